package dev.tdjava.codec.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.fixtures.Schema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TypeTableTest {

  @Test
  void findsEachOfAllNamesAndNoOther() {
    String[] names = Schema.all().stream().map(Schema::name).toArray(String[]::new);
    TypeTable table = TypeTable.of(names);
    for (int i = 0; i < names.length; i++) {
      assertThat(find(table, names[i])).isEqualTo(i);
      assertThat(table.name(i)).isEqualTo(names[i]);
      assertThat(find(table, names[i] + "X")).isEqualTo(TypeTable.UNKNOWN);
      assertThat(find(table, "x" + names[i])).isEqualTo(TypeTable.UNKNOWN);
    }
    assertThat(find(table, "")).isEqualTo(TypeTable.UNKNOWN);
  }

  private static int find(TypeTable table, String name) {
    byte[] json = ("{\"@type\":\"" + name + "\"}").getBytes(StandardCharsets.US_ASCII);
    return table.find(json, 10, 10 + name.length());
  }
}
