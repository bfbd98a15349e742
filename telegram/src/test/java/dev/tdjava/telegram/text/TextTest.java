package dev.tdjava.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityType;
import dev.tdjava.api.TextEntityTypeBlockQuote;
import dev.tdjava.api.TextEntityTypeBold;
import dev.tdjava.api.TextEntityTypeCode;
import dev.tdjava.api.TextEntityTypeCustomEmoji;
import dev.tdjava.api.TextEntityTypeExpandableBlockQuote;
import dev.tdjava.api.TextEntityTypeHashtag;
import dev.tdjava.api.TextEntityTypeItalic;
import dev.tdjava.api.TextEntityTypeMentionName;
import dev.tdjava.api.TextEntityTypePre;
import dev.tdjava.api.TextEntityTypePreCode;
import dev.tdjava.api.TextEntityTypeSpoiler;
import dev.tdjava.api.TextEntityTypeStrikethrough;
import dev.tdjava.api.TextEntityTypeTextUrl;
import dev.tdjava.api.TextEntityTypeUnderline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void plainTextHasNoMarkup() {
    assertThat(Text.plain("*a* <b> \\")).isEqualTo(text("*a* <b> \\"));
  }

  @Test
  void aBuilderCountsInUtf16() {
    FormattedText text =
        Text.builder()
            .plain("👍 ")
            .bold("a")
            .italic("b")
            .underline("c")
            .strikethrough("d")
            .spoiler("e")
            .code("f")
            .pre("g")
            .pre("h", "java")
            .link("i", "t.me")
            .mention("j", 7)
            .customEmoji("👍", 8)
            .plain("\n")
            .quote("k\n")
            .expandableQuote("l")
            .bold("")
            .pre("m", "")
            .build();

    assertThat(text)
        .isEqualTo(
            text(
                "👍 abcdefghij👍\nk\nlm",
                entity(3, 1, new TextEntityTypeBold()),
                entity(4, 1, new TextEntityTypeItalic()),
                entity(5, 1, new TextEntityTypeUnderline()),
                entity(6, 1, new TextEntityTypeStrikethrough()),
                entity(7, 1, new TextEntityTypeSpoiler()),
                entity(8, 1, new TextEntityTypeCode()),
                entity(9, 1, new TextEntityTypePre()),
                entity(10, 1, new TextEntityTypePreCode("java")),
                entity(11, 1, new TextEntityTypeTextUrl("http://t.me/")),
                entity(12, 1, new TextEntityTypeMentionName(7)),
                entity(13, 2, new TextEntityTypeCustomEmoji(8)),
                entity(16, 2, new TextEntityTypeBlockQuote()),
                entity(18, 1, new TextEntityTypeExpandableBlockQuote()),
                entity(19, 1, new TextEntityTypePre())));
  }

  @Test
  void aBuilderNestsWhatOthersHaveBuilt() {
    FormattedText inner = Text.builder().plain("see ").link("here", "tg://user?id=7").build();

    FormattedText text = Text.builder().plain("Do ").bold(inner).append(inner).build();

    assertThat(text)
        .isEqualTo(
            text(
                "Do see heresee here",
                entity(3, 8, new TextEntityTypeBold()),
                entity(7, 4, new TextEntityTypeMentionName(7)),
                entity(15, 4, new TextEntityTypeMentionName(7))));
  }

  @Test
  void aBuilderPutsTheOuterOneFirst() {
    FormattedText text = Text.builder().spoiler(Text.builder().quote("a").build()).build();

    assertThat(text.entities())
        .extracting(it -> it.type().typeName())
        .containsExactly("textEntityTypeBlockQuote", "textEntityTypeSpoiler");
  }

  @Test
  void aBuilderRefusesWhatTdlibWould() {
    assertThatThrownBy(() -> Text.builder().link("a", "no host"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'no host'");
    assertThatThrownBy(() -> Text.builder().mention("a", -100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-100 is no id of a user");
    assertThatThrownBy(() -> Text.builder().customEmoji("👍", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a.b 1 \"\\.\"",
        "👍*a 2 \"*\"",
        "[a](b 3 \")\"",
        "![a] 4 tg://emoji?id=",
        "a|b 1 \"\\|\"",
      })
  void badMarkdownIsToldWithItsCure(String markup, int offset, String cure) {
    assertThatThrownBy(() -> Text.markdown(markup))
        .isInstanceOfSatisfying(
            MarkupException.class, it -> assertThat(it.offset()).isEqualTo(offset))
        .hasMessageStartingWith("Markdown, at offset " + offset + ": ")
        .hasMessageContaining(cure);
  }

  @Test
  void whatDoesNotEndInItsQuoteIsTold() {
    assertThatThrownBy(() -> Text.markdown("a\n>b *c\nd*"))
        .hasMessage(
            "Markdown, at offset 5: what begins with \"*\" does not end in its quote; write \"*\" at its"
                + " end, or a backslash before it for the character itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a<b 1 '\"&lt;\"'",
        "a<p>b 1 <p>",
        "a<b>b 1 </b>",
        "<b>a</i> 4 </b>",
        "</b> 0 '\"&lt;\"'",
        "<tg-emoji>a</tg-emoji> 0 emoji-id",
        "a&#xd83d; 1 surrogate",
        "'<a href=a&b>c</a>' 8 quotation",
      })
  void badHtmlIsToldWithItsCure(String markup, int offset, String cure) {
    assertThatThrownBy(() -> Text.html(markup))
        .isInstanceOfSatisfying(
            MarkupException.class, it -> assertThat(it.offset()).isEqualTo(offset))
        .hasMessageStartingWith("HTML, at offset " + offset + ": ")
        .hasMessageContaining(cure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"_*[]()~`>#+-=|{}.!\\", "a < b && c > \"d\"", "```", "👍\n>\r\n", "&amp;"})
  void escapedTextIsThatText(String any) {
    assertThat(Text.markdown(Text.escapeMarkdown(any))).isEqualTo(text(any));
    assertThat(Text.markdown("`" + Text.escapeMarkdown(any) + "`"))
        .isEqualTo(text(any, entity(0, any.length(), new TextEntityTypeCode())));
    assertThat(Text.html(Text.escapeHtml(any))).isEqualTo(text(any));
  }

  @Test
  void markupThatIsWritten() {
    FormattedText text =
        Text.builder()
            .bold(Text.builder().plain("1.").italic(Text.builder().underline("2").build()).build())
            .link("3", "https://example.org/(a)")
            .pre("x < y", "java")
            .plain("\n")
            .expandableQuote("4\n5\n")
            .quote("6")
            .build();

    assertThat(Text.toMarkdown(text))
        .isEqualTo(
            "*1\\._[]__2___*[3](https://example.org/(a\\))```java\nx < y```\n>4\n>5||\n**>6");
    assertThat(Text.toHtml(text))
        .isEqualTo(
            "<b>1.<i><u>2</u></i></b><a href=\"https://example.org/(a)\">3</a>"
                + "<pre><code class=\"language-java\">x &lt; y</code></pre>\n"
                + "<blockquote expandable>4\n5\n</blockquote><blockquote>6</blockquote>");
  }

  @Test
  void whatMarkdownCannotExpress() {
    assertThat(markdownOf("a b", entity(0, 1, new TextEntityTypeBlockQuote())))
        .as("a quote in a line")
        .isEqualTo("a b");
    assertThat(markdownOf("a\nb", entity(0, 1, new TextEntityTypeBlockQuote())))
        .as("a quote without its line break")
        .isEqualTo(">a\nb");
    assertThat(
            markdownOf(
                "a\nb\nc",
                entity(0, 5, new TextEntityTypeBold()),
                entity(2, 2, new TextEntityTypeBlockQuote())))
        .as("a quote in bold text")
        .isEqualTo("*a\n*>*b*\n*c*");
    assertThat(
            markdownOf(
                "abc",
                entity(0, 3, new TextEntityTypeCode()),
                entity(1, 1, new TextEntityTypeBold())))
        .as("bold text in code")
        .isEqualTo("`abc`");
    assertThat(markdownOf("a", entity(0, 1, new TextEntityTypePreCode("c sharp"))))
        .as("a language of two words")
        .isEqualTo("```\na```");
  }

  @Test
  void whatOverlapsIsDivided() {
    FormattedText text =
        text(
            "abc",
            entity(0, 2, new TextEntityTypeBold()),
            entity(1, 2, new TextEntityTypeItalic()));

    assertThat(Text.toMarkdown(text)).isEqualTo("*a_b_*_c_");
    assertThat(Text.toHtml(text)).isEqualTo("<b>a<i>b</i></b><i>c</i>");
  }

  @Test
  void whatIsNotThereIsLeftOut() {
    FormattedText text =
        text(
            "#tag",
            entity(0, 4, new TextEntityTypeHashtag()),
            entity(3, 2, new TextEntityTypeBold()),
            entity(-1, 2, new TextEntityTypeBold()),
            entity(1, 0, new TextEntityTypeBold()),
            entity(0, 1, new TextEntityTypeTextUrl("no host")));

    assertThat(Text.toMarkdown(text)).isEqualTo("\\#tag");
    assertThat(Text.toHtml(text)).isEqualTo("#tag");
  }

  private static String markdownOf(String text, TextEntity... entities) {
    return Text.toMarkdown(text(text, entities));
  }

  private static FormattedText text(String text, TextEntity... entities) {
    return new FormattedText(text, List.of(entities));
  }

  private static TextEntity entity(int offset, int length, TextEntityType type) {
    return new TextEntity(offset, length, type);
  }
}
