package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Members;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.media.Poll;
import dev.tdjava.testdc.internal.topic.message.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What pages have on them, and what they cost: how much was looked at, no time. */
class PagedAnswersTest {

  private static final int PAGE = Pages.SIZE;
  private static final int MANY = 1_000;

  private final MethodCalls calls = new MethodCalls();
  private final User alice = calls.world().addUser("Alice");
  private final User bob = calls.world().addUser("Bob");

  @AfterEach
  void close() {
    calls.close();
  }

  private List<User> users(int count) {
    List<User> users = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      users.add(calls.world().addUser("User" + i));
    }
    return users;
  }

  private TlObject getDialogs(List<Long> seen) {
    TlObject request =
        TlObject.of(
            "messages.getDialogs",
            "offset_date",
            0,
            "offset_id",
            0,
            "offset_peer",
            TlObject.of("inputPeerEmpty"),
            "limit",
            PAGE,
            "hash",
            0L);
    if (!seen.isEmpty()) {
      User last = calls.user(seen.get(seen.size() - 1));
      Dialog dialog = alice.dialog(last);
      request
          .put("offset_date", Objects.requireNonNull(dialog.top()).date())
          .put("offset_id", dialog.topId())
          .put("offset_peer", InputObjects.of(last, "InputPeer"));
    }
    return request;
  }

  @Test
  void theListOfChats() {
    List<Long> expected = new ArrayList<>();
    for (User user : users(MANY)) {
      calls.pass(user.id() % 3 == 0 ? 1 : 0);
      calls.says(user, alice, "hello");
      expected.add(0, user.id());
    }
    Dialog pinned = alice.dialog(calls.user(expected.get(700)));
    alice.pinned(0).add(pinned);
    expected.add(0, expected.remove(700));

    List<Long> listed =
        Pages.all(
            alice.dialogLists()::visited,
            1, // the pinned chat stands in its place too, and is passed over
            seen ->
                calls.call(alice, getDialogs(seen)).<TlObject>getList("dialogs").stream()
                    .map(dialog -> dialog.getObject("peer").getLong("user_id"))
                    .toList());

    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void aChatMovesInTheListWithWhatHappensInIt() {
    Channel club = calls.world().addChannel("Club", bob, false);
    club.join(alice, bob, calls.world().now());
    Message first = calls.says(bob, club, "in the club");
    calls.pass(1);
    Message second = calls.says(bob, alice, "in private");
    assertThat(listed()).containsExactly(bob, club);

    calls.pass(1);
    calls.says(bob, club, "again");
    assertThat(listed()).containsExactly(club, bob);

    calls.world().messages().delete(calls.world().delivery(), List.of(second));
    assertThat(listed()).containsExactly(club);

    club.place(alice).role(Member.Role.LEFT);
    assertThat(listed()).isEmpty();
    club.join(alice, bob, calls.world().now());
    assertThat(listed()).containsExactly(club);
    assertThat(first.ids()).hasSize(1);
  }

  private List<Peer> listed() {
    return calls.call(alice, getDialogs(List.of())).<TlObject>getList("dialogs").stream()
        .map(
            dialog -> {
              TlObject peer = dialog.getObject("peer");
              return peer.is("peerUser")
                  ? calls.user(peer.getLong("user_id"))
                  : Objects.requireNonNull(calls.world().findChat(peer.getLong("channel_id")));
            })
        .toList();
  }

  private List<Long> participants(Channel channel, TlObject filter, NumberedList<Member> among) {
    return Pages.all(
        among::visited,
        0,
        seen ->
            calls
                .call(
                    alice,
                    TlObject.of(
                        "channels.getParticipants",
                        "channel",
                        InputObjects.of(channel, "InputChannel"),
                        "filter",
                        filter,
                        "offset",
                        seen.size(),
                        "limit",
                        PAGE,
                        "hash",
                        0L))
                .<TlObject>getList("participants")
                .stream()
                .map(PagedAnswersTest::userId)
                .toList());
  }

  private static long userId(TlObject participant) {
    return participant.has("peer")
        ? participant.getObject("peer").getLong("user_id")
        : participant.getLong("user_id");
  }

  @Test
  void theMembersOfASupergroup() {
    Channel club = calls.world().addChannel("Club", alice, false);
    List<Long> expected = new ArrayList<>(List.of(alice.id()));
    List<Long> banned = new ArrayList<>();
    for (User user : users(MANY)) {
      club.join(user, alice, calls.world().now());
      if (user.id() % 4 == 0) {
        club.place(user).role(Member.Role.BANNED);
        club.place(user)
            .bannedRights(TlObject.of("chatBannedRights", "view_messages", true, "until_date", 0));
        banned.add(user.id());
      } else {
        expected.add(0, user.id());
      }
    }
    NumberedList<Member> in = club.members().list(Members.Kind.IN);
    NumberedList<Member> out = club.members().list(Members.Kind.KICKED);

    assertThat(participants(club, TlObject.of("channelParticipantsRecent"), in))
        .isEqualTo(expected);
    assertThat(participants(club, TlObject.of("channelParticipantsKicked", "q", ""), out))
        .isEqualTo(banned);
  }

  @Test
  void membersAreLookedThroughOnceForAllPagesOfASearch() {
    Channel club = calls.world().addChannel("Club", alice, false);
    for (User user : users(MANY)) {
      club.join(user, alice, calls.world().now());
    }
    NumberedList<Member> in = club.members().list(Members.Kind.IN);
    long before = in.visited();
    TlObject filter = TlObject.of("channelParticipantsSearch", "q", "user");
    IntFunction<TlObject> page =
        offset ->
            calls.call(
                alice,
                TlObject.of(
                    "channels.getParticipants",
                    "channel",
                    InputObjects.of(club, "InputChannel"),
                    "filter",
                    filter,
                    "offset",
                    offset,
                    "limit",
                    PAGE,
                    "hash",
                    0L));
    for (int offset = 0; offset < MANY; offset += PAGE) {
      assertThat(page.apply(offset).getList("participants")).hasSize(PAGE);
    }
    assertThat(in.visited() - before).isEqualTo(MANY + 1);

    club.place(bob).role(Member.Role.MEMBER);
    bob.name("User", "Bob");
    assertThat(page.apply(0).getInt("count")).isEqualTo(MANY + 1);
  }

  @Test
  void aBanEndsWhenItsTimeIsOver() {
    Channel club = calls.world().addChannel("Club", alice, false);
    club.join(bob, alice, calls.world().now());
    int until = calls.world().now() + 60;
    club.place(bob).role(Member.Role.BANNED);
    club.place(bob)
        .bannedRights(TlObject.of("chatBannedRights", "view_messages", true, "until_date", until));
    assertThat(club.members().list(Members.Kind.KICKED).size()).isEqualTo(1);

    calls.pass(60);

    assertThat(club.members().list(Members.Kind.KICKED).isEmpty()).isTrue();
    assertThat(club.place(bob).role()).isEqualTo(Member.Role.LEFT);
  }

  @Test
  void thoseWhomOneBlocks() {
    List<Long> expected = new ArrayList<>();
    for (User user : users(MANY)) {
      alice.blocked().put(user, calls.world().now());
      expected.add(0, user.id());
    }

    List<Long> listed =
        Pages.all(
            alice.blocked()::visited,
            0,
            seen ->
                calls
                    .call(
                        alice,
                        TlObject.of("contacts.getBlocked", "offset", seen.size(), "limit", PAGE))
                    .<TlObject>getList("blocked")
                    .stream()
                    .map(one -> one.getObject("peer_id").getLong("user_id"))
                    .toList());

    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void groupsInCommon() {
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < 4 * PAGE; i++) {
      Chat club = calls.world().addChannel("Club " + i, alice, false);
      if (i % 2 == 0) {
        club.join(bob, alice, calls.world().now());
        expected.add(0, club.id());
      }
    }
    List<Long> listed = new ArrayList<>();
    TlObject page;
    do {
      page =
          calls.call(
              alice,
              TlObject.of(
                  "messages.getCommonChats",
                  "user_id",
                  InputObjects.of(bob, "InputUser"),
                  "max_id",
                  listed.isEmpty() ? 0L : listed.get(listed.size() - 1),
                  "limit",
                  PAGE));
      page.<TlObject>getList("chats").forEach(chat -> listed.add(chat.getLong("id")));
      assertThat(page.getInt("count")).isEqualTo(2 * PAGE);
    } while (!page.getList("chats").isEmpty());

    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void messagesFromAllChats() {
    List<String> expected = new ArrayList<>();
    List<User> users = users(7);
    for (int i = 0; i < MANY; i++) {
      calls.pass(i % 3 == 0 ? 1 : 0);
      calls.says(users.get(i % 7), alice, (i % 2 == 0 ? "apple " : "pear ") + i);
      if (i % 2 == 0) {
        expected.add("apple " + i);
      }
    }
    List<String> found = new ArrayList<>();
    LongSupplier visited =
        () -> alice.dialogs().stream().mapToLong(dialog -> dialog.history().all().visited()).sum();
    TlObject request =
        TlObject.of(
            "messages.searchGlobal",
            "q",
            "apple",
            "filter",
            TlObject.of("inputMessagesFilterEmpty"),
            "min_date",
            0,
            "max_date",
            0,
            "offset_rate",
            0,
            "offset_peer",
            TlObject.of("inputPeerEmpty"),
            "offset_id",
            0,
            "limit",
            PAGE);
    long before = visited.getAsLong();
    List<TlObject> page;
    do {
      TlObject answer = calls.call(alice, request);
      page = answer.getList("messages");
      for (TlObject message : page) {
        found.add(message.getString("message"));
        User writer = calls.user(message.getObject("peer_id").getLong("user_id"));
        request
            .put("offset_rate", message.getInt("date"))
            .put("offset_peer", InputObjects.of(writer, "InputPeer"))
            .put("offset_id", message.getInt("id"));
      }
      assertThat(answer.getInt("count", MANY / 2)).isEqualTo(MANY / 2);
    } while (!page.isEmpty());

    assertThat(visited.getAsLong() - before).isEqualTo(MANY);
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void thoseWhoVoted() {
    Channel club = calls.world().addChannel("Club", alice, false);
    TlObject question = TlObject.of("textWithEntities", "text", "?", "entities", List.of());
    byte[] yes = {1};
    byte[] no = {2};
    TlObject made =
        TlObject.of(
            "poll",
            "public_voters",
            true,
            "question",
            question,
            "answers",
            List.of(
                TlObject.of("pollAnswer", "text", question, "option", yes),
                TlObject.of("pollAnswer", "text", question, "option", no)));
    Poll poll = new Poll(made.put("id", 7L), alice, List.of(), null);
    Message message = new Message(alice, club, calls.world().now()).media(poll);
    calls.world().messages().add(calls.world().delivery(), message);
    List<Long> expected = new ArrayList<>();
    for (User user : users(MANY)) {
      boolean agrees = user.id() % 2 == 0;
      poll.vote(calls.world().delivery(), user, List.of(agrees ? yes : no), calls.world().now());
      if (agrees) {
        expected.add(0, user.id());
      }
    }
    poll.close(calls.world().delivery());

    List<Long> listed =
        Pages.all(
            () -> poll.votes().visited() + poll.votes(yes).visited(),
            0,
            seen ->
                calls
                    .call(
                        alice,
                        TlObject.of(
                            "messages.getPollVotes",
                            "peer",
                            InputObjects.of(club, "InputPeer"),
                            "id",
                            message.idIn(club.box()),
                            "option",
                            yes,
                            "offset",
                            seen.isEmpty() ? null : Integer.toString(seen.size()),
                            "limit",
                            PAGE))
                    .<TlObject>getList("votes")
                    .stream()
                    .map(PagedAnswersTest::userId)
                    .toList());

    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void messagesThatMentionOne() {
    alice.world().changeUsername(alice, "alice");
    Group family = calls.world().addGroup("Family", alice);
    family.join(bob, alice, calls.world().now());
    for (int i = 0; i < 4 * PAGE; i++) {
      calls.says(bob, family, i % 2 == 0 ? "@alice " + i : "nobody");
    }
    calls.world().messages().delete(calls.world().delivery(), List.of(last(family)));
    calls.world().messages().delete(calls.world().delivery(), List.of(last(family)));
    NumberedList<Message> unread = Mentions.unread(alice.dialog(family));
    assertThat(unread.size()).isEqualTo(2 * PAGE - 1);

    List<Integer> listed =
        Pages.all(
            unread::visited,
            0,
            seen ->
                calls
                    .call(
                        alice,
                        TlObject.of(
                            "messages.getUnreadMentions",
                            "peer",
                            InputObjects.of(family, "InputPeer"),
                            "offset_id",
                            seen.isEmpty() ? 0 : seen.get(seen.size() - 1),
                            "add_offset",
                            0,
                            "limit",
                            PAGE,
                            "max_id",
                            0,
                            "min_id",
                            0))
                    .<TlObject>getList("messages")
                    .stream()
                    .map(message -> message.getInt("id"))
                    .toList());

    assertThat(listed).hasSize(2 * PAGE - 1).doesNotHaveDuplicates();
  }

  private Message last(Group group) {
    return Objects.requireNonNull(alice.dialog(group).top());
  }
}
