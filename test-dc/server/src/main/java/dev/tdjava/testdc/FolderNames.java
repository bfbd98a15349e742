package dev.tdjava.testdc;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of folders from outside, of which a JVM can have only those that its locale can say. */
final class FolderNames {

  private FolderNames() {}

  /**
   * The path that a text names.
   *
   * @param origin whose text it is, as a message begins: "The property x"
   * @throws IllegalStateException if there can be no such path
   */
  static Path path(String origin, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalStateException(
          origin
              + " says '"
              + text
              + "', which cannot be the name of a folder: "
              + e.getReason()
              + ". This JVM takes names of files for "
              + System.getProperty("sun.jnu.encoding", "UTF-8")
              + ", because of its locale; with LC_ALL=C.UTF-8 it can have any letter",
          e);
    }
  }
}
