package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.mtproto.ClientTransport.Kind;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransportsTest extends ServerTest {
  private static final byte[] DC_2 = {(byte) 149, (byte) 154, (byte) 167, 51};
  private static final byte[] DC_4_IPV6 = {
    0x20, 0x01, 0x06, 0x7c, 0x04, (byte) 0xe8, (byte) 0xf0, 0x04, 0, 0, 0, 0, 0, 0, 0, 0x0a
  };

  @ParameterizedTest
  @EnumSource
  void logsInAndCalls(Kind kind) throws IOException {
    useAll(ClientTransport.connect(kind, server.port(), 2), kind.obfuscated ? 2 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void logsInAndCallsThroughSocks(Kind kind) throws IOException {
    useAll(ClientTransport.connect(kind, server.port(), -2, DC_2), 2);
  }

  @Test
  void aHeaderMayBeginAsSocksDoes() throws IOException {
    for (int second : new int[] {0, 1, 2, 62, 63, 100, 255}) {
      useAll(ClientTransport.obfuscated(server.port(), (byte) 5, (byte) second), 1);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX) // elsewhere 127.0.0.3 is not there unless it is set up
  void eachDataCentreHasItsLoopbackAddress() throws IOException {
    useAll(ClientTransport.connectTo(3, server.port()), 3);
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        Arguments.of(DC_4_IPV6, 4),
        Arguments.of("flora.web.telegram.org".getBytes(StandardCharsets.US_ASCII), 5),
        Arguments.of(new byte[] {127, 0, 0, 3}, 3),
        Arguments.of("example.org".getBytes(StandardCharsets.US_ASCII), 1));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void theProxysTargetSaysWhichDataCentreIsMeant(byte[] target, int dc) throws IOException {
    useAll(ClientTransport.connect(Kind.INTERMEDIATE, server.port(), 0, target), dc);
  }

  @ParameterizedTest
  @EnumSource(names = {"OBFUSCATED_INTERMEDIATE", "OBFUSCATED_ABRIDGED"})
  void theHeaderGoesBeforeTheTarget(Kind kind) throws IOException {
    useAll(ClientTransport.connect(kind, server.port(), -10_003, DC_2), 3);
    useAll(ClientTransport.connect(kind, server.port(), 77, DC_2), 2);
  }

  private void useAll(ClientTransport transport, int dc) throws IOException {
    TestMtProtoClient client = kept(new TestMtProtoClient(kept(transport)));
    client.use(new ClientHandshake(client, RSA, ClientHandshake.Style.DC, 0).run());
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
    assertThat(session(client).dc()).isEqualTo(dc);
    // a long packet each way
    TlObject part = part(400_000);
    assertThat(Endian.int32(client.answer(client.request(part)), 0)).isEqualTo(Ids.BOOL_TRUE);
    assertThat(client.call(getFile(1, 1 << 20)).getBytes("bytes")).hasSize(1 << 20);
    assertThat(client.call(getFile(0, 1 << 20)).getBytes("bytes")).hasSize(1 << 20);
  }

  static TlObject part(int size) {
    return TlObject.of(
        "upload.saveBigFilePart",
        "file_id",
        1L,
        "file_part",
        0,
        "file_total_parts",
        1,
        "bytes",
        ClientHandshake.random(size));
  }

  static TlObject getFile(long offset, int limit) {
    TlObject location =
        TlObject.of(
            "inputDocumentFileLocation",
            "id",
            1L,
            "access_hash",
            2L,
            "file_reference",
            new byte[0],
            "thumb_size",
            "");
    return TlObject.of("upload.getFile", "location", location, "offset", offset, "limit", limit);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FULL")
  void quickAcksAreThePacketsHash(Kind kind) throws IOException {
    TestMtProtoClient client = kept(new TestMtProtoClient(transport(kind)));
    client.use(new ClientHandshake(client, RSA, ClientHandshake.Style.DC, 0).run());
    for (int i = 0; i < 3; i++) {
      long id = client.nextId();
      client.send(id, client.nextSeqNo(true), encoded(NEAREST_DC), true);
      assertThat(client.takeQuickAck()).isEqualTo(client.expectedQuickAck);
      client.answer(id);
    }
  }

  @Test
  void packetsMayComeByteByByte() throws IOException {
    ClientTransport transport = transport(Kind.OBFUSCATED_INTERMEDIATE);
    TestMtProtoClient client = kept(new TestMtProtoClient(transport));
    client.use(new ClientHandshake(client, RSA, ClientHandshake.Style.DC, 0).run());
    long id = client.nextId();
    byte[] packet = client.encrypted(id, client.nextSeqNo(true), encoded(NEAREST_DC));
    byte[] framed = new TlWriter().int32(packet.length).raw(packet).toByteArray();
    for (byte b : framed) {
      transport.sendRaw(new byte[] {b});
    }
    assertThat(client.answer(id)).isEqualTo(encoded(EchoHandler.NEAREST));
  }
}
