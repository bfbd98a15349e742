package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.Channel;
import dev.tdjava.testdc.internal.world.Media;
import dev.tdjava.testdc.internal.world.Peer;
import dev.tdjava.testdc.internal.world.Post;
import dev.tdjava.testdc.internal.world.RpcError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    SendMethods.checkMayWrite(request, to, "send_plain");
    Map<Long, Long> groups = new HashMap<>();
    List<Post> posts = new ArrayList<>();
    for (int id : ids) {
      Post original = request.user().boxOf(from).post(id);
      if (original == null || original.action() != null) {
        throw RpcError.bad("MESSAGE_ID_INVALID");
      }
      if (original.isNoforwards()) {
        throw RpcError.bad("CHAT_FORWARDS_RESTRICTED");
      }
      Post post = forwarded(request, original, to);
      if (original.groupedId() != 0) {
        // What was an album is one again, with a number of its own.
        post.groupedId(
            groups.computeIfAbsent(original.groupedId(), g -> request.world().randomLong()));
      }
      posts.add(post);
    }
    return SendMethods.publish(request, posts, randomIds);
  }

  private static Post forwarded(Request request, Post original, Peer to) {
    TlObject tl = request.tl();
    Media media = original.media();
    Post post = SendMethods.draft(request, to).media(media == null ? null : media.forwarded());
    if (!tl.isTrue("drop_media_captions") || media == null) {
      post.text(original.text(), original.entities());
    }
    if (!tl.isTrue("drop_author") && !isOwnPost(original, to)) {
      Post.@Nullable Forward before = original.forward();
      post.forward(
          before == null
              ? new Post.Forward(original.from(), original.date(), original, original)
              : new Post.Forward(before.from(), before.date(), before.origin(), original));
    }
    return post;
  }

  /** A channel that speaks for itself does not forward from itself. */
  private static boolean isOwnPost(Post original, Peer to) {
    return to instanceof Channel channel && channel.isBroadcast() && original.from() == to;
  }
}
