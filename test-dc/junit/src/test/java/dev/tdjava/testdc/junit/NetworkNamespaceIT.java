package dev.tdjava.testdc.junit;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Other tests where there is no network, and where it would be seen that one is tried. */
@EnabledOnOs(OS.LINUX)
@Timeout(600)
@Tag("own-jvm")
class NetworkNamespaceIT {

  /** What does not run there: it needs a JVM that has no TDLib yet, or does nothing new there. */
  private static final Set<Class<?>> LEFT_OUT =
      Set.of(
          NetworkNamespaceIT.class,
          FreshLoginsIT.class,
          PatchedLibraryIT.class, // both compare with the TDLib of a new JVM
          TooLateIT.class,
          ManyClientsIT.class, // 300 logins; those of FreshLogins do the same
          SubscribeOnAnswerIT.class); // 10,000 messages, by connections as all others

  /** Cuts, silences, restarts, downloads from other data centres, logins that move to one, … */
  @Test
  void allTestsOfThisModuleReachNothingButLoopback() throws Exception {
    NetworkNamespace.runAllTests(NetworkNamespaceIT.class, LEFT_OUT);
  }
}
