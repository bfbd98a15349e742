package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs programs in a network namespace of their own, which has the loopback interface and nothing
 * else. Linux counts there what tried to go anywhere else.
 */
public final class NetworkNamespace {

  /** Takes the loopback interface up, as {@code ip link set lo up}, which not every machine has. */
  private static final String LOOPBACK_UP =
      "use Socket; socket(S, AF_INET, SOCK_DGRAM, 0) or die;"
          + "my $r = pack('a16 s x14', 'lo', 0x41);"
          + "ioctl(S, 0x8914, $r) or die $!; exec @ARGV or die $!";

  private NetworkNamespace() {}

  /**
   * Runs a program of this class path, and gives what it said. Its end must be a good one. Where
   * there can be no namespace, the test is skipped with the reason.
   */
  static String run(Class<?> program, String... arguments) throws Exception {
    List<String> namespace = new ArrayList<>(List.of("unshare"));
    namespace.add(System.getProperty("user.name", "").equals("root") ? "-n" : "-rn");
    namespace.addAll(List.of("perl", "-e", LOOPBACK_UP));
    skipWithout(namespace);
    List<String> command = new ArrayList<>(namespace);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /**
   * Runs tests, of which none may fail, and none may have anything go elsewhere than to loopback.
   */
  public static void runTests(Class<?>... classes) throws Exception {
    String[] names = Arrays.stream(classes).map(Class::getName).toArray(String[]::new);

    String said = run(TestsInNamespace.class, names);

    assertThat(said).contains(TestsInNamespace.PASSED).contains("dialled in vain: 0\n");
  }

  /**
   * Runs all {@code *IT} classes that were compiled together with this one, except some, as {@link
   * #runTests} does.
   */
  public static void runAllTests(Class<?> one, Set<Class<?>> except) throws Exception {
    Path folder = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(path -> path.toString().endsWith("IT.class")).sorted().toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
        classes.add(
            Class.forName(name.substring(0, name.length() - 6), false, one.getClassLoader()));
      }
    }
    assertThat(classes).containsAll(except);
    classes.removeAll(except);
    runTests(classes.toArray(Class<?>[]::new));
  }

  private static void skipWithout(List<String> namespace) throws InterruptedException {
    List<String> probe = new ArrayList<>(namespace);
    probe.add("true");
    String failure;
    try {
      Process process = new ProcessBuilder(probe).redirectErrorStream(true).start();
      failure = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      failure = String.valueOf(e.getMessage());
    }
    String reason =
        "SKIPPED, nothing is proved: this machine allows no network namespace: "
            + namespace.stream().limit(2).collect(Collectors.joining(" "))
            + ": "
            + failure;
    System.out.println(reason); // Maven does not show why a test was skipped
    abort(reason);
  }

  /** Tries to reach an address that is kept free for documentation. */
  static void dial() {
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
  static long dialledInVain() throws IOException {
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
