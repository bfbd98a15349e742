package dev.tdjava.client;

/** The turn of an update, which those who want it have in their buffers already. */
final class UpdateEvent extends Event {

  private final UpdateSubscription<?>[] listeners;

  UpdateEvent(long number, UpdateSubscription<?>... listeners) {
    super(number);
    this.listeners = listeners;
  }

  @Override
  int calls() {
    return listeners.length;
  }

  @Override
  void call(int which) {
    listeners[which].tick();
  }
}
