package dev.tdjava.client;

import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.errors.SessionEnd;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.errors.TdDecodeException;
import dev.tdjava.errors.TdErrorException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A request that TDLib has not answered yet, the future that its caller holds, and the event that
 * completes it: one object for all three, because there is one for each request.
 */
final class Pending<T> extends CompletableFuture<T> implements Runnable {

  private static final int ABORTED = 500;

  private final String requestType;
  private final Answers<T> answers;
  private volatile @Nullable Connection connection;
  private volatile long extra;

  // What the receive loop read, for the event that follows.
  private @Nullable T answer;
  private volatile @Nullable Throwable failure;

  Pending(String requestType, Answers<T> answers) {
    this.requestType = requestType;
    this.answers = answers;
  }

  /** It goes to a connection, under a number. */
  void sentBy(Connection to, long number) {
    extra = number;
    connection = to;
  }

  private void forget() {
    Connection to = connection;
    if (to != null) {
      to.forget(extra);
    }
  }

  /**
   * Reads the answer; {@link #run} then tells it to whoever waits. Called by the receive loop
   * alone.
   *
   * @param end how the session ends, where the client is closing, so that TDLib aborts what is
   *     pending; else null
   */
  void answered(JsonReader in, byte[] json, int length, @Nullable SessionEnd end) {
    connection = null; // there is nothing to be forgotten any more
    if (isDone()) {
      return; // cancelled, or timed out
    }
    try {
      answer = answers.read(in, json, length);
    } catch (TdErrorException e) {
      failure = end != null && e.code() == ABORTED ? closedException(end) : e;
    } catch (OutOfMemoryError e) {
      failure = tooLarge(length, e);
    } catch (Throwable e) { // whoever waits must hear of it
      failure = e;
    }
  }

  /** The answer has come, but memory has no room for it; {@link #run} then tells so. */
  void tooLarge(long length) {
    connection = null;
    failure = tooLarge(length, null);
  }

  private TdDecodeException tooLarge(long length, @Nullable OutOfMemoryError cause) {
    return new TdDecodeException(
        "the answer to " + requestType,
        0,
        "it has "
            + length
            + " bytes, for which the heap has no room (it may grow to "
            + Runtime.getRuntime().maxMemory()
            + " bytes, -Xmx); ask for less at once, or give the JVM more",
        cause);
  }

  /** Completes with what was read; runs no more than once. */
  @Override
  public void run() {
    Throwable reason = failure;
    if (reason != null) {
      completeExceptionally(reason);
    } else if (answer != null) {
      complete(answer);
    }
  }

  /** Fails because the client's session has ended. */
  void closed(SessionEnd end) {
    completeExceptionally(closedException(end));
  }

  /** Whether TDLib has answered with an error. */
  boolean isRefused() {
    return failure != null;
  }

  /** Which request it is. */
  String requestType() {
    return requestType;
  }

  // However it completes (cancelled, timed out, by hand), it does not wait for TDLib any more.

  @Override
  public boolean complete(T value) {
    forget();
    return super.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable reason) {
    forget();
    return super.completeExceptionally(reason);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    forget();
    return super.cancel(mayInterruptIfRunning);
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>(); // what is chained to it is no request
  }

  private TdClosedException closedException(SessionEnd end) {
    return new TdClosedException(
        requestType + " got no answer: its client was " + end.words(), end);
  }
}
