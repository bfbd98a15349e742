package dev.tdjava.boundary.internal;

import java.util.Objects;

/** What every boundary demands of a request, and of what is to become an array. */
public final class Requests {

  private Requests() {}

  /** Demands the zero byte that ends a C string. */
  public static void check(byte[] request, int length) {
    Objects.checkIndex(length, request.length);
    if (request[length] != 0) {
      throw new IllegalArgumentException("no zero byte follows the request's " + length + " bytes");
    }
  }

  /**
   * The length of an array with a text of TDLib's.
   *
   * @throws OutOfMemoryError if no array is so long
   */
  public static int arrayLength(long textLength) {
    if (textLength > Integer.MAX_VALUE - 1024) {
      throw new OutOfMemoryError(
          "a text of TDLib's has " + textLength + " bytes, more than a Java array");
    }
    return (int) textLength;
  }
}
