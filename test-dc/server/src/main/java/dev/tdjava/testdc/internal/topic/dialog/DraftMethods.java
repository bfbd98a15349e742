package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * Drafts of messages.
 *
 * @see <a href="https://core.telegram.org/api/drafts">Message drafts</a>
 */
final class DraftMethods {

  void addTo(Methods methods) {
    methods
        .add("messages.saveDraft", DraftMethods::save)
        .add("messages.getAllDrafts", DraftMethods::all)
        .add("messages.clearAllDrafts", DraftMethods::clearAll);
  }

  private static Boolean save(Request request) {
    TlObject tl = request.tl();
    Dialog dialog = request.user().dialog(request.peer("peer"));
    boolean empty = tl.getString("message").isEmpty() && !tl.has("reply_to") && !tl.has("media");
    TlObject draft =
        empty
            ? null
            : TlObject.of(
                "draftMessage",
                "no_webpage",
                tl.isTrue("no_webpage"),
                "invert_media",
                tl.isTrue("invert_media"),
                "reply_to",
                tl.get("reply_to"),
                "message",
                tl.getString("message"),
                "entities",
                tl.get("entities"),
                "media",
                tl.get("media"),
                "date",
                request.world().now(),
                "effect",
                tl.get("effect"));
    Drafts.save(request.delivery(), dialog, draft);
    return true;
  }

  private static List<Dialog> withDrafts(Request request) {
    return request.user().dialogs().stream().filter(dialog -> Drafts.of(dialog) != null).toList();
  }

  private static TlObject all(Request request) {
    return request.updates(
        withDrafts(request).stream()
            .map(dialog -> Drafts.update(request.world(), dialog))
            .toArray(TlObject[]::new));
  }

  private static Boolean clearAll(Request request) {
    withDrafts(request).forEach(dialog -> Drafts.save(request.delivery(), dialog, null));
    return true;
  }
}
