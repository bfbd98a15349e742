package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.mtproto.ClientHandshake.Style;
import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandshakeTest extends ServerTest {

  @ParameterizedTest
  @EnumSource
  void everyStyleOfInnerDataIsTaken(Style style) throws IOException {
    TestMtProtoClient client = newClient();
    ClientHandshake handshake = new ClientHandshake(client, RSA, style, 0);
    client.use(handshake.run());
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
    assertThat((long) handshake.serverTime).isBetween(server.now() - 60, server.now());
  }

  @Test
  void theOlderRequestForPqWorksToo() throws IOException {
    ClientHandshake handshake = new ClientHandshake(newClient(), RSA, Style.DC, 0);
    handshake.requestPq(Ids.REQ_PQ);
    handshake.requestDh();
    assertThat(handshake.setClientDh()).isEqualTo(Ids.DH_GEN_OK);
  }

  @Test
  void aLostLastAnswerCanBeAskedForAgain() throws IOException {
    ClientHandshake handshake = new ClientHandshake(newClient(), RSA, Style.DC, 0);
    handshake.run();
    assertThat(handshake.setClientDh()).isEqualTo(Ids.DH_GEN_OK);
  }

  @Test
  void retriesWhenAskedTo() throws IOException {
    server.retryHandshakes(1);
    TestMtProtoClient client = newClient();
    ClientHandshake handshake = new ClientHandshake(client, RSA, Style.DC, 0);
    handshake.requestPq(Ids.REQ_PQ_MULTI);
    handshake.requestDh();
    assertThat(handshake.setClientDh()).isEqualTo(Ids.DH_GEN_RETRY);
    handshake.b = handshake.b.add(BigInteger.ONE);
    assertThat(handshake.setClientDh()).isEqualTo(Ids.DH_GEN_OK);
    client.use(handshake.key());
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }

  @Test
  void failsForAHalfOutsideOfTheRange() throws IOException {
    ClientHandshake handshake = new ClientHandshake(newClient(), RSA, Style.DC, 0);
    handshake.requestPq(Ids.REQ_PQ_MULTI);
    handshake.requestDh();
    assertThat(handshake.setClientDh(new byte[] {1})).isEqualTo(Ids.DH_GEN_FAIL);
  }

  @Test
  void pingsWithAKeyAreAnswered() throws IOException {
    TestMtProtoClient client = client();
    for (int i = 0; i < 3; i++) {
      byte[] nonce = ClientHandshake.random(16);
      TlReader in = client.plain(new TlWriter().int32(Ids.REQ_PQ_MULTI).raw(nonce).toByteArray());
      assertThat(in.int32()).isEqualTo(Ids.RES_PQ);
      assertThat(in.raw(16)).isEqualTo(nonce);
      assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
    }
  }

  private void refused(TestMtProtoClient client, byte[] request) {
    assertThatThrownBy(() -> client.plain(request))
        .isInstanceOfSatisfying(
            TestMtProtoClient.TransportError.class, e -> assertThat(e.code).isEqualTo(-404));
    assertThat(client.transport.isAtEnd()).isTrue();
  }

  @Test
  void refusesStepsOutOfOrder() throws IOException {
    TestMtProtoClient client = newClient();
    ClientHandshake handshake = new ClientHandshake(client, RSA, Style.DC, 0);
    handshake.serverNonce = ClientHandshake.random(16);
    refused(client, handshake.dhRequest(new byte[256]));
    TestMtProtoClient other = newClient();
    ClientHandshake second = new ClientHandshake(other, RSA, Style.DC, 0);
    second.requestPq(Ids.REQ_PQ_MULTI);
    refused(other, second.dhAnswer(second.dhInner(new byte[256]), new byte[20]));
  }

  @Test
  void refusesOtherNoncesFactorsAndData() throws IOException {
    for (int spoiled = 0; spoiled < 8; spoiled++) {
      TestMtProtoClient client = newClient();
      ClientHandshake handshake = new ClientHandshake(client, RSA, Style.DC, 0);
      handshake.requestPq(Ids.REQ_PQ_MULTI);
      byte[] inner = handshake.innerData();
      switch (spoiled) {
        case 0 -> handshake.nonce[3] ^= 1;
        case 1 -> handshake.serverNonce[3] ^= 1;
        case 2 -> handshake.p[3] ^= 1;
        case 3 -> inner[0] ^= 1;
        case 4 -> inner[8] ^= 1; // pq
        case 5 -> inner[inner.length - 80] ^= 1; // a nonce
        default -> {}
      }
      byte[] encrypted =
          spoiled == 6
              ? ClientHandshake.random(256)
              : spoiled == 7 ? new byte[255] : handshake.rsaEncrypted(inner);
      refused(client, handshake.dhRequest(encrypted));
    }
  }

  @Test
  void refusesAWrongHashOfTheLastStep() throws IOException {
    TestMtProtoClient client = newClient();
    ClientHandshake handshake = new ClientHandshake(client, RSA, Style.DC, 0);
    handshake.requestPq(Ids.REQ_PQ_MULTI);
    handshake.requestDh();
    refused(client, handshake.dhAnswer(handshake.dhInner(new byte[256]), new byte[20]));
  }

  @AfterEach
  void othersStillWork() throws IOException {
    assertThat(client().call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }
}
