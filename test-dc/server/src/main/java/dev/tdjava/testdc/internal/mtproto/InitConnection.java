package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlException;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlReader;

/** Reads initConnection up to its query. Its id and fields are those of every layer in use. */
final class InitConnection {
  private static final int PROXY = 0x75588b3f;
  private static final int JSON_NULL = 0x3f6d7b68;
  private static final int JSON_BOOL = 0xc7345e6a;
  private static final int JSON_NUMBER = 0x2be0dfa4;
  private static final int JSON_STRING = 0xb71e767a;
  private static final int JSON_ARRAY = 0xf7444763;
  private static final int JSON_OBJECT = 0x99c1d49d;
  private static final int JSON_OBJECT_VALUE = 0xc0de1bd9;
  private static final int MAX_DEPTH = 32;

  private InitConnection() {}

  static TlObject read(TlReader in) {
    int flags = in.int32();
    TlObject client =
        TlObject.of(
            "initConnection",
            "api_id",
            in.int32(),
            "device_model",
            in.string(),
            "system_version",
            in.string(),
            "app_version",
            in.string(),
            "system_lang_code",
            in.string(),
            "lang_pack",
            in.string(),
            "lang_code",
            in.string());
    if ((flags & 1) != 0) {
      expect(in, PROXY);
      in.bytes();
      in.int32();
    }
    if ((flags & 2) != 0) {
      skipJson(in, 0);
    }
    return client;
  }

  private static void expect(TlReader in, int id) {
    int found = in.int32();
    if (found != id) {
      throw new TlException(
          String.format("%08x instead of %08x at offset %d", found, id, in.position() - 4));
    }
  }

  // Nothing is served that depends on these parameters.
  private static void skipJson(TlReader in, int depth) {
    if (depth > MAX_DEPTH) {
      throw new TlException("JSON values are nested too deep at offset " + in.position());
    }
    int id = in.int32();
    switch (id) {
      case JSON_NULL -> {}
      case JSON_BOOL -> in.int32();
      case JSON_NUMBER -> in.int64();
      case JSON_STRING -> in.bytes();
      case JSON_ARRAY, JSON_OBJECT -> {
        expect(in, Ids.VECTOR);
        int count = in.count(4);
        for (int i = 0; i < count; i++) {
          if (id == JSON_OBJECT) {
            expect(in, JSON_OBJECT_VALUE);
            in.bytes();
          }
          skipJson(in, depth + 1);
        }
      }
      default ->
          throw new TlException(
              String.format("%08x is no JSONValue, at offset %d", id, in.position() - 4));
    }
  }
}
