package dev.tdjava.boundary;

import dev.tdjava.boundary.internal.NativeFiles;
import dev.tdjava.errors.TdNativeException;

/**
 * A command that unpacks the native files from their jar while an image is built, so that nothing
 * has to be written where it runs:
 *
 * <pre>{@code
 * java -cp 'app/lib/*' dev.tdjava.boundary.UnpackNatives /opt/tdjava
 * java -Dtdjava.library.path=/opt/tdjava …
 * }</pre>
 *
 * <p>The folder gets TDLib, the JNI library where the jar has one, and {@code native.properties}
 * with their checksums, which are looked at when they are loaded. Every user can read them.
 */
public final class UnpackNatives {

  private UnpackNatives() {}

  /**
   * Unpacks, prints what, and ends with 0; with 1 where that cannot be done, and 2 for arguments
   * that it does not know.
   *
   * @param arguments the folder, which is made where it is missing; and a platform, such as {@code
   *     linux-aarch64}, when it is not that of this JVM
   */
  public static void main(String... arguments) {
    if (arguments.length < 1 || arguments.length > 2 || arguments[0].isBlank()) {
      System.err.println("Usage: UnpackNatives <folder> [<platform>]");
      System.exit(2);
    }
    try {
      System.out.println(
          "TDLib's native files are in "
              + NativeFiles.unpack(arguments[0], arguments.length == 2 ? arguments[1] : null)
              + "; start with -D"
              + NativeFiles.LIBRARY_PATH_PROPERTY
              + "=<this folder>");
    } catch (TdNativeException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
