package dev.tdjava.telegram.text;

import java.util.List;
import java.util.Random;

/** Markup of random pieces, of which about half is valid. */
final class RandomMarkup {

  private static final List<String> MARKDOWN =
      List.of(
          "*",
          "_",
          "__",
          "~",
          "||",
          "`",
          "```",
          "[",
          "](",
          ")",
          "]",
          "![",
          "\n",
          "\n>",
          ">",
          "**>",
          "||\n",
          "\r",
          "\r\n",
          "\\",
          "\\*",
          "\\_",
          "\\\n",
          "tg://user?id=7",
          "](tg://emoji?id=5)",
          "](t.me/x)",
          "java\n",
          "!",
          "|",
          "(",
          ".",
          "<");
  private static final List<String> HTML =
      List.of(
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<U>",
          "</u >",
          "<s>",
          "</s>",
          "<tg-spoiler>",
          "</tg-spoiler>",
          "<span class=\"tg-spoiler\">",
          "</span>",
          "<code>",
          "<code class=\"language-C&amp;\">",
          "</code>",
          "<code class=language-JAVA>",
          "<pre>",
          "</pre>",
          "<blockquote>",
          "<blockquote expandable>",
          "<blockquote expandable=1 x>",
          "</blockquote>",
          "<a>",
          "<a href='t.me/x?a=b'>",
          "<a href=\"tg://user?id=7\">",
          "<a href=t.me >",
          "</a>",
          "<tg-emoji emoji-id=\"5\">",
          "<tg-emoji emoji-id='05'>",
          "</tg-emoji>",
          "</>",
          "&lt;",
          "&gt",
          "&amp;",
          "&quot;",
          "&nbsp;",
          "&#65;",
          "&#x1F600;",
          "&#xd83d;",
          "&#0;",
          "&#9999999;",
          "&#x0010FFFE",
          "&",
          "<",
          ">",
          "\"",
          "'",
          "=",
          "/",
          "<p>",
          "<strong>",
          "</strong>",
          "\n");
  private static final List<String> WORDS =
      List.of("a", "b c", "é", "世界", "👍", "👨‍👩‍👧", "t.me", " ", "K", "ſ", "\u0000", "x");
  private static final List<String> URLS =
      List.of(
          "http",
          "https",
          "ftp",
          "tg",
          "TON",
          "tonsite",
          ":",
          "//",
          "://",
          "/",
          "?",
          "#",
          "@",
          "[",
          "]",
          "[::1]",
          "[1::2::3]",
          "[::ffff:1.2.3.4]",
          ".",
          "example.org",
          "EXAMPLE",
          "user",
          "emoji",
          "id=",
          "TG:user/?id=",
          "?id=5",
          "&",
          "=",
          "5",
          "0",
          "080",
          ":80",
          ":99999",
          "99999999999",
          "-",
          "_",
          "!",
          "%",
          "%41",
          "%zz",
          " ",
          "\n",
          "é",
          "世",
          "👍",
          "a",
          "B",
          "~",
          "*",
          "'",
          "(",
          "$",
          ",",
          ";",
          "+",
          "{",
          "\"",
          "\\");

  private final Random random;

  RandomMarkup(long seed) {
    random = new Random(seed);
  }

  String markdown() {
    return any(MARKDOWN);
  }

  String html() {
    return any(HTML);
  }

  String url() {
    StringBuilder url = new StringBuilder();
    for (int parts = 1 + random.nextInt(7); parts > 0; parts--) {
      url.append(of(URLS));
    }
    return url.toString();
  }

  /** The address of a custom emoji, or what looks like one. */
  String emojiUrl() {
    return of(List.of("tg:", "TG://"))
        + of(List.of("emoji", "Emoji", "emoji/", "emojis"))
        + of(
            List.of(
                "?id=5", "?a&id=-7&id=0", "?id", "?ID=5", "?id=0", "?id=05", "/?id=9#8", "?id=1x"));
  }

  private String any(List<String> marks) {
    StringBuilder markup = new StringBuilder();
    for (int parts = 1 + random.nextInt(12); parts > 0; parts--) {
      markup.append(random.nextInt(3) == 0 ? of(WORDS) : of(marks));
    }
    return markup.toString();
  }

  private String of(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
