package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/** Inline results that are nothing but texts. */
final class InlineArticles {

  private InlineArticles() {}

  /** The {@code messages.botResults} with an article for each text. */
  static TlObject of(long queryId, List<String> texts) {
    List<TlObject> results = new ArrayList<>();
    for (String text : texts) {
      results.add(
          TlObject.of(
              "botInlineResult",
              "id",
              Integer.toString(results.size()),
              "type",
              "article",
              "title",
              text,
              "send_message",
              TlObject.of("botInlineMessageText", "message", text)));
    }
    return TlObject.of(
        "messages.botResults", "query_id", queryId, "results", results, "cache_time", 0);
  }
}
