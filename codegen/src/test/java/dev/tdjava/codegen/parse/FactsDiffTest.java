package dev.tdjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.codegen.schema.Schema;
import org.junit.jupiter.api.Test;

class FactsDiffTest {

  @Test
  void namesWhatCameWentAndChanged() {
    Schema before = schema("1.8.60", "a = A;\nb = B;\n---functions---\nf x:a = A;");
    Schema after = schema("1.8.61", "a = A;\nc = C;\n---functions---\n@sync f x:a? = A;");

    assertThat(FactsDiff.lines(before, after))
        .containsExactly(
            "TDLib 1.8.60 to 1.8.61: 1 added, 1 removed, 1 changed",
            "+ c = C;",
            "< f x:a = A;",
            "> @sync f x:a? = A;",
            "- b = B;");
  }

  private static Schema schema(String version, String text) {
    return SchemaReader.facts("td_api.tl", "// TDLib " + version + "\n" + text);
  }
}
