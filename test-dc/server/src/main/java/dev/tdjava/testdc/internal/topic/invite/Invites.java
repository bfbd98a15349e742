package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.member.Membership;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and makes invite links. */
public final class Invites {

  /** As many bytes make the 16 characters of a link. */
  private static final int HASH_BYTES = 12;

  private static final Attribute<Chat, List<Invite>> OF =
      new Attribute<>(chat -> new ArrayList<>());

  private Invites() {}

  /** A chat's invite links, the oldest first. */
  public static List<Invite> of(Chat chat) {
    return OF.of(chat);
  }

  /** A new link, which does not yet limit anything. */
  public static Invite add(World world, Chat chat, User admin, boolean permanent) {
    String hash =
        Base64.getUrlEncoder().withoutPadding().encodeToString(world.randomBytes(HASH_BYTES));
    Invite invite = new Invite(chat, admin, hash, world.now(), permanent);
    of(chat).add(invite);
    return invite;
  }

  /** The administrator's primary link, made when it is first asked for. */
  public static Invite primary(World world, Chat chat, User admin) {
    for (Invite invite : of(chat)) {
      if (invite.isPermanent() && !invite.isRevoked() && invite.admin() == admin) {
        return invite;
      }
    }
    return add(world, chat, admin, true);
  }

  /** The link with that last part, or null. */
  public static @Nullable Invite find(World world, String hash) {
    for (Chat chat : world.chats()) {
      for (Invite invite : of(chat)) {
        if (invite.hash().equals(hash)) {
          return invite;
        }
      }
    }
    return null;
  }

  /** The chat's link as it was given, or null. */
  public static @Nullable Invite find(Chat chat, String link) {
    String hash = link.substring(Math.max(link.lastIndexOf('+'), link.lastIndexOf('/')) + 1);
    return of(chat).stream().filter(invite -> invite.hash().equals(hash)).findFirst().orElse(null);
  }

  /** Someone comes by a link. */
  public static void join(Delivery delivery, Invite invite, User user) {
    Chat chat = invite.chat();
    enter(delivery, invite, user, invite.admin());
    if (!Membership.isBroadcast(chat)) {
      delivery
          .world()
          .messages()
          .service(
              delivery,
              user,
              chat,
              TlObject.of("messageActionChatJoinedByLink", "inviter_id", invite.admin().id()));
    }
  }

  /** Someone who asked to come is let in. */
  static void approve(Delivery delivery, Invite invite, User user, User admin) {
    enter(delivery, invite, user, admin);
    if (!Membership.isBroadcast(invite.chat())) {
      delivery
          .world()
          .messages()
          .service(delivery, user, invite.chat(), TlObject.of("messageActionChatJoinedByRequest"));
    }
  }

  private static void enter(Delivery delivery, Invite invite, User user, User inviter) {
    Membership.enter(delivery, invite.chat(), user, inviter, invite::render);
    invite.importers().put(user, delivery.world().now());
  }

  /** Who waits for an administrator to let them into the chat. */
  public static List<User> waiting(Chat chat) {
    return of(chat).stream()
        .flatMap(invite -> invite.requests().keySet().stream())
        .distinct()
        .toList();
  }
}
