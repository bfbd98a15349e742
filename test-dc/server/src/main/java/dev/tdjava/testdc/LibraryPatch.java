package dev.tdjava.testdc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a copy of TDLib's library has in other words than the original, byte for byte of the same
 * length.
 *
 * <p>Telegram's two public keys, that of the data centres and that of the test data centres, are
 * plain PEM text; another key of 2048 bits takes their places.
 *
 * <p>The web addresses are where TDLib asks for other ways to Telegram when it has not been able to
 * speak to a data centre for five seconds, and it asks them past the proxy. A test that keeps the
 * data centre silent must not make it do so: they lead to a port of this machine where nobody is.
 */
final class LibraryPatch {

  /** To be raised with every change to what is replaced: older copies are then not used. */
  static final int REVISION = 1;

  /** The length in bytes of the PEM text of each key, from the first dash to the last. */
  private static final int KEY_LENGTH = 425;

  private static final String BEGIN = "-----BEGIN RSA PUBLIC KEY-----\n";
  private static final String END = "-----END RSA PUBLIC KEY-----";
  private static final Map<String, String> KEYS =
      new TreeMap<>(
          Map.of(
              "MIIBCgKCAQEA6LszBcC1LGzyr992", "the data centres",
              "MIIBCgKCAQEAyMEdY1aR+sCR3ZSJ", "the test data centres"));

  private static final List<String> WEB_ADDRESSES =
      List.of(
          "dns.google/resolve",
          "mozilla.cloudflare-dns.com/dns-query",
          "software-download.microsoft.com/",
          "firebaseremoteconfig.googleapis.com/v1/projects/",
          "reserve-5a846.firebaseio.com/ipconfigv3.json",
          "www.google.com/v1/projects/reserve-5a846/");
  private static final String NOWHERE = "127.0.0.1:9/"; // "discard", which no one serves any more

  private static final int STEP = 1 << 20;
  private static final Logger LOG = LoggerFactory.getLogger(LibraryPatch.class);

  private final List<Place> places = new ArrayList<>();

  private LibraryPatch() {}

  private record Place(int position, String text) {

    boolean has(long at) {
      return at >= position && at < end();
    }

    long end() {
      return (long) position + text.length();
    }
  }

  /**
   * Finds the places.
   *
   * @param file where the bytes are from, for messages
   * @param pem the key in the form of Telegram's: PKCS #1, lines of 64
   * @throws IllegalArgumentException if a key is not there exactly once, and whole, or {@code pem}
   *     has another length
   */
  static LibraryPatch plan(byte[] library, Path file, String pem) {
    LibraryPatch patch = new LibraryPatch();
    String key = checked(pem);
    KEYS.forEach(
        (start, of) -> patch.places.add(new Place(positionOfKey(library, file, start, of), key)));
    for (String address : WEB_ADDRESSES) {
      byte[] wanted = address.getBytes(US_ASCII);
      String nowhere = NOWHERE + "x".repeat(wanted.length - NOWHERE.length());
      int position = indexOf(library, wanted, 0);
      if (position < 0) {
        LOG.warn(
            "{} has no {}: this TDLib may know other places to ask for Telegram's addresses, and"
                + " ask them when a test lets it wait for the data centre for some seconds",
            file,
            address);
      }
      for (; position >= 0; position = indexOf(library, wanted, position + 1)) {
        patch.places.add(new Place(position, nowhere));
      }
    }
    return patch;
  }

  /** Alters the bytes that were planned for. */
  void apply(byte[] library) {
    for (Place place : places) {
      byte[] text = place.text.getBytes(US_ASCII);
      System.arraycopy(text, 0, library, place.position, text.length);
    }
  }

  /**
   * Looks whether two files differ in the places alone.
   *
   * @throws IOException if they differ elsewhere, or cannot be read
   */
  void verify(Path original, Path copy) throws IOException {
    if (Files.size(original) != Files.size(copy)) {
      throw new IOException(copy + " has not the length of " + original);
    }
    try (InputStream a = Files.newInputStream(original);
        InputStream b = Files.newInputStream(copy)) {
      long position = 0;
      while (true) {
        byte[] expected = a.readNBytes(STEP);
        byte[] actual = b.readNBytes(STEP);
        if (expected.length == 0 && actual.length == 0) {
          return;
        }
        verify(position, expected, actual, copy);
        position += expected.length;
      }
    }
  }

  private void verify(long position, byte[] expected, byte[] actual, Path copy) throws IOException {
    int from = 0;
    while (true) {
      int mismatch = Arrays.mismatch(expected, from, expected.length, actual, from, actual.length);
      if (mismatch < 0) {
        return;
      }
      long at = position + from + mismatch;
      Place place =
          places.stream()
              .filter(candidate -> candidate.has(at))
              .findFirst()
              .orElseThrow(
                  () -> new IOException(copy + " differs from the original at byte " + at));
      from = (int) Math.min(place.end() - position, expected.length);
    }
  }

  private static String checked(String pem) {
    String key = pem.strip();
    if (key.length() != KEY_LENGTH || !pem.startsWith(BEGIN)) {
      throw new IllegalArgumentException(
          "The data centre's public key has "
              + key.length()
              + " bytes of PEM text, but only one of "
              + KEY_LENGTH
              + " can take the place of Telegram's: RSA of 2048 bits with the exponent 65537");
    }
    return key;
  }

  private static int positionOfKey(byte[] library, Path file, String start, String of) {
    byte[] wanted = (BEGIN + start).getBytes(US_ASCII);
    int position = indexOf(library, wanted, 0);
    if (position < 0) {
      throw unexpected(file, "Telegram's public key of " + of + " was not found");
    }
    if (indexOf(library, wanted, position + 1) >= 0) {
      throw unexpected(file, "Telegram's public key of " + of + " is there more than once");
    }
    byte[] end = END.getBytes(US_ASCII);
    int whole = position + KEY_LENGTH;
    if (whole > library.length
        || !Arrays.equals(library, whole - end.length, whole, end, 0, end.length)) {
      throw unexpected(
          file, "Telegram's public key of " + of + " does not end after " + KEY_LENGTH + " bytes");
    }
    return position;
  }

  private static IllegalArgumentException unexpected(Path file, String what) {
    return new IllegalArgumentException(
        file
            + " cannot be led to a data centre on loopback: "
            + what
            + " in it. This is known to work with TDLib 1.8.61 and 1.8.67; another version may have"
            + " other keys, and a copy that was made for tests has none of them");
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    byte first = wanted[0];
    int last = bytes.length - wanted.length;
    for (int i = from; i <= last; i++) {
      if (bytes[i] == first
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
