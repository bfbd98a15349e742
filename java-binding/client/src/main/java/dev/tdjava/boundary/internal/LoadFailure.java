package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What to say when the system's loader refuses a file that looked good. */
public final class LoadFailure {

  private LoadFailure() {}

  /** The file, the platform, the loader's reason, and what to do about it. */
  public static TdNativeException of(
      Path file, @Nullable String reason, @Nullable Throwable cause) {
    return new TdNativeException(
        "The native file "
            + file
            + " cannot be loaded on "
            + Platform.current().id()
            + ": "
            + reason
            + hint(reason == null ? "" : reason),
        cause);
  }

  private static String hint(String reason) {
    if (reason.contains("failed to map segment") || reason.contains("Operation not permitted")) {
      return ". The file system may forbid execution (noexec); name another directory with -D"
          + NativeFiles.CACHE_PROPERTY
          + "=<folder>.";
    }
    if (reason.contains("GLIBC_")) {
      return ". This system's C library is too old; glibc 2.17 or newer is needed.";
    }
    if (Host.current().isMusl()) {
      return ". This JVM's C library is musl, as in Alpine Linux; the file may have been made for glibc."
          + " Use an image with glibc, or compile TDLib there and set -D"
          + NativeFiles.LIBRARY_PATH_PROPERTY
          + "=<folder>.";
    }
    return "";
  }
}
