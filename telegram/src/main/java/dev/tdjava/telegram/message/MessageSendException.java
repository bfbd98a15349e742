package dev.tdjava.telegram.message;

import dev.tdjava.api.Message;
import dev.tdjava.api.MessageSendingStateFailed;
import dev.tdjava.api.TdError;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.errors.TdException;
import java.time.Duration;
import java.util.Optional;

/**
 * A message was not sent. TDLib keeps it in the chat as one that failed, until it is sent again
 * with {@link Messages#resend} or deleted.
 */
public final class MessageSendException extends TdException {

  private static final long serialVersionUID = 1L;
  private static final String REQUEST = "sendMessage";

  private final transient Message failed;
  private final TdErrorException error;
  private final boolean canRetry;
  private final Duration retryAfter;

  private MessageSendException(
      String message,
      Message failed,
      TdErrorException error,
      boolean canRetry,
      Duration retryAfter) {
    super(message);
    this.failed = failed;
    this.error = error;
    this.canRetry = canRetry;
    this.retryAfter = retryAfter;
  }

  static MessageSendException of(Message failed, TdError error) {
    boolean canRetry = false;
    Duration after = Duration.ZERO;
    if (failed.sendingState() instanceof MessageSendingStateFailed state) {
      canRetry = state.canRetry();
      after = Duration.ofMillis((long) (state.retryAfter() * 1000));
    }
    return new MessageSendException(
        "A message to chat " + failed.chatId() + " failed: " + error.code() + " " + error.message(),
        failed,
        TdErrorException.of(error.code(), error.message(), REQUEST),
        canRetry,
        after);
  }

  /** TDLib tells of a message that is deleted while it is sent neither success nor failure. */
  static MessageSendException deleted(Message pending) {
    return new MessageSendException(
        "A message to chat " + pending.chatId() + " was deleted before it was sent",
        pending,
        TdErrorException.of(400, "MESSAGE_DELETED", REQUEST),
        false,
        Duration.ZERO);
  }

  /** The message as it stands in the chat now, with an id that only this client knows. */
  public Message failed() {
    return failed;
  }

  /** TDLib's code of the error. */
  public int code() {
    return error.code();
  }

  /** The error's text as TDLib gave it. */
  public String errorMessage() {
    return error.errorMessage();
  }

  /**
   * Whether the error has that name of Telegram's, such as {@code "CHAT_WRITE_FORBIDDEN"}, as
   * {@link TdErrorException#isNamed} compares it.
   */
  public boolean isNamed(String name) {
    return error.isNamed(name);
  }

  /** Whether {@link Messages#resend} may succeed. */
  public boolean canRetry() {
    return canRetry;
  }

  /** How long to wait before it is sent again, if Telegram said so. */
  public Optional<Duration> retryAfter() {
    return retryAfter.isZero() ? Optional.empty() : Optional.of(retryAfter);
  }
}
