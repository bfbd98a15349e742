package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Logins and other tests where there is no network, and where it would be seen that one is tried.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(600)
class NetworkNamespaceIT {

  /** What does not run there: it needs a JVM that has no TDLib yet, or does nothing new there. */
  private static final Set<Class<?>> LEFT_OUT =
      Set.of(
          NetworkNamespaceIT.class,
          PatchedLibraryIT.class, // both compare with the TDLib of a new JVM
          TooLateIT.class,
          ManyClientsIT.class); // 300 logins; those of FreshLogins do the same

  @Test
  void twoHundredFreshLoginsReachNothingButLoopback() throws Exception {
    String said = NetworkNamespace.run(FreshLogins.class, "200");

    assertThat(said).contains("200 logins, ").contains("dialled in vain: 0\n");
  }

  /** Cuts, silences, restarts, downloads from other data centres, logins that move to one, … */
  @Test
  void allTestsOfThisModuleReachNothingButLoopback() throws Exception {
    NetworkNamespace.runAllTests(NetworkNamespaceIT.class, LEFT_OUT);
  }

  @Test
  void whatDialsElsewhereWouldBeSeen() throws Exception {
    String said = NetworkNamespace.run(FreshLogins.class, "0", "--dial");

    assertThat(said).contains("dialled: ").doesNotContain("dialled in vain: 0\n");
  }
}
