package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.RsaKey;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * How a server is set up.
 *
 * @param key the RSA key whose public half the clients know
 * @param dcs the number of data centres, 1 to 9
 * @param port the TCP port; 0 for any free one
 * @param keys the authorization keys, kept by giving the same store to the next server
 * @param address where to listen; must be a loopback address
 */
public record ServerSettings(RsaKey key, int dcs, int port, KeyStore keys, InetAddress address) {

  /** Checks the numbers. */
  public ServerSettings {
    if (dcs < 1 || dcs > 9) {
      throw new IllegalArgumentException("1 to 9 data centres, not " + dcs);
    }
    if (port < 0 || port > 0xffff) {
      throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
    }
    if (!address.isLoopbackAddress()) {
      throw new IllegalArgumentException(address + " is not a loopback address");
    }
  }

  /** Five data centres on any free port of 127.0.0.1, with no keys yet. */
  public static ServerSettings of(RsaKey key) {
    return new ServerSettings(key, 5, 0, new KeyStore(), loopback());
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same with another number of data centres. */
  public ServerSettings withDcs(int number) {
    return new ServerSettings(key, number, port, keys, address);
  }

  /** The same with another port. */
  public ServerSettings withPort(int number) {
    return new ServerSettings(key, dcs, number, keys, address);
  }

  /** The same with another store of keys. */
  public ServerSettings withKeys(KeyStore store) {
    return new ServerSettings(key, dcs, port, store, address);
  }
}
