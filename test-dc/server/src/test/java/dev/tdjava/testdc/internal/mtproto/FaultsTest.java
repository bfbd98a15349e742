package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultsTest extends ServerTest {

  @Test
  void cutNow() throws IOException {
    TestMtProtoClient client = client();
    onConnection(connection -> connection.cut());
    assertThat(client.isCut()).isTrue();
    assertThat(server.connections()).isEmpty();
  }

  @Test
  void cutBeforeTheNthPacket() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    onConnection(connection -> connection.cutAfterPackets(2));
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
    long lost = client.request(NEAREST_DC);
    assertThat(client.transport.isAtEnd()).isTrue();
    reconnect(client);
    client.request(NEAREST_DC);
    assertThat(client.answer(lost)).isEqualTo(encoded(EchoHandler.NEAREST));
  }

  @Test
  void cutInsideAPacket() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    onConnection(connection -> connection.cutInsidePacket(1));
    long lost = client.request(NEAREST_DC);
    assertThat(Endian.int32(client.transport.read(4), 0)).isPositive();
    assertThatThrownBy(client::next).isInstanceOf(EOFException.class);
    reconnect(client);
    client.request(NEAREST_DC);
    assertThat(client.answer(lost)).isEqualTo(encoded(EchoHandler.NEAREST));
  }

  @Test
  void silence() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    onConnection(connection -> connection.silence(true));
    long id = client.request(NEAREST_DC);
    // it was read and handled, and nothing came: another client's calls pass meanwhile
    TestMtProtoClient other = client();
    while (loop.<Integer>call(handler.calls::size) < 2) {
      other.notice(new TlWriter().int32(Ids.PING).int64(1).toByteArray());
      other.next(Ids.PONG);
    }
    assertThat(client.transport.input().available()).isZero();
    onLoop(() -> server.connections().get(0).silence(false));
    assertThat(client.answer(id)).isEqualTo(encoded(EchoHandler.NEAREST));
  }

  @Test
  void delayKeepsTheOrder() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    onConnection(connection -> connection.delay(Duration.ofMillis(50)));
    long first = client.request(NEAREST_DC);
    client.answer(first);
    long second = client.request(NEAREST_DC);
    while (loop.<Integer>call(handler.calls::size) < 3) {
      Thread.onSpinWait();
    }
    onConnection(connection -> connection.delay(Duration.ZERO));
    long third = client.request(NEAREST_DC);
    assertThat(client.next(message -> message.constructor() == Ids.RPC_RESULT).answers(second))
        .isTrue();
    assertThat(client.answer(third)).isEqualTo(encoded(EchoHandler.NEAREST));
  }

  @Test
  void restartWithKeysKept() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    int port = server.port();
    server.stop();
    assertThat(client.isCut()).isTrue();
    assertThat(loop.<Integer>call(handler.closed::size)).isOne();
    assertThatThrownBy(this::newClient).isInstanceOf(IOException.class);
    server.start();
    assertThat(server.port()).isEqualTo(port);
    reconnect(client);
    long id = client.request(NEAREST_DC);
    client.next(Ids.NEW_SESSION_CREATED);
    assertThat(client.answer(id)).isEqualTo(encoded(EchoHandler.NEAREST));
  }

  @Test
  void restartInOneTurn() throws IOException {
    TestMtProtoClient client = client();
    onLoop(
        () -> {
          server.stop();
          server.start();
        });
    reconnect(client);
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }

  @Test
  void restartWithKeysForgotten() throws IOException {
    TestMtProtoClient client = client();
    server.stop();
    onLoop(() -> server.keys().forget());
    server.start();
    reconnect(client);
    client.request(NEAREST_DC);
    assertThatThrownBy(client::next)
        .isInstanceOfSatisfying(
            TestMtProtoClient.TransportError.class, e -> assertThat(e.code).isEqualTo(-404));
    assertThat(client.transport.isAtEnd()).isTrue();
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    InetAddress everywhere = InetAddress.getByAddress(new byte[4]);
    assertThatThrownBy(() -> new ServerSettings(RSA, 1, 0, new KeyStore(), everywhere))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
