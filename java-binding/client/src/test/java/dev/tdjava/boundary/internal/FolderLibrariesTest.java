package dev.tdjava.boundary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLibrariesTest {

  @TempDir Path folder;

  @Test
  void usesTheFilesAsTheyAre() throws IOException {
    Path tdjson = write("libtdjson.so", Images.elf(Images.ELF_X86_64));
    Path jni = write("libtdjava.so", Images.elf(Images.ELF_X86_64));
    assertThat(libraries().tdjson()).isEqualTo(tdjson);
    assertThat(libraries().jni()).isEqualTo(jni);
  }

  @Test
  void saysWhichFileIsMissingAndWhoNamedTheFolder() {
    assertThatThrownBy(() -> libraries().tdjson())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("There is no " + folder.resolve("libtdjson.so"))
        .hasMessageContaining("property tdjava.library.path")
        .hasMessageContaining("linux-x86_64");
  }

  @Test
  void saysThatTheFolderIsNone() {
    assertThatThrownBy(
            () -> new FolderLibraries(folder.resolve("none"), Platform.LINUX_X86_64).jni())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("none, which is not a folder");
  }

  @Test
  void looksAtTheHeadersEvenHere() throws IOException {
    write("libtdjson.so", Images.elf(Images.ELF_AARCH64));
    assertThatThrownBy(() -> libraries().tdjson())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("another processor: aarch64");
  }

  @Test
  void looksAtChecksumsThatTheFolderSays() throws IOException {
    Path tdjson = write("libtdjson.so", Images.elf(Images.ELF_X86_64));
    Path jni = write("libtdjava.so", Images.elf(Images.ELF_X86_64));
    Files.writeString(
        folder.resolve("native.properties"),
        "tdjson.file=libtdjson.so\ntdjson.sha256=%s\njni.file=libtdjava.so\njni.sha256=%s\n"
            .formatted(Sha256.of(tdjson), "0".repeat(64)));
    assertThat(libraries().tdjson()).isEqualTo(tdjson);
    assertThatThrownBy(() -> libraries().jni())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining(jni + " was altered")
        .hasMessageContaining(Sha256.of(jni))
        .hasMessageContaining("0".repeat(64));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private FolderLibraries libraries() {
    return new FolderLibraries(folder, Platform.LINUX_X86_64);
  }
}
