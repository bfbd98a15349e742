package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to go wrong with the next updates for a user, as networks and servers let it happen. */
public final class UpdateFaults {

  /** What becomes of the updates of one action. */
  public enum Fault {
    /** They never arrive. */
    DROPPED,
    /** They arrive twice. */
    DUPLICATED,
    /** They arrive after those of the next action. */
    LATE
  }

  private final Map<User, Deque<Fault>> faults = new HashMap<>();
  private final Map<Session, Deque<TlObject>> late = new HashMap<>();

  /** Adds a fault behind those that the user's next updates have already. */
  public void add(User user, Fault fault) {
    faults.computeIfAbsent(user, u -> new ArrayDeque<>()).add(fault);
  }

  /** Takes the fault of the updates that this user is about to get, or none. */
  @Nullable Fault take(User user) {
    Deque<Fault> waiting = faults.get(user);
    return waiting == null ? null : waiting.poll();
  }

  void push(Session session, TlObject updates, @Nullable Fault fault) {
    if (fault == Fault.LATE) {
      late.computeIfAbsent(session, s -> new ArrayDeque<>()).add(updates);
      return;
    }
    if (fault != Fault.DROPPED) {
      session.push(updates);
    }
    if (fault == Fault.DUPLICATED) {
      session.push(updates);
    }
    Deque<TlObject> held = late.remove(session);
    if (held != null) {
      held.forEach(session::push);
    }
  }
}
