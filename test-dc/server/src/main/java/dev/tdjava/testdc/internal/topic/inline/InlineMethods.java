package dev.tdjava.testdc.internal.topic.inline;

import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.ReferencedPeers;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.bot.BotQueries;
import dev.tdjava.testdc.internal.topic.bot.Bots;
import dev.tdjava.testdc.internal.topic.message.Keyboards;
import dev.tdjava.testdc.internal.topic.message.RandomIds;
import dev.tdjava.testdc.internal.topic.message.SendMethods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bots that are asked from any chat.
 *
 * @see <a href="https://core.telegram.org/api/bots/inline">Inline queries</a>
 */
final class InlineMethods {

  private static final int MAX_RESULTS = 50;
  private static final int MAX_OFFSET = 64;
  private static final int MAX_QUERY = 256;

  void addTo(Methods methods) {
    methods
        .add("messages.getInlineBotResults", InlineMethods::ask)
        .add("messages.setInlineBotResults", InlineMethods::answer)
        .add("messages.sendInlineBotResult", InlineMethods::send)
        .add("messages.editInlineBotMessage", InlineMethods::edit);
  }

  private static @Nullable Object ask(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    if (tl.getString("query").length() > MAX_QUERY) {
      throw RpcError.bad("QUERY_TOO_LONG");
    }
    TlObject place = tl.findObject("geo_point");
    Peer chat =
        tl.getObject("peer").is("inputPeerEmpty")
            ? null
            : InputPeers.peer(request, tl.getObject("peer"));
    request.answerLater();
    InlineMode.of(request.world())
        .ask(
            request.delivery(),
            new InlineMode.Question(
                request.user("bot"),
                user,
                chat,
                tl.getString("query"),
                tl.getString("offset"),
                place == null ? null : InlineResults.geo(place)),
            new BotQueries.Reply<>() {
              @Override
              public void answer(InlineMode.Answer answer) {
                TlObject copy = answer.tl().copy();
                request.answer(ReferencedPeers.in(copy, user).put("chats", null));
              }

              @Override
              public void fail(RpcError error) {
                request.fail(error);
              }
            });
    return null;
  }

  private static Boolean answer(Request request) {
    TlObject tl = request.tl();
    User bot = request.bot();
    List<TlObject> given = tl.getList("results");
    if (given.size() > MAX_RESULTS) {
      throw RpcError.bad("RESULTS_TOO_MUCH");
    }
    String next = tl.getString("next_offset", "");
    if (next.length() > MAX_OFFSET) {
      throw RpcError.bad("NEXT_OFFSET_INVALID");
    }
    TlObject switchPm = tl.findObject("switch_pm");
    if (switchPm != null && switchPm.getString("text").isBlank()) {
      throw RpcError.bad("SWITCH_PM_TEXT_EMPTY");
    }
    if (switchPm != null && !switchPm.getString("start_param").matches("[A-Za-z0-9_-]{1,64}")) {
      throw RpcError.bad("START_PARAM_INVALID");
    }
    List<TlObject> list = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TlObject result : given) {
      if (!ids.add(result.getString("id"))) {
        throw RpcError.bad("RESULT_ID_DUPLICATE");
      }
      list.add(InlineResults.result(request, result));
    }
    long id = tl.getLong("query_id");
    Bots.of(request.world())
        .queries()
        .take(bot, InlineMode.Answer.class, id)
        .answer(
            new InlineMode.Answer(
                TlObject.of(
                    "messages.botResults",
                    "gallery",
                    tl.isTrue("gallery"),
                    "query_id",
                    id,
                    "next_offset",
                    next.isEmpty() ? null : next,
                    "switch_pm",
                    switchPm,
                    "switch_webview",
                    tl.findObject("switch_webview"),
                    "results",
                    list,
                    "cache_time",
                    Math.max(0, tl.getInt("cache_time"))),
                tl.isTrue("private")));
    return true;
  }

  private static TlObject send(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    Peer peer = request.peer("peer");
    InlineMode inline = InlineMode.of(request.world());
    InlineMode.Shown shown = inline.shown(tl.getLong("query_id"));
    TlObject result = shown.answer().result(tl.getString("id"));
    if (result == null) {
      throw RpcError.bad("RESULT_ID_INVALID");
    }
    SendMethods.checkMayWrite(request, peer, "send_inline");
    TlObject chosen = result.getObject("send_message");
    Media media = InlineResults.media(request.world(), result);
    Message message =
        SendMethods.draft(request, peer)
            .text(chosen.getString("message", ""), chosen.getList("entities"))
            .media(media)
            .replyMarkup(chosen.findObject("reply_markup"))
            .viaBot(shown.question().bot());
    long random = tl.getLong("random_id");
    boolean first = !RandomIds.of(user).containsKey(random);
    TlObject updates = SendMethods.publish(request, List.of(message), List.of(random));
    if (first) {
      inline.chosen(request.delivery(), user, shown, tl.getString("id"), message);
    }
    return updates;
  }

  private static Boolean edit(Request request) {
    TlObject tl = request.tl();
    Message message = InlineMode.of(request.world()).message(request.user(), tl.getObject("id"));
    String text = tl.getString("message", message.text());
    List<TlObject> entities = tl.has("message") ? tl.getList("entities") : message.entities();
    TlObject markup = Keyboards.of(request);
    boolean sameMarkup =
        markup == null ? message.replyMarkup() == null : markup.equals(message.replyMarkup());
    if (tl.has("media")) {
      throw RpcError.bad("MEDIA_INVALID");
    }
    if (text.isBlank() && message.media() == null) {
      throw RpcError.bad("MESSAGE_EMPTY");
    }
    if (text.equals(message.text()) && entities.equals(message.entities()) && sameMarkup) {
      throw RpcError.bad("MESSAGE_NOT_MODIFIED");
    }
    message.text(text, entities).replyMarkup(markup).editDate(request.world().now());
    request.world().messages().changed(request.delivery(), message);
    return true;
  }
}
