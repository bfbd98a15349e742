package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;

/** Invite links, and those who ask to come in by them. */
public final class InviteTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new InviteMethods().addTo(methods);
    new JoinRequestMethods().addTo(methods);
    methods
        .refuse("messages.exportChatInvite", "subscription_pricing")
        .refuse("messages.getChatInviteImporters", "subscription_expired");
  }

  @Override
  public void fullChat(TlObject fields, Chat chat, Request request) {
    Member member = chat.member(request.user());
    if (member == null || !member.may("invite_users")) {
      return;
    }
    fields.put("exported_invite", Invites.of(chat).primary(request.user()).render());
    Sequence<User, Importer> waiting = Invites.of(chat).requests();
    if (!waiting.isEmpty()) {
      fields.put("requests_pending", waiting.size());
      fields.put("recent_requesters", JoinRequests.firstThree(waiting));
    }
  }
}
