package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class PushTest extends ServerTest {
  private static final int NUMBERED = 0x0badcafe;

  private static byte[] numbered(int number, int size) {
    return new TlWriter().int32(NUMBERED).int32(number).raw(new byte[size]).toByteArray();
  }

  private static boolean isNumbered(TestMtProtoClient.Message message) {
    return message.constructor() == NUMBERED;
  }

  @Test
  void pushesOfOneTurnShareAPacket() throws IOException {
    assertThat(containersOfAHundred(Session::push)).isOne();
  }

  @Test
  void pushesThatShallBeAloneShareNone() throws IOException {
    assertThat(containersOfAHundred(Session::pushAlone)).isZero();
  }

  /**
   * How many containers brought a hundred messages that were pushed in one turn, in their order.
   */
  private int containersOfAHundred(BiConsumer<Session, byte[]> push) throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    client.containers = 0;
    Session session = session(client);
    onLoop(
        () -> {
          for (int i = 0; i < 100; i++) {
            push.accept(session, numbered(i, 100));
          }
        });
    for (int i = 0; i < 100; i++) {
      assertThat(client.next().reader().int32()).isEqualTo(i);
    }
    return client.containers;
  }

  @Test
  void whatIsNotAcknowledgedComesAgainInOrder() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    Session session = session(client);
    onLoop(
        () -> {
          for (int i = 0; i < 5; i++) {
            session.push(numbered(i, 8));
          }
        });
    List<TestMtProtoClient.Message> first = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      first.add(client.next(PushTest::isNumbered));
    }
    client.ack(first.get(0).id(), first.get(2).id());
    client.call(NEAREST_DC); // the acks have been taken
    onConnection(connection -> connection.cut());
    assertThat(loop.call(session::isConnected)).isFalse();
    onLoop(() -> session.push(numbered(5, 8)));
    reconnect(client);
    client.request(NEAREST_DC);
    for (int i : new int[] {1, 3, 4}) {
      TestMtProtoClient.Message again = client.next(PushTest::isNumbered);
      assertThat(again.reader().int32()).isEqualTo(i);
      assertThat(again.id()).isEqualTo(first.get(i).id());
      assertThat(again.seqNo()).isEqualTo(first.get(i).seqNo());
    }
    assertThat(client.next(PushTest::isNumbered).reader().int32()).isEqualTo(5);
    assertThat(loop.<Integer>call(session::unacknowledged)).isEqualTo(4);
  }

  @Test
  void answersComeAgainToo() throws IOException {
    TestMtProtoClient client = client();
    long id = client.request(HELD);
    client.next(Ids.MSGS_ACK);
    onConnection(connection -> connection.cut());
    onLoop(() -> handler.held.get(0).fail(400, "LATER"));
    reconnect(client);
    client.request(NEAREST_DC);
    assertThat(Endian.int32(client.answer(id), 0)).isEqualTo(Ids.RPC_ERROR);
  }

  @Test
  void tooManyBecomeOneUpdatesTooLong() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    Session session = session(client);
    onConnection(connection -> connection.cut());
    onLoop(
        () -> {
          for (int i = 0; i < 10_001; i++) {
            session.push(numbered(i, 8));
          }
          session.push(numbered(-1, 8));
        });
    assertThat(loop.<Integer>call(session::unacknowledged)).isEqualTo(2);
    reconnect(client);
    client.request(NEAREST_DC);
    client.next(Ids.UPDATES_TOO_LONG);
    assertThat(client.next(PushTest::isNumbered).reader().int32()).isEqualTo(-1);
  }

  @Test
  void aClientThatDoesNotReadGetsABoundedBacklog() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    Session session = session(client);
    byte[] megabyte = numbered(1, 1 << 20);
    for (int i = 0; i < 200; i++) {
      onLoop(() -> session.push(megabyte));
    }
    assertThat(loop.<Integer>call(session::unacknowledged)).isLessThanOrEqualTo(65);
    client.next(Ids.UPDATES_TOO_LONG);
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }

  @Test
  void aClientThatOnlyAsksGetsABoundedBacklog() throws Exception {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    Session session = session(client);
    Thread asking =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 150; i++) {
                  client.request(TransportsTest.getFile(1, 1 << 20));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    asking.start();
    asking.join();
    assertThat(loop.<Long>call(() -> session.outbox().answerBytes()))
        .isLessThanOrEqualTo(Outbox.MAX_ANSWER_BYTES);
    assertThat(client().call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }

  @Test
  void hundredsOfConnectionsShareOneLoop() throws IOException {
    AuthKey key = client().key();
    List<TestMtProtoClient> clients = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      TestMtProtoClient client = newClient();
      client.use(key);
      client.request(NEAREST_DC);
      clients.add(client);
    }
    for (TestMtProtoClient client : clients) {
      client.next(Ids.RPC_RESULT);
    }
    onLoop(() -> server.sessions().forEach(session -> session.push(numbered(7, 100))));
    for (TestMtProtoClient client : clients) {
      assertThat(client.next(PushTest::isNumbered).reader().int32()).isEqualTo(7);
    }
  }
}
