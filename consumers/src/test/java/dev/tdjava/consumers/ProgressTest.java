package dev.tdjava.consumers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What build-scripts/progress makes of Maven's output where there is no terminal. */
class ProgressTest {

  private static final String OUTPUT =
      """
      [INFO] Building tdjava API 0.1.0-SNAPSHOT                                 [6/15]
      [INFO] --- exec-maven-plugin:3.6.2:java (generate-api) @ tdjava-api ---
      [INFO] --- maven-resources-plugin:3.3.1:resources (default-resources) @ tdjava-api ---
      [INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ tdjava-api ---
      [INFO] --- maven-surefire-plugin:3.5.4:test (default-test) @ tdjava-api ---
      [INFO] Running dev.tdjava.codec.BadJsonTest
      a line of a test
      [INFO] Tests run: 25, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.777 s -- in dev.tdjava.codec.BadJsonTest
      [ERROR] dev.tdjava.codec.OtherTest.reads -- Time elapsed: 0.1 s <<< FAILURE!
      java.lang.AssertionError: expected 1
          at dev.tdjava.codec.OtherTest.reads(OtherTest.java:7)
      [INFO] Results:
      not shown
      """;

  @Test
  void saysModulesStagesAndTestClassesAndErrorsInFull() throws Exception {
    assertThat(progress())
        .containsExactly(
            "starts Maven",
            "[6/15]  tdjava-api: generates the API",
            "[6/15]  tdjava-api: compiles",
            "[6/15]  tdjava-api: tests",
            "[6/15]    BadJsonTest: 25 tests, 0.777 s",
            "[ERROR] dev.tdjava.codec.OtherTest.reads -- Time elapsed: 0.1 s <<< FAILURE!",
            "java.lang.AssertionError: expected 1",
            "at dev.tdjava.codec.OtherTest.reads(OtherTest.java:7)");
  }

  @Test
  void saysNothingOfTestsThatAreSkipped() throws Exception {
    assertThat(progress("-DskipTests", "package"))
        .contains("[6/15]  tdjava-api: compiles")
        .doesNotContain("[6/15]  tdjava-api: tests");
  }

  /** The lines without the seconds. */
  private static List<String> progress(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of("..", "build-scripts", "progress").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(OUTPUT.getBytes(UTF_8));
    }
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed.lines().map(line -> line.replaceFirst("^ *\\d+ s ", "").strip()).toList();
  }
}
