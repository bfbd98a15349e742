package dev.tdjava.testdc.internal.topic.chat;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Members;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.member.Participants;
import org.jspecify.annotations.Nullable;

/** Everything about a chat, for one who opens it. */
final class FullChats {

  private FullChats() {}

  static TlObject group(Group group, Request request) {
    User viewer = request.user();
    TlObject full =
        TlObject.of(
            "chatFull",
            "can_set_username",
            group.creator() == viewer,
            "id",
            group.id(),
            "about",
            group.about(),
            "participants",
            Participants.all(group, viewer),
            "chat_photo",
            group.photo());
    return completed(full, group, request);
  }

  static TlObject channel(Channel channel, Request request) {
    User viewer = request.user();
    Member member = channel.member(viewer);
    boolean creator = channel.creator() == viewer;
    boolean admin = member != null && member.isAdmin();
    Dialog dialog = viewer.dialog(channel);
    TlObject photo = channel.photo();
    TlObject full =
        TlObject.of(
            "channelFull",
            "can_view_participants",
            admin || !channel.isBroadcast(),
            "can_set_username",
            creator,
            "hidden_prehistory",
            channel.isPrehistoryHidden(),
            "can_delete_channel",
            creator,
            "id",
            channel.id(),
            "about",
            channel.about(),
            "participants_count",
            channel.size(),
            "admins_count",
            admin ? channel.members().list(Members.Kind.ADMINS).size() : null,
            "read_inbox_max_id",
            dialog.readInbox(),
            "read_outbox_max_id",
            dialog.readOutbox(),
            "unread_count",
            dialog.unread(),
            "chat_photo",
            photo == null ? TlObject.of("photoEmpty", "id", 0L) : photo,
            "available_min_id",
            dialog.availableMinId() == 0 ? null : dialog.availableMinId(),
            "slowmode_seconds",
            channel.slowmodeSeconds() == 0 ? null : channel.slowmodeSeconds(),
            "slowmode_next_send_date",
            slowmodeNext(channel, member, request.world().now()),
            "pts",
            channel.box().pts());
    if (admin) {
      full.put("kicked_count", channel.members().list(Members.Kind.KICKED).size());
      full.put("banned_count", channel.members().list(Members.Kind.RESTRICTED).size());
    }
    Group migrated = channel.migratedFrom();
    if (migrated != null && migrated.member(viewer) != null) {
      full.put("migrated_from_chat_id", migrated.id());
      full.put("migrated_from_max_id", viewer.dialog(migrated).topId());
    }
    return completed(full, channel, request);
  }

  private static TlObject completed(TlObject full, Chat chat, Request request) {
    request.topics().forEach(topic -> topic.fullChat(full, chat, request));
    return full;
  }

  private static @Nullable Integer slowmodeNext(Channel channel, @Nullable Member member, int now) {
    if (channel.slowmodeSeconds() == 0 || member == null || member.isAdmin()) {
      return null;
    }
    int next = channel.lastSent().getOrDefault(member.user(), 0) + channel.slowmodeSeconds();
    return next > now ? next : null;
  }
}
