package dev.tdjava.boundary;

/**
 * Where {@link Boundary#receive} puts a message: one array that grows to the largest message and is
 * then reused, so that receiving allocates nothing. For one thread.
 */
public final class ReceiveBuffer {

  /** How many bytes follow a message in the array, of whatever value: a reader may look ahead. */
  public static final int SLACK = 64;

  private static final int INITIAL_CAPACITY = 64 * 1024;

  private byte[] bytes;
  private int length;

  /** An empty buffer. */
  public ReceiveBuffer() {
    this(INITIAL_CAPACITY);
  }

  /** An empty buffer with room for a message of {@code capacity} bytes. */
  public ReceiveBuffer(int capacity) {
    bytes = new byte[Math.addExact(capacity, SLACK)];
  }

  /** The array, which another call of {@link #grow} replaces; the message begins at 0. */
  public byte[] bytes() {
    return bytes;
  }

  /** The length of the message. */
  public int length() {
    return length;
  }

  /** How long a message fits without growing. */
  public int capacity() {
    return bytes.length - SLACK;
  }

  /**
   * Makes room for a message of {@code capacity} bytes. What the array had is lost: it is called
   * when a message did not fit, before any of it was copied.
   */
  public void grow(int capacity) {
    if (capacity <= capacity()) {
      return;
    }
    // By half more than asked, so that a series of growing messages does not allocate each time.
    long generous = Math.min(capacity + (long) capacity / 2, Integer.MAX_VALUE - 2L * SLACK);
    int generously = Math.addExact(Math.max(capacity, (int) generous), SLACK);
    length = 0;
    bytes = new byte[SLACK]; // the old array may be what the new one needs
    try {
      bytes = new byte[generously];
    } catch (OutOfMemoryError e) {
      bytes = new byte[Math.addExact(capacity, SLACK)];
    }
  }

  /** Says how long the message is that was put into {@link #bytes}; for boundaries. */
  public void setLength(int length) {
    if (length < 0 || length > capacity()) {
      throw new IllegalArgumentException(
          "a message of " + length + " bytes in a buffer for " + capacity());
    }
    this.length = length;
  }
}
