package dev.tdjava.client;

import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.errors.TdErrorException;
import java.util.concurrent.CompletableFuture;

/** A request that TDLib has not answered yet, and the future that its caller holds. */
final class Pending<T> extends CompletableFuture<T> {

  private static final int ABORTED = 500;

  private final String requestType;
  private final Answers<T> answers;
  private volatile Runnable forget = () -> {};

  Pending(String requestType, Answers<T> answers) {
    this.requestType = requestType;
    this.answers = answers;
  }

  /** Has {@code action} run when nobody waits for the answer any more. */
  void onForget(Runnable action) {
    forget = action;
  }

  /** Nobody waits for the answer any more, so that it need not be decoded. */
  void forget() {
    forget.run();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    forget();
    return cancelled;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>(); // what is chained to it is no request
  }

  /**
   * Reads the answer, now; the event that is returned tells it to whoever waits.
   *
   * @param closing whether the client is closing, so that TDLib aborts what is pending
   */
  Runnable answered(JsonReader in, byte[] json, int length, boolean closing) {
    if (isDone()) {
      return () -> {}; // cancelled, or timed out
    }
    try {
      T answer = answers.read(in, json, length);
      return () -> complete(answer);
    } catch (TdErrorException e) {
      if (closing && e.code() == ABORTED) {
        return this::closed;
      }
      return () -> completeExceptionally(e);
    } catch (RuntimeException e) {
      return () -> completeExceptionally(e);
    }
  }

  /** Fails because the client has been closed. */
  void closed() {
    completeExceptionally(
        new TdClosedException(requestType + " got no answer: its client was closed"));
  }
}
