package dev.tdjava.telegram.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.User;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClients;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By a QR code that another device scans. */
@OfflineTelegram
@Timeout(60)
class LoginQrIT {

  private final TestDc dc;
  private final TestUser alice;
  private final RxTdClient client;

  LoginQrIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    alice = dc.user("Alice");
    client = clients.freshRx();
  }

  private User login(LoginHandler handler) {
    return Login.of(client).with(handler).blockingGet();
  }

  @Test
  void thePasswordIsAskedForAfterTheScan() {
    alice.password("right");
    ScriptedLogin script =
        Login.script()
            .phoneNumber(LoginQuestion.PhoneNumber::qrCode)
            .qrCode(it -> alice.scans(it.link()))
            .password(it -> it.password("right"));
    assertThat(login(script).id()).isEqualTo(alice.id());
  }

  @Test
  void aCodeThatExpiresIsReplaced() {
    dc.loginTokenLifetime(1); // so that it takes some seconds
    ScriptedLogin script =
        Login.script()
            .phoneNumber(LoginQuestion.PhoneNumber::qrCode)
            .qrCode(it -> dc.loginTokenLifetime(30))
            .qrCode(it -> alice.scans(it.link()));

    assertThat(login(script).id()).isEqualTo(alice.id());

    assertThat(script.asked().subList(1, 3)).doesNotHaveDuplicates();
  }

  @Test
  void theTerminalShowsWhatIsScanned() {
    StringWriter output = new StringWriter();
    CompletableFuture<User> me =
        Login.of(client)
            .with(Login.qr(new StringReader(""), output))
            .toCompletionStage()
            .toCompletableFuture();

    Awaitility.await().until(() -> output.toString().contains("Scan it"));
    List<String> lines = output.toString().lines().filter(it -> it.contains("█")).toList();
    alice.scans(QrReader.read(lines));

    assertThat(me.join().id()).isEqualTo(alice.id());
  }
}
