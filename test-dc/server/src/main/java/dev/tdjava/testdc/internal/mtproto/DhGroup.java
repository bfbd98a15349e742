package dev.tdjava.testdc.internal.mtproto;

import java.math.BigInteger;
import java.security.SecureRandom;

/** The group of the key exchange: the safe prime that every client knows, with generator 3. */
public final class DhGroup {
  public static final int G = 3;
  static final int BYTES = 256;

  public static final BigInteger PRIME =
      new BigInteger(
          "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f"
              + "48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37"
              + "20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64"
              + "2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4"
              + "a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754"
              + "fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4"
              + "e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f"
              + "0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b",
          16);

  private static final BigInteger MARGIN = BigInteger.ONE.shiftLeft(2048 - 64);

  // One exponent for the life of a server, and a short one: hundreds of clients then log in within
  // a second, and what passes over loopback in a test needs no forward secrecy.
  private final BigInteger a = new BigInteger(256, new SecureRandom()).setBit(255);
  private final byte[] ga = Endian.fixed(BigInteger.valueOf(G).modPow(a, PRIME), BYTES);

  /** The server's half, g^a. */
  byte[] ga() {
    return ga.clone();
  }

  /** Whether a client's half is as far from both ends as MTProto asks for. */
  static boolean isGood(BigInteger gb) {
    return gb.compareTo(MARGIN) >= 0 && gb.compareTo(PRIME.subtract(MARGIN)) <= 0;
  }

  /** The common secret of 256 bytes. */
  byte[] authKey(BigInteger gb) {
    return Endian.fixed(gb.modPow(a, PRIME), BYTES);
  }
}
