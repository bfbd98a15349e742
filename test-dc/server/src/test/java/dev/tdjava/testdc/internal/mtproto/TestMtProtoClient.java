package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A small blocking MTProto client, for one thread. */
final class TestMtProtoClient implements AutoCloseable {
  /** A message of the server, out of its container. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Message(long id, int seqNo, byte[] body) {
    int constructor() {
      return Endian.int32(body, 0);
    }

    TlReader reader() {
      TlReader in = new TlReader(body);
      in.int32();
      return in;
    }

    boolean answers(long request) {
      return constructor() == Ids.RPC_RESULT && Endian.int64(body, 4) == request;
    }
  }

  private static final Random RANDOM = new Random();

  private final MessageCipher cipher = new MessageCipher();
  private final ArrayDeque<Message> messages = new ArrayDeque<>();
  private final ArrayDeque<Integer> quickAcks = new ArrayDeque<>();
  private @Nullable AuthKey key;
  private long lastId;
  private int contentSent;
  ClientTransport transport;
  long salt;
  long session = RANDOM.nextLong();
  long timeOffset;

  /** The containers that have come. */
  int containers;

  /** The token that the last packet should get as its quick acknowledgement. */
  int expectedQuickAck;

  TestMtProtoClient(ClientTransport transport) {
    this.transport = transport;
  }

  void use(AuthKey authKey) {
    key = authKey;
    salt = authKey.initialSalt();
  }

  AuthKey key() {
    if (key == null) {
      throw new IllegalStateException("no key yet");
    }
    return key;
  }

  long nextId() {
    long millis = System.currentTimeMillis() + 1000 * timeOffset;
    long id = ((millis / 1000) << 32) + ((millis % 1000) << 32) / 1000;
    lastId = Math.max(id & ~3L, lastId + 4);
    return lastId;
  }

  void resetIds() {
    lastId = 0;
  }

  int nextSeqNo(boolean content) {
    return content ? 2 * contentSent++ + 1 : 2 * contentSent;
  }

  /** Sends an unencrypted message and returns the answer's body. */
  TlReader plain(byte[] body) throws IOException {
    sendPlain(body);
    byte[] packet = receivePacket();
    TlReader in = new TlReader(packet);
    if (packet.length < 20 || in.int64() != 0 || (in.int64() & 3) != 1) {
      throw new IOException("no unencrypted answer");
    }
    return new TlReader(packet, 20, 20 + in.int32());
  }

  void sendPlain(byte[] body) throws IOException {
    TlWriter out = new TlWriter().int64(0).int64(nextId()).int32(body.length).raw(body);
    transport.send(out.toByteArray(), false);
  }

  /** A packet; a transport error is an IOException. */
  byte[] receivePacket() throws IOException {
    while (true) {
      ClientTransport.Incoming incoming = transport.receive();
      byte[] packet = incoming.packet();
      if (packet == null) {
        quickAcks.add(incoming.quickAck());
      } else if (packet.length < 20) {
        throw new TransportError(Endian.int32(packet, 0));
      } else {
        return packet;
      }
    }
  }

  /** A transport error such as -404. */
  static final class TransportError extends IOException {
    private static final long serialVersionUID = 1;
    final int code;

    TransportError(int code) {
      super("transport error " + code);
      this.code = code;
    }
  }

  /** Encrypts and sends one message. */
  void send(long id, int seqNo, byte[] body) throws IOException {
    send(id, seqNo, body, false);
  }

  void send(long id, int seqNo, byte[] body, boolean quickAck) throws IOException {
    transport.send(encrypted(id, seqNo, body), quickAck);
  }

  byte[] encrypted(long id, int seqNo, byte[] body) {
    TlWriter out = new TlWriter().int64(0).int64(0).int64(0);
    out.int64(salt).int64(session).int64(id).int32(seqNo).int32(body.length).raw(body);
    out.raw(ClientHandshake.random(MessageCipher.padding(32 + body.length)));
    byte[] packet = out.toByteArray();
    byte[] large =
        Hash.sha256(
            Arrays.copyOfRange(key().bytes(), 88, 120),
            Arrays.copyOfRange(packet, 24, packet.length));
    expectedQuickAck = Endian.int32(large, 0) | 1 << 31;
    cipher.encryptAsClient(key(), packet, 0, packet.length);
    return packet;
  }

  /** Sends a content message and returns its id. */
  long request(byte[] body) throws IOException {
    long id = nextId();
    send(id, nextSeqNo(true), body);
    return id;
  }

  long request(TlObject function) throws IOException {
    return request(Layer.of(Layer.DEFAULT).encode(function));
  }

  void notice(byte[] body) throws IOException {
    send(nextId(), nextSeqNo(false), body);
  }

  void ack(long... ids) throws IOException {
    TlWriter out = new TlWriter().int32(Ids.MSGS_ACK).int32(Ids.VECTOR).int32(ids.length);
    for (long id : ids) {
      out.int64(id);
    }
    notice(out.toByteArray());
  }

  int takeQuickAck() throws IOException {
    while (quickAcks.isEmpty()) {
      messages.addAll(decrypt(receivePacket()));
    }
    return quickAcks.remove();
  }

  /** The next message, whichever it is. */
  Message next() throws IOException {
    while (messages.isEmpty()) {
      messages.addAll(decrypt(receivePacket()));
    }
    return messages.remove();
  }

  /** The next message of this kind; others before it are dropped. */
  Message next(Predicate<Message> wanted) throws IOException {
    Message message = next();
    while (!wanted.test(message)) {
      message = next();
    }
    return message;
  }

  Message next(int constructor) throws IOException {
    return next(message -> message.constructor() == constructor);
  }

  /** The body inside the rpc_result for the request, unpacked. */
  byte[] answer(long request) throws IOException {
    byte[] body = next(message -> message.answers(request)).body();
    byte[] inner = Arrays.copyOfRange(body, 12, body.length);
    if (Endian.int32(inner, 0) == Ids.GZIP_PACKED) {
      TlReader in = new TlReader(inner);
      in.int32();
      return Gzip.unpack(in.bytes());
    }
    return inner;
  }

  TlObject call(TlObject function) throws IOException {
    return Layer.of(Layer.DEFAULT).decode(new TlReader(answer(request(function))));
  }

  private ArrayDeque<Message> decrypt(byte[] packet) throws IOException {
    int end = 24 + ((packet.length - 24) & ~15);
    if (Endian.int64(packet, 0) != key().id()) {
      throw new IOException("a packet for another key");
    }
    cipher.decryptAsClient(key(), packet, 0, end);
    TlReader in = new TlReader(packet, 24, end);
    in.int64();
    if (in.int64() != session) {
      throw new IOException("a packet for another session");
    }
    long id = in.int64();
    int seqNo = in.int32();
    int length = in.int32();
    int padding = end - 56 - length;
    if ((id & 1) == 0 || padding < 12 || padding > 1024) {
      throw new IOException("id " + id + ", padding " + padding);
    }
    Message message = new Message(id, seqNo, in.raw(length));
    ArrayDeque<Message> all = new ArrayDeque<>();
    if (message.constructor() != Ids.MSG_CONTAINER) {
      all.add(message);
      return all;
    }
    containers++;
    TlReader parts = message.reader();
    for (int count = parts.int32(); count > 0; count--) {
      Message part = new Message(parts.int64(), parts.int32(), parts.raw(parts.int32()));
      if (part.id() >= id) {
        throw new IOException("a message newer than its container");
      }
      all.add(part);
    }
    return all;
  }

  /** Another connection, the same key and session. */
  void reconnect(ClientTransport other) throws IOException {
    transport.close();
    transport = other;
    messages.clear();
    quickAcks.clear();
  }

  boolean isCut() {
    try {
      while (true) {
        receivePacket();
      }
    } catch (EOFException | SocketException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
