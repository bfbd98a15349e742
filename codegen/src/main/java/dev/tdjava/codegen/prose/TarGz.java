package dev.tdjava.codegen.prose;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Takes one file out of a gzipped tar archive, the form of npm's packages. */
final class TarGz {

  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;

  private TarGz() {}

  /** The content of the first file whose name ends with {@code suffix}. */
  static Optional<byte[]> find(Path archive, String suffix) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      while (true) {
        byte[] header = in.readNBytes(BLOCK);
        // An archive ends with blocks of zeros.
        if (header.length < BLOCK || header[0] == 0) {
          return Optional.empty();
        }
        long size = Long.parseLong(text(header, SIZE_AT, SIZE_LENGTH), 8);
        if (text(header, 0, NAME_LENGTH).endsWith(suffix)) {
          byte[] content = in.readNBytes(Math.toIntExact(size));
          if (content.length < size) {
            throw new EOFException(archive + " is cut off");
          }
          return Optional.of(content);
        }
        in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
      }
    }
  }

  private static String text(byte[] header, int from, int length) {
    String text = new String(header, from, length, StandardCharsets.US_ASCII);
    int end = text.indexOf('\0');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
