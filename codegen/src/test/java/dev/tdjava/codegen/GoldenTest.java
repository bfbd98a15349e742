package dev.tdjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.codegen.emit.ApiEmitter;
import dev.tdjava.codegen.parse.SchemaReader;
import dev.tdjava.codegen.prose.Prose;
import dev.tdjava.codegen.prose.TypesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated with the files of {@code golden/<case>/expected}: those that are
 * there, so that a case shows no more than it is about.
 *
 * <p>{@code -Dgolden.update=true} writes the files anew instead. For a new case make empty files.
 */
class GoldenTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatesTheExpectedFiles(String name) throws IOException {
    Path folder = GOLDEN.resolve(name);
    Map<String, String> generated =
        ApiEmitter.emit(SchemaReader.facts(folder.resolve("schema.tl")), prose(folder));
    List<Path> expected = filesIn(folder.resolve("expected"));
    assertThat(expected).isNotEmpty();
    for (Path file : expected) {
      String path = folder.resolve("expected").relativize(file).toString().replace('\\', '/');
      assertThat(generated).containsKey(path);
      String content = Objects.requireNonNull(generated.get(path));
      if (UPDATE) {
        Files.writeString(file, content);
      }
      assertThat(content).as(path).isEqualTo(Files.readString(file));
    }
  }

  private static Prose prose(Path folder) throws IOException {
    Path file = folder.resolve("prose.d.ts");
    return Files.exists(file) ? TypesFile.parse(Files.readAllLines(file)) : Prose.NONE;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
