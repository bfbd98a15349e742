package dev.tdjava.testdc.internal.topic.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A temporary file that takes what would be too much for memory; deleted when closed. */
final class Spool implements AutoCloseable {

  /** Bytes at a place in the spool. */
  record Piece(long position, int length) {}

  private @Nullable FileChannel channel;
  private long end;
  private boolean closed;

  /** Puts bytes at the end. */
  Piece append(byte[] bytes) {
    Piece piece = new Piece(end, bytes.length);
    write(bytes, end);
    end += bytes.length;
    return piece;
  }

  /** Puts other bytes where a piece of the same length is. */
  void replace(Piece piece, byte[] bytes) {
    write(bytes, piece.position());
  }

  private void write(byte[] bytes, long position) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        open().write(buffer, position + buffer.position());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data centre's temporary file takes no more", e);
    }
  }

  /** Fills a part of an array from a place in the spool. */
  void read(long position, byte[] into, int from, int length) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(into, from, length);
      while (buffer.hasRemaining()) {
        if (open().read(buffer, position + buffer.position() - from) < 0) {
          throw new IOException("The temporary file ends before " + (position + length));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data centre's temporary file cannot be read", e);
    }
  }

  private FileChannel open() throws IOException {
    if (closed) {
      throw new IOException("The data centre is closed");
    }
    FileChannel open = channel;
    if (open == null) {
      Path file = Files.createTempFile("tdjava-test-dc", ".spool");
      open =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      channel = open;
    }
    return open;
  }

  @Override
  public void close() {
    closed = true;
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
