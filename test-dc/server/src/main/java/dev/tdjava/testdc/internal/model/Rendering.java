package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** Users, chats and messages as Telegram's objects, each as one viewer sees them. */
public final class Rendering {

  private Rendering() {}

  public static TlObject user(User user, User viewer) {
    if (user.isDeleted()) {
      return TlObject.of(
          "user", "deleted", true, "id", user.id(), "access_hash", user.accessHash());
    }
    User.Contact contact = viewer.contacts().get(user);
    TlObject fields =
        TlObject.of(
            "user",
            "self",
            user == viewer,
            "contact",
            contact != null,
            "mutual_contact",
            contact != null && user.contacts().containsKey(viewer),
            "bot",
            user.isBot(),
            "verified",
            user.isTelegram(),
            "support",
            user.isTelegram(),
            "id",
            user.id(),
            "access_hash",
            user.accessHash(),
            "first_name",
            contact == null ? user.firstName() : contact.firstName(),
            "last_name",
            emptyAsNull(contact == null ? user.lastName() : contact.lastName()),
            "username",
            user.username(),
            "photo",
            user.photo() == null
                ? null
                : TlObject.of(
                    "userProfilePhoto",
                    "photo_id",
                    user.photo().getLong("id"),
                    "dc_id",
                    user.photo().getInt("dc_id")));
    viewer.world().aspects().forEach(aspect -> aspect.user(fields, user, viewer));
    return fields;
  }

  public static TlObject chat(Chat chat, User viewer) {
    return chat instanceof Group group ? group(group, viewer) : channel((Channel) chat, viewer);
  }

  private static TlObject group(Group group, User viewer) {
    Member member = group.member(viewer);
    Channel migrated = group.migratedTo();
    if (group.isDeleted() || member == null || member.role() == Member.Role.BANNED) {
      return TlObject.of("chatForbidden", "id", group.id(), "title", group.title());
    }
    return TlObject.of(
        "chat",
        "creator",
        group.creator() == viewer,
        "left",
        !member.isIn(),
        "deactivated",
        migrated != null,
        "id",
        group.id(),
        "title",
        group.title(),
        "photo",
        chatPhoto(group),
        "participants_count",
        group.size(),
        "date",
        group.date(),
        "version",
        group.version(),
        "migrated_to",
        migrated == null
            ? null
            : TlObject.of(
                "inputChannel", "channel_id", migrated.id(), "access_hash", migrated.accessHash()),
        "admin_rights",
        member.adminRights(),
        "default_banned_rights",
        group.defaultBannedRights());
  }

  private static TlObject channel(Channel channel, User viewer) {
    Member member = channel.member(viewer);
    if (channel.isDeleted() || (member != null && member.role() == Member.Role.BANNED)) {
      return TlObject.of(
          "channelForbidden",
          "broadcast",
          channel.isBroadcast(),
          "megagroup",
          !channel.isBroadcast(),
          "id",
          channel.id(),
          "access_hash",
          channel.accessHash(),
          "title",
          channel.title(),
          "until_date",
          untilDate(member));
    }
    TlObject fields = open(channel, member, viewer);
    viewer.world().aspects().forEach(aspect -> aspect.channel(fields, channel, viewer));
    return fields;
  }

  private static TlObject open(Channel channel, @Nullable Member member, User viewer) {
    return TlObject.of(
        "channel",
        "creator",
        channel.creator() == viewer,
        "left",
        member == null || !member.isIn(),
        "broadcast",
        channel.isBroadcast(),
        "megagroup",
        !channel.isBroadcast(),
        "signatures",
        channel.hasSignatures(),
        "slowmode_enabled",
        channel.slowmodeSeconds() > 0,
        "id",
        channel.id(),
        "access_hash",
        channel.accessHash(),
        "title",
        channel.title(),
        "username",
        channel.username(),
        "photo",
        chatPhoto(channel),
        "date",
        member == null ? channel.date() : member.date(),
        "admin_rights",
        member == null
            ? null
            : member.role() == Member.Role.CREATOR ? allRights(channel) : member.adminRights(),
        "banned_rights",
        member == null ? null : member.bannedRights(),
        "default_banned_rights",
        channel.defaultBannedRights(),
        "participants_count",
        channel.size());
  }

  private static @Nullable Integer untilDate(@Nullable Member member) {
    TlObject rights = member == null ? null : member.bannedRights();
    return rights == null || rights.getInt("until_date") == Member.FOR_EVER
        ? null
        : rights.getInt("until_date");
  }

  /** The rights of one who may do everything. */
  public static TlObject allRights(Chat chat) {
    boolean broadcast = chat instanceof Channel channel && channel.isBroadcast();
    return TlObject.of(
        "chatAdminRights",
        "change_info",
        true,
        "post_messages",
        broadcast,
        "edit_messages",
        broadcast,
        "delete_messages",
        true,
        "ban_users",
        true,
        "invite_users",
        true,
        "pin_messages",
        !broadcast,
        "add_admins",
        true,
        "manage_call",
        true,
        "other",
        true,
        "manage_topics",
        !broadcast);
  }

  private static TlObject chatPhoto(Chat chat) {
    TlObject photo = chat.photo();
    return photo == null
        ? TlObject.of("chatPhotoEmpty")
        : TlObject.of("chatPhoto", "photo_id", photo.getLong("id"), "dc_id", photo.getInt("dc_id"));
  }

  /** The message as it stands in that box for that user. */
  public static TlObject message(Message message, MessageBox box, User viewer) {
    return MessageRendering.message(message, box, viewer);
  }

  /** The {@code messageReplies} of a message, or null where it has none. */
  public static @Nullable TlObject replies(Message message, MessageBox box, User viewer) {
    return MessageRendering.replies(message, box, viewer);
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
