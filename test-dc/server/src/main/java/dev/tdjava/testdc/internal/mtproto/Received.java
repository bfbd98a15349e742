package dev.tdjava.testdc.internal.mtproto;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of the client that is remembered, with its answer while that is not acknowledged. */
final class Received {
  /** How far the request is; a message that is no request is DONE at once. */
  enum State {
    RUNNING,
    ANSWERED,
    DROPPED,
    FORGOTTEN,
    DONE
  }

  final long id;
  final boolean content;
  State state = State.DONE;
  boolean failed;
  @Nullable Outgoing answer;
  private final List<Runnable> waiting = new ArrayList<>(0);

  Received(long id, boolean content) {
    this.id = id;
    this.content = content;
  }

  /** Runs the task once this request is answered; at once if it is no longer running. */
  void then(Runnable task) {
    if (state == State.RUNNING) {
      waiting.add(task);
    } else {
      task.run();
    }
  }

  void finished() {
    List<Runnable> tasks = List.copyOf(waiting);
    waiting.clear();
    tasks.forEach(Runnable::run);
  }

  /** As msgs_state_info has it. */
  int info() {
    int info = content ? 4 : 4 + 16;
    return switch (state) {
      case RUNNING -> info + 32;
      case ANSWERED -> info + 64;
      case DROPPED, DONE -> info;
      // "received" would make the client wait for an answer that cannot come
      case FORGOTTEN -> 1;
    };
  }
}
