package dev.tdjava.testdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

  @Test
  void itIsWhereTheSystemKeepsCaches() {
    assertThat(CacheFolder.usual("Linux", Map.of("XDG_CACHE_HOME", "/x"), "/home/a"))
        .isEqualTo(Path.of("/x/tdjava/test-dc"));
    assertThat(CacheFolder.usual("Linux", Map.of("XDG_CACHE_HOME", "x"), "/home/a"))
        .isEqualTo(Path.of("/home/a/.cache/tdjava/test-dc"));
    assertThat(CacheFolder.usual("Mac OS X", Map.of("XDG_CACHE_HOME", "/x"), "/Users/a"))
        .isEqualTo(Path.of("/Users/a/Library/Caches/tdjava/test-dc"));
    assertThat(CacheFolder.usual("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/Users/a"))
        .isEqualTo(Path.of("/local/tdjava/test-dc"));
    assertThat(CacheFolder.usual("Windows 11", Map.of(), "/Users/a"))
        .isEqualTo(Path.of("/Users/a/AppData/Local/tdjava/test-dc"));
  }

  @Test
  void whoHasNoHomeIsToldWhatToSet() {
    assertThatIllegalStateException()
        .isThrownBy(() -> CacheFolder.usual("Linux", Map.of(), "?"))
        .withMessageContaining("-Dtdjava.testdc.cache=");
  }
}
