package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** What a message carries beside its text. */
public interface Media {

  /** The {@code MessageMedia} as this user sees it: a poll has the viewer's own vote. */
  TlObject render(User viewer);

  /** The same in a message that does not say that it was forwarded. */
  default Media copied(World world, User by) {
    return this;
  }

  /** Tells the medium that it is now in this message. */
  default void shownIn(Message message) {}

  /** A medium that is the same for everyone. */
  static Media of(TlObject messageMedia) {
    return viewer -> messageMedia;
  }

  /** The medium's object for a viewer, or null for no medium. */
  static @Nullable TlObject ofNullable(@Nullable Media media, User viewer) {
    return media == null ? null : media.render(viewer);
  }
}
