package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Logins where there is no network, and where it would be seen that one is tried. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
@Tag("own-jvm")
class FreshLoginsIT {

  @Test
  void twoHundredFreshLoginsReachNothingButLoopback() throws Exception {
    String said = NetworkNamespace.run(FreshLogins.class, "200");

    assertThat(said).contains("200 logins, ").contains("dialled in vain: 0\n");
  }

  @Test
  void whatDialsElsewhereWouldBeSeen() throws Exception {
    String said = NetworkNamespace.run(FreshLogins.class, "0", "--dial");

    assertThat(said).contains("dialled: ").doesNotContain("dialled in vain: 0\n");
  }
}
