package dev.tdjava.testdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void whoseTextIsNoPathIsSaid() {
    // NUL is in no name of a file, whatever the locale.
    Map<String, String> xdg = Map.of("XDG_CACHE_HOME", "/a\0b");
    Map<String, String> local = Map.of("LOCALAPPDATA", "/a\0b");
    assertNoPath("variable XDG_CACHE_HOME", () -> CacheFolder.usual("Linux", xdg, "/home/a"));
    assertNoPath("variable LOCALAPPDATA", () -> CacheFolder.usual("Windows 11", local, "/home/a"));
    assertNoPath("property user.home", () -> CacheFolder.usual("Mac OS X", Map.of(), "/a\0b"));
    String before = System.getProperty(CacheFolder.PROPERTY);
    System.setProperty(CacheFolder.PROPERTY, "/a\0b");
    try {
      assertNoPath("property tdjava.testdc.cache", CacheFolder::ofProcess);
    } finally {
      if (before == null) {
        System.clearProperty(CacheFolder.PROPERTY);
      } else {
        System.setProperty(CacheFolder.PROPERTY, before);
      }
    }
  }

  private static void assertNoPath(String origin, ThrowingCallable call) {
    assertThatIllegalStateException()
        .isThrownBy(call)
        .withMessageContaining(origin + " says '/a\0b', which cannot be the name of a folder")
        .withMessageContaining("LC_ALL=C.UTF-8");
  }

  @Test
  void anInterruptIsNotHeededAndStays(@TempDir Path temp) throws Exception {
    CacheFolder folder = new CacheFolder(temp);
    Thread worker = Thread.currentThread();
    AtomicBoolean done = new AtomicBoolean();
    Thread storm =
        new Thread(
            () -> {
              while (!done.get()) {
                worker.interrupt();
              }
            });
    storm.start();
    while (!worker.isInterrupted()) {
      Thread.onSpinWait();
    }
    try {
      for (int i = 0; i < 100; i++) {
        int number = i;
        assertThat(folder.alone(() -> number)).isEqualTo(i);
      }
    } finally {
      done.set(true);
      assertThat(Thread.interrupted()).isTrue();
      while (storm.isAlive()) {
        Thread.onSpinWait();
      }
      Thread.interrupted();
    }
  }
}
