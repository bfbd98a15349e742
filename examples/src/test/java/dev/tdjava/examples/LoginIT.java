package dev.tdjava.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.Fresh;
import dev.tdjava.testdc.junit.OfflineTelegram;
import io.reactivex.rxjava3.core.Single;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo's login, answered at the console and by a program. */
@OfflineTelegram
@Timeout(120)
class LoginIT {

  @TempDir Path directory;

  @Test
  void asksForNumberCodeAndPassword(TestDc dc, @Fresh RxTdClient client) {
    TestUser alice = dc.user("Alice").password("correct horse");
    Answers answers =
        question ->
            switch (question) {
              case Answers.PHONE_NUMBER -> alice.phone();
              case Answers.CODE -> alice.loginCode();
              default -> "correct horse";
            };

    Login.at(
        client, Screen.of(new ByteArrayOutputStream(), InputStream.nullInputStream()), answers);

    assertThat(client.send(new GetMe()).blockingGet().id()).isEqualTo(alice.id());
  }

  @Test
  void asksAgainWhatTdlibRefuses() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Screen screen = Screen.of(output, new ByteArrayInputStream(new byte[] {'\n', '\n'}));
    Account nobody = new Account(false, 1, "nobody", directory);
    RxTdClient client = RxTdClient.create().start();
    Single.mergeArray(
            client.send(new SetNetworkType(new NetworkTypeNone())),
            client.send(nobody.parameters()))
        .ignoreElements()
        .blockingAwait();

    assertThatThrownBy(() -> Login.at(client, screen))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("input has ended");

    client.close().blockingAwait();
    assertThat(output.toString(StandardCharsets.UTF_8).split("Phone number: ", -1)).hasSize(4);
    assertThat(output.toString(StandardCharsets.UTF_8))
        .contains("setAuthenticationPhoneNumber: 400");
  }
}
