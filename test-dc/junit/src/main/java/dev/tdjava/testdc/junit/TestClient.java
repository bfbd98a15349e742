package dev.tdjava.testdc.junit;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageContent;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.ReplyMarkup;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.UpdateMessageSendSucceeded;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * A client that remembers every update it got, for tests that ask afterwards: it makes no
 * difference whether an update comes before or after it is waited for.
 *
 * <pre>{@code
 * @Test
 * void answers(TestDc dc, @LoggedIn("Alice") TestClient alice) {
 *   TestUser bob = dc.user("Bob");
 *   bob.says(dc.user("Alice"), "hello");
 *   alice.hears("hello");
 *   alice.says(bob.chatId(), "hi");
 * }
 * }</pre>
 *
 * <p>All methods are thread-safe. Those that wait do so for 20 seconds at most, and then fail with
 * an {@code AssertionError} that tells what came instead.
 */
public final class TestClient {

  private static final long PATIENCE_SECONDS = 20;

  private final TdClient client;
  private final List<Update> updates = new ArrayList<>(); // guarded by this
  private int forgotten; // guarded by this

  private TestClient(TdClient client) {
    this.client = client;
  }

  /** Remembers the updates of a client from now on: of all of them if it has not been started. */
  public static TestClient of(TdClient client) {
    TestClient watching = new TestClient(client);
    client.onUpdate(Update.class, watching::add);
    return watching;
  }

  /** The client itself. */
  public TdClient client() {
    return client;
  }

  private synchronized void add(Update update) {
    updates.add(update);
    notifyAll();
  }

  /** Sends a request and waits for its answer. */
  public <R extends TdObject> R ask(TdFunction<R> request) {
    try {
      return client.send(request).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("no answer to " + request.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Sends a request that is to be refused, and gives what it is refused with. */
  public TdErrorException refusal(TdFunction<?> request) {
    TdObject answer;
    try {
      answer = ask(request);
    } catch (CompletionException e) {
      if (e.getCause() instanceof TdErrorException refused) {
        return refused;
      }
      throw e;
    }
    throw new AssertionError("not refused but answered: " + answer);
  }

  /** The first such update, which has come already or comes now. */
  public synchronized <U extends Update> U await(Class<U> type, Predicate<? super U> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    int next = forgotten;
    while (true) {
      for (; next < updates.size(); next++) {
        if (type.isInstance(updates.get(next)) && wanted.test(type.cast(updates.get(next)))) {
          return type.cast(updates.get(next));
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("no such " + type.getSimpleName() + " among " + all(type));
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  /** The first update of that kind, which has come already or comes now. */
  public <U extends Update> U await(Class<U> type) {
    return await(type, update -> true);
  }

  /** All updates of a kind that have come so far. */
  public synchronized <U extends Update> List<U> all(Class<U> type) {
    return updates.subList(forgotten, updates.size()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** From now on, what has come so far no longer counts. */
  public synchronized void forget() {
    forgotten = updates.size();
  }

  /** Waits until the login is in that state. */
  public <S extends AuthorizationState> S state(Class<S> type) {
    return state(type, state -> true);
  }

  /** Waits until the login is in such a state. */
  public <S extends AuthorizationState> S state(Class<S> type, Predicate<? super S> wanted) {
    return type.cast(
        await(
                UpdateAuthorizationState.class,
                update ->
                    type.isInstance(update.authorizationState())
                        && wanted.test(type.cast(update.authorizationState())))
            .authorizationState());
  }

  /** Sends a text and waits until the server has it. */
  public Message says(long chatId, String text) {
    return sends(chatId, text(text));
  }

  /** Sends a text with buttons, as bots do, and waits until the server has it. */
  public Message says(long chatId, String text, ReplyMarkup buttons) {
    return sent(ask(new SendMessage(chatId, null, null, null, buttons, text(text))));
  }

  /** Sends a message and waits until the server has it. */
  public Message sends(long chatId, InputMessageContent content) {
    return sent(ask(new SendMessage(chatId, null, null, null, null, content)));
  }

  /**
   * Waits until the server has a message that is on its way.
   *
   * @param sending as TDLib gave it when it was sent
   * @return the message with the server's identifier
   */
  public Message sent(Message sending) {
    Update end =
        await(
            Update.class,
            update ->
                (update instanceof UpdateMessageSendSucceeded succeeded
                        && succeeded.oldMessageId() == sending.id()
                        && succeeded.message().chatId() == sending.chatId())
                    || (update instanceof UpdateMessageSendFailed failed
                        && failed.oldMessageId() == sending.id()
                        && failed.message().chatId() == sending.chatId()));
    if (end instanceof UpdateMessageSendSucceeded succeeded) {
      return succeeded.message();
    }
    throw new AssertionError("The message could not be sent: " + end);
  }

  /** The first message with that text that someone else wrote. */
  public Message hears(String text) {
    return await(
            UpdateNewMessage.class,
            update -> !update.message().isOutgoing() && textOf(update.message()).equals(text))
        .message();
  }

  /** The texts that others wrote, in the order in which they came. */
  public List<String> heard() {
    return all(UpdateNewMessage.class).stream()
        .map(UpdateNewMessage::message)
        .filter(message -> !message.isOutgoing() && message.content() instanceof MessageText)
        .map(TestClient::textOf)
        .toList();
  }

  /** A plain text to be sent. */
  public static InputMessageText text(String text) {
    return new InputMessageText(new FormattedText(text, List.of()), null, false);
  }

  /** A message's text; empty if it has another content. */
  public static String textOf(Message message) {
    return message.content() instanceof MessageText text ? text.text().text() : "";
  }

  private static AssertionError interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new AssertionError("interrupted while waiting", e);
  }
}
