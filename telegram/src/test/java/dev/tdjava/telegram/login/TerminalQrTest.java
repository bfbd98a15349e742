package dev.tdjava.telegram.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drawn QR codes, read again. */
class TerminalQrTest {

  private static final String LINK = "tg://login?token=" + "AbCd_-09".repeat(5) + "xyz";

  @Test
  void halfBlocksAreReadAsTheLink() {
    StringWriter output = new StringWriter();
    new TerminalQr(Terminal.of(new StringReader(""), output, StandardCharsets.UTF_8)).show(LINK);
    List<String> drawn = output.toString().lines().filter(it -> it.contains("█")).toList();
    assertThat(QrReader.read(drawn)).isEqualTo(LINK);
    assertThat(drawn).hasSizeLessThan(23); // and a line of words, in a terminal of 24
    assertThat(output.toString()).contains("Link Desktop Device").doesNotContain("\u001b");
  }

  @Test
  void whereThereAreNoBlocksTwoLettersAreAModule() {
    StringWriter output = new StringWriter();
    new TerminalQr(Terminal.of(new StringReader(""), output, StandardCharsets.US_ASCII)).show(LINK);
    List<String> drawn = output.toString().lines().filter(it -> it.contains("##")).toList();
    List<String> blocks =
        Stream.iterate(0, y -> y + 2)
            .limit(drawn.size() / 2)
            .map(y -> block(drawn.get(y), drawn.get(y + 1)))
            .toList();
    assertThat(QrReader.read(blocks)).isEqualTo(LINK);
  }

  private static String block(String upper, String lower) {
    StringBuilder blocks = new StringBuilder();
    for (int x = 0; x < upper.length(); x += 2) {
      blocks.append(
          " ▀▄█".charAt((upper.charAt(x) == '#' ? 1 : 0) + (lower.charAt(x) == '#' ? 2 : 0)));
    }
    return blocks.toString();
  }

  @Test
  void withoutZxingItSaysWhatIsMissing() throws Exception {
    URL[] withoutZxing =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(it -> !it.contains("zxing"))
            .map(Path::of)
            .map(TerminalQrTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader =
        new URLClassLoader(withoutZxing, ClassLoader.getPlatformClassLoader())) {
      Class<?> login = loader.loadClass(Login.class.getName());
      assertThatThrownBy(() -> login.getMethod("qr").invoke(null))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("add com.google.zxing:core");
      assertThat(login.getMethod("console").invoke(null)).isNotNull();
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }
}
