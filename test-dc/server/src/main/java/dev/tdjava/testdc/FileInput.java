package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.topic.file.Content;
import java.io.InputStream;

/** A file of the data centre, read a chunk at a time on its thread. */
final class FileInput extends InputStream {

  private static final int CHUNK = 1 << 20;

  private final TestDc dc;
  private final Content content;
  private byte[] chunk = new byte[0];
  private int inChunk;
  private long position;

  FileInput(TestDc dc, Content content) {
    this.dc = dc;
    this.content = content;
  }

  private boolean fill() {
    if (inChunk == chunk.length) {
      chunk = dc.call(() -> content.read(position, CHUNK));
      position += chunk.length;
      inChunk = 0;
    }
    return chunk.length > 0;
  }

  @Override
  public int read() {
    return fill() ? chunk[inChunk++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - inChunk);
    System.arraycopy(chunk, inChunk, into, from, count);
    inChunk += count;
    return count;
  }
}
