package dev.tdjava.boundary;

import dev.tdjava.errors.TdNativeException;

/** One way to call TDLib, found by {@link java.util.ServiceLoader}. */
public interface BoundaryProvider {

  /** What the property {@value Boundaries#BOUNDARY_PROPERTY} calls it. */
  String name();

  /** The highest that works is taken: JNI has 20, JNA 10. */
  int priority();

  /**
   * Loads TDLib. Called again after it has failed, and never after it has not.
   *
   * @throws TdNativeException if that is not possible here; the next provider is tried then
   */
  Boundary open(NativeLibraries libraries);
}
