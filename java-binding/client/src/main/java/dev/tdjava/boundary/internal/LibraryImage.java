package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      size = content.length();
      byte[] start = new byte[(int) Math.min(HEAD, size)];
      content.readFully(start);
      head = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new TdNativeException("The native file " + file + " cannot be read: " + e, e);
    }
    LibraryImage image;
    try {
      image = of(head);
    } catch (IndexOutOfBoundsException e) {
      throw truncated(file, "its " + size + " bytes end within its headers", platform);
    }
    if (image == null) {
      byte[] start = new byte[Math.min(4, head.limit())];
      head.get(0, start);
      String bytes = start.length == 0 ? "it is empty" : "it begins with " + hex(start);
      throw unfit(file, "is not a native library: " + bytes, platform);
    }
    if (!image.format.equals(platform.format())) {
      throw unfit(file, "is for another operating system: its format is " + image.format, platform);
    }
    if (!image.architecture.equals(platform.architecture())) {
      throw unfit(file, "is for another processor: " + image.architecture, platform);
    }
    if (size < image.size) {
      throw truncated(file, "it has " + size + " of at least " + image.size + " bytes", platform);
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

  private static TdNativeException unfit(Path file, String what, Platform platform) {
    return bad(file, what, platform, new UnfitLibrary(file + " " + what));
  }

  private static TdNativeException truncated(Path file, String what, Platform platform) {
    return bad(file, "is truncated: " + what, platform, null); // it may just be on its way there
  }

  private static TdNativeException bad(
      Path file, String what, Platform platform, @Nullable UnfitLibrary unfit) {
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
            + NativeFiles.advice(platform),
        unfit);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
