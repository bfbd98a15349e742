package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import java.util.List;

/** Makes {@link FormattedText}, which is what TDLib takes wherever a text may be formatted. */
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
}
