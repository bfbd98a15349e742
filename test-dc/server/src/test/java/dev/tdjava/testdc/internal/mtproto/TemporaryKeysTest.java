package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TemporaryKeysTest extends ServerTest {
  private static final int DAY = 86_400;

  private final MessageCipher cipher = new MessageCipher();

  private AuthKey temporary(TestMtProtoClient client) throws IOException {
    return new ClientHandshake(client, RSA, ClientHandshake.Style.DC, DAY).run();
  }

  @Test
  void aBoundKeyStandsForThePermanentOne() throws IOException {
    TestMtProtoClient client = client();
    AuthKey permanent = client.key();
    client.use(temporary(client));
    assertThat(text(client.answer(client.request(NEAREST_DC)))).contains("AUTH_KEY_PERM_EMPTY");
    assertThat(Endian.int32(bind(client, permanent, 0), 0)).isEqualTo(Ids.BOOL_TRUE);
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
    long keyId = loop.call(() -> handler.calls.get(0).session().key().id());
    assertThat(keyId).isEqualTo(permanent.id());

    // after the time in p_q_inner_data_temp the key is gone
    server.clockOffset(Duration.ofSeconds(DAY + 10));
    client.request(NEAREST_DC);
    assertThatThrownBy(client::next).isInstanceOf(TestMtProtoClient.TransportError.class);
    assertThat(loop.<Integer>call(handler.closed::size)).isOne();
  }

  @Test
  void theMessageInsideIsChecked() throws IOException {
    TestMtProtoClient client = client();
    AuthKey permanent = client.key();
    client.use(temporary(client));
    for (int spoiled = 1; spoiled <= 9; spoiled++) {
      String expected = spoiled == 9 ? "EXPIRES_AT_INVALID" : "ENCRYPTED_MESSAGE_INVALID";
      assertThat(text(bind(client, permanent, spoiled))).as("%d", spoiled).contains(expected);
    }
    assertThat(Endian.int32(bind(client, permanent, 0), 0)).isEqualTo(Ids.BOOL_TRUE);
  }

  @Test
  void aPermanentKeyCannotBeBound() throws IOException {
    TestMtProtoClient client = client();
    assertThat(text(bind(client, client.key(), 0))).contains("TEMP_AUTH_KEY_EMPTY");
  }

  @Test
  void othersAreDroppedOnRequest() throws IOException {
    TestMtProtoClient client = client();
    AuthKey permanent = client.key();
    AuthKey dropped = temporary(client);
    client.use(dropped);
    bind(client, permanent, 0);
    client.use(temporary(client));
    client.session++;
    bind(client, permanent, 0);
    TlWriter drop = new TlWriter().int32(Ids.DROP_TEMP_AUTH_KEYS).int32(Ids.VECTOR).int32(0);
    byte[] answer = client.answer(client.request(drop.toByteArray()));
    assertThat(Endian.int32(answer, 0)).isEqualTo(Ids.BOOL_TRUE);
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
    client.use(dropped);
    client.request(NEAREST_DC);
    assertThatThrownBy(client::next).isInstanceOf(TestMtProtoClient.TransportError.class);
  }

  /** Sends auth.bindTempAuthKey with one thing wrong, or nothing. */
  private byte[] bind(TestMtProtoClient client, AuthKey permanent, int spoiled) throws IOException {
    long id = client.nextId();
    long nonce = 42;
    int expires = (int) (System.currentTimeMillis() / 1000) + (spoiled == 9 ? -1 : DAY);
    TlWriter inner = new TlWriter().raw(ClientHandshake.random(16));
    inner.int64(spoiled == 1 ? id + 4 : id).int32(spoiled == 2 ? 1 : 0).int32(40);
    inner.int32(Ids.BIND_AUTH_KEY_INNER).int64(spoiled == 3 ? 43 : nonce);
    inner.int64(spoiled == 4 ? 1 : client.key().id());
    inner.int64(spoiled == 5 ? 1 : permanent.id());
    inner.int64(spoiled == 6 ? 1 : client.session);
    byte[] plain = inner.int32(spoiled == 7 ? expires + 1 : expires).toByteArray();
    byte[] msgKey = Arrays.copyOfRange(Hash.sha1(plain), 4, 20);
    byte[] padded = Hash.concat(plain, ClientHandshake.random(-plain.length & 15));
    cipher.encryptOld(permanent, msgKey, padded, 0, padded.length);
    if (spoiled == 8) {
      padded[20] ^= 1;
    }
    byte[] message = new TlWriter().int64(permanent.id()).raw(msgKey).raw(padded).toByteArray();
    TlWriter request = new TlWriter().int32(Ids.BIND_TEMP_AUTH_KEY).int64(permanent.id());
    request.int64(nonce).int32(expires).bytes(message);
    client.send(id, client.nextSeqNo(true), request.toByteArray());
    return client.answer(id);
  }

  private static String text(byte[] error) {
    TlReader in = new TlReader(error);
    assertThat(in.int32()).isEqualTo(Ids.RPC_ERROR);
    in.int32();
    return in.string();
  }
}
