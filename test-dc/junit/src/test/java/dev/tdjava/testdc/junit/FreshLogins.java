package dev.tdjava.testdc.junit;

import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that logs in again and again, each time with a new database and some traffic, and then
 * tells how often anything in its network namespace tried to reach what is not there. With {@code
 * --dial} it tries so itself first, to show that this would be seen.
 */
final class FreshLogins {

  private FreshLogins() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 1 && args[1].equals("--dial")) {
      dial();
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
    System.out.println("dialled in vain: " + dialledInVain());
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

  /** Tries to reach an address that is kept free for documentation. */
  private static void dial() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("192.0.2.1", 443), 1000);
      throw new IllegalStateException("192.0.2.1 answers");
    } catch (IOException expected) {
      System.out.println("dialled: " + expected.getMessage());
    }
  }

  /**
   * How many packets and connections had no way to go, by IPv4 and IPv6, since the namespace is.
   */
  private static long dialledInVain() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("/proc/self/net/snmp")).stream()
            .filter(line -> line.startsWith("Ip: "))
            .toList();
    List<String> names = List.of(lines.get(0).split(" ", -1));
    long v4 = Long.parseLong(lines.get(1).split(" ", -1)[names.indexOf("OutNoRoutes")]);
    Path snmp6 = Path.of("/proc/self/net/snmp6");
    long v6 =
        Files.exists(snmp6)
            ? Files.readAllLines(snmp6).stream()
                .filter(line -> line.startsWith("Ip6OutNoRoutes"))
                .mapToLong(line -> Long.parseLong(line.substring(14).strip()))
                .sum()
            : 0;
    return v4 + v6;
  }
}
