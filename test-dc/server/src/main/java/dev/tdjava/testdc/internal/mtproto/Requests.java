package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlException;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.tl.TlWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls: unwrapped, decoded by their layer, and brought to the handler or to the keys. */
final class Requests {
  private static final Logger log = LoggerFactory.getLogger(Requests.class);

  private final Context context;
  private final TemporaryKeys temporaryKeys;

  Requests(Context context, Sessions sessions) {
    this.context = context;
    this.temporaryKeys = new TemporaryKeys(context, sessions);
  }

  void handle(Session session, Received received, ClientMessage message) {
    Wrapped wrapped;
    try {
      wrapped = Wrapped.unwrap(message.data(), message.from(), message.to());
    } catch (TlException e) {
      malformed(session, received, "wrapped request", e);
      return;
    }
    remember(session, wrapped);
    int waiting = wrapped.after().length;
    if (waiting > 0) {
      after(session, received, wrapped, 0);
      return;
    }
    dispatch(session, received, wrapped);
  }

  private static void remember(Session session, Wrapped wrapped) {
    if (wrapped.layer() != 0) {
      int nearest = Layer.nearest(wrapped.layer());
      if (nearest != wrapped.layer() && nearest != session.key().layer()) {
        log.warn("{}: layer {} is not known; {} is used", session, wrapped.layer(), nearest);
      }
      session.key().layer(nearest);
    }
    TlObject client = wrapped.client();
    if (client != null) {
      session.client(client);
    }
  }

  /** Waits for each of the requests that must come first; fails when one of them has failed. */
  private void after(Session session, Received received, Wrapped wrapped, int index) {
    if (index == wrapped.after().length) {
      dispatch(session, received, wrapped);
      return;
    }
    Received first = session.inbox().find(wrapped.after()[index]);
    if (first == null || first == received) {
      after(session, received, wrapped, index + 1);
      return;
    }
    Wrapped kept = wrapped.copy(); // the packet's bytes are gone when it runs later
    received.state = Received.State.RUNNING;
    first.then(
        () -> {
          if (received.state != Received.State.RUNNING) {
            return; // dropped meanwhile
          }
          if (first.failed) {
            reply(session, received, Call.error(400, "MSG_WAIT_FAILED"), true);
          } else {
            after(session, received, kept, index + 1);
          }
        });
  }

  private void dispatch(Session session, Received received, Wrapped wrapped) {
    TlReader in = wrapped.reader();
    try {
      switch (wrapped.constructor()) {
        case Ids.BIND_TEMP_AUTH_KEY -> {
          String error = temporaryKeys.bind(session, received.id, in);
          context
              .handler()
              .answered(session, "auth.bindTempAuthKey", error == null ? null : "400 " + error);
          if (error == null) {
            reply(session, received, yes(), false);
          } else {
            log.warn("{}: auth.bindTempAuthKey: {}", session, error);
            reply(session, received, Call.error(400, error), true);
          }
        }
        case Ids.DROP_TEMP_AUTH_KEYS -> {
          temporaryKeys.drop(session, in);
          context.handler().answered(session, "auth.dropTempAuthKeys", null);
          reply(session, received, yes(), false);
        }
        default -> call(session, received, wrapped);
      }
    } catch (TlException e) {
      malformed(session, received, String.format("request %08x", wrapped.constructor()), e);
    }
  }

  private static byte[] yes() {
    return new TlWriter(4).id(Ids.BOOL_TRUE).toByteArray();
  }

  private void call(Session session, Received received, Wrapped wrapped) {
    if (session.wireKey().permanent() == null) {
      reply(session, received, Call.error(401, "AUTH_KEY_PERM_EMPTY"), true);
      return;
    }
    Layer layer = session.layer();
    TlObject request = layer.decodeFunction(wrapped.readerWithId());
    if (!wrapped.withoutUpdates()) {
      session.setWantsUpdates();
    }
    Call call = new Call(session, layer, request, received);
    log.debug("{}: {}", session, request.name());
    try {
      context.handler().handle(call);
    } catch (RuntimeException | Error e) {
      log.error("Handling {} failed", call, e);
      if (!call.isAnswered()) {
        call.fail(400, "SERVER_HANDLER_FAILED"); // a 500 would be tried again for ever
      }
    }
  }

  private static void malformed(Session session, Received received, String what, TlException e) {
    log.warn("{}: malformed {}: {}", session, what, e.getMessage());
    reply(session, received, Call.error(400, "INPUT_CONSTRUCTOR_INVALID"), true);
  }

  private static void reply(Session session, Received received, byte[] body, boolean failed) {
    received.state = Received.State.ANSWERED;
    received.failed = failed;
    session.send(ServiceMessages.result(received, body));
    received.finished();
  }
}
