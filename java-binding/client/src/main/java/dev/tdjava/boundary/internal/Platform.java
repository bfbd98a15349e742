package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A pair of operating system and processor that native files are made for. */
enum Platform {
  LINUX_X86_64("linux-x86_64", "ELF", "x86_64", "lib", ".so"),
  LINUX_AARCH64("linux-aarch64", "ELF", "aarch64", "lib", ".so"),
  LINUX_X86_64_MUSL("linux-x86_64-musl", "ELF", "x86_64", "lib", ".so"),
  LINUX_AARCH64_MUSL("linux-aarch64-musl", "ELF", "aarch64", "lib", ".so"),
  MACOS_X86_64("macos-x86_64", "Mach-O", "x86_64", "lib", ".dylib"),
  MACOS_AARCH64("macos-aarch64", "Mach-O", "aarch64", "lib", ".dylib"),
  WINDOWS_X86_64("windows-x86_64", "PE", "x86_64", "", ".dll");

  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "aarch64", "arm64", "aarch64");

  private final String id;
  private final String format;
  private final String architecture;
  private final String prefix;
  private final String suffix;

  Platform(String id, String format, String architecture, String prefix, String suffix) {
    this.id = id;
    this.format = format;
    this.architecture = architecture;
    this.prefix = prefix;
    this.suffix = suffix;
  }

  /** The platform of this JVM. */
  static Platform current() {
    return of(Host.current());
  }

  /** The platform of a JVM on this host. */
  static Platform of(Host host) {
    String osName = host.osName();
    String osArch = host.osArch();
    String name = osName.toLowerCase(Locale.ROOT);
    String os =
        name.startsWith("linux")
            ? "linux"
            : name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : osName;
    String arch = ARCHITECTURES.getOrDefault(osArch.toLowerCase(Locale.ROOT), osArch);
    if (host.isAndroid()) {
      throw unfit(
          "This is Android, which takes native code from its own packages and not from jars;"
              + " tdjava has none for it.");
    }
    if (host.bits().equals("32") || List.of("x86", "i386", "i686", "arm").contains(arch)) {
      throw unfit(
          "This is a 32-bit JVM (os.arch is "
              + osArch
              + "); TDLib needs a 64-bit one. A 64-bit system can run both: look at java -version.");
    }
    String id = os + "-" + arch + (host.isMusl() ? "-musl" : "");
    return find(id)
        .orElseThrow(
            () ->
                unfit(
                    "There are no native files for this platform (os.name is "
                        + osName
                        + ", os.arch is "
                        + osArch
                        + (host.isMusl() ? ", with musl" : "")
                        + "); there are some for "
                        + known()
                        + "."));
  }

  /** The platform of this name. */
  static Platform named(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new TdNativeException(
                    "There is no platform '" + id + "'; there are " + known() + "."));
  }

  private static Optional<Platform> find(String id) {
    return Arrays.stream(values()).filter(platform -> platform.id.equals(id)).findFirst();
  }

  private static String known() {
    return Arrays.stream(values()).map(Platform::id).collect(Collectors.joining(", "));
  }

  private static TdNativeException unfit(String message) {
    return new TdNativeException(message, new UnfitLibrary("no platform of tdjava's"));
  }

  /** Its name in jars and in the classifier of the dependency. */
  String id() {
    return id;
  }

  /** The format of its libraries, as {@link LibraryImage} says it. */
  String format() {
    return format;
  }

  /** Its processor, as {@link LibraryImage} says it. */
  String architecture() {
    return architecture;
  }

  /** The file name of a library. */
  String fileName(String library) {
    return prefix + library + suffix;
  }

  boolean isWindows() {
    return this == WINDOWS_X86_64;
  }

  boolean isMacos() {
    return this == MACOS_X86_64 || this == MACOS_AARCH64;
  }
}
