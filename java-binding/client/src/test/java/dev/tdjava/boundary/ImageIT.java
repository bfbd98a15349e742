package dev.tdjava.boundary;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.client.TdClient;
import dev.tdjava.fixtures.ForkedJvm;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe for images in {@code docs/PACKAGING.md}, without a container: native files of root,
 * used by somebody else, who can write to the account's folder alone and execute nothing there. A
 * mount namespace is made for it, so that it takes root; each test needs two JVMs.
 */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class ImageIT {

  private static final List<String> NAMESPACE = List.of("unshare", "--mount", "sh", "-ec");
  private static final String NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups ";

  /** Everything of the system is read-only; the folders of the image are below /mnt. */
  private static final String MOUNTS =
      """
      mount -t tmpfs -o mode=755 tmpfs /mnt
      mkdir /mnt/natives /mnt/lib /mnt/tmp /mnt/data
      mount --bind "$1" /mnt/natives
      mount -o remount,ro,bind /mnt/natives
      mount -t tmpfs -o noexec,mode=1777 tmpfs /mnt/tmp
      mount -t tmpfs -o noexec,mode=700,uid=65534 tmpfs /mnt/data
      mount -o remount,ro,bind /
      """;

  @TempDir Path temp;

  /** What an application does: it opens an account, whose folder is the one place to write to. */
  static final class Application {
    private Application() {}

    public static void main(String[] arguments) throws Exception {
      System.out.println("can write: " + Files.isWritable(Path.of("/mnt/natives")));
      try (TdClient client = TdClient.create().start()) {
        client.send(new SetNetworkType(new NetworkTypeNone()));
        client
            .send(
                SetTdlibParameters.builder()
                    .databaseDirectory("/mnt/data")
                    .apiId(1)
                    .apiHash("offline")
                    .systemLanguageCode("en")
                    .deviceModel("test")
                    .applicationVersion("1")
                    .build())
            .get(30, SECONDS);
      }
      try (Stream<Path> database = Files.list(Path.of("/mnt/data"))) {
        System.out.println("files of the account: " + database.findAny().isPresent());
      }
      System.out.println("loaded " + Boundaries.libraries().tdjson());
    }
  }

  @Test
  void unpackedByTheCommandForWhoeverRunsIt() throws Exception {
    Path natives = temp.resolve("natives");
    ForkedJvm.Result unpacked =
        ForkedJvm.start(UnpackNatives.class, List.of(), natives.toString()).await();
    assertThat(unpacked.output()).contains("are in " + natives, "-Dtdjava.library.path=");
    assertThat(unpacked.exitCode()).isZero();
    try (Stream<Path> files = Files.list(natives)) {
      assertThat(files).hasSize(3).allMatch(file -> mode(file).equals("rw-r--r--"));
    }
    assertThat(mode(natives)).isEqualTo("rwxr-xr-x");

    assertRuns(natives, "-Dtdjava.library.path=/mnt/natives");
  }

  @Test
  void aCacheThatRootHasFilledServesToo() throws Exception {
    Path cache = temp.resolve("cache");
    ForkedJvm.start(LoadingIT.Load.class, List.of("-Dtdjava.cache.dir=" + cache)).await();

    assertRuns(cache, "-Dtdjava.cache.dir=/mnt/natives");
  }

  private void assertRuns(Path natives, String option) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    skipUnless(MOUNTS + NOBODY + "test -x " + java, natives);
    StringBuilder script = new StringBuilder();
    List<String> classPath = new ArrayList<>();
    for (String entry : List.of(ForkedJvm.classPath().split(File.pathSeparator))) {
      String place = "/mnt/lib/" + classPath.size() + (entry.endsWith(".jar") ? ".jar" : "");
      if (Files.exists(Path.of(entry))) {
        classPath.add(place);
        script.append(Files.isDirectory(Path.of(entry)) ? "mkdir " : "touch ").append(place);
        script.append("\nmount --bind '").append(entry).append("' ").append(place).append('\n');
      }
    }
    script.append("mount -o remount,ro /mnt\nexport LC_ALL=C.UTF-8\nexec ").append(NOBODY);
    script.append(java).append(" --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir=/mnt/tmp ");
    script.append(option).append(" -cp ").append(String.join(":", classPath)).append(' ');
    script.append("'").append(Application.class.getName()).append("'");

    String said = inNamespace(MOUNTS + script, natives);

    assertThat(said)
        .contains("can write: false", "files of the account: true", "loaded /mnt/natives/")
        .doesNotContain("WARN", "Exception");
  }

  private static void skipUnless(String script, Path natives) throws Exception {
    String failure;
    try {
      failure = inNamespace(script + " && echo possible", natives).strip();
    } catch (IOException e) {
      failure = String.valueOf(e.getMessage());
    }
    if (!failure.equals("possible")) {
      String reason =
          "SKIPPED, nothing is proved: this needs root and a mount namespace: " + failure;
      System.out.println(reason); // Maven does not show why a test was skipped
      abort(reason);
    }
  }

  private static String inNamespace(String script, Path natives) throws IOException {
    List<String> command = new ArrayList<>(NAMESPACE);
    command.addAll(List.of(script, "sh", natives.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
