package dev.tdjava.testdc.internal.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.tl.Layer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Service messages are read and written by hand, and must be those of MTProto's schema. */
class IdsTest {

  private static final String PACKAGE = IdsTest.class.getPackageName().replace('.', '/');

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

  /** So that tests of real clients see every id; see WrittenIds. */
  @Test
  void idsAreWrittenAsIds() throws IOException {
    Pattern asNumber = Pattern.compile("\\bint32\\((?:[^()]|\\(\\w+\\))*\\bIds\\.");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java", PACKAGE))) {
      for (Path file : files.toList()) {
        Matcher matcher = asNumber.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(file.getFileName() + ": " + matcher.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }
}
