package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import java.util.List;

/**
 * Makes {@link FormattedText}, which is what TDLib takes wherever a text may be formatted, and
 * turns it into markup again. Needs neither a client nor TDLib, and is thread-safe.
 *
 * <p>Markup is Telegram's, as in its Bot API: {@linkplain #markdown MarkdownV2} or {@linkplain
 * #html HTML}. Both give what TDLib's {@code parseTextEntities} gives. Text that was not written as
 * markup, such as a user's name, has to be {@linkplain #escapeMarkdown escaped} before it is put
 * into some; with a {@linkplain #builder() builder} that cannot be forgotten.
 *
 * <p>What TDLib finds by itself in a text that is sent (mentions by user name, hashtags, commands,
 * addresses, phone and card numbers, times in media) is plain text here.
 */
public final class Text {

  private Text() {}

  /**
   * Text as it is, without any formatting.
   *
   * @param text any text; nothing in it is markup
   * @return the same text without entities
   */
  public static FormattedText plain(String text) {
    return new FormattedText(text, List.of());
  }

  /**
   * Text in Telegram's MarkdownV2.
   *
   * <pre>
   * *bold* _italic_ __underlined__ ~struck through~ ||spoiler|| `code`
   * [link](https://example.org) [mention](tg://user?id=123) ![👍](tg://emoji?id=123)
   * &gt;a quote in each line that begins so, which opens on a tap if it ends with||
   * ```java
   * a block of code
   * ```
   * </pre>
   *
   * <p>Every other {@code _ * [ ] ( ) ~ ` > # + - = | { } . !} must have a backslash before it. A
   * link whose address TDLib refuses is plain text.
   *
   * @param markup the text with its markup
   * @return the text without, and its entities in TDLib's order
   * @throws MarkupException if it is not valid; says where and what to write instead
   */
  public static FormattedText markdown(String markup) {
    return MarkdownParser.parse(markup);
  }

  /**
   * Text in Telegram's HTML.
   *
   * <pre>{@code
   * <b>bold</b> <i>italic</i> <u>underlined</u> <s>struck through</s>
   * <tg-spoiler>spoiler</tg-spoiler> <code>code</code> <a href="https://example.org">link</a>
   * <a href="tg://user?id=123">mention</a> <tg-emoji emoji-id="123">👍</tg-emoji>
   * <blockquote>a quote</blockquote> <blockquote expandable>that opens on a tap</blockquote>
   * <pre><code class="language-java">a block of code</code></pre>
   * }</pre>
   *
   * <p>Line breaks and spaces count; there are no other tags, but other names of these: strong, em,
   * ins, strike, del, and span with the class tg-spoiler. A link whose address TDLib refuses is
   * plain text.
   *
   * @param markup the text with its markup
   * @return the text without, and its entities in TDLib's order
   * @throws MarkupException if it is not valid; says where and what to write instead
   */
  public static FormattedText html(String markup) {
    return HtmlParser.parse(markup);
  }

  /** Begins a text that is put together from its parts. */
  public static TextBuilder builder() {
    return new TextBuilder();
  }

  /**
   * The markup of a text, which {@link #markdown} makes the same text of.
   *
   * <p>Not quite the same are texts that MarkdownV2 cannot express: a quote always takes in the
   * line break behind it, and one that begins or ends within a line is left out, as is a quote in
   * another; what is formatted across the border of a quote is divided there, and code has no
   * formatting within. Of overlapping entities one is divided. Entities of other kinds, and those
   * that are not in the text, are left out. The text itself is always kept.
   */
  public static String toMarkdown(FormattedText text) {
    return new MarkdownWriter(text).write();
  }

  /**
   * The markup of a text, which {@link #html} makes the same text of; but of overlapping entities
   * one is divided, and entities of kinds that there is no tag for, and those that are not in the
   * text, are left out. The text itself is always kept.
   */
  public static String toHtml(FormattedText text) {
    return new HtmlWriter(text).write();
  }

  /**
   * Text to be put into MarkdownV2 as it is, also into code and into the address of a link. A line
   * break stays what it is, which ends a quote.
   *
   * @param text any text
   * @return the same with a backslash before each character that could be part of the markup
   */
  public static String escapeMarkdown(String text) {
    return MarkdownWriter.escaped(text);
  }

  /**
   * Text to be put into HTML as it is, also as the value of an attribute.
   *
   * @param text any text
   * @return the same with references such as &amp;lt; where a character could be part of the markup
   */
  public static String escapeHtml(String text) {
    return HtmlWriter.escaped(text);
  }
}
