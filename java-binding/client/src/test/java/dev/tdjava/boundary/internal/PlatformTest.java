package dev.tdjava.boundary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.errors.TdNativeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64, libtdjson.so",
    "Linux, aarch64, linux-aarch64, libtdjson.so",
    "Mac OS X, x86_64, macos-x86_64, libtdjson.dylib",
    "Mac OS X, aarch64, macos-aarch64, libtdjson.dylib",
    "Windows Server 2022, amd64, windows-x86_64, tdjson.dll",
  })
  void knowsWhatJvmsCallThemselves(String os, String arch, String id, String file) {
    Platform platform = Platform.of(os, arch, "64");
    assertThat(platform.id()).isEqualTo(id);
    assertThat(platform.fileName("tdjson")).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({"SunOS, sparcv9", "Linux, riscv64", "FreeBSD, amd64", "Windows 11, aarch64"})
  void namesAnUnsupportedPlatformAndTheSupportedOnes(String os, String arch) {
    assertThatThrownBy(() -> Platform.of(os, arch, "64"))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining(os)
        .hasMessageContaining(arch)
        .hasMessageContaining("linux-x86_64, linux-aarch64, macos-x86_64");
  }

  @ParameterizedTest
  @CsvSource({"amd64, 32", "x86, ''", "arm, 32"})
  void refusesJvmsOf32Bits(String arch, String bits) {
    assertThatThrownBy(() -> Platform.of("Linux", arch, bits))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("32-bit JVM");
  }

  @Test
  void knowsThisMachine() {
    assertThat(Platform.current().id())
        .isIn("linux-x86_64", "linux-aarch64", "macos-x86_64", "macos-aarch64", "windows-x86_64");
  }
}
