package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a native library say: enough to tell a bad file before the system's loader
 * sees it, which gives poor messages and, for a truncated file, ends the process with SIGBUS.
 *
 * @param format ELF, Mach-O or PE
 * @param architecture x86_64 or aarch64, or another one's number
 * @param size how long the file must be at least to have all that its headers name
 */
record LibraryImage(String format, String architecture, long size) {

  /** Headers and their tables stand at the beginning, far within this. */
  private static final int HEAD = 64 * 1024;

  /**
   * Checks that the file is a whole library for the platform.
   *
   * @throws TdNativeException that says what it is instead
   */
  static void check(Path file, Platform platform) {
    ByteBuffer head;
    long size;
    try (FileChannel channel = FileChannel.open(file)) {
      size = channel.size();
      head = ByteBuffer.allocate((int) Math.min(HEAD, size)).order(ByteOrder.LITTLE_ENDIAN);
      while (head.hasRemaining() && channel.read(head) >= 0) {
        // goes on until the head is there
      }
      head.flip();
    } catch (IOException e) {
      throw new TdNativeException("The native file " + file + " cannot be read: " + e, e);
    }
    LibraryImage image;
    try {
      image = of(head);
    } catch (IndexOutOfBoundsException e) {
      throw bad(file, "is truncated: its " + size + " bytes end within its headers", platform);
    }
    if (image == null) {
      byte[] start = new byte[Math.min(4, head.limit())];
      head.get(0, start);
      String bytes = start.length == 0 ? "it is empty" : "it begins with " + hex(start);
      throw bad(file, "is not a native library: " + bytes, platform);
    }
    if (!image.format.equals(platform.format())) {
      throw bad(file, "is for another operating system: its format is " + image.format, platform);
    }
    if (!image.architecture.equals(platform.architecture())) {
      throw bad(file, "is for another processor: " + image.architecture, platform);
    }
    if (size < image.size) {
      throw bad(
          file, "is truncated: it has " + size + " of at least " + image.size + " bytes", platform);
    }
  }

  /** Reads the head of a file; null for one of no known format. */
  static @Nullable LibraryImage of(ByteBuffer head) {
    if (head.limit() < 4) {
      return null;
    }
    return switch (head.order(ByteOrder.BIG_ENDIAN).getInt(0)) {
      case 0x7f454c46 -> Elf.read(head.order(ByteOrder.LITTLE_ENDIAN));
      case 0xcffaedfe -> MachO.read(head.order(ByteOrder.LITTLE_ENDIAN));
      default -> head.getShort(0) == 0x4d5a ? Pe.read(head.order(ByteOrder.LITTLE_ENDIAN)) : null;
    };
  }

  private static TdNativeException bad(Path file, String what, Platform platform) {
    return new TdNativeException(
        "The native file "
            + file
            + " "
            + what
            + ". This JVM needs a library for "
            + platform.id()
            + " ("
            + platform.format()
            + "). "
            + NativeFiles.advice(platform));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
