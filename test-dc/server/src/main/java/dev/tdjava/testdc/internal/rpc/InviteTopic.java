package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.Chat;
import dev.tdjava.testdc.internal.world.Invites;
import dev.tdjava.testdc.internal.world.Member;
import dev.tdjava.testdc.internal.world.User;
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
