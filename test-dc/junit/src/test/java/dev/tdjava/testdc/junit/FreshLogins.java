package dev.tdjava.testdc.junit;

import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that logs in again and again, each time with a new database and some traffic, and then
 * tells how often anything in its network namespace tried to reach what is not there. It fails if
 * TDLib complained of anything. With {@code --dial} it tries so itself first, to show that this
 * would be seen.
 */
final class FreshLogins {

  private FreshLogins() {}

  public static void main(String[] args) throws IOException {
    ProtocolErrors.watch();
    if (args.length > 1 && args[1].equals("--dial")) {
      NetworkNamespace.dial();
    }
    int logins = Integer.parseInt(args[0]);
    long[] nanos = new long[logins];
    try (TestDc dc = TestDc.start()) {
      TestUser alice = dc.user("Alice");
      TestUser bob = dc.user("Bob");
      dc.group("Family", alice, bob);
      for (int i = 0; i < logins; i++) {
        nanos[i] = logIn(dc, alice, bob, i);
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%d logins, from start to Ready: median %d ms, longest %d ms%n",
        logins,
        logins == 0 ? 0 : nanos[logins / 2] / 1_000_000,
        logins == 0 ? 0 : nanos[logins - 1] / 1_000_000);
    ProtocolErrors.check(List.of());
    System.out.println("dialled in vain: " + NetworkNamespace.dialledInVain());
  }

  private static long logIn(TestDc dc, TestUser alice, TestUser bob, int number) {
    try (TestClients clients = TestClients.of(dc)) {
      TdClient client = TdClient.create();
      AtomicLong ready = new AtomicLong();
      client.onUpdate(
          UpdateAuthorizationState.class,
          update -> {
            if (update.authorizationState() instanceof AuthorizationStateReady) {
              ready.set(System.nanoTime());
            }
          });
      TestClient watched = TestClient.of(client);
      long start = System.nanoTime();
      clients.login(client, alice);
      watched.ask(new LoadChats(null, 10));
      bob.says(alice, "hello " + number);
      watched.hears("hello " + number);
      watched.says(bob.chatId(), "hi " + number);
      return ready.get() - start;
    }
  }
}
