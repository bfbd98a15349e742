package dev.tdjava.telegram.text;

import dev.tdjava.api.FormattedText;
import dev.tdjava.api.TextParseMode;
import dev.tdjava.api.TextParseModeHTML;
import dev.tdjava.api.TextParseModeMarkdown;
import dev.tdjava.api.functions.ParseTextEntities;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdErrorException;
import java.util.Optional;
import java.util.function.Function;

/** What TDLib makes of markup, which needs no client; nothing if it refuses it. */
final class TdlibParses {

  private TdlibParses() {}

  static Optional<FormattedText> markdown(String markup) {
    return parse(markup, new TextParseModeMarkdown(2));
  }

  static Optional<FormattedText> html(String markup) {
    return parse(markup, new TextParseModeHTML());
  }

  private static Optional<FormattedText> parse(String markup, TextParseMode mode) {
    try {
      return Optional.of(TdClient.execute(new ParseTextEntities(markup, mode)));
    } catch (TdErrorException e) {
      return Optional.empty();
    }
  }

  /** What our parser makes of it. */
  static Optional<FormattedText> ours(String markup, Function<String, FormattedText> parser) {
    try {
      return Optional.of(parser.apply(markup));
    } catch (MarkupException e) {
      if (e.offset() < 0 || e.offset() > markup.length()) {
        throw new AssertionError(e.offset() + " is not in " + markup, e);
      }
      return Optional.empty();
    }
  }
}
