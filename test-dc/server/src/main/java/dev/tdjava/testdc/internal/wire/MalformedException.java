package dev.tdjava.testdc.internal.wire;

/**
 * The peer sent what the protocol does not allow: the connection is closed, with this message in
 * the log.
 */
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what was wrong, without the peer, which the connection adds. */
  public MalformedException(String message) {
    // no stack trace: it is the peer's mistake, and a flood of them should be cheap
    super(message, null, false, false);
  }
}
