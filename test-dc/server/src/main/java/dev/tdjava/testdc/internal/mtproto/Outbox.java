package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlWriter;
import dev.tdjava.testdc.internal.wire.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session has for its client: messages to send, and sent ones until acknowledged. */
final class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  /** More unacknowledged pushes are given up for one updatesTooLong, more answers are forgotten. */
  static final int MAX_MESSAGES = 10_000;

  /** Bytes of answers that are kept; a client that acknowledges in time has far fewer. */
  static final int MAX_ANSWER_BYTES = 16 << 20;

  /** Bytes of unacknowledged pushes that a session keeps. */
  static final int MAX_BYTES = 64 << 20;

  /** Messages of one container. */
  static final int MAX_BATCH = 1020;

  /**
   * Bytes at which a container is long enough; longer arrays are costly to the garbage collector.
   */
  static final int BATCH_BYTES = 256 << 10;

  private static final int MAX_ACKS = 8192;

  private final ArrayDeque<Outgoing> queue = new ArrayDeque<>();
  private final Map<Long, Outgoing> unacked = new LinkedHashMap<>();
  private final Set<Long> acks = new LinkedHashSet<>();
  private int pushes;
  private long pushBytes;
  private int answers;
  private long answerBytes;

  /** Owes the client an acknowledgement. */
  void owe(long messageId) {
    acks.add(messageId);
    if (acks.size() > MAX_ACKS) {
      Iterator<Long> oldest = acks.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  void add(Outgoing message) {
    if (message.kind == Outgoing.Kind.PUSH) {
      pushes++;
      pushBytes += message.body.length;
    } else if (message.kind == Outgoing.Kind.ANSWER) {
      answers++;
      answerBytes += message.body.length;
      if (message.request != null) {
        acks.remove(message.request.id); // an answer says that the request has come
      }
    }
    queue.add(message);
    if (pushes > MAX_MESSAGES || pushBytes > MAX_BYTES) {
      giveUpPushes();
    }
    if (answers > MAX_MESSAGES || answerBytes > MAX_ANSWER_BYTES) {
      giveUpAnswers();
    }
  }

  private void giveUpPushes() {
    log.warn(
        "{} pushed messages ({} bytes) are not acknowledged; updatesTooLong instead",
        pushes,
        pushBytes);
    queue.removeIf(message -> message.kind == Outgoing.Kind.PUSH);
    unacked.values().removeIf(message -> message.kind == Outgoing.Kind.PUSH);
    pushes = 0;
    pushBytes = 0;
    byte[] tooLong = new TlWriter(4).id(Ids.UPDATES_TOO_LONG).toByteArray();
    add(Outgoing.of(Outgoing.Kind.PUSH, tooLong));
  }

  // First those that were sent at least once; a client that misses one asks for its state.
  private void giveUpAnswers() {
    log.debug("{} answers ({} bytes) are not acknowledged", answers, answerBytes);
    Set<Outgoing> oldest = new LinkedHashSet<>(unacked.values());
    oldest.addAll(queue);
    for (Outgoing message : oldest) {
      if (answers <= MAX_MESSAGES / 2 && answerBytes <= MAX_ANSWER_BYTES / 2) {
        return;
      }
      if (message.kind == Outgoing.Kind.ANSWER) {
        if (!message.wasSent()) {
          log.warn("An answer of {} bytes was never sent and is forgotten", message.body.length);
        }
        drop(message, Received.State.FORGOTTEN);
      }
    }
  }

  private void drop(Outgoing answer, Received.State state) {
    unacked.remove(answer.id);
    queue.remove(answer);
    removed(answer, state);
  }

  /** Drops a request's answer, which the client does not want any more. */
  void dropAnswer(Outgoing answer) {
    drop(answer, Received.State.DROPPED);
  }

  private void removed(Outgoing message, Received.State state) {
    if (message.kind == Outgoing.Kind.PUSH) {
      pushes--;
      pushBytes -= message.body.length;
    } else if (message.kind == Outgoing.Kind.ANSWER) {
      answers--;
      answerBytes -= message.body.length;
      if (message.request != null) {
        message.request.answer = null;
        message.request.state = state;
      }
    }
  }

  /** The client has got this message. */
  void acked(long id) {
    Outgoing message = unacked.remove(id);
    if (message != null) {
      if (message.sentOn == null) {
        queue.remove(message); // it was about to be sent again
      }
      removed(message, Received.State.DONE);
    }
  }

  boolean isKept(long id) {
    return unacked.containsKey(id);
  }

  /** Sends a message again that the client asks for. */
  void resend(long id) {
    Outgoing message = unacked.get(id);
    if (message != null && message.sentOn != null) {
      message.sentOn = null;
      queue.addFirst(message);
    }
  }

  /** What that connection took and nobody acknowledged is to be sent again, in its order. */
  void lost(Connection connection) {
    List<Outgoing> again = new ArrayList<>();
    for (Outgoing message : unacked.values()) {
      if (message.sentOn == connection) {
        message.sentOn = null;
        again.add(message);
      }
    }
    for (int i = again.size() - 1; i >= 0; i--) {
      queue.addFirst(again.get(i));
    }
  }

  /** Without any connection notices are void: what they are about went with the connection. */
  void dropNotices() {
    queue.removeIf(message -> message.kind == Outgoing.Kind.NOTICE);
  }

  boolean isEmpty() {
    return queue.isEmpty() && acks.isEmpty();
  }

  /** The messages for the next packet, which that connection will take. */
  List<Outgoing> take(Connection connection) {
    List<Outgoing> batch = new ArrayList<>();
    int bytes = 0;
    if (!acks.isEmpty()) {
      TlWriter out = new TlWriter(16 + 8 * acks.size());
      out.id(Ids.MSGS_ACK).id(Ids.VECTOR).int32(acks.size());
      acks.forEach(out::int64);
      acks.clear();
      batch.add(Outgoing.of(Outgoing.Kind.NOTICE, out.toByteArray()));
      bytes = out.size();
    }
    while (!queue.isEmpty()
        && batch.size() < MAX_BATCH
        && (batch.isEmpty()
            || (!queue.element().alone && bytes + queue.element().body.length <= BATCH_BYTES))) {
      Outgoing message = queue.remove();
      message.sentOn = connection;
      bytes += message.body.length + 16;
      batch.add(message);
      if (message.alone) {
        break;
      }
    }
    return batch;
  }

  /** Keeps a message, now that it has an id, until it is acknowledged. */
  void keep(Outgoing message) {
    if (message.isContent()) {
      unacked.putIfAbsent(message.id, message);
    }
  }

  /** Pushed messages that are not acknowledged. */
  int pushes() {
    return pushes;
  }

  /** Bytes of answers that are not acknowledged. */
  long answerBytes() {
    return answerBytes;
  }
}
