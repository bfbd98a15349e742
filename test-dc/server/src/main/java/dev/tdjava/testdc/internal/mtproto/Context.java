package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.wire.Loop;

/** What all parts of one server share. */
record Context(
    Loop loop,
    ServerSettings settings,
    RpcHandler handler,
    ServerClock clock,
    Salts salts,
    MessageCipher cipher,
    DhGroup dh) {

  KeyStore keys() {
    return settings.keys();
  }

  AesIge aes() {
    return cipher.aes();
  }
}
