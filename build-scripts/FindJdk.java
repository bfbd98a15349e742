import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a JDK of a version or newer: JAVA_HOME, the JVM that runs this, Maven's toolchains.xml, and
 * the folders where JDKs are usually installed. The oldest that is new enough is taken.
 *
 * <p>Run by {@code java build-scripts/FindJdk.java 22}. It prints the home of the JDK, and with
 * {@code --properties PREFIX} the properties PREFIX.home and PREFIX.missing for Maven. Without one it
 * says so on the error stream; the exit code is then 1, but 0 with --properties.
 */
public final class FindJdk {

  private record Jdk(int version, Path home) {}

  public static void main(String[] arguments) throws IOException {
    int atLeast = Integer.parseInt(arguments[0]);
    boolean properties = arguments.length == 3 && arguments[1].equals("--properties");
    Optional<Jdk> found =
        candidates().stream()
            .flatMap(home -> jdk(home).stream())
            .filter(jdk -> jdk.version() >= atLeast)
            .min((a, b) -> Integer.compare(a.version(), b.version()));
    if (found.isEmpty()) {
      System.err.println(
          "No JDK " + atLeast + " or newer in JAVA_HOME, toolchains.xml or the usual folders");
    }
    if (properties) {
      System.out.println(arguments[2] + ".missing=" + found.isEmpty());
      System.out.println(
          arguments[2] + ".home=" + found.map(jdk -> slashes(jdk.home())).orElse(""));
    } else {
      found.ifPresent(jdk -> System.out.println(jdk.home()));
      System.exit(found.isPresent() ? 0 : 1);
    }
  }

  private static List<Path> candidates() throws IOException {
    List<Path> homes = new ArrayList<>();
    String javaHome = System.getenv("JAVA_HOME");
    if (javaHome != null && !javaHome.isBlank()) {
      homes.add(Path.of(javaHome));
    }
    homes.add(Path.of(System.getProperty("java.home")));
    Path user = Path.of(System.getProperty("user.home"));
    Path toolchains = user.resolve(".m2/toolchains.xml");
    if (Files.isReadable(toolchains)) {
      Matcher home =
          Pattern.compile("<jdkHome>\\s*(.*?)\\s*</jdkHome>").matcher(Files.readString(toolchains));
      while (home.find()) {
        homes.add(Path.of(home.group(1)));
      }
    }
    addFoldersOf(Path.of("/usr/lib/jvm"), homes);
    addFoldersOf(Path.of("/opt/java"), homes);
    addFoldersOf(Path.of("/Library/Java/JavaVirtualMachines"), homes);
    addFoldersOf(Path.of("C:/Program Files/Java"), homes);
    addFoldersOf(Path.of("C:/Program Files/Eclipse Adoptium"), homes);
    addFoldersOf(user.resolve(".sdkman/candidates/java"), homes);
    addFoldersOf(user.resolve(".jdks"), homes);
    return homes;
  }

  private static void addFoldersOf(Path folder, List<Path> homes) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Path bundle = entry.resolve("Contents/Home"); // macOS
        homes.add(Files.isDirectory(bundle) ? bundle : entry);
      }
    }
  }

  /** A JDK, not a JRE, tells its version in the file "release". */
  private static Optional<Jdk> jdk(Path home) {
    boolean compiles =
        Files.isExecutable(home.resolve("bin/javac"))
            || Files.isExecutable(home.resolve("bin/javac.exe"));
    Path release = home.resolve("release");
    if (!compiles || !Files.isReadable(release)) {
      return Optional.empty();
    }
    Properties facts = new Properties();
    try (Reader in = Files.newBufferedReader(release)) {
      facts.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    Matcher version =
        Pattern.compile("\"?(\\d+).*").matcher(facts.getProperty("JAVA_VERSION", ""));
    return version.matches()
        ? Optional.of(new Jdk(Integer.parseInt(version.group(1)), home))
        : Optional.empty();
  }

  /** In a file of properties a backslash is an escape. */
  private static String slashes(Path home) {
    return home.toString().replace('\\', '/');
  }

  private FindJdk() {}
}
