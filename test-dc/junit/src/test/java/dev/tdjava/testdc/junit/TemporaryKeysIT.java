package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationStateWaitTdlibParameters;
import dev.tdjava.api.MessageDocument;
import dev.tdjava.api.OptionValueBoolean;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestUser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Perfect forward secrecy: TDLib speaks with temporary keys, which it binds to its permanent ones.
 */
@OfflineTelegram
@Timeout(90)
class TemporaryKeysIT {

  @Test
  @Tolerates({
    "Generate new session_id \\d+ for temp auth key",
    "Have tmp_auth_key",
    "Start auth_dropTempAuthKeys",
    "Session connection with \\d+ pending requests was closed: "
  })
  void aClientWithForwardSecrecyDoesWhatOthersDo(TestDc dc, TestClients clients) {
    TdClient client = TdClient.create();
    TestClient alice = TestClient.of(client);
    client.onUpdate(
        UpdateAuthorizationState.class,
        update -> {
          if (update.authorizationState() instanceof AuthorizationStateWaitTdlibParameters) {
            client.send(new SetOption("use_pfs", new OptionValueBoolean(true)));
          }
        });
    clients.login(client, dc.user("Alice"));
    assertThat(dc.calls("auth.bindTempAuthKey")).isPositive();
    TestUser bob = dc.user("Bob");

    bob.says(dc.user("Alice"), "hello");
    alice.hears("hello");
    alice.says(bob.chatId(), "hello, Bob");

    dc.connections().cut();
    bob.says(dc.user("Alice"), "after a cut");
    alice.hears("after a cut");

    dc.restart();
    bob.says(dc.user("Alice"), "after a restart");
    alice.hears("after a restart");
    alice.says(bob.chatId(), "still here");

    int bound = dc.calls("auth.bindTempAuthKey");
    bob.sends(dc.user("Alice"), TestFile.generated("film.bin", 1_000_001).inDc(2));
    MessageDocument film = Chats.content(alice, bob, MessageDocument.class);
    DownloadFile download = new DownloadFile(film.document().document().id(), 1, 0, 0, true);
    assertThat(Path.of(alice.ask(download).local().path())).hasSize(1_000_001);
    assertThat(dc.calls("auth.bindTempAuthKey")).as("one in each data centre").isGreaterThan(bound);
  }
}
