package dev.tdjava.testdc;

import dev.tdjava.testdc.world.Peer;

/** Whom one can write to: a {@link TestUser} or a {@link TestChat}. */
public sealed interface TestPeer permits TestUser, TestChat {

  /** The chat's identifier in TDLib's objects, as others see it. */
  long chatId();

  /** What it is in the world. */
  Peer model();
}
