package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import java.util.HashMap;
import java.util.Map;

/** What someone sent, by the number that their client gave it, so that nothing is sent twice. */
public final class RandomIds {

  private static final Attribute<User, Map<Long, Message>> BY_RANDOM_ID =
      new Attribute<>(user -> new HashMap<>());

  private RandomIds() {}

  public static Map<Long, Message> of(User user) {
    return BY_RANDOM_ID.of(user);
  }
}
