package dev.tdjava.boundary.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;

/** Who may write native files: whoever can decides what code this process runs. */
final class WriteAccess {

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private WriteAccess() {}

  /**
   * Sees to it that nobody but its owner can write a file or folder, whoever that is: in an image
   * it may be root. Where that is so already, nothing is changed.
   */
  static void onlyForOwner(Path path) throws IOException {
    if (isOnlyForOwner(path)) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    permissions.removeAll(OTHERS);
    try {
      Files.setPosixFilePermissions(path, permissions);
    } catch (IOException e) {
      throw new IOException(
          path
              + " can be written by others than its owner, who could put code into this process,"
              + " and this user cannot change that; chmod go-w it ("
              + e
              + ")",
          e);
    }
  }

  static boolean isOnlyForOwner(Path path) throws IOException {
    return !isPosix(path) || Collections.disjoint(Files.getPosixFilePermissions(path), OTHERS);
  }

  /** Lets everybody read, whatever the process's umask. */
  static void readableByAll(Path path) throws IOException {
    if (isPosix(path)) {
      String permissions = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
