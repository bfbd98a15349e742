package dev.tdjava.testdc.internal.mtproto;

import dev.tdjava.testdc.internal.tl.TlException;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.tl.TlReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A request and what the functions around it said: {@code data[from..to)} is the innermost function
 * with its id.
 *
 * @param layer 0 when none was chosen
 * @param client the initConnection without its query
 * @param after the requests that must be answered before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Wrapped(
    byte[] data,
    int from,
    int to,
    int layer,
    @Nullable TlObject client,
    boolean withoutUpdates,
    long[] after) {

  private static final int MAX_DEPTH = 16;
  private static final int MAX_AFTER = 1024;

  TlReader reader() {
    return new TlReader(data, from + 4, to);
  }

  TlReader readerWithId() {
    return new TlReader(data, from, to);
  }

  int constructor() {
    return Endian.int32(data, from);
  }

  /** The same with bytes of its own. */
  Wrapped copy() {
    byte[] own = Arrays.copyOfRange(data, from, to);
    return new Wrapped(own, 0, own.length, layer, client, withoutUpdates, after);
  }

  /**
   * Takes the wrappers off.
   *
   * @throws TlException when one of them is malformed
   */
  static Wrapped unwrap(byte[] data, int from, int to) {
    Wrapped wrapped = new Wrapped(data, from, to, 0, null, false, new long[0]);
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      Wrapped inside = wrapped.inside();
      if (inside == null) {
        return wrapped;
      }
      wrapped = inside;
    }
    throw new TlException("more than " + MAX_DEPTH + " functions around a request");
  }

  private @Nullable Wrapped inside() {
    TlReader in = readerWithId();
    switch (in.int32()) {
      case Ids.INVOKE_WITH_LAYER -> {
        int number = in.int32();
        return rest(in, number, client, withoutUpdates, after);
      }
      case Ids.INIT_CONNECTION -> {
        TlObject connection = InitConnection.read(in);
        return rest(in, layer, connection, withoutUpdates, after);
      }
      case Ids.INVOKE_WITHOUT_UPDATES -> {
        return rest(in, layer, client, true, after);
      }
      case Ids.INVOKE_AFTER_MSG -> {
        long[] one = {in.int64()};
        return rest(in, layer, client, withoutUpdates, one);
      }
      case Ids.INVOKE_AFTER_MSGS -> {
        long[] all = longs(in);
        return rest(in, layer, client, withoutUpdates, all);
      }
      case Ids.GZIP_PACKED -> {
        byte[] unpacked = Gzip.unpack(in.bytes());
        return new Wrapped(unpacked, 0, unpacked.length, layer, client, withoutUpdates, after);
      }
      default -> {
        return null;
      }
    }
  }

  private Wrapped rest(
      TlReader in, int chosen, @Nullable TlObject by, boolean quiet, long[] waitsFor) {
    if (in.remaining() < 4) {
      throw new TlException("no request inside the one at offset " + from);
    }
    return new Wrapped(data, in.position(), to, chosen, by, quiet, waitsFor);
  }

  private static long[] longs(TlReader in) {
    if (in.int32() != Ids.VECTOR) {
      throw new TlException("there is no vector at offset " + (in.position() - 4));
    }
    int count = in.count(8);
    if (count > MAX_AFTER) {
      throw new TlException("more than " + MAX_AFTER + " requests to wait for");
    }
    long[] ids = new long[count];
    for (int i = 0; i < count; i++) {
      ids[i] = in.int64();
    }
    return ids;
  }
}
