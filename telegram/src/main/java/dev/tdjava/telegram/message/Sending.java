package dev.tdjava.telegram.message;

import dev.tdjava.api.Message;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.processors.ReplayProcessor;

/** One message on its way. */
final class Sending {

  private final Outbox outbox;
  private final Message pending;
  private final ReplayProcessor<SendStage> stages = ReplayProcessor.create(3);

  Sending(Outbox outbox, Message pending) {
    this.outbox = outbox;
    this.pending = pending;
    stages.onNext(new SendStage.Pending(pending));
  }

  Message pending() {
    return pending;
  }

  void acknowledged() {
    stages.onNext(new SendStage.Acknowledged(pending));
  }

  void sent(Message message) {
    stages.onNext(new SendStage.Sent(message));
    stages.onComplete();
  }

  void failed(Throwable failure) {
    stages.onError(failure);
  }

  /** All stages from the first on. */
  Flowable<SendStage> stages() {
    return stages.doOnCancel(() -> outbox.forget(pending));
  }

  /** The message with its final id. */
  Single<Message> result() {
    return stages().ofType(SendStage.Sent.class).map(SendStage.Sent::message).firstOrError();
  }
}
