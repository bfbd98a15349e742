package dev.tdjava.telegram.message;

import dev.tdjava.api.Message;
import dev.tdjava.api.UpdateChatReadInbox;
import dev.tdjava.api.UpdateChatReadOutbox;
import dev.tdjava.api.UpdateDeleteMessages;
import dev.tdjava.api.UpdateMessageContent;
import dev.tdjava.api.UpdateMessageInteractionInfo;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.client.Overflow;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.annotations.BackpressureKind;
import io.reactivex.rxjava3.annotations.BackpressureSupport;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.annotations.SchedulerSupport;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes in, as it is meant. Immutable; each method that narrows it gives another one.
 *
 * <p>After a login TDLib gives at once what was missed since the last time, as new messages; {@link
 * #since} leaves it out.
 */
public final class Incoming {

  private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

  /** TDLib gives the parts of an album one right behind the other. */
  private static final Duration ALBUM_PAUSE = Duration.ofMillis(500);

  private static final int CHATS = 64;

  private final RxTdClient client;
  private final Predicate<Message> wanted;

  Incoming(RxTdClient client, Predicate<Message> wanted) {
    this.client = client;
    this.wanted = wanted;
  }

  /**
   * Only what was written at that time or later; {@code Instant.now()} leaves out what was missed.
   */
  public Incoming since(Instant time) {
    long first = time.getEpochSecond();
    return where(message -> message.date() >= first);
  }

  /** Only messages of that chat. */
  public Incoming in(long chatId) {
    return where(message -> message.chatId() == chatId);
  }

  /** Only such messages; of an album each part is asked for. */
  public Incoming where(Predicate<Message> condition) {
    return new Incoming(client, wanted.and(condition));
  }

  /**
   * New messages, those of an album as one. An album is given when the next message of its chat
   * comes, half a second after its last part, or at the end of the stream.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>Honoured, with a buffer without bound: a subscriber that is slow for ever needs memory
   *       without bound.
   *   <dt><b>Scheduler:</b>
   *   <dd>A dispatching thread of the client; an album after the pause on {@code
   *       Schedulers.computation()}.
   *   <dt><b>Error handling:</b>
   *   <dd>As {@link RxTdClient#updates(Class)}; completes when the client has closed.
   * </dl>
   */
  @CheckReturnValue
  @BackpressureSupport(BackpressureKind.FULL)
  @SchedulerSupport(SchedulerSupport.CUSTOM)
  public Flowable<IncomingMessage> messages() {
    return Albums.together(
        client
            .updates(UpdateNewMessage.class, Overflow.unbounded())
            .map(UpdateNewMessage::message)
            .filter(wanted::test),
        ALBUM_PAUSE);
  }

  /**
   * Handles new messages: those of a chat one after the other, in order, and up to 64 chats at a
   * time.
   *
   * <p>A handler that fails, or throws, is logged with its message, and everything else goes on.
   * One that never ends keeps its chat waiting, and no other. The stream completes when the client
   * has closed and what came before is handled; to dispose it disposes the handlers that run.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>1,024 messages are taken at once, the others wait in the buffer of {@link #messages}.
   *   <dt><b>Scheduler:</b>
   *   <dd>Handlers are called where {@link #messages} gives them, or where the one before in the
   *       chat ended.
   * </dl>
   */
  @CheckReturnValue
  @SchedulerSupport(SchedulerSupport.CUSTOM)
  public Completable perChat(Function<? super IncomingMessage, ? extends Completable> handler) {
    return new PerChat<>(
        messages(),
        IncomingMessage::chatId,
        handler,
        (message, failure) ->
            LOG.error(
                "The handler of message {} in chat {} failed",
                message.id(),
                message.chatId(),
                failure),
        CHATS);
  }

  /** What changed in the content of messages: an edit, a poll's votes, a page's preview. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Flowable<UpdateMessageContent> edits() {
    return client.updates(UpdateMessageContent.class);
  }

  /** Messages that are gone for good; TDLib also tells of those that it only forgets. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Flowable<UpdateDeleteMessages> deletions() {
    return client
        .updates(UpdateDeleteMessages.class)
        .filter(update -> update.isPermanent() && !update.fromCache());
  }

  /** Views, forwards, reactions and replies of messages. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Flowable<UpdateMessageInteractionInfo> reactions() {
    return client.updates(UpdateMessageInteractionInfo.class);
  }

  /** Up to where others have read. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Flowable<UpdateChatReadOutbox> readByOthers() {
    return client.updates(UpdateChatReadOutbox.class);
  }

  /** Up to where the account's owner has read, on any device. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Flowable<UpdateChatReadInbox> readByOwner() {
    return client.updates(UpdateChatReadInbox.class);
  }
}
