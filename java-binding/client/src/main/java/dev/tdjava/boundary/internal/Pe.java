package dev.tdjava.boundary.internal;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The headers of Windows libraries (PE). */
final class Pe {

  private static final int SIGNATURE = 0x00004550;
  private static final int SECTION_SIZE = 40;
  private static final int X86_64 = 0x8664;
  private static final int ARM64 = 0xaa64;

  private Pe() {}

  /** Null for a program of DOS, which begins with the same two letters. */
  static @Nullable LibraryImage read(ByteBuffer head) {
    int pe = head.getInt(60);
    if (head.getInt(pe) != SIGNATURE) {
      return null;
    }
    int machine = Short.toUnsignedInt(head.getShort(pe + 4));
    String architecture =
        switch (machine) {
          case X86_64 -> "x86_64";
          case ARM64 -> "aarch64";
          default -> "PE machine " + Integer.toHexString(machine);
        };
    int sections = Short.toUnsignedInt(head.getShort(pe + 6));
    int table = pe + 24 + Short.toUnsignedInt(head.getShort(pe + 20));
    long end = 0;
    for (int i = 0; i < sections; i++) {
      int section = table + i * SECTION_SIZE;
      long size = Integer.toUnsignedLong(head.getInt(section + 16));
      end = Math.max(end, size + Integer.toUnsignedLong(head.getInt(section + 20)));
    }
    return new LibraryImage("PE", architecture, end);
  }
}
