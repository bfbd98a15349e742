package dev.tdjava.telegram.text;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an address as TDLib reads it: [http[s]://][user@]host[:port][/path][?query][#part].
 *
 * @param host in small letters
 * @param port 0 where none is written
 * @param rest path and what follows; begins with a slash
 */
record HttpUrl(boolean https, String user, String host, boolean ipv6, int port, String rest) {

  private static final String HOST_CHARACTERS = ".-_!$,~*'();&+=";

  /** The address, or null if TDLib refuses it. */
  static @Nullable HttpUrl parse(String url) {
    int from = 0;
    boolean https = false;
    int protocolEnd = endBefore(url, 0, ":/?#@[]");
    if (url.startsWith("://", protocolEnd)) {
      String protocol = Ascii.lowerCase(url.substring(0, protocolEnd));
      https = protocol.equals("https");
      if (!https && !protocol.equals("http")) {
        return null;
      }
      from = protocolEnd + 3;
    }
    int authorityEnd = endBefore(url, from, "/?#");
    String authority = url.substring(from, authorityEnd);
    int portAt = portColon(authority);
    int port = portAt < 0 ? 0 : port(authority.substring(portAt + 1));
    if (port < 0) {
      return null;
    }
    String userAndHost = portAt < 0 ? authority : authority.substring(0, portAt);
    int at = userAndHost.lastIndexOf('@');
    String user = at < 0 ? "" : userAndHost.substring(0, at);
    String host = Ascii.lowerCase(userAndHost.substring(at + 1));
    boolean ipv6 = host.startsWith("[") && host.endsWith("]");
    boolean valid = ipv6 ? isIpv6(host) : isHost(host, false) && isHost(user, true);
    if (!valid || host.isEmpty() || host.equals(".")) {
      return null;
    }
    return new HttpUrl(https, user, host, ipv6, port, rest(url.substring(authorityEnd)));
  }

  @Override
  public String toString() {
    return (https ? "https://" : "http://")
        + (user.isEmpty() ? "" : user + "@")
        + host
        + (port == 0 ? "" : ":" + port)
        + rest;
  }

  private static int endBefore(String text, int from, String terminators) {
    int end = from;
    while (end < text.length() && terminators.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Where the port begins, or -1: colons in an IPv6 address and in a password begin none. */
  private static int portColon(String authority) {
    for (int i = authority.length() - 1; i > 0; i--) {
      char c = authority.charAt(i);
      if (c == ':' || c == ']' || c == '@') {
        return c == ':' ? i : -1;
      }
    }
    return -1;
  }

  private static int port(String text) {
    String digits = text.replaceFirst("^0+(?=.)", "");
    boolean number = digits.matches("[1-9][0-9]{0,4}");
    return number && Integer.parseInt(digits) <= 65535 ? Integer.parseInt(digits) : -1;
  }

  private static boolean isIpv6(String host) {
    for (int i = 1; i < host.length() - 1; i++) {
      char c = host.charAt(i);
      if (c != ':' && c != '.' && !Ascii.isHexDigit(c)) {
        return false;
      }
    }
    try {
      return InetAddress.getByName(host) != null; // in brackets it is never looked up
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isHost(String part, boolean colons) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%') {
        if (!Ascii.isHexDigit(Ascii.at(part, i + 1)) || !Ascii.isHexDigit(Ascii.at(part, i + 2))) {
          return false;
        }
        i += 2;
      } else if (c < 0x80
          && !Ascii.isLetterOrDigit(c)
          && HOST_CHARACTERS.indexOf(c) < 0
          && !(colons && c == ':')) {
        return false;
      }
    }
    return true;
  }

  private static String rest(String written) {
    int end = written.length();
    while (end > 0 && Ascii.isSpace(written.charAt(end - 1))) {
      end--;
    }
    StringBuilder rest = new StringBuilder();
    if (!written.substring(0, end).startsWith("/")) {
      rest.append('/');
    }
    for (int i = 0; i < end; i++) {
      char c = written.charAt(i);
      if (c <= 0x20) {
        rest.append('%').append(Character.forDigit(c / 16, 16));
        rest.append(Character.toUpperCase(Character.forDigit(c % 16, 16)));
      } else {
        rest.append(c);
      }
    }
    return rest.toString();
  }
}
