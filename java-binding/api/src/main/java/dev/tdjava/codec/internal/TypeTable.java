package dev.tdjava.codec.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds a type's name among those of one class, from the bytes of JSON that hold it.
 *
 * <p>An open hash table over a name's length and its last eight bytes: names of one class often
 * begin alike. A shorter name takes in bytes of the <code>"@type":"</code> before it.
 */
public final class TypeTable {

  /** What {@link #find} answers for a name that is not in the table. */
  public static final int UNKNOWN = -1;

  private static final String PREFIX = "{\"@type\":\"";
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final byte[][] names;
  private final short[] slots; // position + 1; 0 is empty
  private final int shift;

  private TypeTable(String... names) {
    int bits = 32 - Integer.numberOfLeadingZeros(2 * names.length);
    this.names = new byte[names.length][];
    this.slots = new short[1 << bits];
    this.shift = 64 - bits;
    for (int i = 0; i < names.length; i++) {
      this.names[i] = names[i].getBytes(StandardCharsets.US_ASCII);
      byte[] json = (PREFIX + names[i]).getBytes(StandardCharsets.US_ASCII);
      int slot = slot(json, PREFIX.length(), json.length);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = (short) (i + 1);
    }
  }

  /** A table that answers with the position of a name in {@code names}. */
  public static TypeTable of(String... names) {
    return new TypeTable(names);
  }

  /** The number of names. */
  public int size() {
    return names.length;
  }

  /** The name at a position. */
  public String name(int index) {
    return new String(names[index], StandardCharsets.US_ASCII);
  }

  /** The position of the name in {@code json} from {@code from} to {@code to}, or UNKNOWN. */
  int find(byte[] json, int from, int to) {
    int slot = slot(json, from, to);
    while (true) {
      int index = slots[slot] - 1;
      if (index < 0) {
        return UNKNOWN;
      }
      byte[] name = names[index];
      if (Arrays.equals(json, from, to, name, 0, name.length)) {
        return index;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  private int slot(byte[] json, int from, int to) {
    long tail = Words.at(json, to - 8) + (to - from);
    return (int) ((tail * MULTIPLIER) >>> shift);
  }
}
