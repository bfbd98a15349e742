package dev.tdjava.boundary.internal;

import java.util.Objects;

/** What every boundary demands of a request. */
public final class Requests {

  private Requests() {}

  /** Demands the zero byte that ends a C string. */
  public static void check(byte[] request, int length) {
    Objects.checkIndex(length, request.length);
    if (request[length] != 0) {
      throw new IllegalArgumentException("no zero byte follows the request's " + length + " bytes");
    }
  }
}
