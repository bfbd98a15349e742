package dev.tdjava.testdc.internal.topic.chat;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;

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
}
