package dev.tdjava.telegram.message;

import dev.tdjava.api.Contact;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputFile;
import dev.tdjava.api.InputMessageAnimation;
import dev.tdjava.api.InputMessageAudio;
import dev.tdjava.api.InputMessageContact;
import dev.tdjava.api.InputMessageContent;
import dev.tdjava.api.InputMessageDice;
import dev.tdjava.api.InputMessageDocument;
import dev.tdjava.api.InputMessageLocation;
import dev.tdjava.api.InputMessagePhoto;
import dev.tdjava.api.InputMessagePoll;
import dev.tdjava.api.InputMessageReplyTo;
import dev.tdjava.api.InputMessageReplyToExternalMessage;
import dev.tdjava.api.InputMessageReplyToMessage;
import dev.tdjava.api.InputMessageSticker;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.InputMessageVideo;
import dev.tdjava.api.InputMessageVoiceNote;
import dev.tdjava.api.Location;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageSchedulingState;
import dev.tdjava.api.MessageSchedulingStateSendAtDate;
import dev.tdjava.api.MessageSchedulingStateSendWhenOnline;
import dev.tdjava.api.MessageSendOptions;
import dev.tdjava.api.MessageTopic;
import dev.tdjava.api.PollTypeRegular;
import dev.tdjava.api.ReplyMarkup;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent: what it says, and the few things that matter beside it. Immutable;
 * each method gives another one. What has no method here goes by {@link #of}.
 */
public final class Outgoing {

  private final @Nullable Function<@Nullable FormattedText, InputMessageContent> captioned;
  private final InputMessageContent content;
  private @Nullable Message replied;
  private @Nullable MessageTopic topic;
  private @Nullable ReplyMarkup keyboard;
  private @Nullable MessageSchedulingState scheduled;
  private boolean silent;
  private boolean isProtected;

  private Outgoing(
      InputMessageContent content,
      @Nullable Function<@Nullable FormattedText, InputMessageContent> captioned) {
    this.content = content;
    this.captioned = captioned;
  }

  /** One that is sent in the same way, to be changed before anyone sees it. */
  private Outgoing copy(InputMessageContent another) {
    Outgoing copy = new Outgoing(another, captioned);
    copy.replied = replied;
    copy.topic = topic;
    copy.keyboard = keyboard;
    copy.scheduled = scheduled;
    copy.silent = silent;
    copy.isProtected = isProtected;
    return copy;
  }

  /** Any content of TDLib's. */
  public static Outgoing of(InputMessageContent content) {
    return new Outgoing(Objects.requireNonNull(content, "content must not be null"), null);
  }

  private static Outgoing medium(Function<@Nullable FormattedText, InputMessageContent> captioned) {
    return new Outgoing(captioned.apply(null), captioned);
  }

  public static Outgoing text(FormattedText text) {
    return of(InputMessageText.builder().text(text).build());
  }

  public static Outgoing photo(InputFile photo) {
    return medium(caption -> InputMessagePhoto.builder().photo(photo).caption(caption).build());
  }

  public static Outgoing video(InputFile video) {
    return medium(
        caption ->
            InputMessageVideo.builder()
                .video(video)
                .supportsStreaming(true)
                .caption(caption)
                .build());
  }

  public static Outgoing animation(InputFile animation) {
    return medium(
        caption -> InputMessageAnimation.builder().animation(animation).caption(caption).build());
  }

  public static Outgoing audio(InputFile audio) {
    return medium(caption -> InputMessageAudio.builder().audio(audio).caption(caption).build());
  }

  public static Outgoing voice(InputFile voice) {
    return medium(
        caption -> InputMessageVoiceNote.builder().voiceNote(voice).caption(caption).build());
  }

  public static Outgoing document(InputFile document) {
    return medium(
        caption -> InputMessageDocument.builder().document(document).caption(caption).build());
  }

  public static Outgoing sticker(InputFile sticker) {
    return of(InputMessageSticker.builder().sticker(sticker).build());
  }

  /** An anonymous poll with one answer for each person. */
  public static Outgoing poll(FormattedText question, FormattedText... answers) {
    return of(
        InputMessagePoll.builder()
            .question(question)
            .options(List.of(answers))
            .isAnonymous(true)
            .type(new PollTypeRegular(false))
            .build());
  }

  /** A die, or another of the emoji that Telegram rolls. */
  public static Outgoing dice(String emoji) {
    return of(new InputMessageDice(emoji, false));
  }

  /** A place, in degrees. */
  public static Outgoing location(double latitude, double longitude) {
    return of(
        InputMessageLocation.builder().location(new Location(latitude, longitude, 0)).build());
  }

  /**
   * Someone as a contact.
   *
   * @param phone in international form
   */
  public static Outgoing contact(String phone, String firstName, String lastName) {
    return of(new InputMessageContact(new Contact(phone, firstName, lastName, "", 0)));
  }

  /**
   * With a text below its medium.
   *
   * @throws IllegalStateException if it has no medium of this class's methods; what is made by
   *     {@link #of} has its caption already
   */
  public Outgoing caption(FormattedText caption) {
    var made = captioned;
    if (made == null) {
      throw new IllegalStateException(content.typeName() + " cannot be given a caption here");
    }
    return copy(made.apply(caption));
  }

  /** As the answer to a message, which may stand in another chat. */
  public Outgoing replyTo(Message message) {
    Objects.requireNonNull(message, "message must not be null");
    Outgoing copy = copy(content);
    copy.replied = message;
    return copy;
  }

  /** In a topic of a forum, or another part of a chat. */
  public Outgoing in(MessageTopic topic) {
    Outgoing copy = copy(content);
    copy.topic = topic;
    return copy;
  }

  /** With buttons; only bots can. */
  public Outgoing keyboard(ReplyMarkup keyboard) {
    Outgoing copy = copy(content);
    copy.keyboard = keyboard;
    return copy;
  }

  /** Later, up to a year; to the second. */
  public Outgoing at(Instant time) {
    return scheduled(new MessageSchedulingStateSendAtDate((int) time.getEpochSecond(), 0));
  }

  /** When the other one of a private chat comes online. */
  public Outgoing whenOnline() {
    return scheduled(new MessageSchedulingStateSendWhenOnline());
  }

  private Outgoing scheduled(MessageSchedulingState state) {
    Outgoing copy = copy(content);
    copy.scheduled = state;
    return copy;
  }

  /** Without a sound at the receivers'. */
  public Outgoing silently() {
    Outgoing copy = copy(content);
    copy.silent = true;
    return copy;
  }

  /** So that it can be neither forwarded nor saved. */
  public Outgoing protectedContent() {
    Outgoing copy = copy(content);
    copy.isProtected = true;
    return copy;
  }

  InputMessageContent content() {
    return content;
  }

  @Nullable MessageTopic topic() {
    return topic;
  }

  @Nullable ReplyMarkup keyboard() {
    return keyboard;
  }

  @Nullable InputMessageReplyTo replyIn(long chatId) {
    Message answered = replied;
    if (answered == null) {
      return null;
    }
    return answered.chatId() == chatId
        ? new InputMessageReplyToMessage(answered.id(), null, 0)
        : new InputMessageReplyToExternalMessage(answered.chatId(), answered.id(), null, 0);
  }

  MessageSendOptions options() {
    return MessageSendOptions.builder()
        .disableNotification(silent)
        .protectContent(isProtected)
        .schedulingState(scheduled)
        .build();
  }
}
