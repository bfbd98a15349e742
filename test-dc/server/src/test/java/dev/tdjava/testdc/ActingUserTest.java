package dev.tdjava.testdc;

import static dev.tdjava.testdc.RefusalAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People may here what an application of theirs might. */
class ActingUserTest {

  private static final RsaKey KEY = TestKey.KEY;

  private final TestDc dc = TestDc.builder().key(KEY).start();
  private final TestUser alice = dc.user("Alice");
  private final TestUser bob = dc.user("Bob");
  private final TestUser carol = dc.user("Carol");
  private final TestChat club = dc.supergroup("Book club", alice, carol);

  @AfterEach
  void close() {
    dc.close();
  }

  @Test
  void whoIsNoMemberDoesNotWrite() {
    refused(() -> bob.says(club, "hi"), "Bob", "Book club", "CHAT_WRITE_FORBIDDEN", "joins");
    refused(() -> bob.sends(club, TestFile.generated("x", 5)), "Sending x", "CHAT_WRITE_FORBIDDEN");
    refused(() -> bob.types(club), "Bob", "USER_NOT_PARTICIPANT");
    refused(() -> bob.leaves(club), "Bob", "USER_NOT_PARTICIPANT");
    bob.joins(club);
    bob.says(club, "hi");
  }

  @Test
  void whoIsMutedDoesNotWrite() {
    alice.mutes(club, carol);
    refused(() -> carol.says(club, "hi"), "CHAT_WRITE_FORBIDDEN");
    alice.unmutes(club, carol);
    carol.says(club, "hi");
  }

  @Test
  void textsSaySomethingAndNotTooMuch() {
    refused(() -> alice.says(bob, ""), "MESSAGE_EMPTY");
    refused(() -> alice.says(bob, "a".repeat(4097)), "MESSAGE_TOO_LONG", "4096");
    TestMessage said = alice.says(bob, "a".repeat(4096));
    refused(() -> alice.edits(said, ""), "MESSAGE_EMPTY");
    refused(() -> bob.edits(said, "b"), "MESSAGE_AUTHOR_REQUIRED");
  }

  @Test
  void botsDoNotWriteFirst() {
    TestUser shop = dc.bot("shop_bot");
    refused(() -> shop.says(alice, "Buy!"), "PEER_ID_INVALID", "first to write");
    alice.says(shop, "hello");
    shop.says(alice, "Buy!");
  }

  @Test
  void membersHaveNoRightsOfAdministrators() {
    TestMessage said = alice.says(club, "Thursday");
    refused(() -> carol.kicks(club, alice), "Carol", "CHAT_ADMIN_REQUIRED", "promotes");
    refused(() -> carol.promotes(club, bob), "CHAT_ADMIN_REQUIRED");
    refused(() -> carol.mutes(club, alice), "CHAT_ADMIN_REQUIRED");
    refused(() -> carol.deletes(said), "MESSAGE_DELETE_FORBIDDEN");
    club.forbids("invite_users", "change_info", "pin_messages");
    refused(() -> carol.adds(club, bob), "CHAT_ADMIN_REQUIRED");
    refused(() -> carol.renames(club, "Film club"), "CHAT_ADMIN_REQUIRED");
    refused(() -> carol.pins(said), "CHAT_ADMIN_REQUIRED");
    alice.promotes(club, carol);
    carol.deletes(said);
    carol.renames(club, "Film club");
    assertThat(club.title()).isEqualTo("Film club");
  }

  @Test
  void onlyAdministratorsPostInChannels() {
    TestChat news = dc.channel("News", alice, carol);
    refused(() -> carol.says(news, "hi"), "CHAT_WRITE_FORBIDDEN");
    alice.says(news, "hi");
  }

  @Test
  void aChannelDoesNotForwardFromItself() {
    TestChat news = dc.channel("News", alice, carol).signatures(true);
    TestMessage message = alice.says(news, "hi");

    TestMessage again = alice.forwards(message, news);
    TestMessage elsewhere = alice.forwards(message, bob);

    assertThat(again.model().forward()).isNull();
    assertThat(again.model().postAuthor()).isEqualTo("Alice");
    assertThat(elsewhere.model().forward()).isNotNull();
  }

  @Test
  void aPublicPollDoesNotComeIntoAChannel() {
    TestChat news = dc.channel("News", alice, carol);
    TestMessage open = carol.sendsPoll(alice, TestPoll.of("Which?", "one", "two").open());
    refused(() -> alice.forwards(open, news), "BROADCAST_PUBLIC_VOTERS_FORBIDDEN");
    alice.forwards(open, club);
  }

  @Test
  void oneActsOnWhatOneHas() {
    TestMessage secret = alice.says(carol, "between us");
    refused(() -> bob.forwards(secret, alice), "MESSAGE_ID_INVALID");
    refused(() -> bob.replies(secret, "ah"), "MESSAGE_ID_INVALID");
    refused(() -> bob.reacts(secret, "👍"), "MESSAGE_ID_INVALID");
    refused(() -> bob.deletes(secret), "MESSAGE_ID_INVALID");
    refused(() -> bob.sendsAlbum(alice), "album");
    carol.forwards(secret, bob);
  }
}
