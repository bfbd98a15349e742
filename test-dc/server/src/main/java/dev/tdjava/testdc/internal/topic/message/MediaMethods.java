package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.media.MediaInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages with something beside the text.
 *
 * @see <a href="https://core.telegram.org/api/files#uploading-files">Uploading files</a>
 */
final class MediaMethods {

  private final MediaInput input;

  MediaMethods(MediaInput input) {
    this.input = input;
  }

  void addTo(Methods methods) {
    methods
        .add("messages.sendMedia", this::send)
        .add("messages.uploadMedia", this::upload)
        .add("messages.sendMultiMedia", this::sendAlbum)
        .add(
            "messages.getWebPagePreview",
            request ->
                request.referring(
                    TlObject.of(
                        "messages.webPagePreview", "media", TlObject.of("messageMediaEmpty"))));
  }

  private TlObject send(Request request) {
    TlObject tl = request.tl();
    Peer peer = request.peer("peer");
    Message message = message(request, peer, tl);
    SendMethods.checkMayWrite(request, peer, List.of(message));
    return SendMethods.publish(request, List.of(message), List.of(tl.getLong("random_id")));
  }

  /**
   * A message that is not sent yet.
   *
   * @param one what has its medium and caption: the request itself, or a part of an album
   */
  private Message message(Request request, Peer peer, TlObject one) {
    String caption = one.getString("message");
    Media media = input.media(request, one.getObject("media"));
    if (media == null && caption.isBlank()) {
      throw RpcError.bad("MEDIA_EMPTY");
    }
    if (media != null) {
      MessageRules.checkCaption(caption);
    }
    return SendMethods.draft(request, peer)
        .media(media)
        .text(caption, Entities.of(request, caption, one.getList("entities")));
  }

  private TlObject upload(Request request) {
    request.peer("peer");
    Media media = input.media(request, request.tl().getObject("media"));
    if (media == null) {
      throw RpcError.bad("MEDIA_INVALID");
    }
    return media.render(request.user());
  }

  private TlObject sendAlbum(Request request) {
    TlObject tl = request.tl();
    Peer peer = request.peer("peer");
    List<TlObject> parts = tl.getList("multi_media");
    List<Message> messages = new ArrayList<>();
    List<Long> randomIds = new ArrayList<>();
    for (TlObject part : parts) {
      messages.add(message(request, peer, part));
      randomIds.add(part.getLong("random_id"));
    }
    MessageRules.together(request.world(), messages);
    SendMethods.checkMayWrite(request, peer, messages); // an album counts once for slow mode
    return SendMethods.publish(request, messages, randomIds);
  }
}
