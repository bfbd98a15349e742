package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.RsaKey;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestKey;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.internal.mtproto.ClientTransport.Kind;
import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlReader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults that tests order really happen, as a client sees it that forgives nothing. */
@Timeout(60)
class OrderedFaultsTest {

  private static final RsaKey RSA = TestKey.KEY;

  private final TestDc dc = TestDc.builder().key(RSA).start();
  private final TestUser alice = dc.user("Alice");
  private final TestUser bob = dc.user("Bob");
  private TestMtProtoClient client;

  @BeforeEach
  void logIn() throws IOException {
    client = new TestMtProtoClient(transport());
    client.use(new ClientHandshake(client, RSA, ClientHandshake.Style.DC, 0).run());
    PushRate.logIn(client, alice);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    dc.close();
  }

  private ClientTransport transport() throws IOException {
    return ClientTransport.connect(Kind.OBFUSCATED_INTERMEDIATE, dc.port(), 1);
  }

  /** The text of the next message that is pushed. */
  private String heard() throws IOException {
    TestMtProtoClient.Message pushed = client.next(message -> text(message) != null);
    return String.valueOf(text(pushed));
  }

  private static @org.jspecify.annotations.Nullable String text(TestMtProtoClient.Message message) {
    if (message.constructor() != UPDATES) {
      return null;
    }
    TlObject updates = Layer.of(Layer.DEFAULT).decode(new TlReader(message.body()));
    return updates.<TlObject>getList("updates").stream()
        .filter(update -> update.is("updateNewMessage"))
        .map(update -> update.getObject("message").getString("message", ""))
        .findFirst()
        .orElse(null);
  }

  private static final int UPDATES =
      Layer.of(Layer.DEFAULT).constructors().getOrDefault("updates", 0);

  @Test
  void withoutFaultsUpdatesComeAsTheyAre() throws IOException {
    bob.says(alice, "one");
    bob.says(alice, "two");

    assertThat(List.of(heard(), heard())).containsExactly("one", "two");
  }

  @Test
  void droppedUpdatesDoNotCome() throws IOException {
    dc.nextUpdatesFor(alice).areDropped();
    bob.says(alice, "one");
    bob.says(alice, "two");

    assertThat(heard()).isEqualTo("two");
  }

  @Test
  void duplicatedUpdatesComeTwice() throws IOException {
    dc.nextUpdatesFor(alice).areDuplicated();
    bob.says(alice, "one");
    bob.says(alice, "two");

    assertThat(List.of(heard(), heard(), heard())).containsExactly("one", "one", "two");
  }

  @Test
  void lateUpdatesComeAfterTheNext() throws IOException {
    dc.nextUpdatesFor(alice).areLate();
    bob.says(alice, "one");
    bob.says(alice, "two");

    assertThat(List.of(heard(), heard())).containsExactly("two", "one");
  }

  @Test
  void aChangedSaltIsTold() throws IOException {
    dc.changeSalt();
    client.request(TlObject.of("help.getNearestDc"));

    assertThat(client.next(Ids.BAD_SERVER_SALT)).isNotNull();
  }

  @Test
  void connectionsAreCut() {
    alice.connections().cut();

    assertThat(client.isCut()).isTrue();
    assertThat(alice.connections().count()).isZero();
  }

  @Test
  void connectionsAreCutInsteadOfAPacket() {
    alice.connections().cutInsteadOfPacket(1);
    bob.says(alice, "one");

    assertThat(client.isCut()).isTrue();
  }

  @Test
  void connectionsAreCutInsideAPacket() {
    alice.connections().cutInsidePacket(1);
    bob.says(alice, "one");

    assertThat(client.isCut()).isTrue();
  }

  @Test
  void aRestartCutsAndListensAgain() throws IOException {
    dc.restart();

    assertThat(client.isCut()).isTrue();
    client.reconnect(transport());
    client.request(TlObject.of("updates.getState"));
    assertThat(client.next(Ids.NEW_SESSION_CREATED)).isNotNull();
  }
}
