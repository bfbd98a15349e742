package dev.tdjava.boundary.internal;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A C function with up to two parameters; the second, or the only one, may be a text. */
final class JnaFunction {

  /** Texts up to this length do without new memory, unless two threads call at once. */
  private static final int USUAL_ROOM = 1024;

  private final long address;
  private final long signature;
  private final boolean hasResult;
  private final int addresses; // where those of its arguments lie
  private final AtomicReference<@Nullable Arguments> spare = new AtomicReference<>();

  JnaFunction(NativeLibrary library, String name, long result, long... parameters) {
    address = Pointer.nativeValue(library.getFunction(name));
    signature = Libffi.signature(result, parameters);
    hasResult = result != Libffi.VOID;
    boolean isText = parameters.length == 1 && parameters[0] == Libffi.POINTER;
    addresses = isText ? 2 * Long.BYTES : Long.BYTES;
  }

  /** For {@link Libffi}. */
  long signature() {
    return signature;
  }

  /** The memory of one call: its result, the addresses of its arguments, these, and the text. */
  static final class Arguments {
    private static final int FIRST = 24;
    private static final int SECOND = 32;
    private static final int TEXT = 40;

    private final int room;
    private final Pointer memory;
    private final long start;

    private Arguments(int room) {
      this.room = room;
      memory = Libffi.allocate((long) TEXT + room);
      start = Pointer.nativeValue(memory);
      memory.write(8, new long[] {start + FIRST, start + SECOND, 0, start + TEXT}, 0, 4);
    }

    Arguments first(int value) {
      memory.setInt(FIRST, value);
      return this;
    }

    Arguments first(double value) {
      memory.setDouble(FIRST, value);
      return this;
    }

    /** Instead of the text. */
    Arguments second(long value) {
      memory.setLong(SECOND, value);
      return this;
    }
  }

  Arguments arguments() {
    return withRoomFor(0);
  }

  /** With a text, whose zero byte follows it. */
  Arguments arguments(byte[] text, int length) {
    Requests.check(text, length);
    Arguments arguments = withRoomFor(Math.addExact(length, 1));
    arguments.memory.write(Arguments.TEXT, text, 0, length + 1);
    return arguments;
  }

  private Arguments withRoomFor(int bytes) {
    Arguments arguments = bytes > USUAL_ROOM ? null : spare.getAndSet(null);
    return arguments == null ? new Arguments(Math.max(bytes, USUAL_ROOM)) : arguments;
  }

  /** Calls it with its arguments, which serve for one call. */
  long call(Arguments arguments) {
    try {
      Native.ffi_call(signature, address, arguments.start, arguments.start + addresses);
      return hasResult ? arguments.memory.getLong(0) : 0;
    } finally {
      if (arguments.room != USUAL_ROOM || !spare.compareAndSet(null, arguments)) {
        Libffi.free(arguments.memory);
      }
    }
  }
}
