package dev.tdjava.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a & b              | a &amp; b
          <b>bold</b>        | &lt;b&gt;bold&lt;/b&gt;
          @param             | &#64;param
          {@link x}          | &#123;&#64;link x&#125;
          the end */ is near | the end &#42;/ is near
          2 * 3 ** 4         | 2 * 3 ** 4
          C:\\u0041sers     | C:&#92;u0041sers
          """)
  void escapesWhatMeansSomethingInAComment(String text, String escaped) {
    assertThat(JavadocText.escaped(text)).isEqualTo(escaped);
  }

  @Test
  void endsASentence() {
    assertThat(JavadocText.sentence("It is")).isEqualTo("It is.");
    assertThat(JavadocText.sentence("It is.")).isEqualTo("It is.");
    assertThat(JavadocText.sentence("Is it? ")).isEqualTo("Is it?");
    assertThat(JavadocText.sentence("")).isEmpty();
  }

  @Test
  void breaksLongLines() {
    String text = "word ".repeat(40).strip();

    assertThat(JavadocText.wrapped(text, "    ").lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(92))
        .element(1)
        .asString()
        .startsWith("    word");
  }

  @Test
  void keepsAWordThatIsTooLong() {
    String link = "https://example.org/" + "x".repeat(200);

    assertThat(JavadocText.wrapped("see " + link, "")).isEqualTo("see\n" + link);
  }
}
