package dev.tdjava.testdc.internal.topic.chat;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.LastFound;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.User;
import java.util.List;

/** The groups that two users are both in. */
final class CommonChats {

  private static final Attribute<Dialog, LastFound<List<Chat>>> FOUND =
      new Attribute<>(dialog -> new LastFound<>());

  private CommonChats() {}

  /** Those of the viewer and another one, the highest id first; of the viewer alone none. */
  static List<Chat> of(User viewer, User other) {
    if (viewer == other) {
      return List.of();
    }
    LastFound<List<Chat>> found = FOUND.of(viewer.dialog(other));
    long version = viewer.changes() + other.changes(); // both only grow
    return found.get(other, version, () -> find(viewer, other));
  }

  private static List<Chat> find(User viewer, User other) {
    return viewer.chats().descendingMap().values().stream()
        .filter(chat -> chat.has(other))
        .filter(chat -> !(chat instanceof Channel channel && channel.isBroadcast()))
        .toList();
  }

  /** How many have that id or a higher one; none if it is 0. */
  static int countFrom(List<Chat> highestFirst, long id) {
    return id == 0 ? 0 : NumberedList.leading(highestFirst, chat -> chat.id() >= id);
  }
}
