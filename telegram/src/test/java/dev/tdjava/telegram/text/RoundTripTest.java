package dev.tdjava.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.FormattedText;
import dev.tdjava.fixtures.Rounds;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Text becomes markup and text again. */
@Tag("soak")
class RoundTripTest {

  private static final int TEXTS = Rounds.of(5_000);
  private static final long SEED = 4;

  @Test
  void whatMarkupCanExpressComesBack() {
    RandomTexts random = new RandomTexts(SEED);
    for (int i = 0; i < TEXTS; i++) {
      FormattedText text = random.expressible();
      assertThat(again(text, Text::toMarkdown, Text::markdown)).isEqualTo(text);
      assertThat(again(text, Text::toHtml, Text::html)).isEqualTo(text);
    }
  }

  /** Once through markup, a text is one that it can express. */
  @Test
  void ofAllOtherTheTextComesBack() {
    RandomTexts random = new RandomTexts(SEED);
    for (int i = 0; i < TEXTS; i++) {
      FormattedText text = random.any();
      FormattedText once = again(text, Text::toMarkdown, Text::markdown);
      assertThat(once.text()).isEqualTo(text.text());
      assertThat(again(once, Text::toMarkdown, Text::markdown)).isEqualTo(once);
      once = again(text, Text::toHtml, Text::html);
      assertThat(once.text()).isEqualTo(text.text());
      assertThat(again(once, Text::toHtml, Text::html)).isEqualTo(once);
    }
  }

  private static FormattedText again(
      FormattedText text,
      Function<FormattedText, String> writer,
      Function<String, FormattedText> parser) {
    String markup = writer.apply(text);
    try {
      return parser.apply(markup);
    } catch (MarkupException e) {
      throw new AssertionError("of " + text + " was made " + markup, e);
    }
  }
}
