package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlWriter;

/** The notifications about messages that cannot be taken. */
final class BadMessage {
  static final int ID_TOO_LOW = 16;
  static final int ID_TOO_HIGH = 17;
  static final int ID_NOT_OF_CLIENT = 18;
  static final int TOO_OLD = 20;
  static final int SEQ_NO_TOO_LOW = 32;
  static final int SEQ_NO_TOO_HIGH = 33;
  static final int EVEN_EXPECTED = 34;
  static final int ODD_EXPECTED = 35;
  static final int BAD_SALT = 48;
  static final int BAD_CONTAINER = 64;

  private BadMessage() {}

  static byte[] of(long id, int seqNo, int code) {
    TlWriter out = new TlWriter(20);
    return out.id(Ids.BAD_MSG_NOTIFICATION).int64(id).int32(seqNo).int32(code).toByteArray();
  }

  static byte[] salt(long id, int seqNo, long salt) {
    TlWriter out = new TlWriter(28);
    out.id(Ids.BAD_SERVER_SALT).int64(id).int32(seqNo).int32(BAD_SALT);
    return out.int64(salt).toByteArray();
  }
}
