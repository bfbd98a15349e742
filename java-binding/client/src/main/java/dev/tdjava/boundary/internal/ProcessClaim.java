package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one class loader of the process has TDLib. A second one would receive on another
 * thread, which TDLib answers by ending the process. A system property is the one thing that all
 * class loaders share.
 */
public final class ProcessClaim {

  static final String PROPERTY = "tdjava.boundary.owner";

  private static final ClassLoader LOADER = ProcessClaim.class.getClassLoader();
  private static final String OWN = LOADER + " " + UUID.randomUUID();
  private static volatile boolean lost;

  private ProcessClaim() {}

  /**
   * Claims TDLib for this class loader; once it is loaded, for good.
   *
   * @throws TdNativeException if another one has it
   */
  public static void take() {
    Object owner = System.getProperties().putIfAbsent(PROPERTY, OWN);
    if (owner != null && !owner.equals(OWN)) {
      throw lost(String.valueOf(owner), null);
    }
    lost = false; // it may have been, until the other one gave it back
  }

  /** Gives it back, where nothing could be loaded. */
  public static void release() {
    System.getProperties().remove(PROPERTY, OWN);
  }

  /** Whether another class loader turned out to have TDLib. */
  public static boolean isLost() {
    return lost;
  }

  /**
   * What to say when the JVM refuses to load a file. It knows by itself which class loader has a
   * file, even where the property was lost.
   */
  public static TdNativeException refused(Path file, UnsatisfiedLinkError refusal) {
    String reason = String.valueOf(refusal.getMessage());
    return reason.contains("already loaded in another classloader")
        ? lost("the JVM says: " + reason, refusal)
        : LoadFailure.of(file, reason, refusal);
  }

  /** Says that another class loader has TDLib. */
  private static TdNativeException lost(String owner, @Nullable Throwable evidence) {
    lost = true;
    return new TdNativeException(
        "TDLib is already loaded by another class loader ("
            + owner
            + "), and a process can have it only once; this is "
            + LOADER
            + ". Put tdjava where all parts of the application share it, such as the container's"
            + " common class path, and restart the JVM.",
        evidence);
  }
}
