package dev.tdjava.boundary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the command that unpacks native files refuses; it is run in {@code ImageIT}. */
class UnpackTest {

  @TempDir Path temp;

  @Test
  void refusesAPlatformThatItDoesNotKnow() {
    assertThatThrownBy(() -> NativeFiles.unpack(temp.toString(), "linux-sparc"))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("no platform 'linux-sparc'; there are linux-x86_64, linux-aarch64");
  }

  @Test
  void refusesAPlatformWhoseJarIsMissing() {
    assertThatThrownBy(() -> NativeFiles.unpack(temp.toString(), "macos-x86_64"))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("native files for macos-x86_64 were not found")
        .hasMessageContaining("tdjava-native with the classifier macos-x86_64");
  }

  @Test
  void refusesATextThatIsNoFolder() {
    assertThatThrownBy(() -> NativeFiles.unpack("a\0b", null))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("The argument says 'a\0b', which cannot be the name of a folder");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesAFolderWhereOthersCanWriteAndLeavesItAlone() throws IOException {
    Path open = Files.createDirectory(temp.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> NativeFiles.unpack(open.toString(), null))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("cannot be unpacked into " + open)
        .hasMessageContaining("others than its owner can write there; name a folder of its own");
    assertThat(open).isEmptyDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
        .isEqualTo("rwxrwxrwx");
  }
}
