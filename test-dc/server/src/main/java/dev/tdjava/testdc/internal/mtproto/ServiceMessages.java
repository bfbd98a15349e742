package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlException;
import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import dev.tdjava.testdc.internal.wire.MalformedException;

/** Messages about messages, sessions and keys, which no layer knows. */
final class ServiceMessages {
  private static final int MAX_IDS = 8192;

  private final Context context;
  private final Sessions sessions;

  ServiceMessages(Context context, Sessions sessions) {
    this.context = context;
    this.sessions = sessions;
  }

  static boolean isService(int id) {
    return switch (id) {
      case Ids.MSG_CONTAINER,
          Ids.MSGS_ACK,
          Ids.PING,
          Ids.PING_DELAY_DISCONNECT,
          Ids.HTTP_WAIT,
          Ids.GET_FUTURE_SALTS,
          Ids.MSGS_STATE_REQ,
          Ids.MSGS_STATE_INFO,
          Ids.MSGS_ALL_INFO,
          Ids.MSG_DETAILED_INFO,
          Ids.MSG_NEW_DETAILED_INFO,
          Ids.MSG_RESEND_REQ,
          Ids.MSG_RESEND_ANS_REQ,
          Ids.RPC_DROP_ANSWER,
          Ids.DESTROY_SESSION,
          Ids.DESTROY_AUTH_KEY,
          Ids.BAD_MSG_NOTIFICATION ->
          true;
      default -> false;
    };
  }

  void handle(Peer peer, Session session, ClientMessage message) {
    TlReader in = message.reader();
    int id = in.int32();
    switch (id) {
      case Ids.MSGS_ACK -> {
        for (long acked : ids(in)) {
          session.outbox().acked(acked);
        }
      }
      case Ids.PING -> pong(session, message, in.int64());
      case Ids.PING_DELAY_DISCONNECT -> {
        pong(session, message, in.int64());
        peer.disconnectAfter(in.int32(), context.loop());
      }
      case Ids.GET_FUTURE_SALTS -> {
        long now = context.clock().seconds();
        session.notice(context.salts().future(session.wireKey(), message.id(), in.int32(), now));
      }
      case Ids.MSGS_STATE_REQ -> stateInfo(session, message, ids(in));
      case Ids.MSG_RESEND_REQ -> resend(session, message, ids(in));
      case Ids.MSG_RESEND_ANS_REQ -> resendAnswers(session, message, ids(in));
      case Ids.RPC_DROP_ANSWER -> dropAnswer(session, message, in.int64());
      case Ids.DESTROY_SESSION -> destroySession(session, in.int64());
      case Ids.DESTROY_AUTH_KEY -> destroyKey(session);
      case Ids.MSG_CONTAINER -> throw new MalformedException("a container in gzip_packed");
      default -> {
        // http_wait has no meaning over TCP; what the client says of its own accord needs no answer
      }
    }
  }

  private static long[] ids(TlReader in) {
    if (in.int32() != Ids.VECTOR) {
      throw new TlException("there is no vector at offset " + (in.position() - 4));
    }
    int count = in.count(8);
    if (count > MAX_IDS) {
      throw new TlException("more than " + MAX_IDS + " message ids");
    }
    long[] ids = new long[count];
    for (int i = 0; i < count; i++) {
      ids[i] = in.int64();
    }
    return ids;
  }

  private static void pong(Session session, ClientMessage message, long pingId) {
    TlWriter out = new TlWriter(20);
    session.notice(out.id(Ids.PONG).int64(message.id()).int64(pingId).toByteArray());
  }

  private static void stateInfo(Session session, ClientMessage message, long[] ids) {
    byte[] info = new byte[ids.length];
    for (int i = 0; i < ids.length; i++) {
      info[i] = session.inbox().info(ids[i]);
    }
    TlWriter out = new TlWriter(32 + ids.length);
    session.notice(out.id(Ids.MSGS_STATE_INFO).int64(message.id()).bytes(info).toByteArray());
  }

  private static void resend(Session session, ClientMessage message, long[] ids) {
    boolean all = true;
    for (long id : ids) {
      all &= session.outbox().isKept(id);
      session.outbox().resend(id);
    }
    if (!all) {
      stateInfo(session, message, ids);
    }
    session.scheduleFlush();
  }

  private static void resendAnswers(Session session, ClientMessage message, long[] ids) {
    boolean all = true;
    for (long id : ids) {
      Received received = session.inbox().find(id);
      Outgoing answer = received == null ? null : received.answer;
      all &= answer != null;
      if (answer != null && answer.wasSent()) {
        session.outbox().resend(answer.id);
      }
    }
    if (!all) {
      stateInfo(session, message, ids);
    }
    session.scheduleFlush();
  }

  private static void dropAnswer(Session session, ClientMessage message, long requestId) {
    Received request = session.inbox().find(requestId);
    TlWriter out = new TlWriter();
    if (request != null && request.state == Received.State.RUNNING) {
      out.id(Ids.RPC_ANSWER_DROPPED_RUNNING);
      request.state = Received.State.DROPPED;
      // the protocol has the same said to the request itself
      session.send(result(request, out.toByteArray()));
      request.finished();
    } else if (request != null && request.answer != null) {
      Outgoing answer = request.answer;
      out.id(Ids.RPC_ANSWER_DROPPED).int64(answer.id).int32(answer.seqNo);
      out.int32(answer.body.length);
      session.outbox().dropAnswer(answer);
    } else {
      out.id(Ids.RPC_ANSWER_UNKNOWN);
    }
    Received drop = session.inbox().find(message.id());
    if (drop != null) {
      session.send(result(drop, out.toByteArray()));
    }
  }

  /** An rpc_result that is kept with its request. */
  static Outgoing result(Received request, byte[] body) {
    TlWriter out = new TlWriter(body.length + 12);
    out.id(Ids.RPC_RESULT).int64(request.id).raw(body);
    Outgoing answer = Outgoing.answer(request, out.toByteArray());
    request.answer = answer;
    return answer;
  }

  private void destroySession(Session session, long id) {
    Session other = sessions.find(session.wireKey(), id);
    boolean found = other != null && other != session;
    TlWriter out = new TlWriter(12);
    out.id(found ? Ids.DESTROY_SESSION_OK : Ids.DESTROY_SESSION_NONE).int64(id);
    session.notice(out.toByteArray());
    if (other != null && found) {
      sessions.remove(other);
    }
  }

  private void destroyKey(Session session) {
    session.notice(new TlWriter(4).id(Ids.DESTROY_AUTH_KEY_OK).toByteArray());
    session.flush(); // while there is a key to encrypt the answer with
    AuthKey key = session.wireKey();
    context.keys().remove(key);
    sessions.removeAll(key);
    if (!key.isTemporary()) {
      context.handler().keyDestroyed(key);
    }
  }
}
