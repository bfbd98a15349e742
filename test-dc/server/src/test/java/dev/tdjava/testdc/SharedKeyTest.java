package dev.tdjava.testdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SharedKeyTest {

  @TempDir Path cache;

  @Test
  void itIsMadeOnceAndReadAfterwards() {
    RsaKey made = SharedKey.readOrMake(new CacheFolder(cache));
    RsaKey read = SharedKey.readOrMake(new CacheFolder(cache));

    assertThat(read.publicKeyPem()).isEqualTo(made.publicKeyPem());
    assertThat(read.fingerprint()).isEqualTo(made.fingerprint());
    assertThat(SharedKey.in(cache).fingerprint()).isEqualTo(made.fingerprint());
    assertThat(SharedKey.in(cache)).isSameAs(SharedKey.in(cache));
  }

  @Test
  void allWhoAskAtOnceGetTheSame() throws Exception {
    Set<Long> fingerprints = new HashSet<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<RsaKey>> keys = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        keys.add(threads.submit(() -> SharedKey.readOrMake(new CacheFolder(cache))));
      }
      for (Future<RsaKey> key : keys) {
        fingerprints.add(key.get().fingerprint());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(fingerprints).hasSize(1);
  }

  @Test
  void aDamagedOneIsReplaced() throws Exception {
    RsaKey made = SharedKey.readOrMake(new CacheFolder(cache));
    Files.writeString(cache.resolve("rsa-key.der"), "no key");

    RsaKey anew = SharedKey.readOrMake(new CacheFolder(cache));

    assertThat(anew.fingerprint()).isNotEqualTo(made.fingerprint());
    assertThat(SharedKey.readOrMake(new CacheFolder(cache)).fingerprint())
        .isEqualTo(anew.fingerprint());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadIt() throws Exception {
    SharedKey.readOrMake(new CacheFolder(cache));

    assertThat(cache.resolve("rsa-key.der"))
        .satisfies(
            file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
  }
}
