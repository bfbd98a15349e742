package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

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
    fields.put("exported_invite", Invites.primary(request.world(), chat, request.user()).render());
    List<User> waiting = Invites.waiting(chat);
    if (!waiting.isEmpty()) {
      fields.put("requests_pending", waiting.size());
      fields.put("recent_requesters", waiting.stream().limit(3).map(User::id).toList());
    }
  }
}
