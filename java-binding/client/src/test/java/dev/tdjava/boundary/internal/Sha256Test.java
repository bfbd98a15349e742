package dev.tdjava.boundary.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

  private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir Path folder;

  @Test
  void aFileThatIsAlteredHasAnotherSum() throws IOException {
    Path file = folder.resolve("library");
    Files.writeString(file, "abc");
    Files.setLastModifiedTime(file, OLD);
    assertThat(Sha256.of(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .isEqualTo(Sha256.of(file));

    Files.writeString(file, "abd");
    String altered = Sha256.of(file);
    assertThat(altered)
        .isEqualTo("a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cbe86298449c9");

    Files.writeString(file, "abc"); // of the same size, perhaps in the same tick of the clock
    assertThat(Sha256.of(file)).isNotEqualTo(altered);
  }

  @Test
  void aFileThatIsNotTouchedIsReadOnce() throws IOException {
    Path file = folder.resolve("library");
    Files.writeString(file, "abc");
    Files.setLastModifiedTime(file, OLD);
    String sum = Sha256.of(file);

    Files.writeString(file, "abd");
    Files.setLastModifiedTime(file, OLD); // as if it had not been

    assertThat(Sha256.of(file)).isEqualTo(sum);
  }
}
