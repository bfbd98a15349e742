package dev.tdjava.boundary.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What tells the platform of a JVM.
 *
 * @param osName the property {@code os.name}
 * @param osArch the property {@code os.arch}: the JVM's own processor, not that of the system
 * @param bits the property {@code sun.arch.data.model}; not every JVM has it
 * @param vmVendor the property {@code java.vm.vendor}
 * @param mappings the files that are mapped into the process, one a line, on Linux
 */
record Host(String osName, String osArch, String bits, String vmVendor, String mappings) {

  private static final Path MAPPINGS = Path.of("/proc/self/maps");

  static Host current() {
    return new Host(
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        System.getProperty("sun.arch.data.model", ""),
        System.getProperty("java.vm.vendor", ""),
        readMappings());
  }

  /**
   * Whether the JVM itself runs on musl. That musl is installed says nothing: systems with glibc
   * may have it too, and Alpine can have a layer for programs that were made for glibc.
   */
  boolean isMusl() {
    return mappings.contains("/ld-musl-");
  }

  boolean isAndroid() {
    return vmVendor.contains("Android");
  }

  /** Whether macOS translates this JVM, which was made for Intel, for an Apple processor. */
  static boolean isTranslated() {
    try {
      Process sysctl =
          new ProcessBuilder("/usr/sbin/sysctl", "-in", "sysctl.proc_translated").start();
      byte[] answer = sysctl.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.US_ASCII).strip().equals("1");
    } catch (IOException e) {
      return false; // nobody to ask; it is for a hint only
    }
  }

  private static String readMappings() {
    if (!Files.isReadable(MAPPINGS)) {
      return "";
    }
    try {
      List<String> lines = Files.readAllLines(MAPPINGS, StandardCharsets.ISO_8859_1);
      return String.join("\n", lines);
    } catch (IOException e) {
      return "";
    }
  }
}
