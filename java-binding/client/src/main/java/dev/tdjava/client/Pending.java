package dev.tdjava.client;

import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.errors.TdErrorException;
import java.util.concurrent.CompletableFuture;

/** A request that TDLib has not answered yet. */
final class Pending<T> {

  private static final int ABORTED = 500;

  private final String requestType;
  private final Answers<T> answers;
  private final CompletableFuture<T> future = new CompletableFuture<>();

  Pending(String requestType, Answers<T> answers) {
    this.requestType = requestType;
    this.answers = answers;
  }

  CompletableFuture<T> future() {
    return future;
  }

  /**
   * Reads the answer, now; the event that is returned tells it to whoever waits.
   *
   * @param closing whether the client is closing, so that TDLib aborts what is pending
   */
  Runnable answered(JsonReader in, byte[] json, int length, boolean closing) {
    if (future.isDone()) {
      return () -> {}; // cancelled, or timed out
    }
    try {
      T answer = answers.read(in, json, length);
      return () -> future.complete(answer);
    } catch (TdErrorException e) {
      if (closing && e.code() == ABORTED) {
        return this::closed;
      }
      return () -> future.completeExceptionally(e);
    } catch (RuntimeException e) {
      return () -> future.completeExceptionally(e);
    }
  }

  /** Fails because the client has been closed. */
  void closed() {
    future.completeExceptionally(
        new TdClosedException(requestType + " got no answer: its client was closed"));
  }
}
