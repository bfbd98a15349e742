package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Method;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/**
 * Drafts in topics, and which topics make a noise.
 *
 * @see <a
 *     href="https://core.telegram.org/constructor/inputNotifyForumTopic">inputNotifyForumTopic</a>
 */
final class ForumSettingsMethods {

  private static final String[] DRAFT = {
    "no_webpage", "invert_media", "reply_to", "message", "entities", "media", "effect"
  };
  private static final String[] SETTINGS = {"show_previews", "silent", "mute_until"};
  private static final String[] SOUNDS = {"ios_sound", "android_sound", "other_sound"};

  void addTo(Methods methods) {
    methods
        .extend("messages.saveDraft", "reply_to.top_msg_id", ForumSettingsMethods::saveDraft)
        .extend(
            "account.getNotifySettings",
            "peer.top_msg_id",
            (request, served) -> notifying(request).notifySettings())
        .extend("account.updateNotifySettings", "peer.top_msg_id", ForumSettingsMethods::update);
  }

  private static ForumTopicView view(Request request, Peer peer, int id) {
    ForumTopic topic = Forum.of(peer).topic(id);
    return ForumTopicView.of(request.user().dialog(peer), topic);
  }

  private static @Nullable Object saveDraft(Request request, Method served) {
    TlObject tl = request.tl();
    Peer peer = request.peer("peer");
    if (Forum.find(peer) == null) {
      return served.call(request);
    }
    TlObject reply = tl.getObject("reply_to");
    int id = reply.getInt("top_msg_id");
    TlObject draft = TlObject.of("draftMessage", "date", request.world().now());
    for (String field : DRAFT) {
      draft.put(field, tl.get(field));
    }
    boolean answers = reply.getInt("reply_to_msg_id") != 0 && reply.getInt("reply_to_msg_id") != id;
    boolean empty = tl.getString("message").isEmpty() && !answers && !tl.has("media");
    view(request, peer, id).saveDraft(request.delivery(), empty ? null : draft);
    return true;
  }

  private static ForumTopicView notifying(Request request) {
    TlObject peer = request.tl().getObject("peer");
    return view(
        request, InputPeers.peer(request, peer.getObject("peer")), peer.getInt("top_msg_id"));
  }

  private static Boolean update(Request request, Method served) {
    TlObject wanted = request.tl().getObject("settings");
    TlObject settings = TlObject.of("peerNotifySettings");
    for (String field : SETTINGS) {
      settings.put(field, wanted.get(field));
    }
    for (String field : SOUNDS) {
      settings.put(field, wanted.get("sound"));
    }
    ForumTopicView view = notifying(request);
    view.notifySettings(settings);
    request
        .delivery()
        .note(
            request.user(),
            TlObject.of(
                "updateNotifySettings",
                "peer",
                TlObject.of(
                    "notifyForumTopic",
                    "peer",
                    view.dialog().peer().toPeer(),
                    "top_msg_id",
                    view.topic().id()),
                "notify_settings",
                settings));
    return true;
  }
}
