package dev.tdjava.examples;

import dev.tdjava.testdc.junit.NetworkNamespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The guide's tests and the demo where there is no network. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class NetworkNamespaceIT {

  @Test
  void theGuideAndTheDemoReachNothingButLoopback() throws Exception {
    NetworkNamespace.runTests(OfflineTestingIT.class, CoffeeBotIT.class, DemoIT.class);
  }
}
