import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a JDK of a version or newer: JAVA_HOME, the JVM that runs this, Maven's toolchains.xml, and
 * the folders where JDKs are usually installed. The oldest that is new enough is taken, or with
 * {@code --newest} the newest.
 *
 * <p>It prints the home of the JDK. Without one it says so on the error stream, and the exit code is
 * 1. With {@code --properties} it writes PREFIX.home and PREFIX.missing for Maven into a file
 * instead, and the exit code is 0; only where it is told what is left out without a JDK it says so.
 */
public final class FindJdk {

  private static final String USAGE =
      "usage: java FindJdk.java VERSION [--newest | --properties FILE PREFIX [LEFT-OUT]]";

  private record Jdk(int version, Path home) {}

  private final List<Path> homes = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    String option = words.size() > 1 ? words.get(1) : "";
    boolean newest = option.equals("--newest") && words.size() == 2;
    boolean properties =
        option.equals("--properties") && (words.size() == 4 || words.size() == 5);
    if (words.isEmpty()
        || !words.get(0).matches("\\d{1,4}")
        || (words.size() > 1 && !newest && !properties)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    FindJdk search = new FindJdk();
    int atLeast = Integer.parseInt(words.get(0));
    Optional<Jdk> found = search.find(atLeast, newest);
    String none =
        "no JDK of version "
            + atLeast
            + " or newer was found (looked in "
            + String.join(", ", search.places)
            + ")";
    if (properties) {
      write(Path.of(words.get(2)), words.get(3), found);
      if (found.isEmpty() && words.size() == 5) {
        System.err.println(words.get(4) + " is left out: " + none);
      }
      return;
    }
    found.ifPresentOrElse(jdk -> System.out.println(jdk.home()), () -> System.err.println(none));
    System.exit(found.isPresent() ? 0 : 1);
  }

  private Optional<Jdk> find(int atLeast, boolean newest) {
    Path user = Path.of(System.getProperty("user.home"));
    addHome("JAVA_HOME", System.getenv("JAVA_HOME"));
    addHome("the JVM of the build", System.getProperty("java.home"));
    addToolchains(user.resolve(".m2/toolchains.xml"));
    addFoldersOf(Path.of("/usr/lib/jvm"));
    addFoldersOf(Path.of("/opt/java"));
    addFoldersOf(Path.of("/Library/Java/JavaVirtualMachines"));
    addFoldersOf(Path.of("C:/Program Files/Java"));
    addFoldersOf(Path.of("C:/Program Files/Eclipse Adoptium"));
    addFoldersOf(user.resolve(".sdkman/candidates/java"));
    addFoldersOf(user.resolve(".jdks"));
    Comparator<Jdk> oldestFirst = Comparator.comparingInt(Jdk::version);
    return homes.stream()
        .flatMap(home -> jdk(home).stream())
        .filter(jdk -> jdk.version() >= atLeast)
        .min(newest ? oldestFirst.reversed() : oldestFirst);
  }

  private void addHome(String place, String home) {
    if (home == null || home.isBlank()) {
      return;
    }
    places.add(place);
    addHome(home);
  }

  private void addHome(String home) {
    try {
      homes.add(Path.of(home));
    } catch (InvalidPathException e) {
      // such as one with letters that the locale lacks: no JDK can be run from there
    }
  }

  private void addToolchains(Path toolchains) {
    if (!Files.exists(toolchains)) {
      return;
    }
    places.add(toolchains.toString());
    try {
      // Not strictly UTF-8: one folder that cannot be read is no reason to miss the others.
      String text = new String(Files.readAllBytes(toolchains), StandardCharsets.UTF_8);
      Matcher home = Pattern.compile("<jdkHome>\\s*(.*?)\\s*</jdkHome>").matcher(text);
      while (home.find()) {
        addHome(home.group(1));
      }
    } catch (IOException e) {
      // look elsewhere
    }
  }

  private void addFoldersOf(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    places.add(folder.toString());
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Path bundle = entry.resolve("Contents/Home"); // macOS
        homes.add(Files.isDirectory(bundle) ? bundle : entry);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // look elsewhere
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
        Pattern.compile("\"?(\\d{1,4})\\b.*").matcher(facts.getProperty("JAVA_VERSION", ""));
    return version.matches()
        ? Optional.of(new Jdk(Integer.parseInt(version.group(1)), home))
        : Optional.empty();
  }

  private static void write(Path file, String prefix, Optional<Jdk> found) throws IOException {
    String home = found.map(jdk -> jdk.home().toString()).orElse("");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        (prefix + ".missing=" + found.isEmpty() + "\n")
            // In a file of properties a backslash is an escape.
            + (prefix + ".home=" + home.replace('\\', '/') + "\n"));
  }

  private FindJdk() {}
}
