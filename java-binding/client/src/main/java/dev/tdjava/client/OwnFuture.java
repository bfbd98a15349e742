package dev.tdjava.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the client alone completes: one object for all who ask, so that to ask again and again keeps
 * nothing. They can wait for it and chain to it.
 */
final class OwnFuture<T> extends CompletableFuture<T> {

  void set(@Nullable T value) {
    super.complete(value);
  }

  @Override
  public boolean complete(T value) {
    return false;
  }

  @Override
  public boolean completeExceptionally(Throwable reason) {
    return false;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return false;
  }

  @Override
  public void obtrudeValue(T value) {
    throw new UnsupportedOperationException("Only the client itself says when it has closed");
  }

  @Override
  public void obtrudeException(Throwable reason) {
    throw new UnsupportedOperationException("Only the client itself says when it has closed");
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    return copy().orTimeout(timeout, unit); // this one does not fail
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    return copy().completeOnTimeout(value, timeout, unit);
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>(); // what is chained to it is the caller's own
  }
}
