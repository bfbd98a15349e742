package dev.tdjava.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The BOM names every artifact that the modules publish, and no other. */
class BomTest {

  private static final Path ROOT = Path.of("..");

  @Test
  void namesWhatIsPublished() throws Exception {
    List<String> published = new ArrayList<>();
    for (Pom module : modules(Pom.read(ROOT))) {
      if (module.isPublished()) {
        published.add(module.artifactId());
        if (module.texts("//goal").contains("test-jar")) {
          published.add(module.artifactId() + " test-jar");
        }
        if (module.artifactId().equals("tdjava-native")) {
          platforms().forEach(platform -> published.add("tdjava-native " + platform));
        }
      }
    }
    assertThat(published).contains("tdjava-binding", "tdjava-native linux-x86_64");
    assertThat(Pom.read(ROOT.resolve("bom")).managed())
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void hasTheVersionOfTheModules() throws Exception {
    Pom bom = Pom.read(ROOT.resolve("bom"));
    assertThat(bom.text("/project/version")).isEqualTo(Pom.read(ROOT).text("/project/version"));
    assertThat(bom.texts("//dependencies/dependency/version")).containsOnly("${project.version}");
    assertThat(bom.texts("//dependencies/dependency/groupId")).containsOnly("dev.tdjava");
  }

  @Test
  void aJarCanBeMadeForEveryPlatformThatTheBindingLooksFor() throws Exception {
    Pom natives = Pom.read(ROOT.resolve("native"));
    assertThat(natives.texts("//profile[id='all-platforms']//classifier"))
        .containsExactlyInAnyOrderElementsOf(platforms());
    String script = Files.readString(ROOT.resolve("native/cmake/AllPlatforms.cmake"));
    Matcher items = Pattern.compile("foreach\\(platform IN ITEMS ([^)]*)\\)").matcher(script);
    assertThat(items.find()).isTrue();
    assertThat(items.group(1).split("\\s+")).containsExactlyInAnyOrderElementsOf(platforms());
  }

  /** The platforms that the Java side knows. */
  private static List<String> platforms() throws Exception {
    String source =
        Files.readString(
            ROOT.resolve(
                "java-binding/client/src/main/java/dev/tdjava/boundary/internal/Platform.java"));
    Matcher constant =
        Pattern.compile("^  [A-Z0-9_]+\\(\"([^\"]+)\"", Pattern.MULTILINE).matcher(source);
    return constant.results().map(found -> found.group(1)).toList();
  }

  private static List<Pom> modules(Pom pom) throws Exception {
    List<Pom> found = new ArrayList<>();
    for (String name : pom.texts("/project/modules/module")) {
      Pom module = Pom.read(pom.folder().resolve(name));
      found.add(module);
      found.addAll(modules(module));
    }
    return found;
  }
}
