package dev.tdjava.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tail of what TDLib says: {@code ,"@extra":7,"@client_id":3}} stands at the very end, so that
 * a message finds its receiver without being parsed. Reused from message to message.
 */
final class Envelope {

  /** What {@link #extra} answers for an update. */
  static final long NO_EXTRA = 0;

  private static final byte[] CLIENT_ID = ",\"@client_id\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EXTRA = ",\"@extra\":".getBytes(StandardCharsets.US_ASCII);

  private int clientId;
  private long extra;
  private int bodyLength;

  // The number that ends before a given place, and where it begins.
  private long number;
  private int numberStart;

  /**
   * Reads the tail and cuts it off: the object then ends at {@link #bodyLength}.
   *
   * @return false where there is no {@code @client_id}, as in the answer to an unknown client
   */
  boolean open(byte[] json, int length) {
    extra = NO_EXTRA;
    if (length == 0 || json[length - 1] != '}' || !numberBefore(json, length - 1, CLIENT_ID)) {
      return false;
    }
    clientId = (int) number;
    int end = numberStart - CLIENT_ID.length;
    if (numberBefore(json, end, EXTRA)) {
      extra = number;
      end = numberStart - EXTRA.length;
    }
    json[end] = '}';
    bodyLength = end + 1;
    return true;
  }

  /** Which client it is for. */
  int clientId() {
    return clientId;
  }

  /** Which request it answers, or {@link #NO_EXTRA}. */
  long extra() {
    return extra;
  }

  /** The length of the object without the tail. */
  int bodyLength() {
    return bodyLength;
  }

  private boolean numberBefore(byte[] json, int end, byte[] key) {
    number = 0;
    long unit = 1;
    int p = end;
    while (p > 0 && json[p - 1] >= '0' && json[p - 1] <= '9') {
      p--;
      number += unit * (json[p] - '0');
      unit *= 10;
    }
    numberStart = p;
    return p < end && p >= key.length && Arrays.equals(json, p - key.length, p, key, 0, key.length);
  }
}
