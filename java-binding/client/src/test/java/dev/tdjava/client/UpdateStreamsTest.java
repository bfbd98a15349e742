package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class UpdateStreamsTest {

  private final UpdateStreams streams = new UpdateStreams(new Dispatcher());

  @Test
  void nothingIsLeftOfWhoCancels() {
    List<Flow.Subscription> given = new ArrayList<>();
    streams.typed(UpdateOption.class, Overflow.DEFAULT).subscribe(subscriber(given::add));
    assertThat(streams.listeners()).isEqualTo(1);
    given.get(0).cancel();
    assertThat(streams.listeners()).isZero();
  }

  @Test
  void notEvenOfWhoCancelsAtOnce() {
    streams.typed(Update.class, Overflow.DEFAULT).subscribe(subscriber(Flow.Subscription::cancel));
    assertThat(streams.listeners()).isZero();
  }

  private static Flow.Subscriber<Update> subscriber(Consumer<Flow.Subscription> onSubscribe) {
    return new Flow.Subscriber<>() {
      @Override
      public void onSubscribe(Flow.Subscription subscription) {
        onSubscribe.accept(subscription);
      }

      @Override
      public void onNext(Update update) {}

      @Override
      public void onError(Throwable failure) {}

      @Override
      public void onComplete() {}
    };
  }
}
