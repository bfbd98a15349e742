package dev.tdjava.telegram.message;

import dev.tdjava.api.Message;
import dev.tdjava.api.MessageSendingStateFailed;
import dev.tdjava.api.TdError;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateDeleteMessages;
import dev.tdjava.api.UpdateMessageSendAcknowledged;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.UpdateMessageSendSucceeded;
import dev.tdjava.client.Overflow;
import dev.tdjava.errors.SessionEnd;
import dev.tdjava.errors.TdClosedException;
import dev.tdjava.errors.TdException;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.internal.PerClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a client is sending, by the ids that only it knows. It listens from the first
 * on, so that nothing is missed, however busy the client is.
 */
final class Outbox {

  private static final PerClient<Outbox> OF = new PerClient<>(Outbox::new);

  /**
   * So many results are kept that nobody asked for while requests are out. TDLib gives the answer
   * before the result, so that one of them is ours only where handlers change places.
   */
  private static final int EARLY = 1_000;

  private record Id(long chat, long message) {}

  private final Map<Id, Sending> pending = new HashMap<>();
  private final Map<Id, Update> early = new LinkedHashMap<>();
  private int requests;
  private @Nullable TdException end;

  private Outbox(RxTdClient client) {
    var unusedUpdates =
        client
            .updates(
                Set.of(
                    UpdateMessageSendSucceeded.class,
                    UpdateMessageSendFailed.class,
                    UpdateMessageSendAcknowledged.class,
                    UpdateDeleteMessages.class),
                Overflow.unbounded())
            .subscribe(this::updated, failure -> {});
    var unusedEnd = client.sessionEnd().subscribe(this::ended, failure -> {});
  }

  static Outbox of(RxTdClient client) {
    return OF.of(client);
  }

  /** Notes that a request is about to leave. */
  synchronized void asking() {
    requests++;
  }

  /** Notes that a request has been answered, and what it made is followed. */
  synchronized void answered() {
    requests--;
    if (requests == 0) {
      early.clear();
    }
  }

  /** Follows a message until it has been sent or has failed. */
  Sending follow(Message message) {
    Sending sending = new Sending(this, message);
    Update result;
    TdException over;
    synchronized (this) {
      Id id = new Id(message.chatId(), message.id());
      result = early.remove(id);
      over = end;
      if (result == null && over == null && message.sendingState() != null) {
        pending.put(id, sending);
      }
    }
    if (result != null) {
      tell(sending, result);
    } else if (message.sendingState() == null) {
      sending.sent(message);
    } else if (message.sendingState() instanceof MessageSendingStateFailed failed) {
      forget(message);
      sending.failed(MessageSendException.of(message, failed.error()));
    } else if (over != null) {
      sending.failed(over);
    }
    return sending;
  }

  synchronized void forget(Message message) {
    pending.remove(new Id(message.chatId(), message.id()));
  }

  private void updated(Update update) {
    if (update instanceof UpdateDeleteMessages deleted) {
      if (deleted.isPermanent() && !deleted.fromCache()) {
        deleted.messageIds().forEach(id -> deleted(new Id(deleted.chatId(), id)));
      }
    } else if (update instanceof UpdateMessageSendAcknowledged acknowledged) {
      Sending sending;
      synchronized (this) {
        sending = pending.get(new Id(acknowledged.chatId(), acknowledged.messageId()));
      }
      if (sending != null) {
        sending.acknowledged();
      }
    } else if (update instanceof UpdateMessageSendSucceeded sent) {
      result(new Id(sent.message().chatId(), sent.oldMessageId()), update);
    } else if (update instanceof UpdateMessageSendFailed failed && !isAborted(failed.error())) {
      result(new Id(failed.message().chatId(), failed.oldMessageId()), update);
    }
  }

  /** A client that closes says so of what it has not sent; how it ends is told when it has. */
  private static boolean isAborted(TdError error) {
    return error.code() == 500 && error.message().equals("Request aborted");
  }

  private void deleted(Id id) {
    Sending sending;
    synchronized (this) {
      sending = pending.remove(id);
    }
    if (sending != null) {
      sending.failed(MessageSendException.deleted(sending.pending()));
    }
  }

  private void result(Id id, Update update) {
    Sending sending;
    synchronized (this) {
      sending = pending.remove(id);
      if (sending == null && requests > 0) {
        early.put(id, update);
        if (early.size() > EARLY) {
          early.remove(early.keySet().iterator().next());
        }
      }
    }
    if (sending != null) {
      tell(sending, update);
    }
  }

  private static void tell(Sending sending, Update result) {
    if (result instanceof UpdateMessageSendSucceeded sent) {
      sending.sent(sent.message());
    } else if (result instanceof UpdateMessageSendFailed failed) {
      sending.failed(MessageSendException.of(failed.message(), failed.error()));
    }
  }

  private void ended(SessionEnd how) {
    List<Sending> all;
    TdException failure =
        new TdClosedException("The client ended before a message was sent: " + how, how);
    synchronized (this) {
      end = failure;
      all = new ArrayList<>(pending.values());
      pending.clear();
      early.clear();
    }
    all.forEach(sending -> sending.failed(failure));
  }
}
