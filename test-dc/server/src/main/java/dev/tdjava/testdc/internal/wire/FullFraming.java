package dev.tdjava.testdc.internal.wire;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Length, number and CRC-32 around each packet; the length counts all of it. No quick acks. */
final class FullFraming implements Framing {
  private static final int OVERHEAD = 12;

  private int received;
  private int sent;

  @Override
  public boolean next(Frame frame, byte[] data, int from, int to) {
    if (to - from < 4) {
      return false;
    }
    int length = Framing.checkLength(Bytes.int32(data, from) - OVERHEAD);
    frame.quickAck = false;
    frame.from = from + 8;
    frame.to = frame.from + length;
    frame.end = frame.to + 4;
    if (to < frame.end) {
      return false;
    }
    int number = Bytes.int32(data, from + 4);
    if (number != received) {
      throw new MalformedException("packet number " + number + " instead of " + received);
    }
    received++;
    if (Bytes.int32(data, frame.to) != crc(data, from, frame.to)) {
      throw new MalformedException("wrong CRC-32 of packet " + number);
    }
    return true;
  }

  @Override
  public ByteBuffer wrap(byte[] data, int from, int to) {
    Bytes.int32(data, from - 8, to - from + OVERHEAD);
    Bytes.int32(data, from - 4, sent++);
    Bytes.int32(data, to, crc(data, from - 8, to));
    return ByteBuffer.wrap(data, from - 8, to - from + OVERHEAD);
  }

  private static int crc(byte[] data, int from, int to) {
    CRC32 crc = new CRC32();
    crc.update(data, from, to - from);
    return (int) crc.getValue();
  }

  @Override
  public String toString() {
    return "full";
  }
}
