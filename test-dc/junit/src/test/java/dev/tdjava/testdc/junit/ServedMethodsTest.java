package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.tl.Layer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Each method that is served is one that TDLib's library has, with the same parameters: another
 * layer's method would be served to nobody. Nothing but the library's bytes is looked at.
 */
class ServedMethodsTest {

  /** Methods that TDLib does not know, and for whom they are served. */
  private static final Map<String, String> OF_OTHER_CLIENTS =
      Map.of(
          "invokeWithoutUpdates",
          "mtcute wraps the requests of its connections for files in it",
          "invokeWithTakeout",
          "mtcute and Telethon export data so; it is refused by its name",
          "invokeWithMessagesRange",
          "the same, for a part of the messages");

  private final Map<String, Integer> served = Layer.of(Layer.DEFAULT).functions();

  @Test
  void tdlibKnowsWhatIsServed() throws IOException {
    Map<String, Integer> forTdlib = new TreeMap<>(served);
    forTdlib.keySet().removeAll(OF_OTHER_CLIENTS.keySet());

    assertThat(forTdlib).hasSizeGreaterThan(100);
    assertThat(SentConstructors.unknown(new HashSet<>(forTdlib.values())))
        .as(
            "methods of layer %d that TDLib's library does not have: which one has TDLib instead?"
                + " If another client calls it, say so in OF_OTHER_CLIENTS",
            Layer.DEFAULT)
        .isEmpty();
  }

  @Test
  void whatIsForOtherClientsTdlibDoesNotKnow() throws IOException {
    Map<String, Integer> forOthers = new TreeMap<>(served);
    forOthers.keySet().retainAll(OF_OTHER_CLIENTS.keySet());

    assertThat(SentConstructors.unknown(new HashSet<>(forOthers.values())))
        .extracting(method -> method.replaceFirst("#.*", ""))
        .as("served, and not TDLib's")
        .containsExactlyInAnyOrderElementsOf(OF_OTHER_CLIENTS.keySet());
  }
}
