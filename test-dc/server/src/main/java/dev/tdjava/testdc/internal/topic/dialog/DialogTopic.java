package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;

/** The lists of chats: their order, folders, drafts, and which of them make a noise. */
public final class DialogTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new DialogMethods().addTo(methods);
    new PinnedDialogMethods().addTo(methods);
    new UnreadMarkMethods().addTo(methods);
    new PeerFolderMethods().addTo(methods);
    new DialogFilterMethods().addTo(methods);
    new DraftMethods().addTo(methods);
    new NotifyMethods().addTo(methods);
    methods.refuse("messages.saveDraft", "suggested_post");
  }

  @Override
  public void dialog(TlObject fields, Dialog dialog) {
    fields.put("draft", Drafts.of(dialog)).put("notify_settings", NotifySettings.of(dialog));
  }

  @Override
  public void arriving(Delivery delivery, Dialog dialog, Message message) {
    if (message.from() != dialog.owner()) {
      PeerFolders.unarchive(delivery, dialog);
    }
  }

  @Override
  public void fullUser(TlObject fields, User user, Request request) {
    full(fields, request.user().dialog(user));
  }

  @Override
  public void fullChat(TlObject fields, Chat chat, Request request) {
    full(fields, request.user().dialog(chat));
  }

  private static void full(TlObject fields, Dialog dialog) {
    fields
        .put("notify_settings", NotifySettings.of(dialog))
        .put("folder_id", dialog.folder() == PeerFolders.MAIN ? null : dialog.folder());
  }
}
