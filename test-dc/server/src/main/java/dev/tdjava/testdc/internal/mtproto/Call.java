package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlException;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request of a client, without the functions that were around it. Answered once, at once or
 * later. On the loop's thread only.
 */
public final class Call {
  private static final Logger log = LoggerFactory.getLogger(Call.class);

  private final Session session;
  private final Layer layer;
  private final TlObject request;
  private final Received received;
  private boolean answered;

  Call(Session session, Layer layer, TlObject request, Received received) {
    this.session = session;
    this.layer = layer;
    this.request = request;
    this.received = received;
    received.state = Received.State.RUNNING;
  }

  /** Where the answer will go. */
  public Session session() {
    return session;
  }

  /** The layer of request and answer. */
  public Layer layer() {
    return layer;
  }

  /** What is asked. */
  public TlObject request() {
    return request;
  }

  /** The request's message id. */
  public long messageId() {
    return received.id;
  }

  /** Whether {@link #answer} or {@link #fail} was called. */
  public boolean isAnswered() {
    return answered;
  }

  /**
   * Answers with a TlObject, a Boolean or a List, as the function's result type is. Longer answers
   * are packed when that makes them shorter. Kept until the client acknowledges it; has no effect
   * once the session is closed.
   *
   * @throws IllegalStateException when it was answered before
   * @throws TlException when the layer does not have such an answer; the call is still open then
   */
  public void answer(Object result) {
    TlWriter out = new TlWriter();
    layer.writeResult(out, request, result);
    byte[] plain = out.toByteArray();
    byte[] packed = Gzip.pack(plain);
    send(
        packed == null
            ? plain
            : new TlWriter(packed.length + 16).id(Ids.GZIP_PACKED).bytes(packed).toByteArray(),
        false);
  }

  /**
   * Answers with an rpc_error.
   *
   * @throws IllegalStateException when it was answered before
   */
  public void fail(int code, String message) {
    log.debug("{}: {} fails: {} {}", session, request.name(), code, message);
    send(error(code, message), true);
  }

  static byte[] error(int code, String message) {
    return new TlWriter().id(Ids.RPC_ERROR).int32(code).string(message).toByteArray();
  }

  private void send(byte[] body, boolean failed) {
    if (answered) {
      throw new IllegalStateException(request.name() + " was answered before");
    }
    answered = true;
    if (received.state == Received.State.RUNNING) { // else the client dropped the answer
      received.state = Received.State.ANSWERED;
      received.failed = failed;
      session.send(ServiceMessages.result(received, body));
      received.finished();
    }
  }

  @Override
  public String toString() {
    return request.name() + " of " + session;
  }
}
