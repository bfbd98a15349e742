package dev.tdjava.client;

import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.codec.TdJson;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.fixtures.Tck;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** The update streams, by the rules of the standard. */
class ReactiveStreamsTckTest {

  @TestFactory
  Stream<DynamicTest> updates() throws Exception {
    return Tck.rules(Updates::new);
  }

  private static UpdateOption update(int number) {
    return new UpdateOption("x", new OptionValueInteger(number));
  }

  /** Public, as the makers of the tests want it. */
  public static final class Updates extends FlowPublisherVerification<UpdateOption> {

    /** For each rule. */
    public Updates() {
      super(Tck.environment());
    }

    @Override
    public Flow.Publisher<UpdateOption> createFlowPublisher(long elements) {
      Dispatcher dispatcher = new Dispatcher();
      UpdateStreams streams = new UpdateStreams(dispatcher);
      Flow.Publisher<UpdateOption> updates =
          streams.typed(UpdateOption.class, Overflow.unbounded());
      return subscriber -> {
        updates.subscribe(subscriber);
        if (elements < Integer.MAX_VALUE) {
          receive(streams, (int) elements);
          dispatcher.add(streams::end);
        } else {
          receive(streams, 1_000); // as one that goes on and on, as far as these tests look
        }
        dispatcher.wake();
      };
    }

    private static void receive(UpdateStreams streams, int elements) {
      JsonReader in = new JsonReader();
      for (int i = 0; i < elements; i++) {
        byte[] json = TdJson.toJson(update(i)).getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(json, json.length + JsonReader.SLACK);
        in.reset(padded, json.length);
        streams.publish(UpdateStreams.typeOf(in), padded, json.length, in);
      }
    }

    @Override
    public Flow.@Nullable Publisher<UpdateOption> createFailedFlowPublisher() {
      return null; // a stream of updates fails only after it has begun
    }
  }
}
