package dev.tdjava.testdc.internal.topic.chat;

import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;

/** Basic groups, supergroups and channels as a whole. */
public final class ChatTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new ChatMethods().addTo(methods);
    new GroupMethods().addTo(methods);
    new ChannelMethods().addTo(methods);
    methods
        .refuse(
            "channels.createChannel", "forum", "for_import", "geo_point", "address", "ttl_period")
        .refuse("messages.createChat", "ttl_period")
        .refuse("channels.toggleSignatures", "profiles_enabled")
        .refuse("channels.getAdminedPublicChannels", "by_location", "for_personal");
  }

  @Override
  public void fullUser(TlObject fields, User user, Request request) {
    fields.put("common_chats_count", CommonChats.of(request.user(), user).size());
  }
}
