package dev.tdjava.testdc.internal.mtproto;

/** What is to go wrong in handshakes. */
final class HandshakeFaults {
  private int retries;

  void retries(int number) {
    retries = number;
  }

  boolean takeRetry() {
    if (retries == 0) {
      return false;
    }
    retries--;
    return true;
  }
}
