package dev.tdjava.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java code of the README and of the guide is code of this module, compiled and run. */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");
  private static final Path GUIDE = Path.of("..", "docs", "OFFLINE-TESTING.md");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("blocks")
  void eachJavaBlockStandsInAnExample(String block) {
    assertThat(sources()).anySatisfy(source -> assertThat(source).contains(block));
  }

  private static List<String> blocks() {
    return Stream.of(README, GUIDE).flatMap(page -> blocks(page).stream()).toList();
  }

  private static List<String> blocks(Path page) {
    return JAVA_BLOCK
        .matcher(read(page))
        .results()
        .map((MatchResult block) -> unindented(block.group(1)))
        .toList();
  }

  private static List<String> sources() {
    return Stream.of(SOURCES, TESTS).flatMap(folder -> files(folder).stream()).toList();
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .map(it -> unindented(read(it)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unindented(String text) {
    return text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
  }
}
