package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds whom an object speaks of, and puts those users and chats beside it, as clients want it
 * wherever an object has the fields {@code users} and {@code chats}.
 */
public final class ReferencedPeers {

  /** Fields with the id of a user, or a list of them, outside a {@code Peer}. */
  private static final Set<String> USER_FIELDS =
      Set.of(
          "user_id",
          "bot_id",
          "via_bot_id",
          "inviter_id",
          "admin_id",
          "promoted_by",
          "kicked_by",
          "actor_id");

  private final World world;
  private final Set<User> users = new LinkedHashSet<>();
  private final Set<Chat> chats = new LinkedHashSet<>();

  private ReferencedPeers(World world) {
    this.world = world;
  }

  /**
   * Adds to the object the users and chats that it speaks of, as this user sees them; and those
   * others.
   */
  public static TlObject in(TlObject object, User viewer, Peer... also) {
    ReferencedPeers referenced = new ReferencedPeers(viewer.world());
    for (Peer peer : also) {
      if (peer instanceof User user) {
        referenced.users.add(user);
      } else if (peer instanceof Chat chat) {
        referenced.chats.add(chat);
      }
    }
    referenced.look(object);
    viewer.meet(referenced.users);
    viewer.meet(referenced.chats);
    return object
        .put("users", referenced.users.stream().map(user -> Rendering.user(user, viewer)).toList())
        .put("chats", referenced.chats.stream().map(chat -> Rendering.chat(chat, viewer)).toList());
  }

  private void look(TlObject object) {
    object.fields().forEach((name, value) -> look(object, name, value));
  }

  private void look(TlObject in, String name, Object value) {
    if (value instanceof TlObject object) {
      look(object);
    } else if (value instanceof List<?> list) {
      list.forEach(element -> look(in, name, element));
    } else if (value instanceof Long id) {
      if (USER_FIELDS.contains(name)
          || (name.equals("users") && in.name().startsWith("message"))
          || name.equals("recent_requesters")) {
        User user = world.findUser(id);
        if (user != null) {
          users.add(user);
        }
      } else if (name.equals("chat_id") || name.equals("channel_id")) {
        Chat chat = world.findChat(id);
        if (chat != null) {
          chats.add(chat);
        }
      }
    }
  }
}
