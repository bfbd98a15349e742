package dev.tdjava.codegen.output;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The generator's class files, whether they lie in a folder or in a jar. */
public final class OwnClasses {

  private OwnClasses() {}

  /** Adds all of them to a stamp, the same for a folder and for the jar made of it. */
  public static void addTo(Stamp stamp) throws IOException {
    URL self = Objects.requireNonNull(OwnClasses.class.getResource("OwnClasses.class"));
    // Not the protection domain: under exec-maven-plugin classes have no code source.
    if (self.openConnection() instanceof JarURLConnection jarConnection) {
      try (FileSystem jar = FileSystems.newFileSystem(path(jarConnection.getJarFileURL()))) {
        addClasses(stamp, jar.getPath("/"));
      }
    } else {
      addClasses(stamp, root(path(self)));
    }
  }

  // The folder that the class's package begins in.
  private static Path root(Path classFile) {
    Path folder = Objects.requireNonNull(classFile.getParent());
    for (int depth = OwnClasses.class.getName().split("\\.", -1).length; depth > 1; depth--) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }

  private static Path path(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot find the generator's own classes at " + url, e);
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
