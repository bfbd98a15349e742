package dev.tdjava.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.TdObject;
import dev.tdjava.fixtures.Rounds;
import dev.tdjava.fixtures.Samples;
import dev.tdjava.fixtures.Schema;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constructor of the schema survives with any of what may be null being null. */
class NullCombinationsTest {

  static List<Schema> constructors() {
    return Schema.all().stream().filter(schema -> !schema.isFunction()).toList();
  }

  // Three constructors have some ten thousands of combinations; the long form takes these all.
  @ParameterizedTest
  @MethodSource("constructors")
  @Tag("soak")
  void allCombinationsOfNullSurvive(Schema schema) {
    Samples samples = new Samples(schema.name().hashCode());
    int combinations = 1 << Samples.nullableComponents(schema.type());
    int tried = Math.min(combinations, Rounds.of(2_048));
    for (int i = 0; i < tried; i++) {
      // Times an odd number each is another one; the first is all null.
      int[] bits = {~(i * 0x9E37_79B1) & (combinations - 1)};
      TdObject value =
          samples.of(
              schema.type(),
              () -> {
                boolean isNull = (bits[0] & 1) == 1;
                bits[0] >>>= 1;
                return isNull;
              });
      assertThat(TdJson.fromJson(schema.type(), TdJson.toJson(value))).isEqualTo(value);
    }
  }
}
