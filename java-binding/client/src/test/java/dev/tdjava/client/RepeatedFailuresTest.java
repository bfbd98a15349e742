package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tdjava.boundary.LogCapture;
import org.junit.jupiter.api.Test;

/** What comes with every message is not logged with every message. */
class RepeatedFailuresTest {

  @Test
  void eachKindIsLoggedAtThe1st10thAnd100thTime() {
    try (LogCapture log = new LogCapture(ReceiveLoop.class.getName())) {
      for (int i = 0; i < 150; i++) {
        RepeatedFailures.report("One kind", new IllegalStateException("thrown on purpose"));
      }
      RepeatedFailures.report("Another kind", new IllegalStateException("thrown on purpose"));
      await().until(() -> log.messages().size() == 4);
      assertThat(log.messages())
          .containsExactlyInAnyOrder(
              "One kind (further ones like this are counted)",
              "One kind (10 times so far)",
              "One kind (100 times so far)",
              "Another kind (further ones like this are counted)");
    }
  }
}
