package dev.tdjava.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo, run as its script runs it. */
@Timeout(120)
class DemoIT {

  @TempDir Path directory;

  @Test
  void showsUpdatesRequestsAndAnErrorAndLeavesNothing() throws Exception {
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    Path output = directory.resolve("output");
    ProcessBuilder demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // Off the network, whoever runs the tests.
    demo.environment().keySet().removeAll(List.of("TELEGRAM_API_ID", "TELEGRAM_API_HASH"));

    Process process = demo.start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }

    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as(text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    assertThat(text)
        .containsSubsequence(
            "OptionValueString[value=1.8.61]",
            "TextEntityTypeMention",
            "AuthorizationStateWaitTdlibParameters",
            "AuthorizationStateWaitPhoneNumber",
            "333383335000",
            "ConnectionStateWaitingForNetwork",
            "value=42",
            "getMe: 401 Unauthorized",
            "AuthorizationStateClosed")
        .doesNotContain("\u001b", "Exception in thread");
    assertThat(files(temporary)).noneMatch(it -> it.startsWith("tdjava-demo"));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }
}
