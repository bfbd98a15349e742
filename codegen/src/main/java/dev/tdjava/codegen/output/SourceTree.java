package dev.tdjava.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that holds generated sources and nothing else. */
public final class SourceTree {

  private final Path root;

  /** The tree below {@code root}, which need not exist yet. */
  public SourceTree(Path root) {
    this.root = root;
  }

  /** Whether anything was ever written. */
  public boolean exists() {
    return Files.isDirectory(root);
  }

  /**
   * Makes the folder hold exactly {@code files}. A file that has its content already is not
   * touched, so that its time stays and no compiler sees a change.
   *
   * @param files contents by path
   * @return what was done
   */
  public Changes write(Map<String, String> files) throws IOException {
    int written = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (write(root.resolve(file.getKey()), file.getValue())) {
        written++;
      }
    }
    return new Changes(files.size(), written, removeAllBut(files));
  }

  private static boolean write(Path path, String content) throws IOException {
    if (Files.exists(path) && Files.readString(path).equals(content)) {
      return false;
    }
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return true;
  }

  private int removeAllBut(Map<String, String> files) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> paths = Files.walk(root)) {
      leftovers =
          paths.filter(Files::isRegularFile).filter(path -> !files.containsKey(key(path))).toList();
    }
    for (Path leftover : leftovers) {
      Files.delete(leftover);
    }
    return leftovers.size();
  }

  private String key(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** How many files there are, and how many of them were written and removed to get there. */
  public record Changes(int files, int written, int removed) {}
}
