package dev.tdjava.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * A request as a C string. Most fit a buffer that each thread has; larger ones, and those of
 * virtual threads, of which there may be very many, get memory of their own.
 *
 * <p>The array itself is not lent to TDLib, as the interface would allow it: the collector would
 * have to wait for the call, and TDLib may log during it, which calls back into Java.
 */
final class NativeRequest implements AutoCloseable {

  private static final int BUFFER_SIZE = 16 * 1024;

  // Of the JDK's own type: what a thread keeps for itself keeps its class loader, too.
  private static final ThreadLocal<MemorySegment> OF_THREAD =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(BUFFER_SIZE));

  private final MemorySegment text;
  private final @Nullable Arena own;

  private NativeRequest(MemorySegment text, @Nullable Arena own) {
    this.text = text;
    this.own = own;
  }

  static NativeRequest of(byte[] request, int length) {
    NativeRequest copy;
    if (length < BUFFER_SIZE && !Thread.currentThread().isVirtual()) {
      copy = new NativeRequest(OF_THREAD.get(), null);
    } else {
      Arena arena = Arena.ofConfined();
      copy = new NativeRequest(arena.allocate(length + 1L), arena);
    }
    MemorySegment.copy(request, 0, copy.text, JAVA_BYTE, 0, length + 1);
    return copy;
  }

  MemorySegment text() {
    return text;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
