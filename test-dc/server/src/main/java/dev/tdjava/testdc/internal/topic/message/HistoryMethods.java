package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that were written before.
 *
 * @see <a href="https://core.telegram.org/api/offsets">Pagination</a>
 */
public final class HistoryMethods {

  static final int MAX_PAGE = 100;

  void addTo(Methods methods) {
    methods
        .add("messages.getHistory", HistoryMethods::history)
        .add(
            "messages.getMessages",
            request -> byId(request, request.user().box(), "messages.messages"))
        .add(
            "channels.getMessages",
            request ->
                byId(
                    request,
                    InputPeers.channel(request, request.tl().getObject("channel")).box(),
                    "messages.channelMessages"));
  }

  private static TlObject history(Request request) {
    Dialog dialog = request.user().dialog(request.peer("peer"));
    return page(request, dialog, dialog.history().all());
  }

  /** The part of these messages of a chat that the request's offsets, ids and limit ask for. */
  public static TlObject page(Request request, Dialog dialog, MessageList messages) {
    TlObject tl = request.tl();
    // Whoever came later, or cleared the chat, does not see what was before.
    MessageList.Page page =
        messages.page(
            dialog.availableMinId(),
            tl.getInt("offset_id"),
            tl.getInt("offset_date", 0),
            tl.getInt("add_offset"),
            Math.max(0, Math.min(tl.getInt("limit"), MAX_PAGE)));
    int maxId = tl.getInt("max_id");
    int minId = tl.getInt("min_id");
    List<TlObject> rendered = new ArrayList<>();
    for (Message message : page.messages()) {
      int id = message.idIn(dialog.box());
      if ((maxId == 0 || id < maxId) && (minId == 0 || id > minId)) {
        rendered.add(Rendering.message(message, dialog.box(), request.user()));
      }
    }
    TlObject answer;
    if (dialog.peer() instanceof Channel) {
      answer =
          TlObject.of(
              "messages.channelMessages",
              "pts",
              dialog.box().pts(),
              "count",
              page.count(),
              "offset_id_offset",
              page.before());
    } else if (rendered.size() == page.count()) {
      answer = TlObject.of("messages.messages");
    } else {
      answer =
          TlObject.of(
              "messages.messagesSlice", "count", page.count(), "offset_id_offset", page.before());
    }
    return request.referring(
        answer.put("messages", rendered).put("topics", List.of()), dialog.peer());
  }

  private static TlObject byId(Request request, MessageBox box, String name) {
    List<TlObject> found = new ArrayList<>();
    for (TlObject id : request.tl().<TlObject>getList("id")) {
      Message message = find(request, box, id);
      found.add(
          message == null
              ? TlObject.of("messageEmpty", "id", id.is("inputMessagePinned") ? 0 : id.getInt("id"))
              : Rendering.message(message, box, request.user()));
    }
    TlObject answer = TlObject.of(name, "messages", found, "topics", List.of());
    if (box.isChannel()) {
      answer.put("pts", box.pts()).put("count", found.size());
    }
    return request.referring(answer);
  }

  private static @Nullable Message find(Request request, MessageBox box, TlObject id) {
    if (id.is("inputMessagePinned")) {
      if (!box.isChannel()) { // it would not say of which chat
        throw RpcError.notServed(id.name());
      }
      return box.history(box.owner()).pinned().last();
    }
    Message message = box.message(id.getInt("id"));
    Message meant = id.is("inputMessageReplyTo") && message != null ? message.replyTo() : message;
    return meant == null || meant.idIn(box) == 0 || meant.isHiddenFrom(request.user())
        ? null
        : meant;
  }
}
