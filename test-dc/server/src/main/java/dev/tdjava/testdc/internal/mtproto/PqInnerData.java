package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlReader;
import dev.tdjava.testdc.internal.wire.MalformedException;

/** What a client encrypts with the RSA key, of any of the four constructors. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PqInnerData(
    byte[] pq,
    byte[] p,
    byte[] q,
    byte[] nonce,
    byte[] serverNonce,
    byte[] newNonce,
    boolean isTemporary,
    int expiresIn) {

  private static final int OLD_HASH_END = 21;

  /** Of what the RSA key decrypted, padded in the new way or the old one. */
  static PqInnerData open(byte[] decrypted, AesIge aes) {
    byte[] data = RsaPadding.open(decrypted, aes);
    if (data != null) {
      return read(new TlReader(data));
    }
    // The old hash covers the data without its padding, so the data must be read to check it; what
    // looks like no data at all has no such hash either.
    if (decrypted[0] == 0) {
      TlReader in = new TlReader(decrypted, OLD_HASH_END, decrypted.length);
      PqInnerData read = read(in);
      if (RsaPadding.isHashed(decrypted, OLD_HASH_END, in.position())) {
        return read;
      }
    }
    throw new MalformedException("handshake: wrong hash of p_q_inner_data");
  }

  private static PqInnerData read(TlReader in) {
    int id = in.int32();
    boolean hasDc = id == Ids.P_Q_INNER_DATA_DC || id == Ids.P_Q_INNER_DATA_TEMP_DC;
    boolean isTemporary = id == Ids.P_Q_INNER_DATA_TEMP || id == Ids.P_Q_INNER_DATA_TEMP_DC;
    if (!hasDc && !isTemporary && id != Ids.P_Q_INNER_DATA) {
      throw new MalformedException(String.format("handshake: %08x instead of p_q_inner_data", id));
    }
    byte[] pq = in.bytes();
    byte[] p = in.bytes();
    byte[] q = in.bytes();
    byte[] nonce = in.raw(16);
    byte[] serverNonce = in.raw(16);
    byte[] newNonce = in.raw(32);
    if (hasDc) {
      in.int32(); // the connection says it too, and there every client does
    }
    int expiresIn = isTemporary ? in.int32() : 0;
    if (isTemporary && expiresIn <= 0) {
      throw new MalformedException("handshake: expires_in is " + expiresIn);
    }
    return new PqInnerData(pq, p, q, nonce, serverNonce, newNonce, isTemporary, expiresIn);
  }
}
