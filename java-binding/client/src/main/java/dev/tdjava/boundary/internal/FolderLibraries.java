package dev.tdjava.boundary.internal;

import dev.tdjava.boundary.NativeLibraries;
import dev.tdjava.errors.TdNativeException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Native files in a folder that the user named. They are the user's own choice, so their checksums
 * are only looked at where the folder says them.
 */
final class FolderLibraries implements NativeLibraries {

  private final Path folder;
  private final Platform platform;

  FolderLibraries(Path folder, Platform platform) {
    this.folder = folder;
    this.platform = platform;
  }

  @Override
  public Path tdjson() {
    return checked("tdjson");
  }

  @Override
  public Path jni() {
    return checked("tdjava");
  }

  private Path checked(String library) {
    Path file = folder.resolve(platform.fileName(library));
    if (!Files.isRegularFile(file)) {
      throw new TdNativeException(
          "There is no "
              + file
              + ", though the property "
              + NativeFiles.LIBRARY_PATH_PROPERTY
              + " says that the native files for "
              + platform.id()
              + " are in "
              + folder
              + (Files.isDirectory(folder) ? "" : ", which is not a folder")
              + ". "
              + NativeFiles.advice(platform));
    }
    LibraryImage.check(file, platform);
    Path description = folder.resolve(NativeDescription.FILE);
    if (Files.isRegularFile(description)) {
      checkSum(file, description);
    }
    return file;
  }

  private static void checkSum(Path file, Path description) {
    String actual;
    NativeDescription described;
    try {
      described =
          NativeDescription.read(description.toString(), new FileInputStream(description.toFile()));
      actual = Sha256.of(file);
    } catch (IOException e) {
      throw new TdNativeException("The native file " + file + " cannot be read: " + e, e);
    }
    String name = String.valueOf(file.getFileName());
    String expected =
        name.equals(described.tdjsonFile())
            ? described.tdjsonSha256()
            : name.equals(described.jniFile()) ? described.jniSha256() : null;
    if (expected != null && !actual.equals(expected)) {
      throw new TdNativeException(
          "The native file "
              + file
              + " was altered: its SHA-256 is "
              + actual
              + ", but "
              + description
              + " says "
              + expected
              + ". Put the right file there, or remove "
              + description
              + " if the file is yours.");
    }
  }
}
