package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Post;
import dev.tdjava.testdc.internal.model.User;
import java.util.HashMap;
import java.util.Map;

/** What someone sent, by the number that their client gave it, so that nothing is sent twice. */
public final class SentMessages {

  private static final Attribute<User, Map<Long, Post>> BY_RANDOM_ID =
      new Attribute<>(user -> new HashMap<>());

  private SentMessages() {}

  public static Map<Long, Post> of(User user) {
    return BY_RANDOM_ID.of(user);
  }
}
