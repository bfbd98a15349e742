package dev.tdjava.boundary.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The smallest files that have the headers of native libraries. */
final class Images {

  static final int ELF_X86_64 = 62;
  static final int ELF_AARCH64 = 183;
  static final int SIZE = 512;

  private Images() {}

  /** Whole when all of its 512 bytes are there. */
  static byte[] elf(int machine) {
    ByteBuffer image = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    image.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    image.putShort(16, (short) 3).putShort(18, (short) machine).putInt(20, 1);
    image.putLong(32, 64).putLong(40, SIZE - 64);
    image.putShort(54, (short) 56).putShort(56, (short) 1);
    image.putShort(58, (short) 64).putShort(60, (short) 1);
    image.putInt(64, 1).putLong(64 + 8, 128).putLong(64 + 32, 256);
    return image.array();
  }

  static byte[] machO(int processor) {
    ByteBuffer image = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    image.putInt(0, 0xfeedfacf).putInt(4, processor).putInt(12, 6).putInt(16, 1).putInt(20, 72);
    image.putInt(32, 0x19).putInt(36, 72).putLong(32 + 40, 0).putLong(32 + 48, SIZE);
    return image.array();
  }

  static byte[] pe(int machine) {
    ByteBuffer image = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    image.put(0, "MZ".getBytes(StandardCharsets.US_ASCII)).putInt(60, 128);
    image.putInt(128, 0x4550).putShort(132, (short) machine).putShort(134, (short) 1);
    image.putShort(148, (short) 32);
    image.putInt(128 + 24 + 32 + 16, 256).putInt(128 + 24 + 32 + 20, 256);
    return image.array();
  }
}
