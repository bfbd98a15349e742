package dev.tdjava.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir private Path root;

  @Test
  void writesWhatIsMissing() throws IOException {
    SourceTree.Changes changes = tree().write(Map.of("a/B.java", "one", "C.java", "two"));

    assertThat(changes).isEqualTo(new SourceTree.Changes(2, 2, 0));
    assertThat(root.resolve("a/B.java")).hasContent("one");
    assertThat(root.resolve("C.java")).hasContent("two");
  }

  @Test
  void leavesAloneWhatIsThere() throws IOException {
    tree().write(Map.of("A.java", "one", "B.java", "two"));
    Files.setLastModifiedTime(root.resolve("A.java"), LONG_AGO);
    Files.setLastModifiedTime(root.resolve("B.java"), LONG_AGO);

    SourceTree.Changes changes = tree().write(Map.of("A.java", "one", "B.java", "three"));

    assertThat(changes).isEqualTo(new SourceTree.Changes(2, 1, 0));
    assertThat(Files.getLastModifiedTime(root.resolve("A.java"))).isEqualTo(LONG_AGO);
    assertThat(root.resolve("B.java")).hasContent("three");
  }

  @Test
  void removesWhatIsNoLongerGenerated() throws IOException {
    tree().write(Map.of("a/A.java", "one", "B.java", "two"));

    assertThat(tree().write(Map.of("B.java", "two"))).isEqualTo(new SourceTree.Changes(1, 0, 1));
    assertThat(root.resolve("a/A.java")).doesNotExist();
  }

  private SourceTree tree() {
    return new SourceTree(root);
  }
}
