package dev.tdjava.testdc.internal.topic.member;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.LastFound;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Members;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which members of a supergroup or channel are meant.
 *
 * @see <a href="https://core.telegram.org/type/ChannelParticipantsFilter">The filters</a>
 */
final class MemberSearch {

  private static final Attribute<Dialog, LastFound<List<Member>>> FOUND =
      new Attribute<>(dialog -> new LastFound<>());

  private MemberSearch() {}

  /** Those that a {@code ChannelParticipantsFilter} lets through, in the order of the answer. */
  static List<Member> members(Channel channel, User viewer, TlObject filter) {
    Members members = channel.members();
    return switch (filter.name()) {
      case "channelParticipantsRecent" -> members.list(Members.Kind.IN).highestFirst();
      case "channelParticipantsAdmins" -> members.list(Members.Kind.ADMINS).lowestFirst();
      case "channelParticipantsBots" -> members.list(Members.Kind.BOTS).lowestFirst();
      case "channelParticipantsKicked" -> named(channel, viewer, filter, Members.Kind.KICKED);
      case "channelParticipantsBanned" -> named(channel, viewer, filter, Members.Kind.RESTRICTED);
      case "channelParticipantsSearch", "channelParticipantsContacts" ->
          named(channel, viewer, filter, Members.Kind.IN);
      default -> throw RpcError.notServed(filter.name());
    };
  }

  /** Those of a kind whose name the filter wants, looked for once for all pages. */
  private static List<Member> named(
      Channel channel, User viewer, TlObject filter, Members.Kind kind) {
    String name = filter.getString("q", "").strip().toLowerCase(Locale.ROOT);
    boolean contacts = filter.is("channelParticipantsContacts");
    List<Member> all = channel.members().list(kind).lowestFirst();
    if (name.isEmpty() && !contacts) {
      return all;
    }
    Predicate<Member> wanted =
        member ->
            isNamed(member.user(), name)
                && (!contacts || viewer.contacts().containsKey(member.user()));
    LastFound<List<Member>> found = FOUND.of(viewer.dialog(channel));
    // Each of these only grows, so that their sum is another one after each change.
    long version = channel.members().version() + channel.world().renames() + viewer.changes();
    return found.get(filter, version, () -> all.stream().filter(wanted).toList());
  }

  /** Whether one of the user's names begins like that. */
  private static boolean isNamed(User user, String wanted) {
    String username = user.username() == null ? "" : user.username();
    String names = (user.title() + " " + username).toLowerCase(Locale.ROOT);
    if (names.startsWith(wanted)) {
      return true;
    }
    for (String name : names.split(" ", -1)) {
      if (name.startsWith(wanted)) {
        return true;
      }
    }
    return false;
  }
}
