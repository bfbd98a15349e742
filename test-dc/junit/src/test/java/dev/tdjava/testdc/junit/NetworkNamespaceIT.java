package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Logins and other tests where there is no network, and where it would be seen that one is tried.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class NetworkNamespaceIT {

  @Test
  void twoHundredFreshLoginsReachNothingButLoopback() throws Exception {
    String said = NetworkNamespace.run(FreshLogins.class, "200");

    assertThat(said).contains("200 logins, ").contains("dialled in vain: 0\n");
  }

  /** Cuts, silences, restarts, downloads from other data centres, logins that move to one. */
  @Test
  void faultsFilesAndMovingLoginsReachNothingButLoopback() throws Exception {
    NetworkNamespace.runTests(
        FaultsIT.class, FilesIT.class, QrLoginIT.class, SessionsIT.class, MissedUpdatesIT.class);
  }

  @Test
  void whatDialsElsewhereWouldBeSeen() throws Exception {
    String said = NetworkNamespace.run(FreshLogins.class, "0", "--dial");

    assertThat(said).contains("dialled: ").doesNotContain("dialled in vain: 0\n");
  }
}
