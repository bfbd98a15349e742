package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.Post;
import dev.tdjava.testdc.internal.world.User;
import java.util.function.Predicate;

/**
 * Which kinds of messages a search wants.
 *
 * @see <a href="https://core.telegram.org/type/MessagesFilter">MessagesFilter</a>
 */
final class MessageFilters {

  private MessageFilters() {}

  /** Which messages a {@code MessagesFilter} lets through. */
  static Predicate<Post> of(TlObject filter, User user) {
    return switch (filter.name()) {
      case "inputMessagesFilterEmpty" -> post -> true;
      case "inputMessagesFilterPhotos" -> post -> hasMedia(post, user, "messageMediaPhoto");
      case "inputMessagesFilterDocument" -> post -> hasMedia(post, user, "messageMediaDocument");
      case "inputMessagesFilterPhotoVideo" ->
          post ->
              hasMedia(post, user, "messageMediaPhoto")
                  || (hasMedia(post, user, "messageMediaDocument") && isVideo(post, user));
      case "inputMessagesFilterVideo" ->
          post -> hasMedia(post, user, "messageMediaDocument") && isVideo(post, user);
      case "inputMessagesFilterPinned" -> post -> post.isPinnedIn(user.boxOf(post.chatFor(user)));
      case "inputMessagesFilterUrl" ->
          post ->
              post.entities().stream()
                  .anyMatch(e -> e.is("messageEntityUrl") || e.is("messageEntityTextUrl"));
      case "inputMessagesFilterPoll" -> post -> hasMedia(post, user, "messageMediaPoll");
      default -> post -> false;
    };
  }

  private static boolean hasMedia(Post post, User viewer, String kind) {
    return post.media() != null && post.media().render(viewer).is(kind);
  }

  private static boolean isVideo(Post post, User viewer) {
    return post.media() != null && post.media().render(viewer).isTrue("video");
  }
}
