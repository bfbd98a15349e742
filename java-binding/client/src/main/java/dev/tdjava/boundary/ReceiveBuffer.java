package dev.tdjava.boundary;

/**
 * Where {@link Boundary#receive} puts a message: one array that grows to the largest message and is
 * then reused, so that receiving allocates nothing. For one thread.
 *
 * <p>Of a message for which there is no memory it has the tail alone: there TDLib says whom the
 * message is for.
 */
public final class ReceiveBuffer {

  /** How many bytes follow a message in the array, of whatever value: a reader may look ahead. */
  public static final int SLACK = 64;

  /** How many of its last bytes are kept at most of a message that does not fit. */
  public static final int TAIL = 256;

  private static final int INITIAL_CAPACITY = 64 * 1024;
  private static final int KEPT_CAPACITY = 1 << 20;
  private static final int LARGEST_CAPACITY = Integer.MAX_VALUE - 2 * SLACK;

  private final int maxCapacity;
  private byte[] bytes;
  private int length;
  private long fullLength;

  /** An empty buffer. */
  public ReceiveBuffer() {
    this(INITIAL_CAPACITY);
  }

  /** An empty buffer with room for a message of {@code capacity} bytes. */
  public ReceiveBuffer(int capacity) {
    this(capacity, LARGEST_CAPACITY);
  }

  /** One that behaves as if memory were used up beyond {@code maxCapacity} bytes; for tests. */
  ReceiveBuffer(int capacity, int maxCapacity) {
    this.maxCapacity = maxCapacity;
    bytes = new byte[Math.addExact(capacity, SLACK)];
  }

  /** The array, which the next message may replace; the message begins at 0. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes of the message are here: all, or those of its tail. */
  public int length() {
    return length;
  }

  /** The length of the message as TDLib gave it. */
  public long fullLength() {
    return fullLength;
  }

  /** Whether the message did not fit into memory, so that only its last bytes are here. */
  public boolean isTail() {
    return fullLength > length;
  }

  /** How long a message fits without growing. */
  public int capacity() {
    return bytes.length - SLACK;
  }

  /**
   * Makes room for a message, or for its tail where there is no memory for all of it; what the
   * array had is lost if the message is longer than {@link #capacity}. For boundaries.
   *
   * @return how many of the message's last bytes are to be put into {@link #bytes}
   */
  public int take(long messageLength) {
    if (messageLength < 0) {
      throw new IllegalArgumentException("a message of " + messageLength + " bytes");
    }
    if (messageLength > capacity()) {
      grow(messageLength);
    }
    fullLength = messageLength;
    length = messageLength <= capacity() ? (int) messageLength : TAIL;
    return length;
  }

  /** Gives memory back that only an unusually large message needed; what the array had is lost. */
  public void shrink() {
    if (capacity() > KEPT_CAPACITY) {
      length = 0;
      fullLength = 0;
      bytes = new byte[INITIAL_CAPACITY + SLACK];
    }
  }

  private void grow(long wanted) {
    bytes = new byte[TAIL + SLACK]; // the old array may be what the new one needs
    // By half more than asked, so that a series of growing messages does not allocate each time.
    if (wanted <= maxCapacity && !allocate(Math.min(wanted + wanted / 2, LARGEST_CAPACITY))) {
      allocate(wanted);
    }
  }

  private boolean allocate(long capacity) {
    if (capacity > maxCapacity) {
      return false;
    }
    try {
      bytes = new byte[(int) capacity + SLACK];
      return true;
    } catch (OutOfMemoryError e) {
      return false; // nothing but this array was too much
    }
  }
}
