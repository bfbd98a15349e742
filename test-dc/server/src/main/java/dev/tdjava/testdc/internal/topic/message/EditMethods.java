package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Post;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.media.MediaInput;
import dev.tdjava.testdc.internal.topic.media.Poll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changing messages, also those that are only scheduled.
 *
 * @see <a href="https://core.telegram.org/method/messages.editMessage">messages.editMessage</a>
 */
final class EditMethods {

  private final MediaInput input;

  EditMethods(MediaInput input) {
    this.input = input;
  }

  void addTo(Methods methods) {
    methods.add("messages.editMessage", this::edit);
  }

  private TlObject edit(Request request) {
    if (request.tl().has("schedule_date")) {
      Post post = ScheduledMethods.find(request);
      Post edited = post.at(request.tl().getInt("schedule_date"));
      if (change(request, edited)) {
        edited.editDate(request.world().now());
      } else if (edited.date() == post.date()) {
        throw RpcError.bad("MESSAGE_NOT_MODIFIED");
      }
      return ScheduledMethods.replace(request, edited);
    }
    Peer peer = request.peer("peer");
    User user = request.user();
    Post post = Writing.checkMayEdit(user, user.boxOf(peer).post(request.tl().getInt("id")));
    if (closes(request, post)) {
      return request.updates();
    }
    if (!change(request, post)) {
      throw RpcError.bad("MESSAGE_NOT_MODIFIED");
    }
    Writing.edited(request.delivery(), post);
    return request.updates();
  }

  /** A poll is ended by an edit that says it is closed. */
  private static boolean closes(Request request, Post post) {
    TlObject media = request.tl().findObject("media");
    if (media == null || !media.is("inputMediaPoll") || !(post.media() instanceof Poll poll)) {
      return false;
    }
    if (!media.getObject("poll").isTrue("closed")) {
      throw RpcError.bad("MEDIA_NEW_INVALID");
    }
    if (poll.isClosed()) {
      throw RpcError.bad("MESSAGE_NOT_MODIFIED");
    }
    poll.close(request.delivery());
    post.replyMarkup(request.tl().findObject("reply_markup"));
    request.world().messages().changed(request.delivery(), post);
    return true;
  }

  /** Changes the message as the request wants it, and says whether it is different now. */
  private boolean change(Request request, Post post) {
    TlObject tl = request.tl();
    String text = tl.getString("message", post.text());
    List<TlObject> entities =
        tl.has("message") ? Entities.of(request, text, tl.getList("entities")) : post.entities();
    @Nullable Media media = post.media();
    boolean newMedia = tl.has("media");
    if (newMedia) {
      media =
          input.edited(
              request,
              tl.getObject("media"),
              Media.ofNullable(post.media(), request.user()),
              post.date());
    }
    Writing.check(text, media);
    TlObject markup = Keyboards.of(request);
    boolean sameMarkup =
        markup == null ? post.replyMarkup() == null : markup.equals(post.replyMarkup());
    boolean above = tl.isTrue("invert_media");
    boolean changed =
        newMedia
            || !sameMarkup
            || above != post.isCaptionAbove()
            || !text.equals(post.text())
            || !entities.equals(post.entities());
    if (changed) {
      post.text(text, entities).media(media).replyMarkup(markup).captionAbove(above);
    }
    return changed;
  }
}
