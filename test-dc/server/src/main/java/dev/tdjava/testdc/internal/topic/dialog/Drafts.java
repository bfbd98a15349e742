package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages that are not yet sent, which all of an account's devices show. */
public final class Drafts {

  private static final Attribute<Dialog, Optional<TlObject>> OF =
      new Attribute<>(dialog -> Optional.empty());

  private Drafts() {}

  /** The {@code draftMessage} of a chat, or null. */
  public static @Nullable TlObject of(Dialog dialog) {
    return OF.of(dialog).orElse(null);
  }

  /** Changes the draft of a chat, or removes it. */
  public static void save(Delivery delivery, Dialog dialog, @Nullable TlObject draft) {
    if (draft == null && of(dialog) == null) {
      return;
    }
    OF.set(dialog, Optional.ofNullable(draft));
    delivery.note(dialog.owner(), update(delivery.world(), dialog));
  }

  /** The update that says how the draft is. */
  public static TlObject update(World world, Dialog dialog) {
    TlObject draft = of(dialog);
    return TlObject.of(
        "updateDraftMessage",
        "peer",
        dialog.peer().toPeer(),
        "draft",
        draft == null ? TlObject.of("draftMessageEmpty", "date", world.now()) : draft);
  }
}
