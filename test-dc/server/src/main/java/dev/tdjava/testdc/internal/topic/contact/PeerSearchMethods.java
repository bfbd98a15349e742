package dev.tdjava.testdc.internal.topic.contact;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finding users and chats by what they are called.
 *
 * @see <a href="https://core.telegram.org/method/contacts.search">contacts.search</a>
 */
final class PeerSearchMethods {

  private static final int SHORTEST_QUERY = 3;

  void addTo(Methods methods) {
    methods
        .add("contacts.search", PeerSearchMethods::search)
        .add("contacts.resolveUsername", PeerSearchMethods::byUsername)
        .add("contacts.resolvePhone", PeerSearchMethods::byPhone);
  }

  private static TlObject byUsername(Request request) {
    String username = request.tl().getString("username");
    if (!username.matches("@?[A-Za-z][A-Za-z0-9_]*")) {
      throw RpcError.bad("USERNAME_INVALID");
    }
    request.login();
    Peer peer = request.world().findByUsername(username);
    if (peer == null) {
      throw RpcError.bad("USERNAME_NOT_OCCUPIED");
    }
    return resolved(request, peer);
  }

  private static TlObject byPhone(Request request) {
    User user = ContactMethods.findByPhone(request, request.tl().getString("phone"));
    if (user == null) {
      throw RpcError.bad("PHONE_NOT_OCCUPIED");
    }
    return resolved(request, user);
  }

  private static TlObject resolved(Request request, Peer peer) {
    return request.referring(TlObject.of("contacts.resolvedPeer", "peer", peer.toPeer()), peer);
  }

  /** By the beginnings of names among those the caller knows; by usernames among all. */
  private static TlObject search(Request request) {
    User user = request.user();
    String query =
        request.tl().getString("q").strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    int limit = Math.max(1, Math.min(request.tl().getInt("limit"), 100));
    if (query.isEmpty()) {
      throw RpcError.bad("SEARCH_QUERY_EMPTY");
    }
    List<Peer> mine = new ArrayList<>();
    List<Peer> others = new ArrayList<>();
    for (Peer peer : all(request)) {
      String username = username(peer);
      boolean byUsername = username != null && username.toLowerCase(Locale.ROOT).startsWith(query);
      if (isKnown(user, peer)) {
        if (byUsername || hasWord(name(user, peer), query)) {
          mine.add(peer);
        }
      } else if (query.length() >= SHORTEST_QUERY
          && username != null
          && (byUsername || hasWord(peer.title(), query))) {
        others.add(peer);
      }
    }
    return request.referring(
        TlObject.of(
            "contacts.found",
            "my_results",
            mine.stream().limit(limit).map(Peer::toPeer).toList(),
            "results",
            others.stream().limit(limit).map(Peer::toPeer).toList()));
  }

  private static List<Peer> all(Request request) {
    List<Peer> all = new ArrayList<>();
    request.world().users().stream().filter(user -> !user.isDeleted()).forEach(all::add);
    all.addAll(request.world().chats());
    return all;
  }

  private static boolean isKnown(User user, Peer peer) {
    return peer instanceof Chat chat
        ? chat.has(user)
        : user.contacts().containsKey(peer)
            || user.dialogs().stream()
                .anyMatch(dialog -> dialog.peer() == peer && dialog.top() != null);
  }

  private static String name(User user, Peer peer) {
    User.Contact contact = peer instanceof User other ? user.contacts().get(other) : null;
    return contact == null
        ? peer.title()
        : contact.firstName() + " " + contact.lastName() + " " + peer.title();
  }

  private static boolean hasWord(String name, String start) {
    String text = name.toLowerCase(Locale.ROOT);
    return text.startsWith(start)
        || Arrays.stream(text.split("\\s+")).anyMatch(word -> word.startsWith(start));
  }

  private static @Nullable String username(Peer peer) {
    return peer instanceof User user
        ? user.username()
        : peer instanceof Channel channel ? channel.username() : null;
  }
}
