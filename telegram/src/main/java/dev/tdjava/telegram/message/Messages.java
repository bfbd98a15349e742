package dev.tdjava.telegram.message;

import dev.tdjava.api.ChatAction;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.ReactionTypeEmoji;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.functions.AddMessageReaction;
import dev.tdjava.api.functions.DeleteMessages;
import dev.tdjava.api.functions.EditMessageCaption;
import dev.tdjava.api.functions.EditMessageText;
import dev.tdjava.api.functions.ForwardMessages;
import dev.tdjava.api.functions.PinChatMessage;
import dev.tdjava.api.functions.RemoveMessageReaction;
import dev.tdjava.api.functions.ResendMessages;
import dev.tdjava.api.functions.SendChatAction;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SendMessageAlbum;
import dev.tdjava.api.functions.UnpinChatMessage;
import dev.tdjava.api.functions.ViewMessages;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.request.Requests;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.annotations.SchedulerSupport;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages until they have arrived, changes them, and gives those that come in.
 *
 * <pre>{@code
 * Messages messages = Messages.of(client);
 * messages.send(chatId, Text.plain("hello")).subscribe(message -> …); // with its final id
 * }</pre>
 *
 * <p>TDLib answers {@code sendMessage} with an id that only this client knows; the final one comes
 * later, or a failure. The streams of this class wait for that, listen before a request leaves, and
 * so miss nothing however busy the client is. To dispose one is to lose interest: a message that
 * TDLib has is sent all the same.
 *
 * <p><b>Errors</b> of all that sends: {@link MessageSendException} if the message failed or was
 * deleted before it was sent, {@link dev.tdjava.errors.TdClosedException} if the client ended, and
 * what {@link Requests#send} gives if TDLib does not take it at all.
 *
 * <p>Safe for any number of threads.
 */
public final class Messages {

  /** Telegram shows an action for six seconds; it is told again before they are over. */
  private static final long ACTION_SECONDS = 5;

  private final Requests requests;
  private final Outbox outbox;

  private Messages(Requests requests) {
    this.requests = requests;
    this.outbox = Outbox.of(requests.client());
  }

  public static Messages of(RxTdClient client) {
    return of(Requests.of(client));
  }

  public static Messages of(Requests requests) {
    return new Messages(requests);
  }

  /** Sends a text; gives the message with its final id. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<Message> send(long chatId, FormattedText text) {
    return send(chatId, Outgoing.text(text));
  }

  /** Sends a message; gives it with its final id, or as scheduled. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<Message> send(long chatId, Outgoing message) {
    return following(request(chatId, message), outbox::follow).flatMap(Sending::result);
  }

  /**
   * Sends a message, and tells how far it is.
   *
   * <dl>
   *   <dt><b>Backpressure:</b>
   *   <dd>Honoured; there are three stages at most.
   *   <dt><b>Scheduler:</b>
   *   <dd>A dispatching thread of the client.
   * </dl>
   */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Flowable<SendStage> sendInStages(long chatId, Outgoing message) {
    return following(request(chatId, message), outbox::follow).flatMapPublisher(Sending::stages);
  }

  /** Answers a message in its chat with a text. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<Message> reply(Message message, FormattedText text) {
    return reply(message, Outgoing.text(text));
  }

  /** Answers a message in its chat. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<Message> reply(Message message, Outgoing answer) {
    return send(message.chatId(), answer.replyTo(message));
  }

  /**
   * Sends 2 to 10 photos, videos, documents or pieces of music as one album; gives all of them with
   * their final ids. How the first one is sent (answer, silence, time) holds for all. If one fails,
   * that is what the album fails with; the others go on.
   */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<List<Message>> sendAlbum(long chatId, List<Outgoing> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("An album has 2 to 10 parts, not 0");
    }
    Outgoing first = parts.get(0);
    return all(
        SendMessageAlbum.builder()
            .chatId(chatId)
            .topicId(first.topic())
            .replyTo(first.replyIn(chatId))
            .options(first.options())
            .inputMessageContents(parts.stream().map(Outgoing::content).toList())
            .build());
  }

  /** Sends messages of a chat on to another one; gives the new ones with their final ids. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<List<Message>> forward(long fromChatId, List<Long> messageIds, long toChatId) {
    return all(
        ForwardMessages.builder()
            .chatId(toChatId)
            .fromChatId(fromChatId)
            .messageIds(messageIds)
            .build());
  }

  /** Sends a message again that has failed; gives it with its final id. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<Message> resend(MessageSendException failure) {
    Message failed = failure.failed();
    return all(ResendMessages.builder()
            .chatId(failed.chatId())
            .messageIds(List.of(failed.id()))
            .build())
        .map(
            messages -> {
              if (messages.isEmpty()) {
                throw failure; // it can be sent again no more
              }
              return messages.get(0);
            });
  }

  private SendMessage request(long chatId, Outgoing message) {
    return new SendMessage(
        chatId,
        message.topic(),
        message.replyIn(chatId),
        message.options(),
        message.keyboard(),
        message.content());
  }

  private Single<List<Message>> all(TdFunction<dev.tdjava.api.Messages> request) {
    return following(
            request,
            answer ->
                answer.messages().stream().filter(Objects::nonNull).map(outbox::follow).toList())
        .flatMap(all -> Flowable.fromIterable(all).concatMapSingle(Sending::result).toList());
  }

  /** Sends a request, and follows what it made before anything else happens. */
  private <R extends TdObject, T> Single<T> following(
      TdFunction<R> request, Function<R, T> follow) {
    return Single.defer(
        () -> {
          outbox.asking();
          return requests.send(request).map(follow).doFinally(outbox::answered);
        });
  }

  /** What others write: all new messages but the account's own. */
  public Incoming incoming() {
    return new Incoming(requests.client(), message -> !message.isOutgoing());
  }

  /** Answers a message with a text. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<Message> reply(IncomingMessage message, FormattedText text) {
    return reply(message.first(), text);
  }

  /** Answers a message. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<Message> reply(IncomingMessage message, Outgoing answer) {
    return reply(message.first(), answer);
  }

  /** Changes the text of a message, or its caption. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Single<Message> edit(Message message, FormattedText text) {
    return requests.send(
        message.content() instanceof MessageText
            ? EditMessageText.builder()
                .chatId(message.chatId())
                .messageId(message.id())
                .replyMarkup(message.replyMarkup())
                .inputMessageContent(InputMessageText.builder().text(text).build())
                .build()
            : EditMessageCaption.builder()
                .chatId(message.chatId())
                .messageId(message.id())
                .replyMarkup(message.replyMarkup())
                .caption(text)
                .build());
  }

  /** Deletes messages of a chat for everyone who has them. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Completable delete(long chatId, List<Long> messageIds) {
    return done(new DeleteMessages(chatId, messageIds, true));
  }

  public Completable delete(Message message) {
    return delete(message.chatId(), List.of(message.id()));
  }

  /** Reacts to a message with an emoji. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Completable react(Message message, String emoji) {
    return done(
        new AddMessageReaction(
            message.chatId(), message.id(), new ReactionTypeEmoji(emoji), false, false));
  }

  /** Takes back one's reaction. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Completable unreact(Message message, String emoji) {
    return done(
        new RemoveMessageReaction(message.chatId(), message.id(), new ReactionTypeEmoji(emoji)));
  }

  /** Pins a message for everyone, silently. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Completable pin(Message message) {
    return done(new PinChatMessage(message.chatId(), message.id(), true, false));
  }

  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Completable unpin(Message message) {
    return done(new UnpinChatMessage(message.chatId(), message.id()));
  }

  /** Marks a message, and all before it, as read. */
  @CheckReturnValue
  @SchedulerSupport(RxTdClient.DISPATCH)
  public Completable read(Message message) {
    return done(
        ViewMessages.builder()
            .chatId(message.chatId())
            .messageIds(List.of(message.id()))
            .forceRead(true)
            .build());
  }

  /**
   * Shows in a chat that something is going on, such as {@code new ChatActionTyping()}, as long as
   * the work runs, and takes it back then.
   *
   * @return the work, which an action that cannot be shown does not disturb
   */
  @CheckReturnValue
  @SchedulerSupport(SchedulerSupport.COMPUTATION)
  public Completable showing(long chatId, ChatAction action, Completable work) {
    return Completable.defer(
        () -> {
          Completable shown =
              Flowable.interval(0, ACTION_SECONDS, TimeUnit.SECONDS)
                  .onBackpressureLatest()
                  .concatMapCompletable(tick -> done(action(chatId, action)).onErrorComplete());
          return Completable.ambArray(shown, work)
              .doFinally(
                  () -> {
                    var unused = done(action(chatId, null)).subscribe(() -> {}, failure -> {});
                  });
        });
  }

  private static SendChatAction action(long chatId, @Nullable ChatAction action) {
    return SendChatAction.builder().chatId(chatId).action(action).build();
  }

  private Completable done(TdFunction<?> request) {
    return requests.send(request).ignoreElement();
  }
}
