package dev.tdjava.boundary.internal;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What tells the platform of a JVM.
 *
 * @param osName the property {@code os.name}
 * @param osArch the property {@code os.arch}: the JVM's own processor, not that of the system
 * @param bits the property {@code sun.arch.data.model}; not every JVM has it
 * @param vmVendor the property {@code java.vm.vendor}
 * @param mappings the files that are mapped into the process, one a line, on Linux
 * @param translated on macOS, what it says of an Intel JVM: 1 for one that Rosetta translates
 */
record Host(
    String osName,
    String osArch,
    String bits,
    String vmVendor,
    String mappings,
    String translated) {

  private static final File MAPPINGS = new File("/proc/self/maps");

  static Host current() {
    String osName = System.getProperty("os.name", "");
    String osArch = System.getProperty("os.arch", "");
    boolean intelMac = osName.startsWith("Mac") && osArch.equals("x86_64");
    return new Host(
        osName,
        osArch,
        System.getProperty("sun.arch.data.model", ""),
        System.getProperty("java.vm.vendor", ""),
        readMappings(),
        intelMac ? answer("/usr/sbin/sysctl", "-in", "sysctl.proc_translated") : "");
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
  boolean isTranslated() {
    return translated.strip().equals("1");
  }

  /** What a command prints, or nothing where there is no such command. */
  static String answer(String... command) {
    try {
      Process process = new ProcessBuilder(command).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    }
  }

  private static String readMappings() {
    if (!MAPPINGS.canRead()) {
      return "";
    }
    try (InputStream in = new FileInputStream(MAPPINGS)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
