package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.mtproto.KeyedClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clients that call methods over MTProto itself, without TDLib, in less than a millisecond: for
 * tests of refusals, rights and pages. For one thread.
 *
 * <pre>{@code
 * @AutoClose private final TestDc dc = TestDc.builder().key(TestKey.KEY).start();
 * @AutoClose private final RpcClients clients = new RpcClients(dc);
 *
 * @Test
 * void membersPinNothingWhereThatIsForbidden() {
 *   TestUser alice = dc.user("Alice");
 *   TestUser bob = dc.user("Bob");
 *   TestChat club = dc.supergroup("Book club", alice, bob).forbids("pin_messages");
 *   TestMessage said = bob.says(club, "Thursday");
 *
 *   assertThat(clients.of(bob).refusal("messages.updatePinnedMessage", "peer", club, "id", said))
 *       .isEqualTo("400 CHAT_ADMIN_REQUIRED");
 *   clients.of(alice).call("messages.updatePinnedMessage", "peer", club, "id", said);
 * }
 * }</pre>
 */
public final class RpcClients implements AutoCloseable {

  private final TestDc dc;
  private final Map<TestUser, RpcClient> loggedIn = new HashMap<>();
  private final List<KeyedClient> open = new ArrayList<>();

  public RpcClients(TestDc dc) {
    this.dc = dc;
  }

  /** The client of that person or bot, which is logged in when first asked for. */
  public RpcClient of(TestUser user) {
    RpcClient known = loggedIn.get(user);
    if (known == null) {
      known = new RpcClient(connected(), user);
      known.logIn();
      loggedIn.put(user, known);
    }
    return known;
  }

  /** A client that is not logged in, of someone who would like to be that person. */
  public RpcClient stranger(TestUser user) {
    return new RpcClient(connected(), user);
  }

  private KeyedClient connected() {
    KeyedClient client = dc.call(() -> KeyedClient.connect(dc.server()));
    open.add(client);
    return client;
  }

  @Override
  public void close() {
    open.forEach(KeyedClient::close);
  }
}
