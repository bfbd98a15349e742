package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.model.RpcError;
import java.nio.ByteBuffer;

/**
 * What a client must show, beside a file's id and hash, to prove that it saw the file lately.
 *
 * @see <a href="https://core.telegram.org/api/file_reference">File references</a>
 */
final class FileReferences {

  private static final int LENGTH = 12;

  private int epoch = 1;

  /** Makes all references that were given out until now too old. */
  void expire() {
    epoch++;
  }

  byte[] of(long id) {
    return ByteBuffer.allocate(LENGTH).putInt(epoch).putLong(secret(id)).array();
  }

  /** Refuses a reference that is not the file's present one. */
  void check(long id, byte[] reference) {
    if (reference.length == 0) {
      throw RpcError.bad("FILE_REFERENCE_EMPTY");
    }
    if (reference.length != LENGTH) {
      throw RpcError.bad("FILE_REFERENCE_INVALID");
    }
    ByteBuffer buffer = ByteBuffer.wrap(reference);
    int given = buffer.getInt();
    if (buffer.getLong() != secret(id) || given > epoch) {
      throw RpcError.bad("FILE_REFERENCE_INVALID");
    }
    if (given < epoch) {
      throw RpcError.bad("FILE_REFERENCE_EXPIRED");
    }
  }

  private static long secret(long id) {
    return Long.rotateLeft(id * 0x9e3779b97f4a7c15L, 23);
  }
}
