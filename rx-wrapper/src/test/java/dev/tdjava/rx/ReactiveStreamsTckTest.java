package dev.tdjava.rx;

import dev.tdjava.fixtures.Tck;
import io.reactivex.rxjava3.core.Flowable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;

/** Replayed state, by the rules of the standard; the other streams are RxJava's own operators. */
class ReactiveStreamsTckTest {

  @TestFactory
  Stream<DynamicTest> replayedState() throws Exception {
    return Tck.rules(Replayed::new);
  }

  /** Public, as the makers of the tests want it. */
  public static final class Replayed extends PublisherVerification<Long> {

    private static final long MOST = 1_000;

    /** For each rule. */
    public Replayed() {
      super(Tck.environment());
    }

    @Override
    public Publisher<Long> createPublisher(long elements) {
      return new ReplayedState<>(Flowable.rangeLong(0, elements), key -> key).stream();
    }

    @Override
    public Publisher<Long> createFailedPublisher() {
      return new ReplayedState<Long>(
              Flowable.error(new IllegalStateException("thrown on purpose")), key -> key)
          .stream();
    }

    @Override
    public long maxElementsFromPublisher() {
      return MOST;
    }
  }
}
