package dev.tdjava.boundary.internal;

import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.BoundaryProvider;
import dev.tdjava.boundary.NativeLibraries;

/** TDLib by JNI: the fastest way on every JVM. */
public final class JniProvider implements BoundaryProvider {

  /** For {@link java.util.ServiceLoader}. */
  public JniProvider() {}

  @Override
  public String name() {
    return JniBoundary.NAME;
  }

  @Override
  public int priority() {
    return 20;
  }

  @Override
  public Boundary open(NativeLibraries libraries) {
    return JniBoundary.load(libraries.jni(), libraries.tdjson());
  }
}
