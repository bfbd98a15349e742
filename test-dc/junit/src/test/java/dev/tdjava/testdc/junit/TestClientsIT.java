package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.AuthorizationStateWaitCode;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.AuthorizationStateWaitTdlibParameters;
import dev.tdjava.api.ConnectionStateReady;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.CheckAuthenticationCode;
import dev.tdjava.api.functions.GetAuthorizationState;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.SetAuthenticationPhoneNumber;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.client.TdClient;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.RsaKey;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients without JUnit's parameters. */
@Timeout(60)
class TestClientsIT {

  private final TestDc dc = TestDc.start();
  private final TestClients clients = TestClients.of(dc);
  private final TestUser alice = dc.user("Alice");
  private final TestUser bob = dc.user("Bob");

  @TempDir Path temp;

  @AfterEach
  void close() {
    clients.close();
    dc.close();
  }

  @RepeatedTest(20)
  void noMessageIsMissedThatIsWrittenRightAfterTheLogin() throws Exception {
    TdClient client = TdClient.create();
    BlockingQueue<String> texts = texts(client);

    clients.login(client, alice);
    bob.says(alice, "hello");

    assertThat(texts.take()).isEqualTo("hello");
  }

  @Test
  void aFreshClientCanBeLoggedInByHand() {
    RxTdClient client = clients.freshRx();
    assertThat(state(client)).isInstanceOf(AuthorizationStateWaitPhoneNumber.class);

    client
        .send(new SetAuthenticationPhoneNumber(alice.phone(), null))
        .ignoreElement()
        .blockingAwait();
    client
        .authorizationStates()
        .ofType(AuthorizationStateWaitCode.class)
        .firstOrError()
        .ignoreElement()
        .blockingAwait();
    client.send(new CheckAuthenticationCode(alice.loginCode())).ignoreElement().blockingAwait();

    client
        .authorizationStates()
        .ofType(AuthorizationStateReady.class)
        .firstOrError()
        .ignoreElement()
        .blockingAwait();
    assertThat(client.send(new GetMe()).blockingGet().id()).isEqualTo(alice.id());
  }

  @Test
  void anAccountMayHaveSeveralClients() throws Exception {
    List<BlockingQueue<String>> texts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      TdClient client = TdClient.create();
      texts.add(texts(client));
      clients.login(client, alice);
    }

    bob.says(alice, "to all");

    for (BlockingQueue<String> each : texts) {
      assertThat(each.take()).isEqualTo("to all");
    }
  }

  @Test
  void whoWasLoggedInStillIsAfterARestart() throws Exception {
    TdClient first = clients.withDatabases().login(alice);
    TdClient second = TdClient.create();
    BlockingQueue<String> texts = texts(second);

    assertThat(clients.restart(first, second)).isSameAs(second);
    bob.says(alice, "welcome back");

    assertThat(first.closed()).isCompleted();
    assertThat(clients.folder(second)).isEqualTo(clients.folder(first));
    assertThat(dc.calls("auth.signIn")).isEqualTo(1);
    assertThat(texts.take()).isEqualTo("welcome back");
  }

  @Test
  void aFolderOfTheCallersIsLeftToTheCaller() throws Exception {
    TdClient client = clients.inFolder(temp).login(alice);
    Path temporary = clients.folder(clients.fresh());

    clients.close();

    assertThat(client.closed()).isCompleted();
    assertThat(temp).isNotEmptyDirectory();
    assertThat(temporary).doesNotExist();
    assertThat(temporary.getParent()).doesNotExist();
  }

  @Test
  void theTestDataCentresAreReachedToo() {
    TdClient client = clients.with(parameters -> parameters.useTestDc(true)).login(alice);

    assertThat(client.send(new GetMe()).join().id()).isEqualTo(alice.id());
  }

  @Test
  void anApplicationThatAnswersAtOnceIsConnectedAllTheSame() {
    TdClient application = TdClient.create();
    CompletableFuture<AuthorizationState> waits = new CompletableFuture<>();
    application.onUpdate(
        UpdateAuthorizationState.class,
        update -> {
          if (update.authorizationState() instanceof AuthorizationStateWaitTdlibParameters) {
            application.send(parameters());
          } else {
            waits.complete(update.authorizationState());
          }
        });

    TestClients.connect(application, dc);

    assertThat(waits.join()).isInstanceOf(AuthorizationStateWaitPhoneNumber.class);
    application.close();
  }

  @Test
  void aClientThatWasJustStartedCanBeConnected() {
    RxTdClient application = RxTdClient.create().start();

    TestClients.connect(application, dc);
    application.send(parameters()).ignoreElement().blockingAwait();

    application
        .connectionStates()
        .ofType(ConnectionStateReady.class)
        .firstOrError()
        .ignoreElement()
        .blockingAwait();
    application.close().blockingAwait();
  }

  @Test
  void aClientThatHasItsParametersIsClosed() {
    TdClient client = clients.fresh();

    assertThatIllegalStateException()
        .isThrownBy(() -> TestClients.connect(client, dc))
        .withMessageContaining("Call connect in place of start");
    client.closed().join();
  }

  @Test
  void aDataCentreWithAnotherKeyIsRefused() {
    try (TestDc other = TestDc.builder().key(RsaKey.generate()).start()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> TestClients.of(other))
          .withMessageContaining("trusts the key of another data centre");
    }
  }

  @Test
  void aLoginThatFailsSaysWhere() {
    dc.next("auth.sendCode").fails(400, "PHONE_NUMBER_INVALID");

    assertThatIllegalStateException()
        .isThrownBy(() -> clients.login(alice))
        .withMessageContaining("The login of TestUser[Alice")
        .withMessageContaining("WaitPhoneNumber")
        .withMessageContaining("PHONE_NUMBER_INVALID");
  }

  @Test
  void closedClientsAreNotOpenedAgain() {
    TdClient client = clients.fresh();
    clients.close();

    assertThatIllegalStateException().isThrownBy(clients::fresh).withMessageContaining("closed");
    assertThatIllegalArgumentException().isThrownBy(() -> clients.folder(client));
    assertThat(client.closed()).isCompleted();
  }

  /** What users write; Telegram itself writes of logins to those that were there before. */
  private BlockingQueue<String> texts(TdClient client) {
    long telegram = dc.telegram().id();
    BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    client.onUpdate(
        UpdateNewMessage.class,
        update -> {
          if (update.message().chatId() != telegram
              && update.message().content() instanceof MessageText text) {
            texts.add(text.text().text());
          }
        });
    return texts;
  }

  private static AuthorizationState state(RxTdClient client) {
    return client.send(new GetAuthorizationState()).blockingGet();
  }

  private SetTdlibParameters parameters() {
    return SetTdlibParameters.builder()
        .databaseDirectory(temp.toString())
        .apiId(1)
        .apiHash("tests")
        .systemLanguageCode("en")
        .deviceModel("test")
        .applicationVersion("1")
        .build();
  }
}
