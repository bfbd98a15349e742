package dev.tdjava.testdc;

/** A key for all tests of a JVM, as making one takes some tenths of a second. */
public final class TestKey {

  public static final RsaKey KEY = RsaKey.generate();

  private TestKey() {}
}
