package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cause of a failure to load TDLib that cannot pass, such as another processor's library. Any
 * other may: a full disk, a missing permission, an interrupt.
 */
public final class UnfitLibrary extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitLibrary(String what) {
    super(what, null, false, false); // where it was made, the failure itself says
  }

  /** Whether that is why TDLib could not be loaded, by any of the boundaries that were tried. */
  public static boolean isWhy(TdNativeException failure) {
    return Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
        .map(UnfitLibrary::causeOf)
        .allMatch(UnfitLibrary.class::isInstance);
  }

  private static @Nullable Throwable causeOf(Throwable failure) {
    return failure.getCause();
  }
}
