package dev.tdjava.testdc.internal.world;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and makes invite links. */
public final class Invites {

  /** As many bytes make the 16 characters of a link. */
  private static final int HASH_BYTES = 12;

  private Invites() {}

  /** A new link, which does not yet limit anything. */
  public static Invite add(World world, Chat chat, User admin, boolean permanent) {
    String hash =
        Base64.getUrlEncoder().withoutPadding().encodeToString(world.randomBytes(HASH_BYTES));
    Invite invite = new Invite(chat, admin, hash, world.now(), permanent);
    chat.invites().add(invite);
    return invite;
  }

  /** The administrator's primary link, made when it is first asked for. */
  public static Invite primary(World world, Chat chat, User admin) {
    for (Invite invite : chat.invites()) {
      if (invite.isPermanent() && !invite.isRevoked() && invite.admin() == admin) {
        return invite;
      }
    }
    return add(world, chat, admin, true);
  }

  /** The link with that last part, or null. */
  public static @Nullable Invite find(World world, String hash) {
    for (Chat chat : world.chats()) {
      for (Invite invite : chat.invites()) {
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
    return chat.invites().stream()
        .filter(invite -> invite.hash().equals(hash))
        .findFirst()
        .orElse(null);
  }

  /** Who waits for an administrator to let them into the chat. */
  public static List<User> waiting(Chat chat) {
    return chat.invites().stream()
        .flatMap(invite -> invite.requests().keySet().stream())
        .distinct()
        .toList();
  }
}
