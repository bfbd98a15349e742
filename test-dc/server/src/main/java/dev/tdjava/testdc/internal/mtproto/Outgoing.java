package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.wire.Connection;
import org.jspecify.annotations.Nullable;

/** A message to the client; gets its id when it is first sent and keeps it when sent again. */
final class Outgoing {
  /** What becomes of a message that is not acknowledged. */
  enum Kind {
    /** Sent once; meaningless on another connection. */
    NOTICE,
    /** Kept: a session's first message. */
    SESSION,
    /** Kept with the request that it answers. */
    ANSWER,
    /** Kept within bounds. */
    PUSH
  }

  final Kind kind;
  final byte[] body;
  final @Nullable Received request;
  long id;
  int seqNo;

  /** Goes in a packet of its own, in no container, unless it has to be sent again. */
  boolean alone;

  /** The connection that took it; null when it waits to be sent, first or again. */
  @Nullable Connection sentOn;

  private Outgoing(Kind kind, byte[] body, @Nullable Received request) {
    this.kind = kind;
    this.body = body;
    this.request = request;
  }

  static Outgoing of(Kind kind, byte[] body) {
    return new Outgoing(kind, body, null);
  }

  static Outgoing answer(Received request, byte[] body) {
    return new Outgoing(Kind.ANSWER, body, request);
  }

  /** Content-related in MTProto's words: acknowledged, and with an odd seq_no. */
  boolean isContent() {
    return kind != Kind.NOTICE;
  }

  boolean wasSent() {
    return id != 0;
  }
}
