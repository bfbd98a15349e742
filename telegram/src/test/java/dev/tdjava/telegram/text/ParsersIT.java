package dev.tdjava.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.FormattedText;
import dev.tdjava.fixtures.Rounds;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup is understood as TDLib does, and refused where it does. */
@Tag("own-jvm") // TDLib without a data centre
@Tag("soak")
class ParsersIT {

  private static final int TEXTS = Rounds.of(3_000);
  private static final long SEED = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain \\. text",
        "a.b",
        "*bold _italic bold ~strike ||spoiler||~ __underline___ bold*",
        "___both_**__",
        "___both___",
        "_a__b_",
        "*👍 世界*_é_",
        "[t.me](http://www.example.com/) [user](tg://user?id=123456789) [t.me] [none](x) [](t.me)",
        "[a](b.c/(d\\)e)\\)",
        "[a](b.c",
        "![👍](tg://emoji?id=5368324170671202286)",
        "![👍](t.me)",
        "![👍]",
        "`code \\` \\\\ * _` ```\nblock``` ```java\nint i = 0;\n``` ```java```",
        "```\r\n\ra```",
        "```a b```",
        ">quote\n>goes on\nover",
        ">quote\n**>another||\n>\nplain",
        ">expandable\n>*bold*||",
        ">||spoiler||||",
        ">||spoiler||",
        "a\n>quote *bold\n>bold*\n\nb",
        ">*not closed\n*",
        "a >",
        "a\\\n>b\\\n>c\nd",
        "\r>a||\r\nb",
        "*a\n>b*",
        "**||||[]~~",
        "*a",
        "`a",
        "\\",
        "a\\é",
        "|",
        "!a",
        "#"
      })
  void markdown(String markup) {
    assertSame(markup, Text::markdown, TdlibParses::markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a < b",
        "a > b & c",
        "<b>bold <i>italic <s>strike <tg-spoiler>spoiler</tg-spoiler></s> <u>u</u></i> bold</b>",
        "<strong>a</strong><em>b</em><ins>c</ins><strike>d</strike><del>e</del><SPAN class='tg-spoiler'>f</span>",
        "<a href=\"http://www.example.com/?a&amp;b\">x</a> <a href='tg://user?id=5'>y</a> <a>t.me</a> <a>z</a>",
        "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>",
        "<tg-emoji emoji-id=\"0\">👍</tg-emoji>",
        "<tg-emoji></tg-emoji>",
        "<pre><code class=\"language-python\">a</code></pre> <pre>b</pre> <code class=\"language-c\">d</code>",
        "<code class=\"language-python\"><pre>a</pre></code> <pre><code>a</code></pre> <pre> <code>a</code></pre>",
        "<blockquote>a\nb</blockquote><blockquote expandable>c</blockquote>",
        "&lt;&gt;&amp;&quot;&nbsp;&apos;&#65&#x41;&#x1f44d;&#0;&#xd83d",
        "&#xd83d;&#xdc4d;",
        "&#1114110; &#1114111; &#0000065; &#00000065;",
        "<b",
        "<b>a",
        "<b>a</i>",
        "<b>a</>",
        "</b>",
        "<b>a</b",
        "<p>a</p>",
        "<b/>",
        "<b x='1' y=2 z>a</b>",
        "<b x=\">\">a</b>",
        "<b x=a&>a</b>",
        "<a href=\"t.me/&lt;&#65;\">a</a>",
        "<b ''>a</b>",
        "<span>a</span>",
        "<b><b>a</b></b>",
        "<b></b>"
      })
  void html(String markup) {
    assertSame(markup, Text::html, TdlibParses::html);
  }

  @Test
  void markdownByChance() {
    RandomMarkup random = new RandomMarkup(SEED);
    assertSame(random::markdown, Text::markdown, TdlibParses::markdown);
  }

  @Test
  void htmlByChance() {
    RandomMarkup random = new RandomMarkup(SEED);
    assertSame(random::html, Text::html, TdlibParses::html);
  }

  @Test
  void addresses() {
    RandomMarkup random = new RandomMarkup(SEED);
    assertSame(
        () -> "<a href=\"" + Text.escapeHtml(random.url()) + "\">x</a>",
        Text::html,
        TdlibParses::html);
  }

  @Test
  void addressesOfEmoji() {
    RandomMarkup random = new RandomMarkup(SEED);
    assertSame(
        () -> "![👍](" + Text.escapeMarkdown(random.emojiUrl()) + ")",
        Text::markdown,
        TdlibParses::markdown);
  }

  @Test
  void tdlibReadsWhatIsWritten() {
    RandomTexts random = new RandomTexts(SEED);
    for (int i = 0; i < TEXTS / 2; i++) {
      FormattedText text = random.expressible();
      String markdown = Text.toMarkdown(text);
      assertThat(TdlibParses.markdown(markdown)).as(markdown).contains(text);
      String html = Text.toHtml(text);
      assertThat(TdlibParses.html(html)).as(html).contains(text);
    }
  }

  private static void assertSame(
      Supplier<String> markups,
      Function<String, FormattedText> ours,
      Function<String, Optional<FormattedText>> tdlib) {
    int valid = 0;
    for (int i = 0; i < TEXTS; i++) {
      valid += assertSame(markups.get(), ours, tdlib) ? 1 : 0;
    }
    assertThat(valid).as("valid ones of " + TEXTS).isBetween(TEXTS / 100, TEXTS);
  }

  /** Whether it is valid. */
  private static boolean assertSame(
      String markup,
      Function<String, FormattedText> ours,
      Function<String, Optional<FormattedText>> tdlib) {
    Optional<FormattedText> expected = tdlib.apply(markup);
    assertThat(TdlibParses.ours(markup, ours)).as(markup).isEqualTo(expected);
    return expected.isPresent();
  }
}
