package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.wire.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** What is inside gzip_packed. */
final class Gzip {
  /** The most that packed data may expand to. */
  static final int MAX_UNPACKED = 16 << 20;

  /** Shorter answers are not packed. */
  static final int MIN_PACKED = 512;

  private static final int SAMPLE = 4096;

  private Gzip() {}

  /**
   * Unpacks gzip, or zlib which TDLib sends by that name.
   *
   * @throws MalformedException when it is neither, or expands too far
   */
  static byte[] unpack(byte[] packed) {
    try (InputStream in = open(packed)) {
      byte[] data = in.readNBytes(MAX_UNPACKED + 1);
      if (data.length > MAX_UNPACKED) {
        throw new MalformedException(
            packed.length + " bytes of gzip_packed expand to more than " + MAX_UNPACKED);
      }
      return data;
    } catch (IOException e) {
      throw new MalformedException("gzip_packed cannot be unpacked: " + e.getMessage());
    }
  }

  private static InputStream open(byte[] packed) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(packed);
    boolean gzip = packed.length > 2 && packed[0] == 0x1f && packed[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(in) : new InflaterInputStream(in);
  }

  /** The data packed, or null when that does not make it smaller. */
  static byte @Nullable [] pack(byte[] data) {
    // A megabyte of a file's random bytes would cost tens of milliseconds for nothing: try a piece.
    if (data.length < MIN_PACKED
        || (data.length > 4 * SAMPLE && deflate(data, SAMPLE).length > SAMPLE * 9 / 10)) {
      return null;
    }
    byte[] packed = deflate(data, data.length);
    return packed.length + 8 < data.length ? packed : null;
  }

  private static byte[] deflate(byte[] data, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(length / 2 + 64);
    try (GZIPOutputStream gzip = new FastGzip(out)) {
      gzip.write(data, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
