package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class MessagesTest extends ServerTest {

  @Test
  void theFirstMessageOpensASession() throws IOException {
    TestMtProtoClient client = client();
    long id = client.request(NEAREST_DC);
    TestMtProtoClient.Message first = client.next();
    assertThat(first.constructor()).isEqualTo(Ids.NEW_SESSION_CREATED);
    assertThat(first.reader().int64()).isEqualTo(id);
    assertThat(first.seqNo() & 1).isOne();
    TestMtProtoClient.Message answer = client.next();
    assertThat(answer.answers(id)).isTrue();
    assertThat(answer.id() & 3).isOne();
    assertThat(answer.seqNo()).isEqualTo(3);
    assertThat(client.containers).isOne(); // both in one packet
    client.request(NEAREST_DC);
    assertThat(client.next().constructor()).isEqualTo(Ids.RPC_RESULT);
  }

  @Test
  void callsAreUnwrapped() throws IOException {
    TestMtProtoClient client = client();
    TlWriter out = new TlWriter().int32(Ids.INVOKE_WITHOUT_UPDATES);
    out.int32(Ids.INVOKE_WITH_LAYER).int32(222).int32(Ids.INIT_CONNECTION).int32(2).int32(94575);
    for (String text : new String[] {"device", "system", "app", "en", "", "en"}) {
      out.string(text);
    }
    out.int32(0x99c1d49d).int32(Ids.VECTOR).int32(2); // an object of two values
    out.int32(0xc0de1bd9).string("tz_offset").int32(0x2be0dfa4).int64(0);
    out.int32(0xc0de1bd9).string("list").int32(0xf7444763).int32(Ids.VECTOR).int32(1);
    out.int32(0x3f6d7b68);
    byte[] wrapped = out.raw(encoded(NEAREST_DC)).toByteArray();
    assertThat(client.answer(client.request(wrapped))).isEqualTo(encoded(EchoHandler.NEAREST));
    Session session = session(client);
    onLoop(
        () -> {
          TlObject initConnection = Objects.requireNonNull(session.client());
          assertThat(initConnection.getString("device_model")).isEqualTo("device");
          assertThat(initConnection.getInt("api_id")).isEqualTo(94575);
          assertThat(session.wantsUpdates()).isFalse();
          assertThat(session.layer().number()).isEqualTo(222);
        });
    client.call(NEAREST_DC);
    assertThat(loop.call(session::wantsUpdates)).isTrue();
  }

  @Test
  void containersAndBothKindsOfGzipAreTaken() throws IOException {
    TestMtProtoClient client = client();
    byte[] call = encoded(NEAREST_DC);
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
      out.write(call);
    }
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(call);
    }
    TlWriter container = new TlWriter().int32(Ids.MSG_CONTAINER).int32(3);
    List<Long> ids = new ArrayList<>();
    for (byte[] body : List.of(call, packed(zlib), packed(gzip))) {
      long id = client.nextId();
      ids.add(id);
      container.int64(id).int32(client.nextSeqNo(true)).int32(body.length).raw(body);
    }
    client.notice(container.toByteArray());
    assertThat(client.next(Ids.NEW_SESSION_CREATED).reader().int64()).isEqualTo(ids.get(0));
    for (long id : ids) {
      assertThat(client.answer(id)).isEqualTo(encoded(EchoHandler.NEAREST));
    }
    assertThat(client.containers).isOne();
  }

  private static byte[] packed(ByteArrayOutputStream data) {
    return new TlWriter().int32(Ids.GZIP_PACKED).bytes(data.toByteArray()).toByteArray();
  }

  @Test
  void requestsAreAcknowledgedUntilTheyAreAnswered() throws IOException {
    TestMtProtoClient client = client();
    long id = client.request(HELD);
    TlReader ack = client.next(Ids.MSGS_ACK).reader();
    assertThat(ack.int32()).isEqualTo(Ids.VECTOR);
    assertThat(ack.int32()).isOne();
    assertThat(ack.int64()).isEqualTo(id);
    onLoop(() -> handler.held.get(0).fail(406, "SOME_ERROR"));
    TlReader error = new TlReader(client.answer(id));
    assertThat(error.int32()).isEqualTo(Ids.RPC_ERROR);
    assertThat(error.int32()).isEqualTo(406);
    assertThat(error.string()).isEqualTo("SOME_ERROR");
  }

  @Test
  void whatTheLayerDoesNotKnowOrTheHandlerBreaksOnFails() throws IOException {
    TestMtProtoClient client = client();
    assertThat(error(client, new TlWriter().int32(0x12345678).toByteArray()))
        .isEqualTo("METHOD_NOT_SERVED");
    assertThat(error(client, encoded(TlObject.of("help.getConfig"))))
        .isEqualTo("SERVER_HANDLER_FAILED");
    byte[] cut = encoded(TransportsTest.getFile(0, 10));
    assertThat(error(client, Arrays.copyOf(cut, cut.length - 4)))
        .isEqualTo("INPUT_CONSTRUCTOR_INVALID");
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }

  private static String error(TestMtProtoClient client, byte[] request) throws IOException {
    TlReader error = new TlReader(client.answer(client.request(request)));
    assertThat(error.int32()).isEqualTo(Ids.RPC_ERROR);
    assertThat(error.int32()).isEqualTo(400);
    return error.string();
  }

  @Test
  void aDuplicateIsNotHandledAgainButAnsweredAgain() throws IOException {
    TestMtProtoClient client = client();
    byte[] call = encoded(NEAREST_DC);
    long id = client.nextId();
    int seqNo = client.nextSeqNo(true);
    client.send(id, seqNo, call);
    TestMtProtoClient.Message first = client.next(message -> message.answers(id));
    client.send(id, seqNo, call);
    TestMtProtoClient.Message second = client.next(message -> message.answers(id));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.body()).isEqualTo(first.body());
    client.ack(first.id());
    client.send(id, seqNo, call);
    assertThat(client.next().constructor()).isEqualTo(Ids.MSGS_ACK);
    assertThat(loop.<Integer>call(handler.calls::size)).isOne();
  }

  @Test
  void oldSaltsAreCorrected() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    server.changeSalt();
    long id = client.nextId();
    int seqNo = client.nextSeqNo(true);
    client.send(id, seqNo, encoded(NEAREST_DC));
    TlReader bad = client.next().reader();
    assertThat(bad.int64()).isEqualTo(id);
    assertThat(bad.int32()).isEqualTo(seqNo);
    assertThat(bad.int32()).isEqualTo(48);
    client.salt = bad.int64();
    client.send(id, seqNo, encoded(NEAREST_DC)); // it was not taken, so the id is still free
    assertThat(client.answer(id)).isEqualTo(encoded(EchoHandler.NEAREST));
  }

  @Test
  void futureSaltsAreValidNow() throws IOException {
    TestMtProtoClient client = client();
    long id = client.nextId();
    client.send(
        id,
        client.nextSeqNo(false),
        new TlWriter().int32(Ids.GET_FUTURE_SALTS).int32(3).toByteArray());
    TlReader salts = client.next(Ids.FUTURE_SALTS).reader();
    assertThat(salts.int64()).isEqualTo(id);
    int now = salts.int32();
    assertThat(salts.int32()).isEqualTo(3);
    assertThat(salts.int32()).isLessThanOrEqualTo(now);
    assertThat(salts.int32()).isGreaterThan(now);
    client.salt = salts.int64();
    assertThat(client.call(NEAREST_DC)).isEqualTo(EchoHandler.NEAREST);
  }

  @Test
  void clockSkewIsTold() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    server.clockOffset(Duration.ofDays(1));
    assertBad(client, 16);
    client.timeOffset = 86_400;
    assertSaltIsOld(client);
    client.call(NEAREST_DC);
    server.clockOffset(Duration.ofDays(-1));
    assertBad(client, 17);
    client.timeOffset = -86_400;
    client.resetIds();
    assertSaltIsOld(client);
    client.call(NEAREST_DC);
  }

  private static void assertSaltIsOld(TestMtProtoClient client) throws IOException {
    client.request(NEAREST_DC);
    TlReader in = client.next(Ids.BAD_SERVER_SALT).reader();
    in.raw(16);
    client.salt = in.int64();
  }

  private static void assertBad(TestMtProtoClient client, int code) throws IOException {
    long id = client.nextId();
    client.send(id, client.nextSeqNo(true), encoded(NEAREST_DC));
    assertBad(client, id, code);
  }

  private static void assertBad(TestMtProtoClient client, long id, int code) throws IOException {
    TlReader bad = client.next(Ids.BAD_MSG_NOTIFICATION).reader();
    assertThat(bad.int64()).isEqualTo(id);
    bad.int32();
    assertThat(bad.int32()).isEqualTo(code);
  }

  @Test
  void idsAndSeqNosAreChecked() throws IOException {
    TestMtProtoClient client = client();
    byte[] call = encoded(NEAREST_DC);
    client.call(NEAREST_DC); // seq_no 1
    long odd = client.nextId() + 1;
    client.send(odd, 3, call);
    assertBad(client, odd, 18);
    long even = client.nextId();
    client.send(even, 2, call);
    assertBad(client, even, 35);
    long low = client.nextId();
    client.send(low, 1, call);
    assertBad(client, low, 32);
    long between = client.nextId();
    long high = client.nextId();
    client.send(high, 5, call);
    client.answer(high);
    client.send(between, 7, call);
    assertBad(client, between, 33);
    client.send(between, 3, call);
    client.answer(between);
    // Not as the protocol has it, but mtcute does that and Telegram takes it.
    long ack = client.nextId();
    client.send(
        ack, 7, new TlWriter().int32(Ids.MSGS_ACK).int32(Ids.VECTOR).int32(0).toByteArray());
    long next = client.nextId();
    client.send(next, 9, call);
    client.answer(next);
  }

  @Test
  void pingsGetPongs() throws IOException {
    TestMtProtoClient client = client();
    for (boolean content : new boolean[] {false, true}) {
      long id = client.nextId();
      client.send(
          id, client.nextSeqNo(content), new TlWriter().int32(Ids.PING).int64(7).toByteArray());
      TlReader pong = client.next(Ids.PONG).reader();
      assertThat(pong.int64()).isEqualTo(id);
      assertThat(pong.int64()).isEqualTo(7);
    }
    client.notice(new TlWriter().int32(Ids.PING_DELAY_DISCONNECT).int64(8).int32(0).toByteArray());
    client.next(Ids.PONG);
    assertThat(client.isCut()).isTrue();
  }

  @Test
  void statesAreTold() throws IOException {
    TestMtProtoClient client = client();
    long answered = client.request(NEAREST_DC);
    client.answer(answered);
    long running = client.request(HELD);
    client.next(Ids.MSGS_ACK);
    TlWriter request = new TlWriter().int32(Ids.MSGS_STATE_REQ).int32(Ids.VECTOR).int32(3);
    request.int64(answered).int64(running).int64(answered - 4);
    client.notice(request.toByteArray());
    TlReader info = client.next(Ids.MSGS_STATE_INFO).reader();
    info.int64();
    assertThat(info.bytes()).containsExactly(4 + 64, 4 + 32, 1);
  }

  @Test
  void messagesAreSentAgainOnRequest() throws IOException {
    TestMtProtoClient client = client();
    long id = client.request(NEAREST_DC);
    TestMtProtoClient.Message answer = client.next(message -> message.answers(id));
    TlWriter request = new TlWriter().int32(Ids.MSG_RESEND_REQ).int32(Ids.VECTOR);
    client.notice(request.int32(1).int64(answer.id()).toByteArray());
    assertThat(client.next(message -> message.answers(id)).id()).isEqualTo(answer.id());
    TlWriter other = new TlWriter().int32(Ids.MSG_RESEND_REQ).int32(Ids.VECTOR);
    client.notice(other.int32(1).int64(answer.id() + 4).toByteArray());
    TlReader info = client.next(Ids.MSGS_STATE_INFO).reader();
    info.int64();
    assertThat(info.bytes()).containsExactly(1);
  }

  @Test
  void answersCanBeDropped() throws IOException {
    TestMtProtoClient client = client();
    long running = client.request(HELD);
    client.next(Ids.MSGS_ACK);
    long drop =
        client.request(new TlWriter().int32(Ids.RPC_DROP_ANSWER).int64(running).toByteArray());
    assertThat(Endian.int32(client.answer(running), 0)).isEqualTo(Ids.RPC_ANSWER_DROPPED_RUNNING);
    assertThat(Endian.int32(client.answer(drop), 0)).isEqualTo(Ids.RPC_ANSWER_DROPPED_RUNNING);
    onLoop(() -> handler.held.get(0).fail(400, "TOO_LATE"));
    long answered = client.request(NEAREST_DC);
    client.answer(answered);
    drop = client.request(new TlWriter().int32(Ids.RPC_DROP_ANSWER).int64(answered).toByteArray());
    assertThat(Endian.int32(client.answer(drop), 0)).isEqualTo(Ids.RPC_ANSWER_DROPPED);
    drop = client.request(new TlWriter().int32(Ids.RPC_DROP_ANSWER).int64(4).toByteArray());
    assertThat(Endian.int32(client.answer(drop), 0)).isEqualTo(Ids.RPC_ANSWER_UNKNOWN);
  }

  @Test
  void requestsWaitForOthers() throws IOException {
    TestMtProtoClient client = client();
    long first = client.request(HELD);
    long second = client.request(after(first));
    long third = client.request(after(second));
    client.next(Ids.MSGS_ACK);
    client.call(NEAREST_DC);
    assertThat(loop.<Integer>call(handler.calls::size)).isEqualTo(2);
    onLoop(() -> handler.held.get(0).fail(400, "FAILED"));
    assertThat(Endian.int32(client.answer(first), 0)).isEqualTo(Ids.RPC_ERROR);
    assertThat(new String(client.answer(second), StandardCharsets.US_ASCII))
        .contains("MSG_WAIT_FAILED");
    assertThat(new String(client.answer(third), StandardCharsets.US_ASCII))
        .contains("MSG_WAIT_FAILED");
    long good = client.request(NEAREST_DC);
    assertThat(client.answer(client.request(after(good)))).isEqualTo(encoded(EchoHandler.NEAREST));
  }

  private static byte[] after(long id) {
    TlWriter out = new TlWriter().int32(Ids.INVOKE_AFTER_MSG).int64(id);
    return out.raw(encoded(NEAREST_DC)).toByteArray();
  }

  @Test
  void sessionsAndKeysCanBeDestroyed() throws IOException {
    TestMtProtoClient client = client();
    client.call(NEAREST_DC);
    long old = client.session;
    client.session++;
    client.call(NEAREST_DC);
    client.request(new TlWriter().int32(Ids.DESTROY_SESSION).int64(old).toByteArray());
    assertThat(client.next(Ids.DESTROY_SESSION_OK).reader().int64()).isEqualTo(old);
    client.request(new TlWriter().int32(Ids.DESTROY_SESSION).int64(old).toByteArray());
    client.next(Ids.DESTROY_SESSION_NONE);
    assertThat(loop.<Integer>call(handler.closed::size)).isOne();
    client.request(new TlWriter().int32(Ids.DESTROY_AUTH_KEY).toByteArray());
    client.next(Ids.DESTROY_AUTH_KEY_OK);
    assertThat(loop.<Integer>call(handler.destroyed::size)).isOne();
    assertThat(loop.<Integer>call(handler.closed::size)).isEqualTo(2);
    client.request(NEAREST_DC);
    org.assertj.core.api.Assertions.assertThatThrownBy(client::next)
        .isInstanceOfSatisfying(
            TestMtProtoClient.TransportError.class, e -> assertThat(e.code).isEqualTo(-404));
  }

  @Test
  void largeAnswersArePackedWhenThatHelps() throws IOException {
    TestMtProtoClient client = client();
    long id = client.request(TransportsTest.getFile(0, 100_000));
    assertThat(client.next(message -> message.answers(id)).body()).hasSizeLessThan(1000);
    long random = client.request(TransportsTest.getFile(1, 100_000));
    assertThat(Endian.int32(client.next(message -> message.answers(random)).body(), 12))
        .isNotEqualTo(Ids.GZIP_PACKED);
  }
}
