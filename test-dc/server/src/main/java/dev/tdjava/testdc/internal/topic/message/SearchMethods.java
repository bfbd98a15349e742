package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.History;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finding messages.
 *
 * @see <a href="https://core.telegram.org/api/search">Search and filters</a>
 */
public final class SearchMethods {

  /**
   * What decides which messages of a chat are found.
   *
   * @param username by which the one who searches is mentioned
   */
  record Query(
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
        .add("messages.searchGlobal", GlobalSearch::search);
  }

  private static TlObject search(Request request) {
    Dialog dialog = request.user().dialog(request.peer("peer"));
    return HistoryMethods.page(request, dialog, found(request, dialog));
  }

  /** Answers {@code messages.search} with what is wanted of these messages of a chat. */
  public static TlObject search(Request request, Dialog dialog, MessageList among) {
    return HistoryMethods.page(
        request, dialog, dialog.found(query(request), among, wanted(request)));
  }

  static Query query(Request request) {
    TlObject tl = request.tl();
    return new Query(
        tl.getString("q"),
        tl.getObject("filter"),
        tl.findObject("from_id"),
        tl.getInt("top_msg_id", 0),
        tl.getInt("min_date"),
        tl.getInt("max_date"),
        request.user().username());
  }

  /** All messages of a chat that the request wants, on whatever page. */
  static MessageList found(Request request, Dialog dialog) {
    return dialog.found(query(request), candidates(request, dialog), wanted(request));
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
}
