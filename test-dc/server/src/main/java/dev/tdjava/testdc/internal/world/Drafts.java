package dev.tdjava.testdc.internal.world;

import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** Messages that are not yet sent, which all of an account's devices show. */
public final class Drafts {

  private Drafts() {}

  /** Changes the draft of a chat, or removes it. */
  public static void save(Delivery delivery, Dialog dialog, @Nullable TlObject draft) {
    if (draft == null && dialog.draft() == null) {
      return;
    }
    dialog.draft(draft);
    delivery.note(dialog.owner(), update(delivery.world(), dialog));
  }

  /** The update that says how the draft is. */
  public static TlObject update(World world, Dialog dialog) {
    TlObject draft = dialog.draft();
    return TlObject.of(
        "updateDraftMessage",
        "peer",
        dialog.peer().toPeer(),
        "draft",
        draft == null ? TlObject.of("draftMessageEmpty", "date", world.now()) : draft);
  }
}
