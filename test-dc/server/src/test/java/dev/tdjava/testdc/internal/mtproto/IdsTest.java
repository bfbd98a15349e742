package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.tl.Layer;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Service messages are read and written by hand, and must be those of MTProto's schema. */
class IdsTest {

  @Test
  void serviceMessagesHaveTheIdsOfTheSchema() throws IllegalAccessException {
    Map<String, Integer> inSchema = new TreeMap<>();
    Layer.mtproto().constructors().forEach((name, id) -> inSchema.put(plain(name), id));
    Layer.mtproto().functions().forEach((name, id) -> inSchema.put(plain(name), id));

    int compared = 0;
    for (Field field : Ids.class.getDeclaredFields()) {
      Integer id = inSchema.get(plain(field.getName()));
      if (id != null) {
        assertThat(field.getInt(null)).as(field.getName()).isEqualTo(id);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }
}
