package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlException;
import dev.tdjava.testdc.internal.wire.MalformedException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decrypted messages: whether they can be taken, and who takes them. */
final class Messages {
  private static final Logger log = LoggerFactory.getLogger(Messages.class);

  private static final int MAX_AGE_SECONDS = 300;
  private static final int MAX_AHEAD_SECONDS = 30;
  private static final int MAX_GZIP = 2;

  private final Context context;
  private final ServiceMessages services;
  private final Requests requests;

  Messages(Context context, Sessions sessions) {
    this.context = context;
    this.services = new ServiceMessages(context, sessions);
    this.requests = new Requests(context, sessions);
  }

  /** A message as it came, perhaps a container. */
  void outer(Peer peer, Session session, long salt, ClientMessage message) {
    int error = badId(message.id());
    if (error != 0) {
      refuse(session, message, error);
      return;
    }
    long now = context.clock().seconds();
    if (!context.salts().isValid(session.wireKey(), salt, now)) {
      log.debug("{}: {} with an old or wrong salt", peer.connection(), session);
      long current = session.currentSalt();
      session.notice(BadMessage.salt(message.id(), message.seqNo(), current));
      return;
    }
    if (!message.isContainer()) {
      session.announce(message.id());
      inner(peer, session, message);
      return;
    }
    container(peer, session, message);
  }

  private int badId(long id) {
    if ((id & 3) != 0) {
      return BadMessage.ID_NOT_OF_CLIENT;
    }
    long age = context.clock().seconds() - ServerClock.secondsOf(id);
    return age > MAX_AGE_SECONDS
        ? BadMessage.ID_TOO_LOW
        : age < -MAX_AHEAD_SECONDS ? BadMessage.ID_TOO_HIGH : 0;
  }

  private static void refuse(Session session, ClientMessage message, int error) {
    log.warn(
        "{}: message {} (seq_no {}) gets error {}",
        session,
        Long.toUnsignedString(message.id()),
        message.seqNo(),
        error);
    session.notice(BadMessage.of(message.id(), message.seqNo(), error));
  }

  private void container(Peer peer, Session session, ClientMessage message) {
    List<ClientMessage> parts;
    try {
      parts = message.parts();
    } catch (MalformedException e) {
      log.warn("{}: {}", session, e.getMessage());
      refuse(session, message, BadMessage.BAD_CONTAINER);
      return;
    }
    if (message.isContent()) {
      refuse(session, message, BadMessage.EVEN_EXPECTED);
      return;
    }
    if (session.inbox().find(message.id()) == null) {
      session.inbox().add(message.id(), false);
    }
    session.announce(parts.stream().mapToLong(ClientMessage::id).min().orElse(message.id()));
    for (ClientMessage part : parts) {
      if (!session.isOpen() || !peer.connection().isOpen()) {
        return;
      }
      if ((part.id() & 3) != 0) {
        refuse(session, part, BadMessage.ID_NOT_OF_CLIENT);
      } else {
        inner(peer, session, part);
      }
    }
  }

  private void inner(Peer peer, Session session, ClientMessage message) {
    Inbox inbox = session.inbox();
    Received before = inbox.find(message.id());
    if (before != null) {
      log.debug("{}: message {} came before", session, Long.toUnsignedString(message.id()));
      again(session, before);
      return;
    }
    if (inbox.isForgotten(message.id())) {
      refuse(session, message, BadMessage.TOO_OLD);
      return;
    }
    ClientMessage unpacked = unpack(message);
    boolean service = ServiceMessages.isService(unpacked.constructor());
    int error = badSeqNo(inbox, unpacked, service);
    if (error != 0) {
      refuse(session, message, error);
      return;
    }
    Received received = inbox.add(message.id(), message.isContent());
    if (message.isContent() && !service) {
      session.owe(message.id()); // what is about messages has an answer of its own, or none
    }
    try {
      if (service) {
        services.handle(peer, session, unpacked);
      } else {
        requests.handle(session, received, unpacked);
      }
    } catch (TlException e) {
      throw new MalformedException(session + ": " + e.getMessage());
    }
  }

  /** A message that came before: its answer goes out again, when there is one. */
  private static void again(Session session, Received before) {
    Outgoing answer = before.answer;
    if (answer != null && answer.wasSent()) {
      session.outbox().resend(answer.id);
      session.scheduleFlush();
    } else if (before.content) {
      session.owe(before.id);
    }
  }

  private static ClientMessage unpack(ClientMessage message) {
    ClientMessage unpacked = message;
    for (int depth = 0; unpacked.constructor() == Ids.GZIP_PACKED; depth++) {
      if (depth == MAX_GZIP) {
        throw new MalformedException("gzip_packed in gzip_packed, " + depth + " times");
      }
      var in = unpacked.reader();
      in.int32();
      byte[] body = Gzip.unpack(in.bytes());
      if (body.length < 4) {
        throw new MalformedException("gzip_packed has " + body.length + " bytes in it");
      }
      unpacked = unpacked.withBody(body);
    }
    return unpacked;
  }

  // Clients differ on whether pings and acknowledgements count as content, and Telegram takes both.
  private static int badSeqNo(Inbox inbox, ClientMessage message, boolean service) {
    if (message.isContent()) {
      return inbox.order(message.id(), message.seqNo());
    }
    return service ? 0 : BadMessage.ODD_EXPECTED;
  }
}
