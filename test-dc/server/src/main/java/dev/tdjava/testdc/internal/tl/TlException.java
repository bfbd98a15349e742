package dev.tdjava.testdc.internal.tl;

/** Bytes that are not what the schema says; the message tells where and what. */
public final class TlException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public TlException(String message) {
    super(message);
  }
}
