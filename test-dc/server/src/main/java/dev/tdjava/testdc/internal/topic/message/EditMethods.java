package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
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
      Message message = ScheduledMethods.find(request);
      Message edited = message.at(request.tl().getInt("schedule_date"));
      if (change(request, edited)) {
        edited.editDate(request.world().now());
      } else if (edited.date() == message.date()) {
        throw RpcError.bad("MESSAGE_NOT_MODIFIED");
      }
      return ScheduledMethods.replace(request, edited);
    }
    Peer peer = request.peer("peer");
    User user = request.user();
    Message message =
        MessageRules.checkMayEdit(user, user.boxOf(peer).message(request.tl().getInt("id")));
    if (closes(request, message)) {
      return request.updates();
    }
    if (!change(request, message)) {
      throw RpcError.bad("MESSAGE_NOT_MODIFIED");
    }
    MessageRules.edited(request.delivery(), message);
    return request.updates();
  }

  /** A poll is ended by an edit that says it is closed. */
  private static boolean closes(Request request, Message message) {
    TlObject media = request.tl().findObject("media");
    if (media == null || !media.is("inputMediaPoll") || !(message.media() instanceof Poll poll)) {
      return false;
    }
    if (!media.getObject("poll").isTrue("closed")) {
      throw RpcError.bad("MEDIA_NEW_INVALID");
    }
    if (poll.isClosed()) {
      throw RpcError.bad("MESSAGE_NOT_MODIFIED");
    }
    poll.close(request.delivery());
    message.replyMarkup(request.tl().findObject("reply_markup"));
    request.world().messages().changed(request.delivery(), message);
    return true;
  }

  /** Changes the message as the request wants it, and says whether it is different now. */
  private boolean change(Request request, Message message) {
    TlObject tl = request.tl();
    String text = tl.getString("message", message.text());
    List<TlObject> entities =
        tl.has("message") ? Entities.of(request, text, tl.getList("entities")) : message.entities();
    @Nullable Media media = message.media();
    boolean newMedia = tl.has("media");
    if (newMedia) {
      media =
          input.edited(
              request,
              tl.getObject("media"),
              Media.ofNullable(message.media(), request.user()),
              message.date());
    }
    MessageRules.check(text, media);
    TlObject markup = Keyboards.of(request);
    boolean sameMarkup =
        markup == null ? message.replyMarkup() == null : markup.equals(message.replyMarkup());
    boolean above = tl.isTrue("invert_media");
    boolean changed =
        newMedia
            || !sameMarkup
            || above != message.isCaptionAbove()
            || !text.equals(message.text())
            || !entities.equals(message.entities());
    if (changed) {
      message.text(text, entities).media(media).replyMarkup(markup).captionAbove(above);
    }
    return changed;
  }
}
