package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/**
 * Someone who came by an invite link, or asks to.
 *
 * @param date since when, in seconds of the server's clock
 * @param approvedBy who let them in, where that was needed
 */
record Importer(User user, Invite invite, int date, @Nullable User approvedBy) {

  TlObject render(boolean requested) {
    return TlObject.of(
        "chatInviteImporter",
        "requested",
        requested,
        "user_id",
        user.id(),
        "date",
        date,
        "about",
        requested ? user.about() : null,
        "approved_by",
        approvedBy == null ? null : approvedBy.id());
  }
}
