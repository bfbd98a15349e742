package dev.tdjava.client;

/** The turn of an update, which those who want it have in their buffers already. */
final class UpdateEvent extends Event {

  private UpdateSubscription<?>[] listeners;

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
    UpdateSubscription<?> listener = listeners[which];
    if (which == listeners.length - 1) {
      listeners = UpdateStreams.NOBODY; // the last event stays linked: it must not hold subscribers
    }
    listener.tick(number);
  }
}
