package dev.tdjava.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stated of older libraries is what a project in src/it runs with. */
class OldestLibrariesTest {

  private static final Path ROOT = Path.of("..");

  @Test
  void thePageStatesWhatIsRun() throws Exception {
    Pom parent = Pom.read(ROOT);
    List<String> lines;
    try (Stream<String> page = Files.lines(ROOT.resolve("docs/PACKAGING.md"))) {
      lines = page.filter(line -> line.startsWith("| `") && line.contains(":")).toList();
    }
    List<String> libraries = new ArrayList<>();
    for (String library : List.of("gson", "jna", "slf4j", "rxjava", "jspecify")) {
      String oldest = parent.text("/project/properties/" + library + ".oldest");
      String newest = parent.text("/project/properties/" + library + ".version");
      libraries.add("@" + library + ".oldest@");
      assertThat(lines)
          .filteredOn(line -> line.contains(":" + library))
          .singleElement()
          .asString()
          .contains("| " + oldest + " | " + newest + " |");
    }
    Path project = Path.of("src", "it", "consumers", "oldest");
    assertThat(Pom.read(project).texts("/project/dependencyManagement//version"))
        .containsExactlyElementsOf(libraries);
  }
}
