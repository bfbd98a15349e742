package dev.tdjava.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.benchmarks.report.Arguments.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command line")
class ArgumentsTest {

  @Test
  void withoutArgumentsMeasuresAllQuickly() {
    Arguments arguments = Arguments.parse();

    assertThat(arguments.full()).isFalse();
    assertThat(arguments.parts()).containsExactly(Part.values());
    assertThat(arguments.jmh()).isEmpty();
  }

  @Test
  void namesPartsAndHandsTheRestToJmh() {
    Arguments arguments = Arguments.parse("--full", "end-to-end", "decode", "--", "-f", "5");

    assertThat(arguments.full()).isTrue();
    assertThat(arguments.parts()).containsExactly(Part.DECODE, Part.END_TO_END);
    assertThat(arguments.jmh()).containsExactly("-f", "5");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Arguments.parse("decoding"))
        .hasMessageContaining("'decoding'")
        .hasMessageContaining("usage:");
  }
}
