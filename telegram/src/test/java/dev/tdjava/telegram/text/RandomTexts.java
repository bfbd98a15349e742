package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityType;
import dev.tdjava.api.TextEntityTypeBlockQuote;
import dev.tdjava.api.TextEntityTypeBold;
import dev.tdjava.api.TextEntityTypeCode;
import dev.tdjava.api.TextEntityTypeHashtag;
import dev.tdjava.api.TextEntityTypeItalic;
import dev.tdjava.api.TextEntityTypePreCode;
import dev.tdjava.api.TextEntityTypeTextUrl;
import dev.tdjava.api.TextEntityTypeUnderline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Formatted texts by chance: such as markup can express, and any at all. */
final class RandomTexts {

  private static final List<String> WORDS =
      List.of(
          "a", "bc", " ", "\n", "\r", "\r\n", "👍", "世", "_", "__", "*", "~", "||", "`", "```",
          "\\", "[", "]", "(", ")", "!", ">", "\n>", "<", "&", "&lt;", "\"", ".", "t.me", "#tag",
          "\u0000");

  private final Random random;

  RandomTexts(long seed) {
    random = new Random(seed);
  }

  /** Nested as MarkdownV2 can have it, with quotes in lines of their own. */
  FormattedText expressible() {
    TextBuilder text = Text.builder();
    for (int parts = random.nextInt(4); parts >= 0; parts--) {
      FormattedText part = nested(3, new HashSet<>());
      if (random.nextInt(3) == 0) {
        boolean last = parts == 0 && random.nextBoolean();
        FormattedText lines = last ? part : Text.builder().append(part).plain("\n").build();
        ifNotAtLineStart(text);
        if (random.nextBoolean()) {
          text.quote(lines);
        } else {
          text.expandableQuote(lines);
        }
      } else {
        text.append(part);
      }
    }
    return text.build();
  }

  private static void ifNotAtLineStart(TextBuilder text) {
    String before = text.build().text();
    if (!before.isEmpty()) {
      text.plain("\n"); // not of code that ends here
    }
  }

  private FormattedText nested(int depth, Set<Integer> around) {
    TextBuilder text = Text.builder();
    for (int parts = random.nextInt(3); parts >= 0; parts--) {
      int kind = random.nextInt(10);
      if (depth == 0 || around.contains(kind)) {
        text.plain(word());
        continue;
      }
      Set<Integer> inner = new HashSet<>(around);
      inner.add(kind);
      switch (kind) {
        case 0 -> text.bold(nested(depth - 1, inner));
        case 1 -> text.italic(nested(depth - 1, inner));
        case 2 -> text.underline(nested(depth - 1, inner));
        case 3 -> text.strikethrough(nested(depth - 1, inner));
        case 4 -> text.spoiler(nested(depth - 1, inner));
        case 5 -> link(text, nested(depth - 1, inner));
        case 6 -> text.customEmoji("👍", random.nextLong() | 1);
        case 7 -> text.code(word());
        case 8 -> text.pre(word());
        default -> text.pre(word(), random.nextBoolean() ? "c++" : "java\\");
      }
    }
    return text.build();
  }

  private void link(TextBuilder text, FormattedText part) {
    if (random.nextBoolean()) {
      text.link(part, "https://example.org/a(b)\\c?d=e&f=\"g\"");
    } else {
      text.mention(part, 1 + random.nextInt(100));
    }
  }

  /** With entities of all sorts anywhere, outside of the text too. */
  FormattedText any() {
    StringBuilder text = new StringBuilder();
    for (int words = random.nextInt(8); words >= 0; words--) {
      text.append(word());
    }
    List<TextEntityType> types =
        List.of(
            new TextEntityTypeBold(),
            new TextEntityTypeItalic(),
            new TextEntityTypeUnderline(),
            new TextEntityTypeCode(),
            new TextEntityTypePreCode("a b"),
            new TextEntityTypeBlockQuote(),
            new TextEntityTypeTextUrl("no address"),
            new TextEntityTypeTextUrl("http://t.me/"),
            new TextEntityTypeHashtag());
    List<TextEntity> entities = new ArrayList<>();
    for (int count = random.nextInt(6); count > 0; count--) {
      int offset = random.nextInt(text.length() + 2) - 1;
      int length = random.nextInt(text.length() + 2) - 1;
      entities.add(new TextEntity(offset, length, types.get(random.nextInt(types.size()))));
    }
    return new FormattedText(text.toString(), entities);
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
