package dev.tdjava.testdc.internal.wire;

/** At which packet a connection is to be cut. */
final class CutPlan {
  private final boolean inside;
  private int left;

  CutPlan(int packets, boolean inside) {
    if (packets < 1) {
      throw new IllegalArgumentException("packets are counted from 1, not " + packets);
    }
    this.left = packets;
    this.inside = inside;
  }

  /** Counts a packet; true when it is the one. */
  boolean isNow() {
    return --left == 0;
  }

  boolean inside() {
    return inside;
  }
}
