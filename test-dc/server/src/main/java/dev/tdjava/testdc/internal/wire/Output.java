package dev.tdjava.testdc.internal.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;

/** What a connection has still to write; can hold it back, as a bad network would. */
final class Output {
  private static final int GATHERED = 32;

  private record Delayed(long due, ByteBuffer bytes) {}

  private final Loop loop;
  private final Runnable ready;
  private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>();
  private final ArrayDeque<Delayed> delayed = new ArrayDeque<>();
  private Duration delay = Duration.ZERO;
  private boolean silent;
  private long size;

  /** {@code ready} is called when something that was held back may be written. */
  Output(Loop loop, Runnable ready) {
    this.loop = loop;
    this.ready = ready;
  }

  void add(ByteBuffer bytes) {
    size += bytes.remaining();
    if (delay.isZero() && delayed.isEmpty()) {
      queue.add(bytes);
      return;
    }
    long due = System.nanoTime() + delay.toNanos();
    if (!delayed.isEmpty()) {
      due = Math.max(due, delayed.getLast().due()); // a shorter delay must not change the order
    }
    delayed.add(new Delayed(due, bytes));
    if (delayed.size() == 1) {
      schedule();
    }
  }

  private void schedule() {
    long wait = Math.max(0, delayed.element().due() - System.nanoTime());
    loop.after(Duration.ofNanos(wait), this::release);
  }

  private void release() {
    long now = System.nanoTime();
    while (!delayed.isEmpty() && delayed.element().due() - now <= 0) {
      queue.add(delayed.remove().bytes());
    }
    if (!delayed.isEmpty()) {
      schedule();
    }
    ready.run();
  }

  /** Writes what can be written now; false when the socket would not take all of it. */
  boolean flush(SocketChannel channel) throws IOException {
    if (silent) {
      return true;
    }
    while (!queue.isEmpty()) {
      ByteBuffer[] batch = queue.stream().limit(GATHERED).toArray(ByteBuffer[]::new);
      size -= channel.write(batch);
      while (!queue.isEmpty() && !queue.element().hasRemaining()) {
        queue.remove();
      }
      if (batch[batch.length - 1].hasRemaining()) {
        return false;
      }
    }
    return true;
  }

  void silence(boolean silent) {
    this.silent = silent;
  }

  boolean isSilent() {
    return silent;
  }

  void delay(Duration delay) {
    this.delay = delay;
  }

  /** Bytes that are not written yet. */
  long size() {
    return size;
  }

  void clear() {
    queue.clear();
    delayed.clear();
    size = 0;
  }
}
