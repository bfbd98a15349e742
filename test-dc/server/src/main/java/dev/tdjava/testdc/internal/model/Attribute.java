package dev.tdjava.testdc.internal.model;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a topic remembers of each user, chat, message, dialog, or of the whole world. The model
 * keeps it and knows nothing of it.
 *
 * @param <O> whose it is
 */
public final class Attribute<O extends Attributed, T> {

  private final Function<? super O, ? extends T> first;

  /**
   * @param first makes the value of an owner that has none yet
   */
  public Attribute(Function<? super O, ? extends T> first) {
    this.first = first;
  }

  /** The owner's value, made when it is first asked for. */
  public T of(O owner) {
    T found = find(owner);
    if (found == null) {
      found = Objects.requireNonNull(first.apply(owner));
      owner.put(this, found);
    }
    return found;
  }

  /** The owner's value, or null if nobody has asked for one yet. */
  @SuppressWarnings("unchecked") // only set puts it there
  public @Nullable T find(O owner) {
    return (T) owner.find(this);
  }

  public void set(O owner, T value) {
    owner.put(this, value);
  }
}
