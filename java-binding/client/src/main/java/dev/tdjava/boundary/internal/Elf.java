package dev.tdjava.boundary.internal;

import java.nio.ByteBuffer;

/** The headers of Linux libraries (ELF-64, little-endian). */
final class Elf {

  private static final int PROGRAM_HEADER_LOAD = 1;
  private static final int X86_64 = 62;
  private static final int AARCH64 = 183;

  private Elf() {}

  static LibraryImage read(ByteBuffer head) {
    if (head.get(4) != 2) {
      return new LibraryImage("ELF", "one of 32 bits", 0);
    }
    int machine = Short.toUnsignedInt(head.getShort(18));
    String architecture =
        switch (machine) {
          case X86_64 -> "x86_64";
          case AARCH64 -> "aarch64";
          default -> "ELF machine " + machine;
        };
    return new LibraryImage("ELF", architecture, Math.max(sections(head), segments(head)));
  }

  /** The end of the section table, usually that of the file. */
  private static long sections(ByteBuffer head) {
    long offset = head.getLong(40);
    int entrySize = Short.toUnsignedInt(head.getShort(58));
    int count = Short.toUnsignedInt(head.getShort(60));
    return offset == 0 ? 0 : offset + (long) entrySize * count;
  }

  /** The end of what gets mapped into memory: reading beyond the file's end there is SIGBUS. */
  private static long segments(ByteBuffer head) {
    int table = Math.toIntExact(Math.min(head.getLong(32), Integer.MAX_VALUE / 2));
    int entrySize = Short.toUnsignedInt(head.getShort(54));
    int count = Short.toUnsignedInt(head.getShort(56));
    long end = 0;
    for (int i = 0; i < count; i++) {
      int entry = table + i * entrySize;
      if (head.getInt(entry) == PROGRAM_HEADER_LOAD) {
        end = Math.max(end, head.getLong(entry + 8) + head.getLong(entry + 32));
      }
    }
    return end;
  }
}
