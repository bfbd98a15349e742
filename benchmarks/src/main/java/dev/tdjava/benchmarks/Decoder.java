package dev.tdjava.benchmarks;

import dev.tdjava.api.Update;
import java.io.IOException;

/** One way from TDLib's bytes to a record. */
@FunctionalInterface
public interface Decoder {

  /**
   * Reads an update.
   *
   * @param json JSON as TDLib prints it, followed by more bytes of any content
   * @param length the length of the JSON
   */
  Update decode(byte[] json, int length) throws IOException;
}
