package dev.tdjava.telegram.content;

import dev.tdjava.api.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a file of TDLib is, and how much of it. */
public final class FileInfo {

  private FileInfo() {}

  /**
   * Where the whole file is.
   *
   * @return its path, or null as long as it is not there completely
   * @throws java.nio.file.InvalidPathException if the JVM's locale has no such name
   */
  public static @Nullable Path path(File file) {
    return isDownloaded(file) ? Path.of(file.local().path()) : null;
  }

  /** Whether the whole file is there. */
  public static boolean isDownloaded(File file) {
    return file.local().isDownloadingCompleted();
  }

  /** Its size in bytes, as far as it is known: exact, expected, or 0. */
  public static long size(File file) {
    return file.size() != 0 ? file.size() : file.expectedSize();
  }
}
