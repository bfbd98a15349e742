package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Method;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.chat.ChatChanges;

/**
 * Forums as a whole.
 *
 * @see <a href="https://core.telegram.org/api/forum">Forums</a>
 */
final class ForumMethods {

  /** Whether someone's clients show all messages of a forum in one list. */
  static final Attribute<Dialog, Boolean> AS_MESSAGES = new Attribute<>(dialog -> false);

  void addTo(Methods methods) {
    methods
        .extend("channels.createChannel", "forum", ForumMethods::create)
        .add("channels.toggleForum", ForumMethods::toggle)
        .add("channels.toggleViewForumAsMessages", ForumMethods::viewAsMessages);
  }

  private static TlObject create(Request request, Method served) {
    TlObject tl = request.tl();
    String title = ChatChanges.checkTitle(tl.getString("title"));
    Channel channel = Forum.made(request.world().addChannel(title, request.user(), false));
    channel.about(tl.getString("about"));
    Message first = ChatChanges.created(request.delivery(), channel);
    return request.updates(
        TlObject.of(
            "updateMessageID",
            "id",
            first.idIn(channel.box()),
            "random_id",
            request.world().randomLong()));
  }

  private static Channel channel(Request request) {
    return InputPeers.channel(request, request.tl().getObject("channel"));
  }

  private static TlObject toggle(Request request) {
    TlObject tl = request.tl();
    Forum.toggle(
        request.delivery(),
        channel(request),
        request.user(),
        tl.getBoolean("enabled"),
        tl.getBoolean("tabs"));
    return request.updates();
  }

  private static TlObject viewAsMessages(Request request) {
    Channel channel = Forum.of(channel(request)).channel();
    boolean enabled = request.tl().getBoolean("enabled");
    AS_MESSAGES.set(request.user().dialog(channel), enabled);
    request
        .delivery()
        .note(
            request.user(),
            TlObject.of(
                "updateChannelViewForumAsMessages",
                "channel_id",
                channel.id(),
                "enabled",
                enabled));
    return request.updates();
  }
}
