package dev.tdjava.testdc.internal.topic.member;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Members;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members as Telegram's objects. */
public final class Participants {

  private Participants() {}

  /** All members of a basic group, for one who may be no longer in it. */
  public static TlObject all(Group group, User viewer) {
    if (!group.has(viewer)) {
      return TlObject.of("chatParticipantsForbidden", "chat_id", group.id());
    }
    List<TlObject> participants =
        group.members().list(Members.Kind.IN).lowestFirst().stream()
            .map(Participants::inGroup)
            .filter(Objects::nonNull)
            .toList();
    return TlObject.of(
        "chatParticipants",
        "chat_id",
        group.id(),
        "participants",
        participants,
        "version",
        group.version());
  }

  /** The {@code ChatParticipant} of a basic group, or null for one who is not in it. */
  public static @Nullable TlObject inGroup(Member member) {
    if (!member.isIn()) {
      return null;
    }
    if (member.role() == Member.Role.CREATOR) {
      return TlObject.of("chatParticipantCreator", "user_id", member.user().id());
    }
    return TlObject.of(
        member.isAdmin() ? "chatParticipantAdmin" : "chatParticipant",
        "user_id",
        member.user().id(),
        "inviter_id",
        member.inviter().id(),
        "date",
        member.date());
  }

  /** The {@code ChannelParticipant} of a supergroup or channel. */
  public static TlObject inChannel(Channel channel, Member member, User viewer) {
    return switch (member.role()) {
      case CREATOR ->
          TlObject.of(
              "channelParticipantCreator",
              "user_id",
              member.user().id(),
              "admin_rights",
              Rendering.allRights(channel),
              "rank",
              member.rank().isEmpty() ? null : member.rank());
      case ADMIN -> admin(channel, member, viewer);
      case MEMBER ->
          member.user() == viewer
              ? TlObject.of(
                  "channelParticipantSelf",
                  "user_id",
                  viewer.id(),
                  "inviter_id",
                  member.inviter().id(),
                  "date",
                  member.date())
              : TlObject.of(
                  "channelParticipant", "user_id", member.user().id(), "date", member.date());
      case RESTRICTED, BANNED -> banned(member);
      case LEFT ->
          member.bannedRights() == null
              ? TlObject.of("channelParticipantLeft", "peer", member.user().toPeer())
              : banned(member);
    };
  }

  private static TlObject admin(Channel channel, Member member, User viewer) {
    boolean self = member.user() == viewer;
    return TlObject.of(
        "channelParticipantAdmin",
        "can_edit",
        viewer == channel.creator() || (!self && viewer == member.changedBy()),
        "self",
        self,
        "user_id",
        member.user().id(),
        "inviter_id",
        self ? member.inviter().id() : null,
        "promoted_by",
        member.changedBy().id(),
        "date",
        member.date(),
        "admin_rights",
        member.adminRights(),
        "rank",
        member.rank().isEmpty() ? null : member.rank());
  }

  private static TlObject banned(Member member) {
    return TlObject.of(
        "channelParticipantBanned",
        "left",
        !member.isIn(),
        "peer",
        member.user().toPeer(),
        "kicked_by",
        member.changedBy().id(),
        "date",
        member.date(),
        "banned_rights",
        member.bannedRights());
  }
}
