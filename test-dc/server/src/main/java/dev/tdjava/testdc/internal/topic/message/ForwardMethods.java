package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Post;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages sent on to others. */
final class ForwardMethods {

  private static final int MAX_MESSAGES = 100;

  void addTo(Methods methods) {
    methods.add("messages.forwardMessages", ForwardMethods::forward);
  }

  private static TlObject forward(Request request) {
    TlObject tl = request.tl();
    Peer from = request.peer("from_peer");
    Peer to = request.peer("to_peer");
    List<Integer> ids = tl.getList("id");
    List<Long> randomIds = tl.getList("random_id");
    if (ids.isEmpty()) {
      throw RpcError.bad("MESSAGE_IDS_EMPTY");
    }
    if (ids.size() != randomIds.size() || ids.size() > MAX_MESSAGES) {
      throw RpcError.bad("RANDOM_ID_INVALID");
    }
    if (to instanceof Channel channel
        && channel.slowmodeSeconds() > 0
        && ids.size() > 1
        && !Rights.member(request.user(), channel).isAdmin()) {
      throw RpcError.bad("SLOWMODE_MULTI_MSGS_DISABLED");
    }
    Map<Long, Long> groups = new HashMap<>();
    List<Post> posts = new ArrayList<>();
    for (int id : ids) {
      Post original = Forwarding.checked(request.user().boxOf(from).post(id));
      Post post = forwarded(request, original, to);
      if (original.groupedId() != 0) {
        // What was an album is one again, with a number of its own.
        post.groupedId(
            groups.computeIfAbsent(original.groupedId(), g -> request.world().randomLong()));
      }
      posts.add(post);
    }
    SendMethods.checkMayWrite(request, to, posts);
    return SendMethods.publish(request, posts, randomIds);
  }

  private static Post forwarded(Request request, Post original, Peer to) {
    TlObject tl = request.tl();
    User user = request.user();
    Post post = Forwarding.forward(SendMethods.draft(request, to), original, user);
    Media media = original.media();
    if (media != null && tl.isTrue("drop_author")) {
      post.media(media.copied(request.world(), user));
    }
    if (media != null && tl.isTrue("drop_media_captions")) {
      post.text("", List.of());
    }
    return tl.isTrue("drop_author") ? post.forward(null) : post;
  }
}
