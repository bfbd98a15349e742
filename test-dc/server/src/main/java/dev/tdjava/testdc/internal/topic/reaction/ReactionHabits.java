package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/** How someone reacts mostly. */
public final class ReactionHabits {

  private static final Attribute<User, ReactionHabits> OF =
      new Attribute<>(user -> new ReactionHabits());
  private static final int KEPT = 50;

  private final List<TlObject> recent = new ArrayList<>();
  private TlObject preferred = ReactionCatalog.reaction("👍");

  private ReactionHabits() {}

  public static ReactionHabits of(User user) {
    return OF.of(user);
  }

  /** The last ones, the newest first. */
  public List<TlObject> recent() {
    return List.copyOf(recent);
  }

  public void used(TlObject reaction) {
    recent.remove(reaction);
    recent.add(0, reaction);
    if (recent.size() > KEPT) {
      recent.remove(KEPT);
    }
  }

  public void forgetRecent() {
    recent.clear();
  }

  /** What a double tap means. */
  public TlObject preferred() {
    return preferred;
  }

  public void preferred(TlObject reaction) {
    preferred = reaction;
  }
}
