package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A client's blocking socket with one of MTProto's transports, written apart from the server's. */
final class ClientTransport implements AutoCloseable {
  /** The transports, plain and obfuscated. */
  enum Kind {
    ABRIDGED(0xefefefef, false),
    INTERMEDIATE(0xeeeeeeee, false),
    PADDED(0xdddddddd, false),
    FULL(0, false),
    OBFUSCATED_ABRIDGED(0xefefefef, true),
    OBFUSCATED_INTERMEDIATE(0xeeeeeeee, true),
    OBFUSCATED_PADDED(0xdddddddd, true);

    final int tag;
    final boolean obfuscated;

    Kind(int tag, boolean obfuscated) {
      this.tag = tag;
      this.obfuscated = obfuscated;
    }

    boolean isAbridged() {
      return tag == 0xefefefef;
    }
  }

  /** What came: a packet, or a quick acknowledgement's token. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Incoming(byte @Nullable [] packet, int quickAck) {}

  private static final int TIMEOUT_MILLIS = 20_000;
  private static final Random RANDOM = new Random();

  private final Kind kind;
  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;
  private @Nullable Cipher encrypt;
  private @Nullable Cipher decrypt;
  private int sent;
  private int received;

  private ClientTransport(Kind kind, int host, int port) throws IOException {
    this.kind = kind;
    socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new DataInputStream(socket.getInputStream());
  }

  /** Connects, perhaps by SOCKS5 to these address bytes, and says what transport it is. */
  static ClientTransport connect(Kind kind, int port, int dc, byte... socksTarget)
      throws IOException {
    ClientTransport transport = new ClientTransport(kind, 1, port);
    if (socksTarget.length > 0) {
      transport.socks(socksTarget);
    }
    if (kind.obfuscated) {
      transport.obfuscate(dc, new byte[0]);
    } else if (kind.isAbridged()) {
      transport.out.write(0xef);
    } else if (kind.tag != 0) {
      transport.out.write(new TlWriter().int32(kind.tag).toByteArray());
    }
    return transport;
  }

  /** To 127.0.0.n, by the full transport. */
  static ClientTransport connectTo(int host, int port) throws IOException {
    return new ClientTransport(Kind.FULL, host, port);
  }

  /** With a header that begins with these bytes. */
  static ClientTransport obfuscated(int port, byte... beginning) throws IOException {
    ClientTransport transport = new ClientTransport(Kind.OBFUSCATED_INTERMEDIATE, 1, port);
    transport.obfuscate(1, beginning);
    return transport;
  }

  private void socks(byte[] target) throws IOException {
    out.write(new byte[] {5, 1, 0});
    byte[] method = in.readNBytes(2);
    if (!Arrays.equals(method, new byte[] {5, 0})) {
      throw new IOException("SOCKS5 method " + Arrays.toString(method));
    }
    int type = target.length == 4 ? 1 : target.length == 16 ? 4 : 3;
    TlWriter request = new TlWriter();
    request.raw(new byte[] {5, 1, 0, (byte) type});
    if (type == 3) {
      request.raw(new byte[] {(byte) target.length});
    }
    out.write(request.raw(target).raw(new byte[] {1, (byte) 0xbb}).toByteArray());
    byte[] reply = in.readNBytes(10);
    if (reply.length != 10 || reply[0] != 5 || reply[1] != 0) {
      throw new IOException("SOCKS5 reply " + Arrays.toString(reply));
    }
  }

  private void obfuscate(int dc, byte[] beginning) throws IOException {
    byte[] header = new byte[64];
    do {
      RANDOM.nextBytes(header);
      System.arraycopy(beginning, 0, header, 0, beginning.length);
    } while (header[0] == (byte) 0xef || (header[4] | header[5] | header[6] | header[7]) == 0);
    System.arraycopy(
        new TlWriter().int32(kind.tag).int32(dc & 0xffff).toByteArray(), 0, header, 56, 8);
    byte[] reversed = new byte[64];
    for (int i = 0; i < 48; i++) {
      reversed[8 + i] = header[55 - i];
    }
    encrypt = ctr(header);
    decrypt = ctr(reversed);
    byte[] encrypted = encrypt.update(header);
    System.arraycopy(encrypted, 56, header, 56, 8);
    out.write(header);
  }

  private static Cipher ctr(byte[] header) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(header, 8, 32, "AES"),
          new IvParameterSpec(header, 40, 16));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  void send(byte[] packet, boolean quickAck) throws IOException {
    TlWriter framed = new TlWriter();
    int top = quickAck ? 0x80 : 0;
    switch (kind) {
      case ABRIDGED, OBFUSCATED_ABRIDGED -> {
        int words = packet.length / 4;
        if (words < 127) {
          framed.raw(new byte[] {(byte) (words | top)});
        } else {
          framed.int32(words << 8 | 127 | top);
        }
        framed.raw(packet);
      }
      case INTERMEDIATE, OBFUSCATED_INTERMEDIATE ->
          framed.int32(packet.length | top << 24).raw(packet);
      case PADDED, OBFUSCATED_PADDED -> {
        byte[] padding = new byte[RANDOM.nextInt(16)];
        framed.int32((packet.length + padding.length) | top << 24).raw(packet).raw(padding);
      }
      case FULL -> {
        framed.int32(packet.length + 12).int32(sent++).raw(packet);
        CRC32 crc = new CRC32();
        crc.update(framed.toByteArray());
        framed.int32((int) crc.getValue());
      }
    }
    sendRaw(framed.toByteArray());
  }

  /** Bytes after the transport's own head, obfuscated where it is. */
  void sendRaw(byte[] bytes) throws IOException {
    out.write(encrypt == null ? bytes : encrypt.update(bytes));
  }

  /** Bytes as they are. */
  void sendUnobfuscated(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  Incoming receive() throws IOException {
    if (kind.isAbridged()) {
      int head = read(1)[0];
      if (head < 0) { // a quick ack, whose first byte has the top bit
        byte[] rest = read(3);
        int token = head << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | (rest[2] & 0xff);
        return new Incoming(null, token);
      }
      int words = head;
      if (head == 127) {
        byte[] length = read(3);
        words = (length[0] & 0xff) | (length[1] & 0xff) << 8 | (length[2] & 0xff) << 16;
      }
      return new Incoming(read(4 * words), 0);
    }
    int length = Endian.int32(read(4), 0);
    if (length < 0) {
      return new Incoming(null, length);
    }
    if (kind == Kind.FULL) {
      byte[] rest = read(length - 4);
      CRC32 crc = new CRC32();
      crc.update(new TlWriter().int32(length).toByteArray());
      crc.update(rest, 0, rest.length - 4);
      if ((int) crc.getValue() != Endian.int32(rest, rest.length - 4)
          || Endian.int32(rest, 0) != received++) {
        throw new IOException("wrong CRC-32 or number");
      }
      return new Incoming(Arrays.copyOfRange(rest, 4, rest.length - 4), 0);
    }
    return new Incoming(read(length), 0);
  }

  /** Exactly so many bytes, or an IOException at the connection's end. */
  byte[] read(int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return decrypt == null ? bytes : decrypt.update(bytes);
  }

  /** Reads to the end; true when it came without as much as a byte. */
  boolean isAtEnd() {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the connection stays open", e);
    } catch (IOException e) {
      return true; // a reset is an end too
    }
  }

  InputStream input() {
    return in;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
