package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.boundary.Boundaries;
import dev.tdjava.testdc.internal.tl.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A new TDLib speaks a new layer, in which some constructors have other ids: what the data centre
 * sends by an old one is not understood. TDLib's library has every id that it knows in its code.
 */
class SentConstructorsTest {

  private static final Pattern QUOTED = Pattern.compile("\"(\\w+(?:\\.\\w+)?)\"");

  @Test
  void tdlibKnowsEveryConstructorThatTheSourcesName() throws IOException {
    Set<Integer> inLibrary = words(Files.readAllBytes(Boundaries.libraries().tdjson()));
    Map<String, Integer> ids = Layer.of(Layer.DEFAULT).constructors();
    Set<String> named = namesInSources();
    named.retainAll(ids.keySet());

    List<String> unknown = new ArrayList<>();
    for (String name : named) {
      Integer id = ids.get(name);
      if (id == null || !inLibrary.contains(id)) {
        unknown.add(name);
      }
    }

    assertThat(named).hasSizeGreaterThan(100);
    assertThat(unknown).isEmpty();
    assertThat(inLibrary).doesNotContain(0x0badcafe);
  }

  /** Every four bytes of the library in a row, as a number. */
  private static Set<Integer> words(byte[] library) {
    Map<String, Integer> ids = Layer.of(Layer.DEFAULT).constructors();
    Set<Integer> wanted = new HashSet<>(ids.values());
    wanted.add(0x0badcafe);
    Set<Integer> found = new HashSet<>();
    int word = 0;
    for (int i = 0; i < library.length; i++) {
      word = word >>> 8 | library[i] << 24;
      if (i >= 3 && wanted.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  private static Set<String> namesInSources() throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("../server/src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = QUOTED.matcher(Files.readString(file));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }
    return names;
  }
}
