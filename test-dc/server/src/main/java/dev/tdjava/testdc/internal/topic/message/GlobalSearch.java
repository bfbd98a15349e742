package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.LastFound;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding messages in all chats of a user. */
final class GlobalSearch {

  /** Where a message stands: a newer one before an older one, then by chat, then by id. */
  private record Place(int date, long chat, int id) {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::date)
            .thenComparing(Place::chat)
            .thenComparing(Place::id)
            .reversed();
  }

  private record Hit(Place place, Dialog dialog, Message message) {}

  /** What decides which messages are found. */
  private record Query(SearchMethods.Query messages, @Nullable Integer folder, String kind) {}

  private static final Attribute<User, LastFound<List<Hit>>> FOUND =
      new Attribute<>(user -> new LastFound<>());

  private GlobalSearch() {}

  static TlObject search(Request request) {
    TlObject tl = request.tl();
    List<Hit> found = found(request);
    int from = passed(found, request);
    int limit = Math.max(0, Math.min(tl.getInt("limit"), HistoryMethods.MAX_PAGE));
    List<Hit> page = NumberedList.part(found, from, limit);
    boolean last = from + page.size() == found.size();
    TlObject answer =
        page.size() == found.size()
            ? TlObject.of("messages.messages")
            : TlObject.of(
                "messages.messagesSlice",
                "count",
                found.size(),
                "next_rate",
                last || page.isEmpty() ? null : page.get(page.size() - 1).place().date());
    return request.referring(
        answer
            .put(
                "messages",
                page.stream()
                    .map(
                        hit -> Rendering.message(hit.message(), hit.dialog().box(), request.user()))
                    .toList())
            .put("topics", List.of()));
  }

  /** All messages that the request wants, on whatever page; looked for once for all of them. */
  private static List<Hit> found(Request request) {
    TlObject tl = request.tl();
    User user = request.user();
    String kind =
        tl.isTrue("broadcasts_only") + "," + tl.isTrue("groups_only") + tl.isTrue("users_only");
    Integer folder = tl.has("folder_id") ? tl.getInt("folder_id") : null;
    return FOUND
        .of(user)
        .get(
            new Query(SearchMethods.query(request), folder, kind),
            user.changes(),
            () -> find(request));
  }

  private static List<Hit> find(Request request) {
    List<Hit> hits = new ArrayList<>();
    for (Dialog dialog : request.user().dialogs()) {
      if (isSearched(dialog, request.tl())) {
        MessageList found = SearchMethods.found(request, dialog);
        for (Message message : found.between(dialog.availableMinId(), Integer.MAX_VALUE)) {
          int id = message.idIn(dialog.box());
          Place place = new Place(message.date(), dialog.peer().chatId(), id);
          hits.add(new Hit(place, dialog, message));
        }
      }
    }
    hits.sort(Comparator.comparing(Hit::place, Place.ORDER));
    return hits;
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

  /** How many messages were on earlier pages. */
  private static int passed(List<Hit> found, Request request) {
    TlObject tl = request.tl();
    int date = tl.getInt("offset_rate");
    if (date == 0) {
      return 0;
    }
    Peer peer = InputPeers.offset(request, tl.getObject("offset_peer"));
    Place last =
        peer == null
            ? new Place(date, Long.MIN_VALUE, 0)
            : new Place(date, peer.chatId(), tl.getInt("offset_id"));
    return NumberedList.leading(found, hit -> Place.ORDER.compare(hit.place(), last) <= 0);
  }
}
