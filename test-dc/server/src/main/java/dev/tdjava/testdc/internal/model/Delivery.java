package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what one action means to each user, and then tells all their sessions at once, except
 * the one that acted: that one learns it from its answer.
 */
public final class Delivery {

  private final World world;
  private final @Nullable Session caller;
  private final Map<User, List<TlObject>> updates = new LinkedHashMap<>();
  private final Set<User> numbered = new HashSet<>();

  /**
   * @param caller the session whose request this is, or null if the server itself acts
   */
  Delivery(World world, @Nullable Session caller) {
    this.world = world;
    this.caller = caller;
  }

  public World world() {
    return world;
  }

  /** Tells a user of something that is counted elsewhere, or is gone when nobody is there. */
  public void add(User user, TlObject update) {
    updates.computeIfAbsent(user, u -> new ArrayList<>()).add(update);
  }

  /** Tells a user of a change that has no pts but must reach also those who come later. */
  public void note(User user, TlObject update) {
    user.note(world.now(), update);
    numbered.add(user);
    add(user, update);
  }

  /** Tells a user of a change that is counted in qts, by the update's field of that name. */
  public void count(User user, TlObject update) {
    add(user, user.count(update));
  }

  /** The answer for the one who acted: all that they are told, after these first. */
  public TlObject answer(User user, List<TlObject> first) {
    List<TlObject> all = new ArrayList<>(first);
    all.addAll(updates.getOrDefault(user, List.of()));
    return container(user, all, 0);
  }

  /** All that a user would be told, who is then not told of it here. */
  public TlObject take(User user) {
    List<TlObject> taken = updates.remove(user);
    return container(user, taken == null ? List.of() : taken, 0);
  }

  /** Tells everyone; to be called once, when the action is done. */
  void send() {
    updates.forEach(
        (user, list) -> {
          UpdateFaults.Fault fault = world.updateFaults().take(user);
          list.forEach(user.watcher());
          for (Login login : user.logins()) {
            List<Session> others =
                login.sessions().stream().filter(session -> session != caller).toList();
            if (!others.isEmpty()) {
              int seq = numbered.contains(user) ? login.nextSeq() : 0;
              TlObject container = container(user, list, seq);
              others.forEach(session -> world.updateFaults().push(session, container, fault));
            }
          }
        });
    updates.clear();
  }

  private TlObject container(User user, List<TlObject> list, int seq) {
    return ReferencedPeers.in(
        TlObject.of("updates", "updates", List.copyOf(list), "date", world.now(), "seq", seq),
        user);
  }
}
