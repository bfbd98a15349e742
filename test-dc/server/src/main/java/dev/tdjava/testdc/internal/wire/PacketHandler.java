package dev.tdjava.testdc.internal.wire;

/** What the listener's connections call, always on the loop. */
public interface PacketHandler {
  /**
   * A packet has come. The bytes may be changed, and are valid during the call only.
   *
   * @param quickAck the client asks for a quick acknowledgement of this packet
   * @throws MalformedException to have it logged and the connection closed
   */
  void packet(Connection connection, byte[] data, int from, int to, boolean quickAck);

  /** {@link Connection#canSend()} was false and is true again. */
  void writable(Connection connection);

  /** The connection is closed, by whichever side. */
  void closed(Connection connection);
}
