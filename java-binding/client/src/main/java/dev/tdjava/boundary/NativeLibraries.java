package dev.tdjava.boundary;

import dev.tdjava.errors.TdNativeException;
import java.nio.file.Path;

/** The native files that a boundary may load: present, checked, and for this platform. */
public interface NativeLibraries {

  /**
   * TDLib's JSON library.
   *
   * @throws TdNativeException if it is missing, damaged, or for another platform
   */
  Path tdjson();

  /**
   * The JNI library of this project.
   *
   * @throws TdNativeException if it is missing, damaged, or for another platform
   */
  Path jni();
}
