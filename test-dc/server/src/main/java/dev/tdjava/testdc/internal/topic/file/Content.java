package dev.tdjava.testdc.internal.topic.file;

import java.util.Arrays;

/** The bytes of a file, wherever they are. */
public interface Content {

  long size();

  /** The bytes from that position, as many as asked for or as there are; none behind the end. */
  byte[] read(long offset, int length);

  /** All bytes. */
  default byte[] readAll() {
    return read(0, Math.toIntExact(size()));
  }

  /** Bytes in memory. */
  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] read(long offset, int length) {
        int from = (int) Math.min(offset, bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
      }
    };
  }

  /** Bytes that a function of seed and position gives, so that a huge file takes no room. */
  static Content generated(long size, long seed) {
    return new GeneratedContent(size, seed);
  }
}
