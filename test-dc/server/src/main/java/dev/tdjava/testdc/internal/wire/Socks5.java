package dev.tdjava.testdc.internal.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The server's side of SOCKS5 without authentication (RFC 1928). CONNECT succeeds for every target
 * and nothing is ever dialled: the target only says which data centre is meant.
 */
final class Socks5 {
  static final int VERSION = 5;
  private static final int IPV4 = 1;
  private static final int DOMAIN = 3;
  private static final int IPV6 = 4;
  private static final int REFUSED = 0xff;
  private static final int MAX_METHODS = 10; // as many as are registered

  private boolean greeted;
  private boolean connected;
  private int dc = DcAddresses.UNKNOWN;

  /**
   * Whether the connection begins with a SOCKS5 greeting. A random obfuscation header may begin
   * with 5 too, but hardly goes on with so few methods and then ends, or has a request next.
   */
  static boolean isGreeting(Input in) {
    int length = 2 + in.unsigned(1);
    boolean requestFollows =
        in.size() >= length + 3
            && in.unsigned(length) == VERSION
            && in.unsigned(length + 1) == 1
            && in.unsigned(length + 2) == 0;
    return in.unsigned(1) <= MAX_METHODS && (in.size() <= length || requestFollows);
  }

  /** Takes one message from the input; false when it is not all there. */
  boolean advance(Input in, Connection connection) {
    return greeted ? request(in, connection) : greeting(in, connection);
  }

  private boolean greeting(Input in, Connection connection) {
    if (in.size() < 2 || in.size() < 2 + in.unsigned(1)) {
      return false;
    }
    int methods = in.unsigned(1);
    boolean open = false;
    for (int i = 0; i < methods; i++) {
      open |= in.unsigned(2 + i) == 0;
    }
    in.consume(2 + methods);
    connection.sendRaw(ByteBuffer.wrap(new byte[] {VERSION, (byte) (open ? 0 : REFUSED)}));
    if (!open) {
      throw new MalformedException("SOCKS5 client does not offer to go without authentication");
    }
    greeted = true;
    return true;
  }

  private boolean request(Input in, Connection connection) {
    if (in.size() < 5) {
      return false;
    }
    int type = in.unsigned(3);
    int address = type == IPV4 ? 4 : type == IPV6 ? 16 : 1 + in.unsigned(4);
    if (in.unsigned(0) != VERSION || in.unsigned(1) != 1 || !isAddress(type)) {
      throw new MalformedException(
          "SOCKS5 request with version "
              + in.unsigned(0)
              + ", command "
              + in.unsigned(1)
              + ", address type "
              + type);
    }
    if (in.size() < 4 + address + 2) {
      return false;
    }
    dc =
        type == DOMAIN
            ? DcAddresses.of(new String(in.copy(5, address - 1), StandardCharsets.UTF_8))
            : DcAddresses.of(in.copy(4, address));
    in.consume(4 + address + 2);
    connection.sendRaw(ByteBuffer.wrap(new byte[] {VERSION, 0, 0, IPV4, 0, 0, 0, 0, 0, 0}));
    connected = true;
    return true;
  }

  private static boolean isAddress(int type) {
    return type == IPV4 || type == DOMAIN || type == IPV6;
  }

  boolean isConnected() {
    return connected;
  }

  /** Of the target, or {@link DcAddresses#UNKNOWN}. */
  int dc() {
    return dc;
  }
}
