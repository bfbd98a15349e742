package dev.tdjava.codec.internal;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object that each thread has for itself, held weakly: what a thread keeps for as long as it
 * lives would keep this class loader, too.
 */
public final class PerThread<T> {

  @SuppressWarnings("ThreadLocalUsage") // who has one of these has it for good
  private final ThreadLocal<@Nullable WeakReference<T>> reference = new ThreadLocal<>();

  private final Supplier<T> maker;

  /** Objects that are made where a thread has none, or none any more. */
  public PerThread(Supplier<T> maker) {
    this.maker = maker;
  }

  /** This thread's object. */
  public T get() {
    WeakReference<T> known = reference.get();
    T object = known == null ? null : known.get();
    if (object == null) {
      object = maker.get();
      reference.set(new WeakReference<>(object));
    }
    return object;
  }
}
