package dev.tdjava.boundary.internal;

import java.nio.ByteBuffer;

/** The headers of macOS libraries (Mach-O, 64 bits, one processor). */
final class MachO {

  private static final int COMMAND_SEGMENT_64 = 0x19;
  private static final int HEADER_SIZE = 32;
  private static final int X86_64 = 0x01000007;
  private static final int ARM64 = 0x0100000c;

  private MachO() {}

  static LibraryImage read(ByteBuffer head) {
    int cpu = head.getInt(4);
    String architecture =
        switch (cpu) {
          case X86_64 -> "x86_64";
          case ARM64 -> "aarch64";
          default -> "Mach-O processor " + Integer.toHexString(cpu);
        };
    int commands = head.getInt(16);
    int at = HEADER_SIZE;
    long end = 0;
    for (int i = 0; i < commands; i++) {
      if (head.getInt(at) == COMMAND_SEGMENT_64) {
        end = Math.max(end, head.getLong(at + 40) + head.getLong(at + 48));
      }
      at = Math.addExact(at, Math.max(8, head.getInt(at + 4)));
    }
    return new LibraryImage("Mach-O", architecture, end);
  }
}
