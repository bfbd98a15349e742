package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.media.DocumentMedia;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which kinds of messages a search wants.
 *
 * @see <a href="https://core.telegram.org/type/MessagesFilter">MessagesFilter</a>
 */
final class MessageFilters {

  private MessageFilters() {}

  /** Which messages a {@code MessagesFilter} lets through; one that is not known is refused. */
  static Predicate<Message> of(TlObject filter, User user) {
    return switch (filter.name()) {
      case "inputMessagesFilterEmpty" -> message -> true;
      case "inputMessagesFilterPhotos" -> media(user, "photo");
      case "inputMessagesFilterVideo" -> media(user, "send_videos");
      case "inputMessagesFilterPhotoVideo" -> media(user, "photo", "send_videos");
      case "inputMessagesFilterDocument" -> media(user, "send_docs");
      case "inputMessagesFilterGif" -> media(user, "send_gifs");
      case "inputMessagesFilterMusic" -> media(user, "send_audios");
      case "inputMessagesFilterVoice" -> media(user, "send_voices");
      case "inputMessagesFilterRoundVideo" -> media(user, "send_roundvideos");
      case "inputMessagesFilterRoundVoice" -> media(user, "send_roundvideos", "send_voices");
      case "inputMessagesFilterContacts" -> media(user, "contact");
      case "inputMessagesFilterPoll" -> media(user, "poll");
      case "inputMessagesFilterPhoneCalls" -> message -> false; // nobody can call here
      case "inputMessagesFilterPinned" ->
          message -> message.isPinnedIn(user.boxOf(message.chatFor(user)));
      case "inputMessagesFilterMyMentions" -> message -> Mentions.mentions(message, user);
      case "inputMessagesFilterUrl" ->
          message ->
              message.entities().stream()
                  .anyMatch(e -> e.is("messageEntityUrl") || e.is("messageEntityTextUrl"));
      case "inputMessagesFilterChatPhotos" ->
          message -> {
            TlObject action = message.action();
            return action != null && action.is("messageActionChatEditPhoto");
          };
      default -> throw RpcError.notServed(filter.name());
    };
  }

  private static Predicate<Message> media(User viewer, String... kinds) {
    Set<String> wanted = Set.of(kinds);
    return message -> message.media() != null && wanted.contains(kind(message, viewer));
  }

  /** What a message carries; documents are told apart by the right that it takes to send them. */
  private static String kind(Message message, User viewer) {
    TlObject media = Media.ofNullable(message.media(), viewer);
    if (media == null) {
      return "";
    }
    return switch (media.name()) {
      case "messageMediaPhoto" -> "photo";
      case "messageMediaContact" -> "contact";
      case "messageMediaPoll" -> "poll";
      case "messageMediaDocument" -> DocumentMedia.right(media);
      default -> "";
    };
  }
}
