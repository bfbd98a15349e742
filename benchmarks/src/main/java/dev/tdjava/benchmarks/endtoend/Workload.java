package dev.tdjava.benchmarks.endtoend;

import java.util.Locale;

/** What is done, as {@code native/bench/raw_loop.c} does it. */
public enum Workload {
  /** Options set as fast as possible; each brings an update and an answer. */
  STORM(100_000),
  /** Echoes of 200 objects, sent as fast as possible. */
  ECHO(2_000),
  /** Small requests, each sent when the one before was answered. */
  ROUNDTRIP(20_000),
  /** Requests that TDLib answers at once, on the caller's thread. */
  EXECUTE(60_000);

  /** How many objects an echo carries. */
  static final int ECHO_OBJECTS = 200;

  /** What EXECUTE looks for entities in. */
  static final String TEXT = "@telegram /test_command https://telegram.org telegram.me @gif @test";

  private final int quick;

  Workload(int quick) {
    this.quick = quick;
  }

  /** How many requests make a run of about half a second. */
  public int quick() {
    return quick;
  }

  /** What it is called on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
