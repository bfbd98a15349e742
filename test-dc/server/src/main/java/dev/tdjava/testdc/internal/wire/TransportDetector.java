package dev.tdjava.testdc.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The beginning of a connection: SOCKS5 or not, then which transport, obfuscated or not. */
final class TransportDetector {
  private static final int TLS = 0x02010316;
  private static final String[] HTTP = {"GET ", "POST", "HEAD", "OPTI"};

  private final Connection connection;
  private @Nullable Socks5 socks;
  private boolean decided;
  private @Nullable Framing framing;
  private @Nullable Obfuscation obfuscation;

  TransportDetector(Connection connection) {
    this.connection = connection;
  }

  /** Null while the transport is not known. */
  @Nullable Framing framing() {
    return framing;
  }

  @Nullable Obfuscation obfuscation() {
    return obfuscation;
  }

  int socksDc() {
    return socks == null ? DcAddresses.UNKNOWN : socks.dc();
  }

  /**
   * Looks at the input; false when more is needed.
   *
   * @throws MalformedException when it is none of the known beginnings
   */
  boolean advance(Input in) {
    if (!decided) {
      if (in.size() < 1 || (in.unsigned(0) == Socks5.VERSION && in.size() < 2)) {
        return false;
      }
      decided = true;
      if (in.unsigned(0) == Socks5.VERSION && Socks5.isGreeting(in)) {
        socks = new Socks5();
      }
    }
    if (socks != null && !socks.isConnected()) {
      return socks.advance(in, connection);
    }
    return transport(in);
  }

  private boolean transport(Input in) {
    if (in.size() < 1) {
      return false;
    }
    if (in.unsigned(0) == AbridgedFraming.TAG) {
      in.consume(1);
      framing = new AbridgedFraming();
      return true;
    }
    if (in.size() < 4) {
      return false;
    }
    int first = Bytes.int32(in.data(), in.from());
    framing = intermediate(first);
    if (framing != null) {
      in.consume(4);
      return true;
    }
    refuseOthers(in, first);
    if (in.size() < 8) {
      return false;
    }
    // the first packet of the full transport has number 0, and no obfuscated stream has that
    if (Bytes.int32(in.data(), in.from() + 4) == 0) {
      framing = new FullFraming();
      return true;
    }
    if (in.size() < Obfuscation.HEADER) {
      return false;
    }
    obfuscated(in);
    return true;
  }

  private static @Nullable Framing intermediate(int tag) {
    return switch (tag) {
      case IntermediateFraming.TAG -> new IntermediateFraming(false);
      case IntermediateFraming.PADDED_TAG -> new IntermediateFraming(true);
      default -> null;
    };
  }

  private static void refuseOthers(Input in, int first) {
    String text = new String(in.copy(0, 4), StandardCharsets.ISO_8859_1);
    for (String verb : HTTP) {
      if (text.equals(verb)) {
        throw new MalformedException("HTTP is not served");
      }
    }
    if (first == TLS) {
      throw new MalformedException("TLS is not served");
    }
  }

  private void obfuscated(Input in) {
    Obfuscation header = new Obfuscation(in.data(), in.from());
    in.consume(Obfuscation.HEADER);
    Framing inner = intermediate(header.tag());
    if (inner == null && header.tag() == 0xefefefef) {
      inner = new AbridgedFraming();
    }
    if (inner == null) {
      throw new MalformedException(
          "neither a transport's tag nor an obfuscation header; deobfuscated tag "
              + HexFormat.of().toHexDigits(header.tag()));
    }
    header.decrypt(in.data(), in.from(), in.to());
    obfuscation = header;
    framing = inner;
  }
}
