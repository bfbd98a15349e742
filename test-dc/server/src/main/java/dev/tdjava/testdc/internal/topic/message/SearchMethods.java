package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.History;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finding messages.
 *
 * @see <a href="https://core.telegram.org/api/search">Search and filters</a>
 */
final class SearchMethods {

  /**
   * What decides which messages of a chat are found.
   *
   * @param username by which the one who searches is mentioned
   */
  private record Query(
      String text,
      TlObject filter,
      @Nullable TlObject from,
      int thread,
      int minDate,
      int maxDate,
      @Nullable String username) {}

  void addTo(Methods methods) {
    methods
        .add("messages.search", SearchMethods::search)
        .add("messages.searchGlobal", SearchMethods::searchGlobal);
  }

  private static TlObject search(Request request) {
    Dialog dialog = request.user().dialog(request.peer("peer"));
    return HistoryMethods.page(request, dialog, found(request, dialog));
  }

  /** All messages of a chat that the request wants, on whatever page. */
  private static MessageList found(Request request, Dialog dialog) {
    TlObject tl = request.tl();
    Query query =
        new Query(
            tl.getString("q"),
            tl.getObject("filter"),
            tl.findObject("from_id"),
            tl.getInt("top_msg_id", 0),
            tl.getInt("min_date"),
            tl.getInt("max_date"),
            request.user().username());
    return dialog.found(query, candidates(request, dialog), wanted(request));
  }

  /** The smallest list in which all that is wanted must be. */
  private static MessageList candidates(Request request, Dialog dialog) {
    TlObject tl = request.tl();
    History history = dialog.history();
    if (tl.has("top_msg_id")) {
      return ThreadMethods.root(request, dialog, tl.getInt("top_msg_id")).thread();
    } else if (tl.has("from_id")) {
      return history.by(request.peer("from_id"));
    }
    return tl.getObject("filter").is("inputMessagesFilterPinned")
        ? history.pinned()
        : history.all();
  }

  private static Predicate<Message> wanted(Request request) {
    TlObject tl = request.tl();
    Predicate<Message> wanted =
        text(tl.getString("q")).and(MessageFilters.of(tl.getObject("filter"), request.user()));
    if (tl.has("from_id")) {
      Peer from = request.peer("from_id");
      wanted = wanted.and(message -> message.from() == from);
    }
    int minDate = tl.getInt("min_date");
    int maxDate = tl.getInt("max_date");
    return wanted.and(
        message ->
            (minDate == 0 || message.date() > minDate)
                && (maxDate == 0 || message.date() < maxDate));
  }

  private static Predicate<Message> text(String query) {
    String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
    return message -> {
      String text = message.text().toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (!text.contains(word)) {
          return false;
        }
      }
      return true;
    };
  }

  /** What is left of a chat's messages on this page and those behind it, the newest first. */
  private static final class Rest {

    private final Dialog dialog;
    private final List<Message> messages;
    private int next;

    Rest(Dialog dialog, List<Message> messages, int next) {
      this.dialog = dialog;
      this.messages = messages;
      this.next = next;
    }

    boolean isEmpty() {
      return next >= messages.size();
    }

    int date() {
      return messages.get(next).date();
    }

    long chat() {
      return dialog.peer().chatId();
    }
  }

  private static TlObject searchGlobal(Request request) {
    TlObject tl = request.tl();
    PriorityQueue<Rest> rests =
        new PriorityQueue<>(Comparator.comparing(Rest::date).thenComparing(Rest::chat).reversed());
    int count = 0;
    Peer offset = InputPeers.offset(request, tl.getObject("offset_peer"));
    for (Dialog dialog : request.user().dialogs()) {
      if (isSearched(dialog, tl)) {
        MessageList found = found(request, dialog);
        int visible = found.countAfter(dialog.availableMinId());
        count += visible;
        Rest rest =
            new Rest(
                dialog, found.newestFirst().subList(0, visible), passed(found, dialog, offset, tl));
        if (!rest.isEmpty()) {
          rests.add(rest);
        }
      }
    }
    int limit = Math.max(0, Math.min(tl.getInt("limit"), HistoryMethods.MAX_PAGE));
    List<TlObject> page = new ArrayList<>();
    int date = 0;
    while (page.size() < limit && !rests.isEmpty()) {
      Rest rest = rests.remove();
      date = rest.date();
      page.add(
          Rendering.message(rest.messages.get(rest.next++), rest.dialog.box(), request.user()));
      if (!rest.isEmpty()) {
        rests.add(rest);
      }
    }
    TlObject answer =
        page.size() == count
            ? TlObject.of("messages.messages")
            : TlObject.of(
                "messages.messagesSlice",
                "count",
                count,
                "next_rate",
                rests.isEmpty() ? null : date);
    return request.referring(answer.put("messages", page).put("topics", List.of()));
  }

  private static boolean isSearched(Dialog dialog, TlObject tl) {
    User user = dialog.owner();
    Peer peer = dialog.peer();
    boolean broadcast = peer instanceof Channel channel && channel.isBroadcast();
    return !(peer instanceof Channel left && !left.has(user))
        && (!tl.has("folder_id") || tl.getInt("folder_id") == dialog.folder())
        && (!tl.isTrue("broadcasts_only") || broadcast)
        && (!tl.isTrue("groups_only") || (peer instanceof Chat && !broadcast))
        && (!tl.isTrue("users_only") || peer instanceof User);
  }

  /** How many of a chat's messages were on earlier pages: newer ones, then by chat, then by id. */
  private static int passed(MessageList found, Dialog dialog, @Nullable Peer offset, TlObject tl) {
    int date = tl.getInt("offset_rate");
    if (date == 0) {
      return 0;
    }
    if (dialog.peer() == offset) {
      return found.countAfter(tl.getInt("offset_id") - 1);
    }
    boolean sameSecondToo = offset == null || dialog.peer().chatId() > offset.chatId();
    return found.countSince(sameSecondToo ? date : date + 1);
  }
}
