package dev.tdjava.testdc.internal.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian integers in arrays. */
final class Bytes {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Bytes() {}

  static int int32(byte[] data, int at) {
    return (int) INT.get(data, at);
  }

  static void int32(byte[] data, int at, int value) {
    INT.set(data, at, value);
  }
}
