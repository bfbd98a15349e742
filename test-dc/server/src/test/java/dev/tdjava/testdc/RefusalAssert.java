package dev.tdjava.testdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the facade refuses, it refuses with a message that names what was wrong. */
final class RefusalAssert {

  private RefusalAssert() {}

  static void refused(ThrowingCallable doing, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(doing)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }
}
