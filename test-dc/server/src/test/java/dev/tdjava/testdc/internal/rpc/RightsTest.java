package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.RpcClients;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestKey;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what in a chat that Alice made: in each kind of chat, in each place that Bob can have.
 */
class RightsTest {

  private static final String DONE = "done";

  // One for all tests, each of which has a chat of its own.
  @AutoClose private static final TestDc DC = TestDc.builder().key(TestKey.KEY).start();
  @AutoClose private static final RpcClients CLIENTS = new RpcClients(DC);

  private static final TestUser ALICE = DC.user("Alice");
  private static final TestUser BOB = DC.user("Bob");
  private static final TestUser CAROL = DC.user("Carol");

  @ParameterizedTest
  @CsvSource({
    "group, member, done",
    "group, admin, done",
    "group, forbidden, 403 CHAT_WRITE_FORBIDDEN",
    "group, left, 403 CHAT_WRITE_FORBIDDEN",
    "group, kicked, 403 CHAT_WRITE_FORBIDDEN",
    "group, stranger, 400 CHAT_ID_INVALID",
    "supergroup, member, done",
    "supergroup, admin, done",
    "supergroup, restricted, 403 CHAT_WRITE_FORBIDDEN",
    "supergroup, forbidden, 403 CHAT_WRITE_FORBIDDEN",
    "supergroup, left, 400 CHANNEL_PRIVATE",
    "supergroup, kicked, 400 CHANNEL_PRIVATE",
    "supergroup, stranger, 400 CHANNEL_PRIVATE",
    "channel, member, 403 CHAT_WRITE_FORBIDDEN",
    "channel, admin, done",
    "channel, lesser, 403 CHAT_WRITE_FORBIDDEN",
    "channel, kicked, 400 CHANNEL_PRIVATE",
  })
  void writing(String kind, String place, String outcome) {
    TestChat chat = chat(kind, place, "send_messages");

    expect(outcome, "messages.sendMessage", "peer", chat, "message", "hi");
  }

  @ParameterizedTest
  @CsvSource({
    "group, member, done",
    "group, forbidden, 400 CHAT_ADMIN_REQUIRED",
    "group, admin, done",
    "supergroup, member, done",
    "supergroup, forbidden, 400 CHAT_ADMIN_REQUIRED",
    "supergroup, restricted, 400 CHAT_ADMIN_REQUIRED",
    "supergroup, lesser, done",
    "supergroup, admin, done",
    "channel, member, 400 CHAT_ADMIN_REQUIRED",
    "channel, lesser, 400 CHAT_ADMIN_REQUIRED",
    "channel, admin, done",
  })
  void pinning(String kind, String place, String outcome) {
    TestChat chat = chat(kind, "member", "");
    TestMessage said = ALICE.says(chat, "Thursday?");
    put(BOB, chat, place, "pin_messages");

    expect(outcome, "messages.updatePinnedMessage", "peer", chat, "id", said);
  }

  @ParameterizedTest
  @CsvSource({
    "supergroup, member, 403 MESSAGE_DELETE_FORBIDDEN",
    "supergroup, lesser, 403 MESSAGE_DELETE_FORBIDDEN",
    "supergroup, admin, done",
    "supergroup, kicked, 400 CHANNEL_PRIVATE",
    "channel, member, 403 MESSAGE_DELETE_FORBIDDEN",
    "channel, lesser, 403 MESSAGE_DELETE_FORBIDDEN",
    "channel, admin, done",
  })
  void deletingWhatOthersWrote(String kind, String place, String outcome) {
    TestChat chat = chat(kind, "member", "");
    TestMessage said = ALICE.says(chat, "Thursday?");
    put(BOB, chat, place, "");

    expect(outcome, "channels.deleteMessages", "channel", chat, "id", List.of(said));
  }

  @Test
  void onesOwnMessagesOneMayDelete() {
    TestChat club = chat("supergroup", "member", "");
    TestMessage said = BOB.says(club, "Thursday?");

    expect(DONE, "channels.deleteMessages", "channel", club, "id", List.of(said));
  }

  @ParameterizedTest
  @CsvSource({
    "group, member, done",
    "group, forbidden, 400 CHAT_ADMIN_REQUIRED",
    "group, left, 400 USER_NOT_PARTICIPANT",
    "group, admin, done",
    "supergroup, member, done",
    "supergroup, forbidden, 400 CHAT_ADMIN_REQUIRED",
    "supergroup, restricted, 400 CHAT_ADMIN_REQUIRED",
    "supergroup, left, 400 CHANNEL_PRIVATE",
    "supergroup, admin, done",
    "channel, member, 400 CHAT_ADMIN_REQUIRED",
    "channel, lesser, 400 CHAT_ADMIN_REQUIRED",
    "channel, admin, done",
  })
  void inviting(String kind, String place, String outcome) {
    TestChat chat = chat(kind, place, "invite_users");

    if (kind.equals("group")) {
      expect(outcome, "messages.addChatUser", "chat_id", chat, "user_id", CAROL);
    } else {
      expect(outcome, "channels.inviteToChannel", "channel", chat, "users", List.of(CAROL));
    }
    assertThat(chat.has(CAROL)).isEqualTo(outcome.equals(DONE));
  }

  @Test
  void onlyWhoMayBanBringsBackWhoWasBanned() {
    TestChat club = chat("supergroup", "member", "");
    ALICE.adds(club, CAROL);
    ALICE.kicks(club, CAROL);

    expect("400 USER_KICKED", "channels.inviteToChannel", "channel", club, "users", List.of(CAROL));
    ALICE.promotes(club, BOB);
    expect(DONE, "channels.inviteToChannel", "channel", club, "users", List.of(CAROL));
  }

  @ParameterizedTest
  @CsvSource({
    "supergroup, member, 400 CHAT_ADMIN_REQUIRED",
    "supergroup, lesser, 400 CHAT_ADMIN_REQUIRED",
    "supergroup, admin, done",
    "channel, member, 400 CHAT_ADMIN_REQUIRED",
    "channel, lesser, 400 CHAT_ADMIN_REQUIRED",
    "channel, admin, done",
  })
  void banning(String kind, String place, String outcome) {
    TestChat chat = chat(kind, place, "");
    ALICE.adds(chat, CAROL);

    expect(outcome, "channels.editBanned", ban(chat, CAROL, "view_messages"));
    assertThat(chat.has(CAROL)).isEqualTo(!outcome.equals(DONE));
  }

  @Test
  void nobodyBansTheCreatorOrAnotherAdministrator() {
    TestChat club = chat("supergroup", "admin", "");
    ALICE.adds(club, CAROL);
    ALICE.promotes(club, CAROL);

    expect("400 USER_CREATOR", "channels.editBanned", ban(club, ALICE, "view_messages"));
    expect("400 CHAT_ADMIN_REQUIRED", "channels.editBanned", ban(club, CAROL, "view_messages"));
    expect("400 USER_ADMIN_INVALID", "channels.editBanned", ban(club, BOB, "view_messages"));
  }

  @Test
  void nobodyGivesRightsThatTheyDoNotHave() {
    TestChat club = chat("supergroup", "member", "");
    ALICE.adds(club, CAROL);
    promote(club, BOB, "add_admins", "change_info");

    expect("403 RIGHT_FORBIDDEN", "channels.editAdmin", promotion(club, CAROL, "ban_users"));
    expect(DONE, "channels.editAdmin", promotion(club, CAROL, "change_info"));
  }

  private void expect(String outcome, String method, Object... fields) {
    if (outcome.equals(DONE)) {
      CLIENTS.of(BOB).call(method, fields);
    } else {
      assertThat(CLIENTS.of(BOB).refusal(method, fields)).isEqualTo(outcome);
    }
  }

  private TestChat chat(String kind, String place, String right) {
    TestUser[] others = place.equals("stranger") ? new TestUser[0] : new TestUser[] {BOB};
    TestChat chat =
        switch (kind) {
          case "group" -> DC.group("Party", ALICE, others);
          case "supergroup" -> DC.supergroup("Book club", ALICE, others);
          default -> DC.channel("News", ALICE, others);
        };
    put(BOB, chat, place, right);
    return chat;
  }

  /**
   * Gives a member that place.
   *
   * @param right what they may not do there, where that is their place
   */
  private void put(TestUser member, TestChat chat, String place, String right) {
    switch (place) {
      case "member", "stranger" -> {}
      case "admin" -> ALICE.promotes(chat, member);
      case "lesser" -> promote(chat, member, "change_info");
      case "forbidden" -> chat.forbids(right);
      case "restricted" -> CLIENTS.of(ALICE).call("channels.editBanned", ban(chat, member, right));
      case "left" -> member.leaves(chat);
      case "kicked" -> ALICE.kicks(chat, member);
      default -> throw new IllegalArgumentException(place);
    }
  }

  private void promote(TestChat chat, TestUser member, String... rights) {
    CLIENTS.of(ALICE).call("channels.editAdmin", promotion(chat, member, rights));
  }

  private static Object[] promotion(TestChat chat, TestUser member, String... rights) {
    TlObject given = TlObject.of("chatAdminRights");
    for (String right : rights) {
      given.put(right, true);
    }
    return new Object[] {"channel", chat, "user_id", member, "admin_rights", given};
  }

  private static Object[] ban(TestChat chat, TestUser member, String right) {
    TlObject taken = TlObject.of("chatBannedRights", right, true, "until_date", 0);
    return new Object[] {"channel", chat, "participant", member, "banned_rights", taken};
  }
}
