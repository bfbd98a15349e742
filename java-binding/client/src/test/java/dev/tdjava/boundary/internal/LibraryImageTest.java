package dev.tdjava.boundary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryImageTest {

  private static final Platform LINUX = Platform.LINUX_X86_64;

  @TempDir Path folder;

  @Test
  void readsTheThreeFormats() {
    assertThat(image(Images.elf(Images.ELF_X86_64)))
        .isEqualTo(new LibraryImage("ELF", "x86_64", Images.SIZE));
    assertThat(image(Images.elf(Images.ELF_AARCH64)))
        .isEqualTo(new LibraryImage("ELF", "aarch64", Images.SIZE));
    assertThat(image(Images.machO(0x0100000c)))
        .isEqualTo(new LibraryImage("Mach-O", "aarch64", Images.SIZE));
    assertThat(image(Images.machO(0x01000007)))
        .isEqualTo(new LibraryImage("Mach-O", "x86_64", Images.SIZE));
    assertThat(image(Images.pe(0x8664))).isEqualTo(new LibraryImage("PE", "x86_64", Images.SIZE));
    assertThat(image(Images.pe(0xaa64))).isEqualTo(new LibraryImage("PE", "aarch64", Images.SIZE));
  }

  @Test
  void acceptsWhatIsWhole() throws IOException {
    LibraryImage.check(file(Images.elf(Images.ELF_X86_64)), LINUX);
    LibraryImage.check(file(Images.machO(0x0100000c)), Platform.MACOS_AARCH64);
    LibraryImage.check(file(Images.pe(0x8664)), Platform.WINDOWS_X86_64);
  }

  @Test
  void tellsAnotherProcessor() throws IOException {
    refused(Images.elf(Images.ELF_AARCH64)).hasMessageContaining("another processor: aarch64");
    refused(Images.elf(243)).hasMessageContaining("another processor: ELF machine 243");
  }

  @Test
  void tellsAnotherOperatingSystem() throws IOException {
    refused(Images.machO(0x01000007)).hasMessageContaining("its format is Mach-O");
    refused(Images.pe(0x8664)).hasMessageContaining("its format is PE");
  }

  @Test
  void tellsATruncatedFileAtEveryLength() throws IOException {
    byte[] whole = Images.elf(Images.ELF_X86_64);
    for (int length = 4; length < whole.length; length++) {
      refused(Arrays.copyOf(whole, length)).hasMessageContaining("is truncated");
    }
  }

  @Test
  void tellsAMappedPartBeyondTheEndEvenWithoutSections() throws IOException {
    byte[] stripped = Images.elf(Images.ELF_X86_64);
    ByteBuffer.wrap(stripped).putLong(40, 0);
    refused(Arrays.copyOf(stripped, 383)).hasMessageContaining("has 383 of at least 384 bytes");
  }

  @Test
  void tellsWhatIsNoLibraryAtAll() throws IOException {
    refused("<html>".getBytes(StandardCharsets.US_ASCII))
        .hasMessageContaining("is not a native library")
        .hasMessageContaining("3c 68 74 6d");
    refused(new byte[0]).hasMessageContaining("it is empty");
  }

  @Test
  void everyMessageNamesFilePlatformAndRemedy() throws IOException {
    refused(new byte[0])
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("linux-x86_64")
        .hasMessageContaining("dev.tdjava:tdjava-native")
        .hasMessageContaining("-Dtdjava.library.path=");
  }

  private AbstractThrowableAssert<?, ?> refused(byte[] content) throws IOException {
    Path file = file(content);
    return assertThatThrownBy(() -> LibraryImage.check(file, LINUX))
        .isInstanceOf(TdNativeException.class);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("library"), content);
  }

  private static LibraryImage image(byte[] content) {
    return Objects.requireNonNull(LibraryImage.of(ByteBuffer.wrap(content)));
  }
}
