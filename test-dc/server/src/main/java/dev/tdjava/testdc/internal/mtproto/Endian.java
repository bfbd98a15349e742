package dev.tdjava.testdc.internal.mtproto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/** Numbers in arrays: little-endian as in TL, big-endian as in cryptography. */
public final class Endian {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Endian() {}

  public static int int32(byte[] data, int at) {
    return (int) INT.get(data, at);
  }

  public static void int32(byte[] data, int at, int value) {
    INT.set(data, at, value);
  }

  public static long int64(byte[] data, int at) {
    return (long) LONG.get(data, at);
  }

  public static void int64(byte[] data, int at, long value) {
    LONG.set(data, at, value);
  }

  /** A number that is not negative, big-endian, with leading zeros or without its sign byte. */
  public static byte[] fixed(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] result = new byte[length];
    int used = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - used, result, length - used, used);
    return result;
  }
}
