package dev.tdjava.testdc.junit;

import dev.tdjava.boundary.Boundaries;
import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.WrittenIds;
import java.io.IOException;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails test classes whose data centre has written a constructor that TDLib does not know. A new
 * TDLib speaks a new layer, in which some constructors have other ids. TDLib's library has every id
 * that it knows in its code.
 */
public final class SentConstructors implements BeforeAllCallback, AfterAllCallback {

  private static final Set<Integer> SENT = ConcurrentHashMap.newKeySet();
  private static final Set<Integer> CHECKED = new HashSet<>();

  /** For {@link java.util.ServiceLoader}. */
  public SentConstructors() {}

  /** What data centres of this process have written since its first test class began. */
  static Set<Integer> sent() {
    return Set.copyOf(SENT);
  }

  /** Those that the library of this process does not have, by name where they have one. */
  static List<String> unknown(Set<Integer> ids) throws IOException {
    Set<Integer> missing = new HashSet<>(ids);
    BitSet upperHalves = new BitSet(); // most words of the library have none of these
    ids.forEach(id -> upperHalves.set(id >>> 16));
    int word = 0;
    for (byte next : Files.readAllBytes(Boundaries.libraries().tdjson())) {
      word = word >>> 8 | next << 24; // every four bytes in a row, as a number
      if (upperHalves.get(word >>> 16)) {
        missing.remove(word);
      }
    }
    Map<Integer, String> names = new HashMap<>();
    Layer.of(Layer.DEFAULT).constructors().forEach((name, id) -> names.put(id, name));
    Layer.of(Layer.DEFAULT).functions().forEach((name, id) -> names.put(id, name));
    Layer.mtproto().constructors().forEach((name, id) -> names.put(id, name));
    return missing.stream()
        .map(id -> names.getOrDefault(id, "?") + "#" + Integer.toHexString(id))
        .sorted()
        .toList();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    WrittenIds.observe(SENT::add);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Set<Integer> fresh = new HashSet<>(SENT);
    synchronized (CHECKED) {
      fresh.removeIf(id -> !CHECKED.add(id));
    }
    if (fresh.isEmpty()) {
      return;
    }
    List<String> unknown = unknown(fresh);
    if (!unknown.isEmpty()) {
      throw new AssertionError("The data centre sent what TDLib does not know: " + unknown);
    }
  }
}
