package dev.tdjava.examples;

import dev.tdjava.boundary.Boundaries;
import dev.tdjava.boundary.NativeLibraries;
import dev.tdjava.errors.TdNativeException;
import dev.tdjava.testdc.PatchedLibrary;
import dev.tdjava.testdc.TestDc;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Tells in words how clients of other processes reach a data centre. */
final class Connecting {

  private static final String TEXT =
      """
      A Telegram on loopback: it listens at 127.0.0.1 alone and dials nothing.

      port           %1$d, for SOCKS5 and for MTProto itself
      data centres   %2$d, behind that port; clients come to DC 1
      people
      %3$s
      bots
      %4$s
      login codes    are printed here when they are asked for

      With tdjava: a copy of TDLib that trusts this data centre, and a proxy before the parameters.

        -Dtdjava.library.path=%5$s

        client.start();
        client
            .send(new AddProxy(new Proxy("127.0.0.1", %1$d, new ProxyTypeSocks5("", "")), true))
            .subscribe();
        client.send(parameters).subscribe(); // a new database folder; any api_id and api_hash

      With TDLib in another language: load tdjson from that folder; the first request is

        {"@type":"addProxy","enable":true,"proxy":{"@type":"proxy","server":"127.0.0.1","port":%1$d,"type":{"@type":"proxyTypeSocks5"}}}

      With another client of MTProto: 127.0.0.1:%1$d as each data centre, and this key, %6$s.

      %7$s
      Ctrl-C ends it, and with it all accounts and messages.
      """;

  private Connecting() {}

  static String to(TestDc dc, DemoWorld world) {
    return TEXT.formatted(
        dc.port(),
        dc.dataCentres(),
        world.people().stream()
            .map(it -> "  %-12s %s".formatted(it.firstName(), it.phone()))
            .collect(Collectors.joining("\n")),
        world.bots().stream()
            .map(it -> "  %-12s %s".formatted(it.firstName(), it.token()))
            .collect(Collectors.joining("\n")),
        library(dc),
        HexFormat.of().toHexDigits(dc.key().fingerprint()),
        dc.key().publicKeyPem());
  }

  /** Makes the copy, if there is none yet. */
  private static String library(TestDc dc) {
    try {
      NativeLibraries original = Boundaries.libraries();
      return PatchedLibrary.of(original.tdjson(), original.jni(), dc.key()).folder().toString();
    } catch (TdNativeException e) {
      return "<none: " + e.getMessage() + ">";
    }
  }
}
