package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.Box;
import dev.tdjava.testdc.internal.world.Channel;
import dev.tdjava.testdc.internal.world.Dialog;
import dev.tdjava.testdc.internal.world.Peer;
import dev.tdjava.testdc.internal.world.Post;
import dev.tdjava.testdc.internal.world.Rendering;
import dev.tdjava.testdc.internal.world.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Messages that were written before. */
final class HistoryMethods {

  private static final int MAX_PAGE = 100;

  void addTo(Methods methods) {
    methods
        .add("messages.getHistory", HistoryMethods::history)
        .add("messages.search", HistoryMethods::search)
        .add("messages.searchGlobal", HistoryMethods::searchGlobal)
        .add(
            "messages.getMessages",
            request -> byId(request, request.user().box(), "messages.messages"))
        .add(
            "channels.getMessages",
            request ->
                byId(
                    request,
                    Peers.channel(request, request.tl().getObject("channel")).box(),
                    "messages.channelMessages"));
  }

  private static TlObject history(Request request) {
    return page(request, request.user().dialog(request.peer("peer")), post -> true);
  }

  private static TlObject search(Request request) {
    TlObject tl = request.tl();
    Dialog dialog = request.user().dialog(request.peer("peer"));
    Predicate<Post> wanted = text(tl.getString("q")).and(filter(tl.getObject("filter"), request));
    if (tl.has("from_id")) {
      Peer from = request.peer("from_id");
      wanted = wanted.and(post -> post.from() == from);
    }
    int minDate = tl.getInt("min_date");
    int maxDate = tl.getInt("max_date");
    return page(
        request,
        dialog,
        wanted.and(
            post ->
                (minDate == 0 || post.date() > minDate)
                    && (maxDate == 0 || post.date() < maxDate)));
  }

  private static Predicate<Post> text(String query) {
    String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
    return post -> {
      String text = post.text().toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (!text.contains(word)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<Post> filter(TlObject filter, Request request) {
    User user = request.user();
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

  /** The part of a chat's messages that the request's offsets, ids and limit ask for. */
  static TlObject page(Request request, Dialog dialog, Predicate<Post> wanted) {
    TlObject tl = request.tl();
    Box box = dialog.box();
    List<Post> all =
        dialog.history().descendingMap().values().stream()
            .filter(wanted)
            .filter(post -> isVisible(post, dialog, request.user()))
            .toList();
    int limit = Math.max(0, Math.min(tl.getInt("limit"), MAX_PAGE));
    int from = first(all, box, tl) + tl.getInt("add_offset");
    int to = Math.min(all.size(), from + limit);
    from = Math.max(0, from);
    int maxId = tl.getInt("max_id");
    int minId = tl.getInt("min_id");
    List<Post> page = new ArrayList<>();
    for (Post post : all.subList(Math.min(from, all.size()), Math.max(from, to))) {
      int id = post.idIn(box);
      if ((maxId == 0 || id < maxId) && (minId == 0 || id > minId)) {
        page.add(post);
      }
    }
    return messages(request, dialog, page, all.size(), from);
  }

  /** How many messages are newer than where the request's offset points. */
  private static int first(List<Post> all, Box box, TlObject tl) {
    int offsetId = tl.getInt("offset_id");
    int offsetDate = tl.getInt("offset_date", 0);
    int index = 0;
    while (index < all.size()
        && ((offsetId != 0 && all.get(index).idIn(box) >= offsetId)
            || (offsetId == 0 && offsetDate != 0 && all.get(index).date() >= offsetDate))) {
      index++;
    }
    return index;
  }

  /** Whoever came into a basic group later does not see what was before; elsewhere all is seen. */
  private static boolean isVisible(Post post, Dialog dialog, User user) {
    return post.idIn(dialog.box()) > dialog.availableMinId() && dialog.owner() == user;
  }

  private static TlObject messages(
      Request request, Dialog dialog, List<Post> page, int count, int before) {
    List<TlObject> rendered =
        page.stream().map(post -> Rendering.message(post, dialog.box(), request.user())).toList();
    TlObject answer;
    if (dialog.peer() instanceof Channel) {
      answer =
          TlObject.of(
              "messages.channelMessages",
              "pts",
              dialog.box().pts(),
              "count",
              count,
              "offset_id_offset",
              before);
    } else if (page.size() == count) {
      answer = TlObject.of("messages.messages");
    } else {
      answer = TlObject.of("messages.messagesSlice", "count", count, "offset_id_offset", before);
    }
    return request.referring(
        answer.put("messages", rendered).put("topics", List.of()), dialog.peer());
  }

  private static TlObject searchGlobal(Request request) {
    TlObject tl = request.tl();
    Predicate<Post> wanted = text(tl.getString("q")).and(filter(tl.getObject("filter"), request));
    int limit = Math.max(0, Math.min(tl.getInt("limit"), MAX_PAGE));
    List<TlObject> found = new ArrayList<>();
    for (Dialog dialog : request.user().dialogs()) {
      Collection<Post> posts = dialog.history().descendingMap().values();
      for (Post post : posts) {
        if (found.size() < limit && tl.getInt("offset_id") == 0 && wanted.test(post)) {
          found.add(Rendering.message(post, dialog.box(), request.user()));
        }
      }
    }
    return request.referring(
        TlObject.of("messages.messages", "messages", found, "topics", List.of()));
  }

  private static TlObject byId(Request request, Box box, String name) {
    List<TlObject> found = new ArrayList<>();
    for (TlObject id : request.tl().<TlObject>getList("id")) {
      Post post = find(request, box, id);
      found.add(
          post == null
              ? TlObject.of("messageEmpty", "id", id.is("inputMessagePinned") ? 0 : id.getInt("id"))
              : Rendering.message(post, box, request.user()));
    }
    TlObject answer = TlObject.of(name, "messages", found, "topics", List.of());
    if (box.isChannel()) {
      answer.put("pts", box.pts()).put("count", found.size());
    }
    return request.referring(answer);
  }

  private static @org.jspecify.annotations.Nullable Post find(
      Request request, Box box, TlObject id) {
    if (id.is("inputMessagePinned")) {
      return box.posts().descendingMap().values().stream()
          .filter(post -> post.isPinnedIn(box))
          .findFirst()
          .orElse(null);
    }
    Post post = box.post(id.getInt("id"));
    Post meant = id.is("inputMessageReplyTo") && post != null ? post.replyTo() : post;
    return meant == null || meant.isHiddenFrom(request.user()) ? null : meant;
  }
}
