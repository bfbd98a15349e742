package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.mtproto.ClientTransport.Kind;
import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever one client sends, its connection ends and another client notices nothing. */
class MalformedInputTest extends ServerTest {
  private TestMtProtoClient bystander;

  @BeforeEach
  void connectBystander() throws IOException {
    bystander = client();
    bystander.call(NEAREST_DC);
  }

  @AfterEach
  void theBystanderIsStillServed() throws IOException {
    assertThat(bystander.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
    assertThat(client().call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }

  private ClientTransport raw(byte[] bytes) throws IOException {
    ClientTransport transport = transport(Kind.FULL); // which sends nothing at first
    transport.sendUnobfuscated(bytes);
    return transport;
  }

  @Test
  void randomBeginnings() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[64 + random.nextInt(4000)];
      random.nextBytes(bytes);
      if (bytes[0] == (byte) 0xef) {
        bytes[0] = 0; // abridged, which may need more bytes to fail
      }
      assertThat(raw(bytes).isAtEnd()).as("seed 7, number %d", i).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/1.1\r\n", "POST /api HTTP/1.1\r\n", "\u0016\u0003\u0001\u0002"})
  void otherProtocols(String text) throws IOException {
    assertThat(raw(text.getBytes(StandardCharsets.ISO_8859_1)).isAtEnd()).isTrue();
  }

  @Test
  void brokenSocks() throws IOException {
    ClientTransport noMethod = raw(new byte[] {5, 1, 2});
    assertThat(noMethod.read(2)).containsExactly(5, -1);
    assertThat(noMethod.isAtEnd()).isTrue();
    for (byte[] request :
        new byte[][] {{5, 2, 0, 1, 0, 0, 0, 0, 0, 0}, {5, 1, 0, 9, 0, 0}, {4, 1, 0, 1, 0, 0}}) {
      ClientTransport transport = raw(new byte[] {5, 1, 0});
      assertThat(transport.read(2)).containsExactly(5, 0);
      transport.sendUnobfuscated(request);
      assertThat(transport.isAtEnd()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void randomPackets(Kind kind) throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 40; i++) {
      byte[] packet = new byte[4 * (1 + random.nextInt(400))];
      random.nextBytes(packet);
      if (i % 4 == 0 && packet.length >= 20) {
        Arrays.fill(packet, 0, 8, (byte) 0); // as if unencrypted
      }
      TestMtProtoClient client = kept(new TestMtProtoClient(transport(kind)));
      client.transport.send(packet, false);
      assertEnds(client);
    }
  }

  /** By an end of the connection, or a transport error and then the end. */
  private static void assertEnds(TestMtProtoClient client) {
    try {
      byte[] packet = client.receivePacket();
      throw new AssertionError("answered with " + packet.length + " bytes");
    } catch (TestMtProtoClient.TransportError e) {
      assertThat(e.code).isEqualTo(-404);
      assertThat(client.transport.isAtEnd()).isTrue();
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the connection stays open", e);
    } catch (IOException e) {
      // the end
    }
  }

  @Test
  void impossibleLengths() throws IOException {
    for (int length : new int[] {0, 3, Integer.MAX_VALUE, (2 << 20) + 4, 0x80000000}) {
      TestMtProtoClient client = newClient();
      client.transport.sendRaw(new TlWriter().int32(length).toByteArray());
      assertEnds(client);
    }
    TestMtProtoClient abridged = kept(new TestMtProtoClient(transport(Kind.ABRIDGED)));
    abridged.transport.sendRaw(new byte[] {0x7f, -1, -1, -1});
    assertEnds(abridged);
    TestMtProtoClient full = kept(new TestMtProtoClient(transport(Kind.FULL)));
    full.transport.sendRaw(new TlWriter().int32(24).int32(0).raw(new byte[16]).toByteArray());
    assertEnds(full);
  }

  @Test
  void truncatedPacketsAreNoHarm() throws IOException {
    for (int cut = 1; cut < 120; cut += 7) {
      TestMtProtoClient client = client();
      byte[] packet = client.encrypted(client.nextId(), 1, encoded(NEAREST_DC));
      TlWriter framed = new TlWriter().int32(packet.length).raw(packet);
      byte[] part = Arrays.copyOf(framed.toByteArray(), Math.min(cut, packet.length));
      client.transport.sendRaw(part);
      client.close();
    }
  }

  @Test
  void spoiledPackets() throws IOException {
    TestMtProtoClient client = client();
    int length = client.encrypted(client.nextId(), 1, encoded(NEAREST_DC)).length;
    for (int at = 0; at < length; at += 5) {
      byte[] packet = client.encrypted(client.nextId(), 1, encoded(NEAREST_DC));
      packet[at] ^= 0x10;
      client.transport.send(packet, true);
      assertEnds(client);
      reconnect(client);
    }
  }

  @Test
  void randomBodies() throws IOException {
    Random random = new Random(13);
    int[] constructors = {
      Ids.MSGS_ACK,
      Ids.MSGS_STATE_REQ,
      Ids.MSG_RESEND_REQ,
      Ids.GZIP_PACKED,
      Ids.PING,
      Ids.MSG_CONTAINER,
      Ids.INVOKE_WITH_LAYER,
      Ids.INIT_CONNECTION,
      Ids.BIND_TEMP_AUTH_KEY,
      Ids.DROP_TEMP_AUTH_KEYS,
      Ids.INVOKE_AFTER_MSGS,
      Ids.RPC_DROP_ANSWER,
      Ids.GET_FUTURE_SALTS
    };
    TestMtProtoClient client = client();
    for (int i = 0; i < 300; i++) {
      byte[] body = new byte[4 + 4 * random.nextInt(30)];
      random.nextBytes(body);
      Endian.int32(body, 0, constructors[i % constructors.length]);
      if (body.length >= 8 && random.nextBoolean()) {
        Endian.int32(body, 4, Ids.VECTOR);
      }
      try {
        client.send(client.nextId(), client.nextSeqNo(random.nextBoolean()), body);
        client.notice(new TlWriter().int32(Ids.PING).int64(i).toByteArray());
        client.next(Ids.PONG); // either it is refused on its own, or the connection ends
      } catch (SocketTimeoutException e) {
        throw new AssertionError("neither answered nor closed, number " + i, e);
      } catch (IOException e) {
        reconnect(client);
      }
    }
  }

  @Test
  void expandingGzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 40; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    TestMtProtoClient client = client();
    client.request(new TlWriter().int32(Ids.GZIP_PACKED).bytes(packed.toByteArray()).toByteArray());
    assertThat(client.isCut()).isTrue();
  }

  @Test
  void gzipInGzip() throws IOException {
    byte[] body = encoded(NEAREST_DC);
    for (int i = 0; i < 50; i++) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(body);
      }
      body = new TlWriter().int32(Ids.GZIP_PACKED).bytes(packed.toByteArray()).toByteArray();
    }
    TestMtProtoClient client = client();
    client.request(body);
    assertThat(client.isCut()).isTrue();
  }

  @Test
  void containersInContainers() throws IOException {
    TestMtProtoClient client = client();
    byte[] body = encoded(NEAREST_DC);
    for (int i = 0; i < 100; i++) {
      TlWriter container = new TlWriter().int32(Ids.MSG_CONTAINER).int32(1).int64(client.nextId());
      body = container.int32(0).int32(body.length).raw(body).toByteArray();
    }
    client.notice(body);
    var bad = client.next(Ids.BAD_MSG_NOTIFICATION).reader();
    bad.raw(12);
    assertThat(bad.int32()).isEqualTo(BadMessage.BAD_CONTAINER);
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }

  @Test
  void wrappersWithoutEnd() throws IOException {
    TestMtProtoClient client = client();
    TlWriter out = new TlWriter();
    for (int i = 0; i < 10_000; i++) {
      out.int32(Ids.INVOKE_WITHOUT_UPDATES);
    }
    byte[] answer = client.answer(client.request(out.raw(encoded(NEAREST_DC)).toByteArray()));
    assertThat(Endian.int32(answer, 0)).isEqualTo(Ids.RPC_ERROR);
  }
}
