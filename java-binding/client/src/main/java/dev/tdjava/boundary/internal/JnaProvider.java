package dev.tdjava.boundary.internal;

import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.BoundaryProvider;
import dev.tdjava.boundary.NativeLibraries;
import dev.tdjava.errors.TdNativeException;

/** TDLib by JNA: slower, and without a library of our own. */
public final class JnaProvider implements BoundaryProvider {

  /** For {@link java.util.ServiceLoader}. */
  public JnaProvider() {}

  @Override
  public String name() {
    return "jna";
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public Boundary open(NativeLibraries libraries) {
    try {
      return JnaBoundary.load(libraries.tdjson());
    } catch (NoClassDefFoundError e) { // the user left the dependency out
      throw new TdNativeException(
          "JNA is not on the class path, or failed to set itself up before; add"
              + " net.java.dev.jna:jna for the boundary jna ("
              + e.getMessage()
              + ").",
          e);
    }
  }
}
