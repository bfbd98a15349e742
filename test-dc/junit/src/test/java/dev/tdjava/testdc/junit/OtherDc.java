package dev.tdjava.testdc.junit;

import dev.tdjava.api.functions.TestNetwork;
import dev.tdjava.testdc.TestDc;

/** What TDLib does when it has moved to the data centre of an account. */
final class OtherDc {

  private OtherDc() {}

  /**
   * Waits until the one client that moved is let into the first data centre too. TDLib 1.8.61 that
   * is closed before asks for that in a loop, for ten seconds on the one thread of all its
   * sessions, which reads no pongs meanwhile: "Ping timeout", and "Lost promise" for what was
   * connecting.
   */
  static void awaitLetIntoTheFirstToo(TestDc dc, TestClient client) {
    dc.await(
        "TDLib is let into the first data centre too",
        () -> dc.calls("auth.importAuthorization") == 1);
    client.ask(new TestNetwork()); // TDLib has read what was sent before its answer
  }
}
