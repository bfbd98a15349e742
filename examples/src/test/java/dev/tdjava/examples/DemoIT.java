package dev.tdjava.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.junit.ProtocolErrors;
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
  void showsAllThatItSaysAndLeavesNothing() throws Exception {
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    Path output = directory.resolve("output");
    Path tdlibLog = directory.resolve("tdlib.log");
    ProcessBuilder demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Dtdjava.log.verbosity=2",
                "-Dlogback.configurationFile=logback-demo.xml",
                "-Dtdlib.log=" + tdlibLog,
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // Never to Telegram, whoever runs the tests.
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
            "data centre",
            "127.0.0.1:",
            "OptionValueString[value=1.8.61]",
            "TextEntityTypeMention",
            "AuthorizationStateWaitTdlibParameters",
            "AuthorizationStateWaitPhoneNumber",
            "Phone number: +",
            "Code from Telegram: ",
            "AuthorizationStateReady",
            "Book club",
            "Who brings the map?",
            "Thursday or Friday?",
            "2 × espresso, ready in a minute.",
            "lighthouse.mkv",
            "25 %",
            "100 % of",
            "ConnectionStateConnecting",
            "ConnectionStateReady",
            "Did you get this?",
            "333383335000",
            "getChat: 400",
            "AuthorizationStateClosed",
            "./build-scripts/test-dc")
        .doesNotContain("\u001b", "\r", "Exception in thread", " WARN ", " ERROR ");
    assertThat(files(temporary)).noneMatch(it -> it.startsWith("tdjava-demo"));
    ProtocolErrors.checkLog(tdlibLog, "Session connection with \\d+ pending requests was closed: ");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }
}
