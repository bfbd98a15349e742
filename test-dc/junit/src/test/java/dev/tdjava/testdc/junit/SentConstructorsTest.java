package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.tl.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no test has the data centre send is looked up too, as far as its sources name it. */
class SentConstructorsTest {

  private static final Pattern QUOTED = Pattern.compile("\"(\\w+(?:\\.\\w+)?)\"");
  private static final Pattern MADE =
      Pattern.compile("TlObject\\s*\\.of\\(\\s*\"(\\w+(?:\\.\\w+)?)\"");

  @Test
  void tdlibKnowsEveryConstructorThatTheSourcesName() throws IOException {
    Map<String, Integer> ids = Layer.of(Layer.DEFAULT).constructors();
    Set<Integer> named = new HashSet<>();
    for (String name : inSources(QUOTED)) {
      Integer id = ids.get(name);
      if (id != null) { // other strings are quoted too
        named.add(id);
      }
    }

    assertThat(named).hasSizeGreaterThan(100);
    assertThat(SentConstructors.unknown(named)).isEmpty();
  }

  @Test
  void theLayerHasEveryObjectThatTheSourcesMake() throws IOException {
    Map<String, Integer> ids = new HashMap<>(Layer.of(Layer.DEFAULT).constructors());
    ids.putAll(Layer.of(Layer.DEFAULT).functions());
    ids.putAll(Layer.mtproto().constructors());
    ids.putAll(Layer.mtproto().functions());

    Set<String> made = inSources(MADE);

    assertThat(made).hasSizeGreaterThan(100);
    assertThat(ids.keySet()).containsAll(made);
  }

  private static Set<String> inSources(Pattern pattern) throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("../server/src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }
    return names;
  }
}
