package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.PreparedMessages;
import dev.tdjava.testdc.RsaKey;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.internal.mtproto.ClientTransport.Kind;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * A program that measures how fast a data centre sends messages that are encoded already, to a
 * client that takes and acknowledges them. Run by build-scripts/bench-test-dc.
 *
 * <p>What counts is the processor time of the data centre's one thread, which does not depend on
 * how fast the client is, nor on what else the machine does.
 */
final class PushRate {

  private static final int MESSAGES = 200_000;
  private static final int ROUNDS = 5;

  /** Messages a second that a median is to reach. */
  private static final long AIM = 100_000;

  /** So many packets are acknowledged together; both counts of packets are multiples of it. */
  private static final int ACKNOWLEDGED = 50;

  private PushRate() {}

  public static void main(String[] args) throws Exception {
    boolean reached = true;
    RsaKey key = RsaKey.generate();
    try (TestDc dc = TestDc.builder().key(key).start();
        TestMtProtoClient client =
            new TestMtProtoClient(
                ClientTransport.connect(Kind.OBFUSCATED_INTERMEDIATE, dc.port(), 1))) {
      TestUser alice = dc.user("Alice");
      TestUser bob = dc.user("Bob");
      client.use(new ClientHandshake(client, key, ClientHandshake.Style.DC, 0).run());
      logIn(client, alice);
      for (int together : new int[] {50, 1}) {
        long[] rates = new long[ROUNDS];
        for (int round = 1; round <= ROUNDS; round++) {
          PreparedMessages messages =
              bob.prepares(
                  alice, MESSAGES, together, i -> "A message of some fifty letters, number " + i);
          rates[round - 1] = measure(together, round, messages, client);
        }
        Arrays.sort(rates);
        long median = rates[ROUNDS / 2];
        System.out.printf("%2d in a packet: median %,d%n", together, median);
        if (median < AIM) {
          System.out.printf(
              "TOO SLOW: %,d messages a second, %d in a packet; the aim is %,d%n",
              median, together, AIM);
          reached = false;
        }
      }
    }
    if (!reached) {
      System.exit(1);
    }
  }

  /** Logs a client in by phone number and code. */
  static void logIn(TestMtProtoClient client, TestUser user) throws IOException {
    TlObject sent =
        client.call(
            TlObject.of(
                "auth.sendCode",
                "phone_number",
                user.phone(),
                "api_id",
                1,
                "api_hash",
                "none",
                "settings",
                TlObject.of("codeSettings")));
    client.call(
        TlObject.of(
            "auth.signIn",
            "phone_number",
            user.phone(),
            "phone_code_hash",
            sent.getString("phone_code_hash"),
            "phone_code",
            user.loginCode()));
  }

  /** Messages a second of the server's processor time. */
  private static long measure(
      int together, int round, PreparedMessages messages, TestMtProtoClient client)
      throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long server =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(thread -> thread.getThreadName().equals("test-dc"))
            .findFirst()
            .orElseThrow()
            .getThreadId();
    long cpu = threads.getThreadCpuTime(server);
    long wall = System.nanoTime();
    messages.push();
    long[] seen = new long[ACKNOWLEDGED];
    for (int batch = 0; batch < messages.batches(); batch++) {
      seen[batch % ACKNOWLEDGED] = client.next().id();
      if (batch % ACKNOWLEDGED == ACKNOWLEDGED - 1) {
        client.ack(seen);
      }
    }
    cpu = threads.getThreadCpuTime(server) - cpu;
    wall = System.nanoTime() - wall;
    long rate = messages.count() * 1_000_000_000L / cpu;
    System.out.printf(
        "%2d in a packet, round %d: %,d messages, %,d a second of the server's processor time,"
            + " %,d by the clock%n",
        together, round, messages.count(), rate, messages.count() * 1_000_000_000L / wall);
    return rate;
  }
}
