package dev.tdjava.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Proxy;
import dev.tdjava.api.ProxyTypeSocks5;
import dev.tdjava.api.functions.AddProxy;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.rx.RxTdClient;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The standalone data centre, run as its script runs it, and reached as it says. */
@Timeout(120)
class TestDcProgramIT {

  private static final Pattern PORT = Pattern.compile("port +(\\d+),.*");
  private static final Pattern ADA = Pattern.compile(" +Ada +(\\+\\d+)");
  private static final Pattern LIBRARY = Pattern.compile(" +-Dtdjava.library.path=(.*)");
  private static final Pattern CODE = Pattern.compile("login code for (\\+\\d+): (\\d+)");
  private static final Pattern CLOSED = Pattern.compile("Closed\\.");

  @TempDir Path directory;

  private Process process;
  private BufferedReader output;

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                TestDcProgram.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void saysInALineThatThePortIsTaken() throws Exception {
    String port = next(PORT).group(1);

    Process second =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TestDcProgram.class.getName(),
                "--port",
                port)
            .start();
    String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("Cannot listen on port " + port).doesNotContain("\tat ");
    assertThat(second.waitFor()).isEqualTo(1);
  }

  @Test
  void aClientThatDoesAsItSaysIsLoggedInAndSigtermEndsIt() throws Exception {
    int port = Integer.parseInt(next(PORT).group(1));
    String phone = next(ADA).group(1);
    System.setProperty("tdjava.library.path", next(LIBRARY).group(1));
    Account account = new Account(false, 1, "anything", directory);
    RxTdClient client = RxTdClient.create().start();
    client
        .send(new AddProxy(new Proxy("127.0.0.1", port, new ProxyTypeSocks5("", "")), true))
        .subscribe();
    client.send(account.parameters()).ignoreElement().blockingAwait();

    Login.at(
        client,
        Screen.of(new ByteArrayOutputStream(), InputStream.nullInputStream()),
        question -> question.equals(Answers.PHONE_NUMBER) ? phone : code(phone));
    String name = client.send(new GetMe()).blockingGet().firstName();
    client.close().blockingAwait();
    process.toHandle().destroy(); // SIGTERM, and its output is still there to be read

    assertThat(name).isEqualTo("Ada");
    assertThat(next(CLOSED).group()).isEqualTo("Closed.");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private String code(String phone) {
    Matcher code = next(CODE);
    assertThat(code.group(1)).isEqualTo(phone);
    return code.group(2);
  }

  /** Reads on to the next such line. */
  private Matcher next(Pattern wanted) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher matcher = wanted.matcher(line);
        if (matcher.matches()) {
          return matcher;
        }
      }
      throw new AssertionError("it ended without saying " + wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
