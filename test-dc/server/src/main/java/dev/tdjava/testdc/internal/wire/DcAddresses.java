package dev.tdjava.testdc.internal.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** Which data centre an address means: Telegram's own addresses, and 127.0.0.n. */
final class DcAddresses {
  static final int UNKNOWN = 0;

  private static final Map<String, Integer> OFFICIAL =
      Map.ofEntries(
          Map.entry("149.154.175.50", 1),
          Map.entry("149.154.175.53", 1),
          Map.entry("149.154.175.55", 1),
          Map.entry("149.154.167.41", 2),
          Map.entry("149.154.167.50", 2),
          Map.entry("149.154.167.51", 2),
          Map.entry("149.154.175.100", 3),
          Map.entry("149.154.167.91", 4),
          Map.entry("149.154.167.92", 4),
          Map.entry("149.154.171.5", 5),
          Map.entry("91.108.56.130", 5),
          // the test data centres
          Map.entry("149.154.175.10", 1),
          Map.entry("149.154.167.40", 2),
          Map.entry("149.154.175.117", 3));

  private static final Map<String, Integer> NAMES =
      Map.of("pluto", 1, "venus", 2, "aurora", 3, "vesta", 4, "flora", 5);

  private DcAddresses() {}

  /** Of an IPv4 or IPv6 address in network order. */
  static int of(byte[] address) {
    if (address.length == 16) {
      // Telegram's IPv6 addresses have the number in the fourth group: f001 to f005
      return (address[6] & 0xff) == 0xf0 && address[0] == 0x20 ? address[7] : UNKNOWN;
    }
    if (address[0] == 127 && address[1] == 0 && address[2] == 0) {
      return address[3];
    }
    try {
      String text = InetAddress.getByAddress(address).getHostAddress();
      return OFFICIAL.getOrDefault(text, UNKNOWN);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a host name: those of the web clients begin with the data centre's name. */
  static int of(String host) {
    int dot = host.indexOf('.');
    return NAMES.getOrDefault(dot < 0 ? host : host.substring(0, dot), UNKNOWN);
  }
}
