package dev.tdjava.telegram.message;

import dev.tdjava.api.Message;
import dev.tdjava.api.MessageSender;
import dev.tdjava.telegram.content.MessageInfo;
import java.time.Instant;
import java.util.List;

/**
 * A message as it is meant: an album is one.
 *
 * @param parts the message, or those of the album in their order; one at least
 */
public record IncomingMessage(List<Message> parts) {

  public IncomingMessage {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A message has one part at least");
    }
  }

  /** The message; of an album the first one. */
  public Message first() {
    return parts.get(0);
  }

  /** The message; of an album the last one. */
  public Message last() {
    return parts.get(parts.size() - 1);
  }

  public boolean isAlbum() {
    return first().mediaAlbumId() != 0;
  }

  public long chatId() {
    return first().chatId();
  }

  public long id() {
    return first().id();
  }

  /** Its text or caption; of an album the first caption that there is. Empty if there is none. */
  public String text() {
    return parts.stream()
        .map(MessageInfo::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  public MessageSender sender() {
    return first().senderId();
  }

  /** When it was written. */
  public Instant date() {
    return Instant.ofEpochSecond(first().date());
  }
}
