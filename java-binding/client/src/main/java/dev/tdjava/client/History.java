package dev.tdjava.client;

import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.errors.TdOverflowException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What TDLib has given one client of late, undecoded, for those who subscribe while they are being
 * handed something older. It is the client's clock too: updates are numbered as they are received,
 * and whatever else is handed over bears the number of the last update before it.
 *
 * <p>The receive loop writes; the dispatching thread takes no part in it. Once in each chunk, what
 * lies behind the turn is forgotten. What a blocked handler might still ask for is kept up to
 * {@value #KEPT} bytes; then the oldest goes, and who would have needed it is told.
 */
final class History {

  static final int KEPT = 8 << 20;
  private static final int CHUNK = 1 << 14;
  private static final int SPARES = 4;

  private final LongSupplier turn;
  private volatile long last; // written under this, as all below

  private final ArrayDeque<Chunk> chunks = new ArrayDeque<>();
  private final ArrayDeque<Chunk> spares = new ArrayDeque<>();
  private int bytes;
  private long forgotten; // up to here nobody could ask any more
  private final long[] dropped; // the last of each type that was dropped although somebody could
  private int held;
  private long heldAt;

  /**
   * An empty one.
   *
   * @param types how many types of updates there are
   * @param turn the number of the event whose turn it is
   */
  History(int types, LongSupplier turn) {
    dropped = new long[types];
    this.turn = turn;
  }

  /** The number of the last update; any thread. */
  long last() {
    return last;
  }

  /** Numbers an update and keeps its JSON; the receive loop alone. */
  synchronized long add(int type, byte[] json, int length) {
    long number = last + 1;
    Chunk chunk = chunks.peekLast();
    if (chunk == null || !chunk.hasRoom(length)) {
      chunk = nextChunk(number, length);
    }
    chunk.add(type, json, length);
    last = number;
    return number;
  }

  /** Nobody is being handed anything: gives large memory back; the receive loop alone. */
  void rest() {
    if (bytes > CHUNK) {
      forgetAll();
    }
  }

  /** How much memory the JSON takes that is kept now. */
  synchronized int bytes() {
    return bytes;
  }

  /** Somebody is still at the event of that number while others go on. */
  synchronized void hold(long number) {
    heldAt = held++ == 0 ? number : Math.min(heldAt, number);
  }

  /** Who held an event is done with it. */
  synchronized void release() {
    held--;
  }

  synchronized boolean isHeld() {
    return held > 0;
  }

  /**
   * The updates of some types behind a number, in their order. Where that is older than all whose
   * turn it is: those behind the turn.
   *
   * @throws TdOverflowException if some of them had to be dropped
   */
  synchronized List<Kept> since(long number, BitSet wanted) {
    long from = number < forgotten ? needed() : number;
    for (int type = 0; type < dropped.length; type++) {
      if (wanted.get(type) && dropped[type] > from) {
        throw new TdOverflowException(
            "More than "
                + (KEPT >> 20)
                + " MiB of updates have come since the one that this handler is being handed, too"
                + " many to be kept for who subscribes only now; subscribe earlier, and let"
                + " handlers work elsewhere (observeOn)");
      }
    }
    List<Kept> found = new ArrayList<>();
    for (Chunk chunk : chunks) {
      chunk.addSince(from, wanted, found);
    }
    return found;
  }

  private Chunk nextChunk(long number, int length) {
    int size = Math.max(length, CHUNK);
    long needed = needed();
    for (Chunk oldest = chunks.peek(); oldest != null; oldest = chunks.peek()) {
      if (oldest.last() <= needed) {
        forgotten = oldest.last();
      } else if (bytes + size > KEPT) {
        oldest.markAll(dropped);
      } else {
        break;
      }
      remove(oldest);
    }
    Chunk spare = size == CHUNK ? spares.poll() : null;
    Chunk next = spare != null ? spare : new Chunk(size);
    next.begin(number);
    bytes += size;
    chunks.add(next);
    return next;
  }

  private synchronized void forgetAll() {
    while (!chunks.isEmpty()) {
      remove(chunks.element());
    }
    forgotten = last;
  }

  private void remove(Chunk oldest) {
    chunks.remove();
    bytes -= oldest.json.length;
    if (oldest.json.length == CHUNK && spares.size() < SPARES) {
      spares.push(oldest); // warm in the processor's cache
    }
  }

  /** The number behind which somebody could ask for updates. */
  private long needed() {
    long now = turn.getAsLong();
    return held > 0 ? Math.min(heldAt, now) : now;
  }

  /** An update as it was received. */
  static final class Kept {

    final long number;
    final byte[] json; // with slack
    final int length;

    Kept(long number, byte[] json, int start, int length) {
      this.number = number;
      this.length = length;
      this.json = new byte[length + JsonReader.SLACK];
      System.arraycopy(json, start, this.json, 0, length);
    }
  }

  /** Some updates, one behind the other. */
  private static final class Chunk {

    private static final int UPDATES = 128;

    final byte[] json;
    private final int[] types = new int[UPDATES];
    private final int[] ends = new int[UPDATES];
    private long first;
    private int count;

    Chunk(int size) {
      json = new byte[size];
    }

    void begin(long number) {
      first = number;
      count = 0;
    }

    long last() {
      return first + count - 1;
    }

    boolean hasRoom(int length) {
      return count < UPDATES && end(count) + length <= json.length;
    }

    void add(int type, byte[] update, int length) {
      int at = end(count);
      System.arraycopy(update, 0, json, at, length);
      types[count] = type;
      ends[count++] = at + length;
    }

    void addSince(long number, BitSet wanted, List<Kept> found) {
      for (int i = (int) Math.max(0, number + 1 - first); i < count; i++) {
        if (wanted.get(types[i])) {
          found.add(new Kept(first + i, json, end(i), ends[i] - end(i)));
        }
      }
    }

    void markAll(long[] dropped) {
      for (int i = 0; i < count; i++) {
        dropped[types[i]] = first + i;
      }
    }

    private int end(int before) {
      return before == 0 ? 0 : ends[before - 1];
    }
  }
}
