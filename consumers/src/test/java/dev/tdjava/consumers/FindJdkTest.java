package dev.tdjava.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program that finds a JDK for the build, with JDKs of versions that nobody has yet. */
@DisabledOnOs(OS.WINDOWS) // where the JDKs that are made here cannot be told from others
class FindJdkTest {

  private record Result(int exitCode, String output) {}

  @TempDir static Path program;
  @TempDir Path user;

  @BeforeAll
  static void compile() {
    String source = "../build-scripts/FindJdk.java";
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", program.toString(), source))
        .isZero();
  }

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(user.resolve(".m2"));
    Files.createDirectories(user.resolve(".jdks"));
  }

  @Test
  void takesTheOldestThatIsNewEnoughOrTheNewest() throws Exception {
    jdk(".jdks/a", 901);
    jdk(".jdks/b", 900);
    jdk(".jdks/c", 899);
    assertThat(run("900")).isEqualTo(new Result(0, user.resolve(".jdks/b") + "\n"));
    assertThat(run("900", "--newest")).isEqualTo(new Result(0, user.resolve(".jdks/a") + "\n"));
  }

  @Test
  void writesWhatMavenReads() throws Exception {
    Path file = user.resolve("target/jdk.properties");
    Path home = jdk(".jdks/a", 900);
    assertThat(run("900", "--properties", file.toString(), "jdk", "something"))
        .isEqualTo(new Result(0, ""));
    assertThat(file).hasContent("jdk.missing=false\njdk.home=" + home);
  }

  @Test
  void saysInOneLineWhatIsLeftOutWithoutOne() throws Exception {
    Path file = user.resolve("target/jdk.properties");
    Result result = run("900", "--properties", file.toString(), "jdk", "something");
    assertThat(result.exitCode()).isZero();
    assertThat(result.output())
        .startsWith("something is left out: no JDK of version 900 or newer was found (looked in ")
        .endsWith(", " + user.resolve(".jdks") + ")\n")
        .hasLineCount(1);
    assertThat(file).hasContent("jdk.missing=true\njdk.home=");
    // whoever comes second has nothing to add
    assertThat(run("900", "--properties", file.toString(), "jdk")).isEqualTo(new Result(0, ""));
  }

  @Test
  void oneThatPrintsTheHomeFailsWithoutOne() throws Exception {
    Result result = run("900");
    assertThat(result.exitCode()).isOne();
    assertThat(result.output()).startsWith("no JDK of version 900 or newer was found");
  }

  @Test
  void readsOnInToolchainsThatAreNotUtf8() throws Exception {
    Path home = jdk("elsewhere", 900);
    String toolchains = "<jdkHome>/opt/jdk-für-alle</jdkHome>\n<jdkHome> " + home + " </jdkHome>\n";
    Files.writeString(user.resolve(".m2/toolchains.xml"), toolchains, StandardCharsets.ISO_8859_1);
    assertThat(run("900")).isEqualTo(new Result(0, home + "\n"));
  }

  @Test
  void passesOverAFolderThatItMayNotRead() throws Exception {
    Path closed = user.resolve(".jdks");
    Path home = jdk(".sdkman/candidates/java/a", 900);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "whoever is root reads everything");
    assertThat(run("900")).isEqualTo(new Result(0, home + "\n"));
  }

  @Test
  void saysHowItIsCalled() throws Exception {
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("new"),
            List.of("22", "--oldest"),
            List.of("22", "--properties"))) {
      Result result = run(wrong.toArray(String[]::new));
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.output()).startsWith("usage: ").hasLineCount(1);
    }
  }

  /** What passes for a JDK. */
  private Path jdk(String folder, int version) throws IOException {
    Path home = user.resolve(folder);
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path javac = Files.createFile(bin.resolve("javac"));
    Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    return home;
  }

  private Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin/java");
    command.add("-Duser.home=" + user);
    command.addAll(List.of("-cp", program.toString(), "FindJdk"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
