package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityType;
import dev.tdjava.api.TextEntityTypeBlockQuote;
import dev.tdjava.api.TextEntityTypeBold;
import dev.tdjava.api.TextEntityTypeCode;
import dev.tdjava.api.TextEntityTypeCustomEmoji;
import dev.tdjava.api.TextEntityTypeExpandableBlockQuote;
import dev.tdjava.api.TextEntityTypeItalic;
import dev.tdjava.api.TextEntityTypeMentionName;
import dev.tdjava.api.TextEntityTypePre;
import dev.tdjava.api.TextEntityTypePreCode;
import dev.tdjava.api.TextEntityTypeSpoiler;
import dev.tdjava.api.TextEntityTypeStrikethrough;
import dev.tdjava.api.TextEntityTypeUnderline;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a formatted text together from its beginning to its end, and counts the offsets. Nothing in
 * the texts is markup. To nest, give the outer part a {@link FormattedText}, of another builder or
 * of {@link Text#markdown}:
 *
 * <pre>{@code
 * FormattedText text =
 *     Text.builder()
 *         .plain("Have a look at ")
 *         .bold(Text.builder().plain("the ").link("guide", "https://example.org").build())
 *         .build();
 * }</pre>
 *
 * <p>Empty parts leave no trace. Not thread-safe.
 */
public final class TextBuilder {

  private final StringBuilder text = new StringBuilder();
  private final List<TextEntity> entities = new ArrayList<>();

  TextBuilder() {}

  /** Adds text without any formatting. */
  public TextBuilder plain(String part) {
    text.append(part);
    return this;
  }

  /** Adds a text as it is formatted. */
  public TextBuilder append(FormattedText part) {
    int offset = text.length();
    for (TextEntity entity : part.entities()) {
      entities.add(new TextEntity(offset + entity.offset(), entity.length(), entity.type()));
    }
    text.append(part.text());
    return this;
  }

  /** Adds bold text. */
  public TextBuilder bold(String part) {
    return bold(Text.plain(part));
  }

  /** Adds bold text, formatted otherwise within. */
  public TextBuilder bold(FormattedText part) {
    return add(part, new TextEntityTypeBold());
  }

  /** Adds italic text. */
  public TextBuilder italic(String part) {
    return italic(Text.plain(part));
  }

  /** Adds italic text, formatted otherwise within. */
  public TextBuilder italic(FormattedText part) {
    return add(part, new TextEntityTypeItalic());
  }

  /** Adds underlined text. */
  public TextBuilder underline(String part) {
    return underline(Text.plain(part));
  }

  /** Adds underlined text, formatted otherwise within. */
  public TextBuilder underline(FormattedText part) {
    return add(part, new TextEntityTypeUnderline());
  }

  /** Adds text with a line through it. */
  public TextBuilder strikethrough(String part) {
    return strikethrough(Text.plain(part));
  }

  /** Adds text with a line through it, formatted otherwise within. */
  public TextBuilder strikethrough(FormattedText part) {
    return add(part, new TextEntityTypeStrikethrough());
  }

  /** Adds text that is hidden until someone taps it. */
  public TextBuilder spoiler(String part) {
    return spoiler(Text.plain(part));
  }

  /** Adds text that is hidden until someone taps it, formatted within. */
  public TextBuilder spoiler(FormattedText part) {
    return add(part, new TextEntityTypeSpoiler());
  }

  /** Adds code within a line; nothing can be formatted in it. */
  public TextBuilder code(String code) {
    return add(Text.plain(code), new TextEntityTypeCode());
  }

  /** Adds a block of code. */
  public TextBuilder pre(String code) {
    return add(Text.plain(code), new TextEntityTypePre());
  }

  /**
   * Adds a block of code in a programming language.
   *
   * @param language its name, such as {@code "java"}; where it is empty, the block has none
   */
  public TextBuilder pre(String code, String language) {
    return language.isEmpty()
        ? pre(code)
        : add(Text.plain(code), new TextEntityTypePreCode(language));
  }

  /**
   * Adds a link.
   *
   * @param url where it leads; TDLib takes http, https, tg, ton and tonsite, and http where no
   *     scheme is written
   * @throws IllegalArgumentException if TDLib would refuse the address
   */
  public TextBuilder link(String part, String url) {
    return link(Text.plain(part), url);
  }

  /**
   * Adds a link in formatted text.
   *
   * @throws IllegalArgumentException if TDLib would refuse the address
   * @see #link(String, String)
   */
  public TextBuilder link(FormattedText part, String url) {
    TextEntityType type = Links.typeOf(url);
    if (type == null) {
      throw new IllegalArgumentException(
          "TDLib takes no link to '"
              + url
              + "'; write an address with a host, such as https://example.org/page");
    }
    return add(part, type);
  }

  /**
   * Adds a mention of a user who needs no user name for it.
   *
   * @param part what stands there, mostly the user's name
   * @param userId the user, whom the account must have met
   * @throws IllegalArgumentException if that is no id of a user
   */
  public TextBuilder mention(String part, long userId) {
    return mention(Text.plain(part), userId);
  }

  /**
   * Adds a mention in formatted text.
   *
   * @throws IllegalArgumentException if that is no id of a user
   * @see #mention(String, long)
   */
  public TextBuilder mention(FormattedText part, long userId) {
    if (!Links.isUserId(userId)) {
      throw new IllegalArgumentException(
          userId + " is no id of a user; those of groups and channels cannot be mentioned");
    }
    return add(part, new TextEntityTypeMentionName(userId));
  }

  /**
   * Adds a custom emoji.
   *
   * @param emoji one ordinary emoji, which is shown where custom ones are not
   * @param customEmojiId that of a custom emoji sticker
   * @throws IllegalArgumentException if the id is 0
   */
  public TextBuilder customEmoji(String emoji, long customEmojiId) {
    if (customEmojiId == 0) {
      throw new IllegalArgumentException("0 is no id of a custom emoji");
    }
    return add(Text.plain(emoji), new TextEntityTypeCustomEmoji(customEmojiId));
  }

  /** Adds a quote; it should stand in lines of its own. */
  public TextBuilder quote(String part) {
    return quote(Text.plain(part));
  }

  /** Adds a quote with formatted text; it should stand in lines of its own. */
  public TextBuilder quote(FormattedText part) {
    return add(part, new TextEntityTypeBlockQuote());
  }

  /** Adds a quote of which the first lines are shown until someone opens it. */
  public TextBuilder expandableQuote(String part) {
    return expandableQuote(Text.plain(part));
  }

  /**
   * Adds a quote with formatted text, of which the first lines are shown until someone opens it.
   */
  public TextBuilder expandableQuote(FormattedText part) {
    return add(part, new TextEntityTypeExpandableBlockQuote());
  }

  /**
   * The text so far.
   *
   * @return with its entities in TDLib's order, outer ones first
   */
  public FormattedText build() {
    return Entities.sorted(text.toString(), entities);
  }

  private TextBuilder add(FormattedText part, TextEntityType type) {
    if (!part.text().isEmpty()) {
      entities.add(new TextEntity(text.length(), part.text().length(), type));
    }
    return append(part);
  }
}
