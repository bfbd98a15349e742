package dev.tdjava.codec.internal;

import java.nio.charset.StandardCharsets;

/** Decimal fractions: TDLib prints them with six digits after the point. */
final class Decimals {

  private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
  private static final long EXACT_IN_DOUBLE = 1L << 53;

  private Decimals() {}

  /** The number at {@code from} to {@code to}, correctly rounded. */
  static double parse(byte[] b, int from, int to, JsonReader in) {
    boolean negative = b[from] == '-';
    int first = negative ? from + 1 : from;
    long digits = 0;
    int point = to;
    for (int i = first; i < to; i++) {
      int digit = b[i] - '0';
      if (digit >= 0 && digit <= 9 && digits < EXACT_IN_DOUBLE / 10) {
        digits = digits * 10 + digit;
      } else if (b[i] == '.' && point == to) {
        point = i;
      } else {
        return parseAny(b, from, to, in);
      }
    }
    int fraction = Math.max(0, to - point - 1);
    if (point > first && point != to - 1 && fraction < POWERS_OF_TEN.length) {
      // Both operands are exact, so that the one division rounds correctly.
      double value = digits / POWERS_OF_TEN[fraction];
      return negative ? -value : value;
    }
    return parseAny(b, from, to, in);
  }

  private static double parseAny(byte[] b, int from, int to, JsonReader in) {
    String text = new String(b, from, to - from, StandardCharsets.US_ASCII);
    // Double.parseDouble alone also takes "NaN", "0x1p3" and "1f".
    if (!text.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      throw in.fail("expected a number, found something else");
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) { // as TDLib takes it, but JSON cannot say that
      throw in.fail("expected a finite number, found one beyond a double");
    }
    return value;
  }
}
