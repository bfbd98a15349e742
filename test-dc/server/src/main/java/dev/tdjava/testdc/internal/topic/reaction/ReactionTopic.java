package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;

/** Reactions to messages. */
public final class ReactionTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new ReactionMethods().addTo(methods);
    new ReactionListMethods().addTo(methods);
    methods
        .refuse("messages.getUnreadReactions", "top_msg_id", "saved_peer_id")
        .refuse("messages.readReactions", "top_msg_id", "saved_peer_id");
  }

  @Override
  public void message(TlObject fields, Message message, MessageBox box, User viewer) {
    if (message.action() == null) {
      fields.put("reactions", MessageReactions.render(message, viewer));
    }
  }

  @Override
  public void dialog(TlObject fields, Dialog dialog) {
    fields.put("unread_reactions_count", MessageReactions.unread(dialog).size());
  }

  @Override
  public void removed(MessageBox box, int id, Message message) {
    if (message.from() instanceof User writer && writer.boxOf(message.chat()) == box) {
      MessageReactions.unread(writer.dialog(message.chatFor(writer))).remove(id);
    }
  }

  @Override
  public void config(TlObject fields, Request request) {
    fields.put(
        "reactions_default",
        request.findLogin() == null
            ? ReactionCatalog.reaction("👍")
            : ReactionHabits.of(request.user()).preferred());
  }

  @Override
  public void fullChat(TlObject fields, Chat chat, Request request) {
    AvailableReactions available = AvailableReactions.of(chat);
    fields
        .put("available_reactions", available.allowed())
        .put("reactions_limit", available.limit() == 0 ? null : available.limit());
  }
}
