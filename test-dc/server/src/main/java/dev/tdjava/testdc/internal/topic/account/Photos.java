package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which photos users and chats show, and who is told of it. */
public final class Photos {

  private Photos() {}

  /** Shows a photo as the user's, before those that the user had. */
  public static void show(Delivery delivery, User user, TlObject photo) {
    user.photos().put(photo.getLong("id"), photo);
    tell(delivery, user);
  }

  /**
   * Takes photos of the user away.
   *
   * @return the ids of those that there were
   */
  public static List<Long> remove(Delivery delivery, User user, List<Long> ids) {
    List<Long> gone = ids.stream().filter(user.photos()::remove).toList();
    if (!gone.isEmpty()) {
      tell(delivery, user);
    }
    return gone;
  }

  /** Shows a photo as the chat's, or none. */
  public static void show(Delivery delivery, User actor, Chat chat, @Nullable TlObject photo) {
    chat.photo(photo);
    boolean asChannel = chat instanceof Channel channel && channel.isBroadcast();
    delivery
        .world()
        .messages()
        .service(
            delivery,
            asChannel ? chat : actor,
            chat,
            photo == null
                ? TlObject.of("messageActionChatDeletePhoto")
                : TlObject.of("messageActionChatEditPhoto", "photo", photo));
  }

  /** Tells all who know the user that there is something new about them. */
  private static void tell(Delivery delivery, User user) {
    Set<User> others = new LinkedHashSet<>();
    others.add(user);
    others.addAll(user.contacts().keySet());
    for (User other : delivery.world().users()) {
      if (other.hasDialog(user) || other.contacts().containsKey(user)) {
        others.add(other);
      }
    }
    others.forEach(other -> delivery.add(other, TlObject.of("updateUser", "user_id", user.id())));
  }
}
