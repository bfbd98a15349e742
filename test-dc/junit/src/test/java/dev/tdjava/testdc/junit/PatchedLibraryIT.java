package dev.tdjava.testdc.junit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.boundary.Boundaries;
import dev.tdjava.testdc.TestDc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The copy of the real library that clients of these tests load. */
@Tag("own-jvm")
class PatchedLibraryIT {

  @Test
  void theRealLibraryIsCopiedAndOnlyKeysAndWebAddressesDiffer() throws Exception {
    Path original = Boundaries.libraries().tdjson();
    byte[] before = Files.readAllBytes(original);
    try (TestDc dc = TestDc.start();
        TestClients clients = TestClients.of(dc)) {
      clients.fresh();
      Path copy = Boundaries.libraries().tdjson();
      byte[] after = Files.readAllBytes(copy);

      assertThat(copy).isNotEqualTo(original);
      assertThat(Files.readAllBytes(original)).isEqualTo(before);
      assertThat(after).hasSameSizeAs(before);
      assertThat(differences(before, after)).isBetween(700, 1_100);
      String text = new String(after, ISO_8859_1);
      assertThat(
              Pattern.compile(dc.key().publicKeyPem().strip(), Pattern.LITERAL)
                  .matcher(text)
                  .results())
          .hasSize(2);
      // Where TDLib would ask for ways to Telegram, past the proxy.
      assertThat(text.contains("https://dns.google/")).isFalse();
      assertThat(text.contains("cloudflare-dns.com/")).isFalse();
      assertThat(text.contains("firebaseio.com/")).isFalse();
      assertThat(text.contains("https://firebaseremoteconfig")).isFalse();
      assertThat(text.contains("https://software-download.microsoft.com")).isFalse();
      assertThat(text.contains("https://www.google.com/v1/projects/")).isFalse();
    }
  }

  private static int differences(byte[] one, byte[] other) {
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      count += one[i] == other[i] ? 0 : 1;
    }
    return count;
  }
}
