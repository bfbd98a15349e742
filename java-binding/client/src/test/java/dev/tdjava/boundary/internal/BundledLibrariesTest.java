package dev.tdjava.boundary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledLibrariesTest {

  @TempDir Path temp;
  private Path classes = Path.of("");
  private URLClassLoader loader = new URLClassLoader(new URL[0]);

  @BeforeEach
  void open() throws IOException {
    classes = Files.createDirectory(temp.resolve("classes"));
    loader.close();
    // No parent: the class path of this test has the real natives.
    loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  @Test
  void unpacksWhatTheJarDescribes() throws IOException {
    Path tdjson = bundle("linux-x86_64", Images.elf(Images.ELF_X86_64));
    assertThat(libraries().tdjson())
        .startsWith(temp.resolve("cache"))
        .hasSameBinaryContentAs(tdjson);
  }

  @Test
  void saysWhatIsMissingAndWhatToAdd() {
    assertThatThrownBy(() -> libraries().tdjson())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("native files for linux-x86_64 were not found")
        .hasMessageContaining("META-INF/tdjava/native/linux-x86_64/native.properties")
        .hasMessageContaining("dev.tdjava:tdjava-native with the classifier linux-x86_64")
        .hasMessageContaining("tdjava.library.path");
  }

  @Test
  void saysWhichPlatformsTheClassPathHas() throws IOException {
    bundle("windows-x86_64", Images.pe(0x8664));
    assertThatThrownBy(() -> libraries().jni())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("it has those for windows-x86_64");
  }

  @Test
  void refusesAJarWhoseFileIsNotTheDescribedOne() throws IOException {
    Path tdjson = bundle("linux-x86_64", Images.elf(Images.ELF_X86_64));
    Files.write(tdjson, Images.elf(Images.ELF_AARCH64));
    assertThatThrownBy(() -> libraries().tdjson())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("libtdjson.so is damaged")
        .hasMessageContaining("Fetch the jar again");
  }

  @Test
  void refusesAJarWithTheFilesOfAnotherPlatform() throws IOException {
    bundle("linux-x86_64", Images.elf(Images.ELF_AARCH64));
    assertThatThrownBy(() -> libraries().tdjson())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("another processor: aarch64");
  }

  @Test
  void refusesADescriptionThatSaysTooLittleOrTooMuch() throws IOException {
    Path tdjson = bundle("linux-x86_64", Images.elf(Images.ELF_X86_64));
    Path description = tdjson.resolveSibling("native.properties");
    Files.writeString(description, "tdjson.file=libtdjson.so\n");
    assertThatThrownBy(() -> libraries().tdjson())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("has no valid tdjson.sha256");
    Files.writeString(description, "tdjson.file=../../elsewhere\n");
    assertThatThrownBy(() -> libraries().tdjson())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("has no valid tdjson.file");
  }

  @Test
  void saysThatAJarHasNoJniLibrary() throws IOException {
    Path tdjson = bundle("linux-x86_64", Images.elf(Images.ELF_X86_64));
    Files.writeString(
        tdjson.resolveSibling("native.properties"),
        "tdjson.file=libtdjson.so\ntdjson.sha256=%s\n".formatted(Sha256.of(tdjson)));
    assertThat(libraries().tdjson()).hasSameBinaryContentAs(tdjson);
    assertThatThrownBy(() -> libraries().jni())
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("native jar for linux-x86_64 has TDLib and no JNI library")
        .hasMessageContaining("native.properties names none")
        .hasMessageContaining("tdjava-ffm, else by JNA");
  }

  private Path bundle(String platform, byte[] image) throws IOException {
    Path folder =
        Files.createDirectories(classes.resolve("META-INF/tdjava/native").resolve(platform));
    Path tdjson = Files.write(folder.resolve("libtdjson.so"), image);
    Files.writeString(
        folder.resolve("native.properties"),
        "tdjson.file=libtdjson.so\ntdjson.sha256=%1$s\njni.file=libtdjson.so\njni.sha256=%1$s\n"
            .formatted(Sha256.of(tdjson)));
    return tdjson;
  }

  private BundledLibraries libraries() {
    return new BundledLibraries(
        loader, Platform.LINUX_X86_64, new NativeCache(temp.resolve("cache")));
  }
}
