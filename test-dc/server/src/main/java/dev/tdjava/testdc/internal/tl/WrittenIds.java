package dev.tdjava.testdc.internal.tl;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a test looks on while ids of constructors are written. Without such a test it costs a look
 * at a field.
 */
public final class WrittenIds {

  private static volatile @Nullable IntConsumer observer;

  private WrittenIds() {}

  /** Tells {@code observer} each id that this process writes from now on, on the writing thread. */
  public static void observe(@Nullable IntConsumer observer) {
    WrittenIds.observer = observer;
  }

  /** For whoever writes an id without a {@link TlWriter}. */
  public static int written(int id) {
    IntConsumer present = observer;
    if (present != null) {
      present.accept(id);
    }
    return id;
  }
}
