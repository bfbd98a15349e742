package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bot with real TDLib sees in groups. */
@OfflineTelegram
@Timeout(60)
class BotGroupIT {

  private TestChat group(TestDc dc, boolean supergroup, TestUser... members) {
    TestUser alice = dc.user("Alice");
    return supergroup ? dc.supergroup("Club", alice, members) : dc.group("Club", alice, members);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBotSeesWhatIsMeantForIt(
      boolean supergroup, TestDc dc, @LoggedIn(bot = "helper_bot") TdClient client) {
    TestClient bot = TestClient.of(client);
    TestUser alice = dc.user("Alice");
    TestUser helper = dc.bot("helper_bot");
    TestUser other = dc.bot("other_bot");
    TestChat club = group(dc, supergroup, helper, other);

    alice.says(club, "between us");
    alice.says(club, "/help@helper_bot");
    bot.hears("/help@helper_bot");
    TestMessage answer = helper.says(club, "What is it?");
    alice.says(club, "/other@other_bot");
    alice.says(club, "still between us");
    alice.replies(answer, "nothing");
    bot.hears("nothing");
    other.says(club, "I am a bot too");
    alice.says(club, "/general");
    helper.says(club, "I am back");
    alice.says(club, "/last");

    bot.hears("/last");
    assertThat(bot.heard())
        .filteredOn(text -> !text.startsWith("Message"))
        .containsExactly("/help@helper_bot", "nothing", "/last");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBotWithoutPrivacySeesWhatPeopleWrite(
      boolean supergroup, TestDc dc, @LoggedIn(bot = "helper_bot") TdClient client) {
    TestClient bot = TestClient.of(client);
    TestUser alice = dc.user("Alice");
    TestUser helper = dc.bot("helper_bot").seesEverything();
    TestUser other = dc.bot("other_bot");
    TestChat club = group(dc, supergroup, helper, other);

    alice.says(club, "one");
    other.says(club, "two");
    alice.says(club, "three");

    bot.hears("three");
    assertThat(bot.heard())
        .filteredOn(text -> !text.startsWith("Message"))
        .containsExactly("one", "three");
  }
}
