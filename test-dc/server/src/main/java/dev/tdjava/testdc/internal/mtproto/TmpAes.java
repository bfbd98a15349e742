package dev.tdjava.testdc.internal.mtproto;

import java.util.Arrays;

/** The AES key and iv of the handshake, made of its two secret-enough nonces. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TmpAes(byte[] key, byte[] iv) {

  static TmpAes of(byte[] newNonce, byte[] serverNonce) {
    byte[] first = Hash.sha1(newNonce, serverNonce);
    byte[] second = Hash.sha1(serverNonce, newNonce);
    byte[] third = Hash.sha1(newNonce, newNonce);
    byte[] key = Hash.concat(first, Arrays.copyOf(second, 12));
    byte[] iv = Hash.concat(Arrays.copyOfRange(second, 12, 20), third, Arrays.copyOf(newNonce, 4));
    return new TmpAes(key, iv);
  }
}
