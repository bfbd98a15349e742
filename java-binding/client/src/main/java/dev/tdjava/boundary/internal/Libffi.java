package dev.tdjava.boundary.internal;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * JNA's plain interface to libffi. JNA has no table of what is called or called back through it, so
 * nothing there keeps our class loader, nor the thread that cleans up what is in those tables.
 */
final class Libffi {

  /** Types of C, with the numbers that {@code ffi.h} has for them. */
  static final long VOID = type(1, 0);

  static final long DOUBLE = type(Double.BYTES, 3);
  static final long INT = type(Integer.BYTES, 10);
  static final long POINTER = type(Long.BYTES, 14);

  private static final int DEFAULT_ABI = 0;

  private Libffi() {}

  /** Describes a C function. It is never freed, as a function that is made with it is not. */
  static long signature(long result, long... parameters) {
    Pointer types = allocate((parameters.length + 1L) * Long.BYTES);
    types.write(0, parameters, 0, parameters.length);
    return Native.ffi_prep_cif(DEFAULT_ABI, parameters.length, result, Pointer.nativeValue(types));
  }

  /** A C function that calls back, or only complains when the callback was collected. */
  static long function(long signature, Native.ffi_callback callback) {
    return new Pointer(Native.ffi_prep_closure(signature, callback)).getLong(0);
  }

  /** Memory that is to be freed by {@link #free}. */
  static Pointer allocate(long size) {
    long address = Native.malloc(size);
    if (address == 0) {
      throw new OutOfMemoryError("no room for " + size + " bytes outside the heap");
    }
    return new Pointer(address);
  }

  static void free(Pointer memory) {
    Native.free(Pointer.nativeValue(memory));
  }

  /** The struct {@code ffi_type}: size, alignment, number, parts. */
  private static long type(int size, int number) {
    Pointer type = allocate(3L * Long.BYTES);
    type.setLong(0, size);
    type.setShort(8, (short) size);
    type.setShort(10, (short) number);
    type.setLong(16, 0);
    return Pointer.nativeValue(type);
  }
}
