package dev.tdjava.boundary.internal;

import org.jspecify.annotations.Nullable;

/** How long class loaders live. */
public final class Lifetime {

  private Lifetime() {}

  /** Whether that class loader lives as long as the JVM, as the application's own does. */
  public static boolean isForGood(@Nullable ClassLoader own) {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    while (loader != null && !loader.equals(own)) {
      loader = loader.getParent();
    }
    return loader != null || own == null;
  }
}
