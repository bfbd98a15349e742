package dev.tdjava.codec.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at once: loads, and tests of all eight in a few instructions. */
final class Words {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';

  private Words() {}

  /** The eight bytes from {@code index} on, the first in the lowest bits. */
  static long at(byte[] bytes, int index) {
    return (long) LONG.get(bytes, index);
  }

  /** The high bit of the first quote is the lowest bit set; 0 where there is none. */
  static long quotes(long word) {
    return zeroBytes(word ^ QUOTES);
  }

  /** The same for bytes that are not copied as they are: quotes, backslashes, not ASCII. */
  static long notPlain(long word) {
    return zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES) | (word & HIGHS);
  }

  /** How many bytes stand before the first that {@link #quotes} or {@link #notPlain} found. */
  static int before(long found) {
    return Long.numberOfTrailingZeros(found) >>> 3;
  }

  // The lowest bit set is exact; those above it may be wrong where a borrow ran on.
  private static long zeroBytes(long word) {
    return (word - ONES) & ~word & HIGHS;
  }
}
