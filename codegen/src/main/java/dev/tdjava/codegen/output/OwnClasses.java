package dev.tdjava.codegen.output;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The generator's class files, whether they lie in a folder or in a jar. */
public final class OwnClasses {

  private OwnClasses() {}

  /** Adds all of them to a stamp, the same for a folder and for the jar made of it. */
  public static void addTo(Stamp stamp) throws IOException {
    CodeSource source = OwnClasses.class.getProtectionDomain().getCodeSource();
    Path place;
    try {
      place = Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot find the generator's own classes at " + source, e);
    }
    if (Files.isDirectory(place)) {
      addClasses(stamp, place);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        addClasses(stamp, jar.getPath("/"));
      }
    }
  }

  private static void addClasses(Stamp stamp, Path root) throws IOException {
    List<Path> classes;
    try (Stream<Path> paths = Files.walk(root)) {
      classes =
          paths
              .filter(path -> path.toString().endsWith(".class"))
              .sorted(Comparator.comparing(path -> name(root, path)))
              .toList();
    }
    for (Path path : classes) {
      stamp.add(path);
    }
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
