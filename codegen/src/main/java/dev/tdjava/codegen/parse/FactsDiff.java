package dev.tdjava.codegen.parse;

import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed between two versions of the schema, for whoever reviews the update. */
public final class FactsDiff {

  private FactsDiff() {}

  /** A summary line, then a line for each thing added, removed or changed. */
  public static List<String> lines(Schema before, Schema after) {
    Map<String, String> old = facts(before);
    Map<String, String> now = facts(after);
    List<String> lines = new ArrayList<>();
    int added = 0;
    int changed = 0;
    int removed = 0;
    for (Map.Entry<String, String> entry : now.entrySet()) {
      String was = old.get(entry.getKey());
      if (was == null) {
        added++;
        lines.add("+ " + entry.getValue());
      } else if (!was.equals(entry.getValue())) {
        changed++;
        lines.add("< " + was);
        lines.add("> " + entry.getValue());
      }
    }
    for (Map.Entry<String, String> entry : old.entrySet()) {
      if (!now.containsKey(entry.getKey())) {
        removed++;
        lines.add("- " + entry.getValue());
      }
    }
    lines.add(
        0,
        "TDLib %s to %s: %d added, %d removed, %d changed"
            .formatted(before.version(), after.version(), added, removed, changed));
    return lines;
  }

  private static Map<String, String> facts(Schema schema) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Combinator combinator : schema.combinators()) {
      facts.put(combinator.name(), FactsWriter.line(combinator));
    }
    return facts;
  }
}
