package dev.tdjava.boundary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.errors.TdNativeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {

  private static final String OF_GLIBC =
      """
      7f5c0000 r-xp 00000000 08:01 11 /usr/lib/jvm/java-17/lib/server/libjvm.so
      7f5c1000 r-xp 00000000 08:01 12 /usr/lib/x86_64-linux-gnu/libc.so.6
      7f5c2000 r-xp 00000000 08:01 13 /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      """;
  private static final String OF_MUSL =
      """
      7f5c0000 r-xp 00000000 08:01 11 /usr/lib/jvm/java-17-openjdk/lib/server/libjvm.so
      7f5c1000 r-xp 00000000 08:01 12 /lib/ld-musl-x86_64.so.1
      """;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64, libtdjson.so",
    "Linux, x86_64, linux-x86_64, libtdjson.so",
    "Linux, aarch64, linux-aarch64, libtdjson.so",
    "Linux, arm64, linux-aarch64, libtdjson.so",
    "Mac OS X, x86_64, macos-x86_64, libtdjson.dylib",
    "macOS, aarch64, macos-aarch64, libtdjson.dylib",
    "Windows Server 2022, amd64, windows-x86_64, tdjson.dll",
    "WINDOWS 11, AMD64, windows-x86_64, tdjson.dll",
  })
  void knowsWhatJvmsCallThemselves(String os, String arch, String id, String file) {
    Platform platform = Platform.of(host(os, arch));
    assertThat(platform.id()).isEqualTo(id);
    assertThat(platform.fileName("tdjson")).isEqualTo(file);
  }

  @Test
  void onLinuxTheCLibraryOfTheJvmItselfCounts() {
    assertThat(Platform.of(linux("amd64", OF_GLIBC)).id()).isEqualTo("linux-x86_64");
    assertThat(Platform.of(linux("amd64", OF_MUSL)).id()).isEqualTo("linux-x86_64-musl");
    assertThat(Platform.of(linux("aarch64", OF_MUSL)).id()).isEqualTo("linux-aarch64-musl");
    // where /proc cannot be read
    assertThat(Platform.of(linux("amd64", "")).id()).isEqualTo("linux-x86_64");
  }

  @Test
  void aGlibcJvmStaysOneWhereMuslIsInstalledToo() {
    String withName = OF_GLIBC + "7f5c3000 r--p 00000000 08:01 14 /opt/docs/musl-guide.jar\n";
    assertThat(Platform.of(linux("amd64", withName)).id()).isEqualTo("linux-x86_64");
  }

  @ParameterizedTest
  @CsvSource({
    "SunOS, sparcv9",
    "Linux, riscv64",
    "FreeBSD, amd64",
    "Windows 11, aarch64",
    "'', ''"
  })
  void namesAnUnsupportedPlatformAndTheSupportedOnes(String os, String arch) {
    assertThatThrownBy(() -> Platform.of(host(os, arch)))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("os.name is " + os)
        .hasMessageContaining("os.arch is " + arch)
        .hasMessageContaining("linux-x86_64, linux-aarch64, linux-x86_64-musl");
  }

  @ParameterizedTest
  @CsvSource({"Linux, amd64, 32", "Windows 10, x86, ''", "Linux, arm, 32", "Linux, i686, ''"})
  void refusesJvmsOf32BitsOnWhateverSystem(String os, String arch, String bits) {
    assertThatThrownBy(() -> Platform.of(new Host(os, arch, bits, "", "", "")))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("32-bit JVM (os.arch is " + arch)
        .hasMessageContaining("java -version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aarch64", "armv8l"})
  void saysThatAndroidIsAnother(String arch) {
    assertThatThrownBy(
            () -> Platform.of(new Host("Linux", arch, "", "The Android Project", "", "")))
        .isInstanceOf(TdNativeException.class)
        .hasMessageContaining("This is Android");
  }

  @ParameterizedTest
  @CsvSource({"'1\n', true", "1, true", "'0\n', false", "'', false", "11, false"})
  void anIntelJvmOnAnAppleProcessorIsToldFromOneOnIntel(String answer, boolean translated) {
    Host host = new Host("Mac OS X", "x86_64", "64", "", "", answer);
    assertThat(host.isTranslated()).isEqualTo(translated);
    // The JVM's own processor counts: it cannot load what is made for the other one.
    assertThat(Platform.of(host)).isEqualTo(Platform.MACOS_X86_64);
  }

  @Test
  void withNobodyToAskThereIsNoAnswer() {
    assertThat(Host.answer("/no/such/command", "-in", "sysctl.proc_translated")).isEmpty();
  }

  @Test
  void knowsThisMachine() {
    assertThat(Platform.values()).contains(Platform.current());
    assertThat(Host.current().mappings())
        .matches(text -> text.contains("libjvm") || !Host.current().osName().equals("Linux"));
  }

  private static Host host(String os, String arch) {
    return new Host(os, arch, "64", "", "", "");
  }

  private static Host linux(String arch, String mappings) {
    return new Host("Linux", arch, "64", "", mappings, "");
  }
}
