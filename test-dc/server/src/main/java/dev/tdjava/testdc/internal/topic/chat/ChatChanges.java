package dev.tdjava.testdc.internal.topic.chat;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Members;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.member.Participants;
import java.util.List;

/** What becomes of a chat as a whole, and who is told of it. */
public final class ChatChanges {

  private static final int MAX_TITLE = 255;

  private ChatChanges() {}

  /**
   * Tells of a new chat, whose members are in it already.
   *
   * @return its first message
   */
  public static Message created(Delivery delivery, Chat chat) {
    TlObject action =
        chat instanceof Group
            ? TlObject.of(
                "messageActionChatCreate",
                "title",
                chat.title(),
                "users",
                chat.users().stream().filter(u -> u != chat.creator()).map(User::id).toList())
            : TlObject.of("messageActionChannelCreate", "title", chat.title());
    if (chat instanceof Group group) {
      for (User member : group.users()) {
        delivery.note(
            member,
            TlObject.of("updateChatParticipants", "participants", Participants.all(group, member)));
      }
    } else {
      tellAll(delivery, chat);
    }
    return service(delivery, chat.creator(), chat, action);
  }

  /** A service message, which a channel itself writes if it is one. */
  public static Message service(Delivery delivery, User from, Chat chat, TlObject action) {
    boolean own = chat instanceof Channel channel && channel.isBroadcast();
    Message message =
        new Message(own ? chat : from, chat, delivery.world().now()).author(from).action(action);
    delivery.world().messages().add(delivery, message);
    return message;
  }

  /**
   * A title as chats can have it.
   *
   * @throws RpcError if it is none
   */
  public static String checkTitle(String title) {
    String stripped = title.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_TITLE) {
      throw RpcError.bad("CHAT_TITLE_EMPTY");
    }
    return stripped;
  }

  /**
   * Someone gives a chat another title.
   *
   * @throws RpcError if they may not, or it is none
   */
  public static void title(Delivery delivery, Chat chat, User by, String wanted) {
    Rights.allowed(by, chat, "change_info");
    String title = checkTitle(wanted);
    if (title.equals(chat.title())) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    chat.title(title);
    if (chat instanceof Group group) {
      group.nextVersion();
    } else {
      tellAll(delivery, chat);
    }
    service(delivery, by, chat, TlObject.of("messageActionChatEditTitle", "title", title));
  }

  public static void about(Delivery delivery, Chat chat, String about) {
    chat.about(about);
    tellAll(delivery, chat);
  }

  /** What everyone may not do who is no administrator, as {@code chatBannedRights}. */
  public static void permissions(Delivery delivery, Chat chat, TlObject rights) {
    chat.defaultBannedRights(rights);
    int version = 0;
    if (chat instanceof Group group) {
      group.nextVersion();
      version = group.version();
    }
    for (User member : chat.users()) {
      delivery.note(
          member,
          TlObject.of(
              "updateChatDefaultBannedRights",
              "peer",
              chat.toPeer(),
              "default_banned_rights",
              rights,
              "version",
              version));
    }
  }

  /** Tells all members to look at the chat again. */
  public static void tellAll(Delivery delivery, Chat chat) {
    boolean group = chat instanceof Group;
    for (User member : chat.users()) {
      delivery.note(
          member,
          TlObject.of(
              group ? "updateChat" : "updateChannel", group ? "chat_id" : "channel_id", chat.id()));
    }
  }

  /** Nobody has the chat any more. */
  public static void delete(Delivery delivery, Chat chat) {
    chat.delete();
    if (chat instanceof Channel channel) {
      delivery.world().changeUsername(channel, null);
    }
    tellAll(delivery, chat);
    for (Member member : List.copyOf(chat.members().list(Members.Kind.ALL).lowestFirst())) {
      Dialog dialog = member.user().dialog(chat);
      member.user().pinned(dialog.folder()).remove(dialog);
      member.role(Member.Role.LEFT);
    }
  }

  /** Makes a supergroup of a basic group. */
  public static Channel migrate(Delivery delivery, Group group) {
    Channel channel = delivery.world().addChannel(group.title(), group.creator(), false);
    channel.about(group.about());
    channel.photo(group.photo());
    channel.defaultBannedRights(group.defaultBannedRights());
    channel.migratedFrom(group);
    for (Member member : group.members().list(Members.Kind.IN).lowestFirst()) {
      if (member.role() != Member.Role.CREATOR) {
        Member place = channel.join(member.user(), member.inviter(), member.date());
        place.role(member.role());
        place.adminRights(member.adminRights());
        place.changedBy(member.changedBy());
      }
    }
    group.nextVersion();
    service(
        delivery,
        group.creator(),
        group,
        TlObject.of("messageActionChatMigrateTo", "channel_id", channel.id()));
    group.migratedTo(channel);
    tellAll(delivery, channel);
    service(
        delivery,
        group.creator(),
        channel,
        TlObject.of(
            "messageActionChannelMigrateFrom", "title", group.title(), "chat_id", group.id()));
    for (User member : group.users()) {
      Dialog dialog = member.dialog(group);
      dialog.readInbox(dialog.topId());
      member.pinned(dialog.folder()).remove(dialog);
    }
    return channel;
  }
}
