package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Peer;

/** Whom one can write to: a {@link TestUser} or a {@link TestChat}. */
public abstract sealed class TestPeer permits ActingUser, TestChat {

  TestPeer() {}

  /** The chat's identifier in TDLib's objects, as others see it. */
  public abstract long chatId();

  /** What it is in the world. */
  abstract Peer model();

  /**
   * The same, for use in that data centre.
   *
   * @throws IllegalArgumentException if it is of another one
   */
  abstract Peer modelIn(TestDc dc);
}
