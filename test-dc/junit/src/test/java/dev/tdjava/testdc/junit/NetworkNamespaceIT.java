package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Logins in a network namespace of their own, which has the loopback interface and nothing else.
 * Linux counts there what tried to go anywhere else.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class NetworkNamespaceIT {

  /** Takes the loopback interface up, as {@code ip link set lo up}, which not every machine has. */
  private static final String LOOPBACK_UP =
      "use Socket; socket(S, AF_INET, SOCK_DGRAM, 0) or die;"
          + "my $r = pack('a16 s x14', 'lo', 0x41);"
          + "ioctl(S, 0x8914, $r) or die $!; exec @ARGV or die $!";

  @Test
  void twoHundredFreshLoginsReachNothingButLoopback() throws Exception {
    String said = inNamespace("200");

    assertThat(said).contains("200 logins, ").contains("dialled in vain: 0\n");
  }

  @Test
  void whatDialsElsewhereWouldBeSeen() throws Exception {
    String said = inNamespace("0", "--dial");

    assertThat(said).contains("dialled: ").doesNotContain("dialled in vain: 0\n");
  }

  private static String inNamespace(String... arguments) throws Exception {
    List<String> unshare =
        System.getProperty("user.name", "").equals("root")
            ? List.of("unshare", "-n")
            : List.of("unshare", "-rn");
    assumeTrue(succeeds(unshare), "this machine does not allow a network namespace");
    List<String> command = new ArrayList<>(unshare);
    command.addAll(List.of("perl", "-e", LOOPBACK_UP));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            FreshLogins.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static boolean succeeds(List<String> unshare) throws InterruptedException {
    List<String> command = new ArrayList<>(unshare);
    command.add("true");
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
