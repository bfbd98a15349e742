package dev.tdjava.testdc.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.RpcClient;
import dev.tdjava.testdc.RpcClients;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestKey;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestPeer;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are not in order, most of which TDLib keeps to itself. */
class RefusalsTest {

  @AutoClose private final TestDc dc = TestDc.builder().key(TestKey.KEY).start();
  @AutoClose private final RpcClients clients = new RpcClients(dc);

  private final TestUser alice = dc.user("Alice");
  private final TestUser bob = dc.user("Bob");
  private final TestUser bot = dc.bot("shop_bot");
  private final TestChat club = dc.supergroup("Book club", alice, bob);

  @Test
  void whoIsNotLoggedInDoesNothing() {
    RpcClient stranger = clients.stranger(bob);

    assertThat(stranger.refusal("messages.getHistory", "peer", club, "limit", 1))
        .isEqualTo(stranger.refusal("messages.sendMessage", "peer", alice, "message", "hi"))
        .isEqualTo(stranger.refusal("users.getUsers", "id", List.of(alice)))
        .isEqualTo(stranger.refusal("updates.getState"))
        .isEqualTo("401 AUTH_KEY_UNREGISTERED");
    stranger.call("help.getConfig");
  }

  @Test
  void whoLoggedOutDoesNothingMore() {
    RpcClient client = clients.of(bob);
    client.call("updates.getState");

    client.call("auth.logOut");

    assertThat(client.refusal("updates.getState")).isEqualTo("401 AUTH_KEY_UNREGISTERED");
  }

  @Test
  void whoIsLoggedOutElsewhereIsToldWhy() {
    RpcClient client = clients.of(bob);

    bob.logsOutEverywhere();

    assertThat(client.refusal("updates.getState")).isEqualTo("401 SESSION_REVOKED");
  }

  @Test
  void aWrongAccessHashMeansNobody() {
    RpcClient client = clients.of(bob);

    assertThat(client.refusal("messages.getHistory", "peer", wrong(alice, "InputPeer")))
        .isEqualTo("400 PEER_ID_INVALID");
    assertThat(client.refusal("users.getFullUser", "id", wrong(alice, "InputUser")))
        .isEqualTo("400 PEER_ID_INVALID");
    assertThat(client.refusal("messages.getHistory", "peer", wrong(club, "InputPeer")))
        .isEqualTo("400 CHANNEL_INVALID");
    assertThat(client.refusal("channels.getFullChannel", "channel", wrong(club, "InputChannel")))
        .isEqualTo("400 CHANNEL_INVALID");
  }

  @Test
  void aBotNamesThoseWhomItHasMetWithoutAnAccessHash() {
    RpcClient client = clients.of(bot);
    TlObject unknown = wrong(bob, "InputPeer").put("access_hash", 0L);

    assertThat(client.refusal("messages.sendMessage", "peer", unknown, "message", "Buy!"))
        .isEqualTo("400 PEER_ID_INVALID");
    bob.says(bot, "hello");
    client.call("messages.sendMessage", "peer", unknown, "message", "Buy!");
  }

  /** With another access hash than the right one. */
  private TlObject wrong(TestPeer peer, String type) {
    TlObject input = clients.of(bob).input(peer, type);
    return input.put("access_hash", input.getLong("access_hash") + 1);
  }

  @Test
  void aChatThatIsNotOnesOwnIsNotShown() {
    TestChat others = dc.group("Party", alice);
    TestChat hidden = dc.supergroup("Film club", alice);
    TestChat open = dc.channel("News", alice).username("the_news");
    RpcClient client = clients.of(bob);

    assertThat(client.refusal("messages.getHistory", "peer", others, "limit", 1))
        .isEqualTo("400 CHAT_ID_INVALID");
    assertThat(client.refusal("messages.getFullChat", "chat_id", others))
        .isEqualTo("400 CHAT_ID_INVALID");
    assertThat(client.refusal("messages.getHistory", "peer", hidden, "limit", 1))
        .isEqualTo("400 CHANNEL_PRIVATE");
    client.call("messages.getHistory", "peer", open, "limit", 1);
  }

  @Test
  void aFilterThatIsNotKnownIsToldByName() {
    TlObject places = TlObject.of("inputMessagesFilterGeo");

    assertThat(clients.of(bob).refusal("messages.search", "peer", club, "filter", places))
        .isEqualTo("400 METHOD_NOT_SERVED");
    assertThat(dc.report()).contains("messages.search with inputMessagesFilterGeo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"send_as", "effect", "allow_paid_stars", "schedule_repeat_period"})
  void aParameterThatIsNotServedIsToldByName(String field) {
    Object value =
        switch (field) {
          case "send_as" -> club;
          case "schedule_repeat_period" -> 86_400;
          default -> 7L;
        };

    assertThat(
            clients
                .of(bob)
                .refusal("messages.sendMessage", "peer", club, "message", "hi", field, value))
        .isEqualTo("400 METHOD_NOT_SERVED");
    assertThat(dc.report()).contains("messages.sendMessage with " + field);
    assertThat(
            clients
                .of(bob)
                .call("messages.getHistory", "peer", club, "limit", 9)
                .getList("messages"))
        .hasSize(1); // that the supergroup was made
  }

  @Test
  void whatBotsDoPeopleDoNot() {
    assertThat(clients.of(bob).refusal("messages.setBotCallbackAnswer", "query_id", 1L))
        .isEqualTo("400 USER_BOT_REQUIRED");
  }

  @Test
  void textsSaySomethingAndNotTooMuch() {
    RpcClient client = clients.of(bob);

    assertThat(client.refusal("messages.sendMessage", "peer", alice, "message", " \n"))
        .isEqualTo("400 MESSAGE_EMPTY");
    assertThat(client.refusal("messages.sendMessage", "peer", alice, "message", "x".repeat(4097)))
        .isEqualTo("400 MESSAGE_TOO_LONG");
    client.call("messages.sendMessage", "peer", alice, "message", "x".repeat(4096));
  }

  @Test
  void aMessageThatOneDoesNotHaveIsNone() {
    TestMessage said = alice.says(club, "Thursday?");
    RpcClient client = clients.of(bob);
    int next = RpcClient.id(said, bob) + 1;

    assertThat(client.refusal("messages.editMessage", "peer", club, "id", next, "message", "hi"))
        .isEqualTo("400 MESSAGE_ID_INVALID");
    assertThat(client.refusal("messages.updatePinnedMessage", "peer", club, "id", next))
        .isEqualTo("400 MESSAGE_ID_INVALID");
    assertThat(client.refusal("messages.editMessage", "peer", club, "id", said, "message", "hi"))
        .isEqualTo("403 MESSAGE_AUTHOR_REQUIRED");
  }

  @Test
  void wrongCodesLetNobodyIn() {
    RpcClient stranger = clients.stranger(bob);
    TlObject settings = TlObject.of("codeSettings");
    TlObject sent =
        stranger.call("auth.sendCode", "phone_number", bob.phone(), "settings", settings);
    String hash = sent.getString("phone_code_hash");
    String wrong = bob.loginCode().equals("11111") ? "22222" : "11111";

    assertThat(stranger.refusal("auth.sendCode", "phone_number", "12", "settings", settings))
        .isEqualTo("400 PHONE_NUMBER_INVALID");
    assertThat(signIn(stranger, hash, wrong)).isEqualTo("400 PHONE_CODE_INVALID");
    assertThat(signIn(stranger, "another", bob.loginCode())).isEqualTo("400 PHONE_CODE_EXPIRED");
    assertThat(stranger.refusal("updates.getState")).isEqualTo("401 AUTH_KEY_UNREGISTERED");
  }

  private String signIn(RpcClient client, String hash, String code) {
    return client.refusal(
        "auth.signIn", "phone_number", bob.phone(), "phone_code_hash", hash, "phone_code", code);
  }
}
