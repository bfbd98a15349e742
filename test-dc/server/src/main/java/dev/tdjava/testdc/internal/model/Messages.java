package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with messages, and who is told of it with which pts. */
public final class Messages {

  private final World world;

  Messages(World world) {
    this.world = world;
  }

  /** Puts a message into every box that it belongs to. */
  public void add(Delivery delivery, Post post) {
    world.aspects().forEach(aspect -> aspect.adding(post));
    readWhatIsAbove(delivery, post);
    if (post.chat() instanceof Channel channel) {
      for (User member : channel.users()) {
        member.dialog(channel).hidden(false);
        arrives(delivery, member.dialog(channel), post);
      }
    }
    for (Box box : boxes(post)) {
      Dialog own = null;
      if (box.owner() instanceof User owner) {
        own = owner.dialog(post.chatFor(owner));
        own.hidden(false);
        arrives(delivery, own, post);
      }
      box.add(delivery, post);
      if (own != null && post.from() == box.owner()) {
        own.readInbox(post.idIn(box));
      }
      if (own != null && post.chat() == post.from()) {
        own.readOutbox(post.idIn(box));
      }
    }
    if (post.chat() instanceof Channel channel) {
      if (post.from() instanceof User writer) {
        writer.dialog(channel).readInbox(post.idIn(channel.box()));
      }
    }
  }

  /** Who writes has seen what is above, and their other devices and the others are told so. */
  private void readWhatIsAbove(Delivery delivery, Post post) {
    if (post.from() instanceof User writer && !writer.isBot()) {
      Peer peer = post.chatFor(writer);
      Dialog own = writer.dialog(peer);
      if (own.unread() > 0) {
        read(delivery, writer, peer, own.topId());
      }
    }
  }

  /** Gives one person a message that others have already, such as one who is new in a group. */
  public void addFor(Delivery delivery, Post post, User user) {
    user.box().add(delivery, post);
  }

  private void arrives(Delivery delivery, Dialog dialog, Post post) {
    world.aspects().forEach(aspect -> aspect.arriving(delivery, dialog, post));
  }

  /** Where a message of that writer in that chat is kept. */
  private static Collection<Box> boxes(Post post) {
    Set<Box> boxes = new LinkedHashSet<>();
    if (post.chat() instanceof Channel channel) {
      boxes.add(channel.box());
    } else if (post.chat() instanceof Group group) {
      group.users().stream()
          .filter(user -> !post.isHiddenFrom(user))
          .forEach(user -> boxes.add(user.box()));
    } else if (post.chat() instanceof User other) {
      if (post.from() instanceof User writer) {
        boxes.add(writer.box());
        if (other.blocked().contains(writer)) {
          return boxes;
        }
      }
      boxes.add(other.box());
    }
    return boxes;
  }

  /** A message of the server about the chat itself. */
  public Post service(Delivery delivery, Peer from, Peer chat, TlObject action) {
    Post post = new Post(from, chat, world.now()).action(action);
    add(delivery, post);
    return post;
  }

  /** Tells all who have the message that it is not as it was; the post is changed already. */
  public void changed(Delivery delivery, Post post) {
    for (Box box : List.copyOf(post.ids().keySet())) {
      box.tell(
          delivery,
          1,
          (viewer, pts) ->
              post.idIn(box) == 0 || post.isHiddenFrom(viewer)
                  ? null
                  : TlObject.of(
                      box.isChannel() ? "updateEditChannelMessage" : "updateEditMessage",
                      "message",
                      Rendering.message(post, box, viewer),
                      "pts",
                      pts,
                      "pts_count",
                      1));
    }
  }

  /** Deletes messages from all boxes that have them. */
  public void delete(Delivery delivery, Collection<Post> posts) {
    Map<Box, List<Integer>> ids = new LinkedHashMap<>();
    for (Post post : posts) {
      post.ids().forEach((box, id) -> ids.computeIfAbsent(box, b -> new ArrayList<>()).add(id));
    }
    posts.forEach(post -> List.copyOf(post.ids().keySet()).forEach(box -> box.remove(post)));
    ids.forEach((box, list) -> tellDeleted(delivery, box, list));
  }

  /** Deletes messages from one box only. */
  public void delete(Delivery delivery, Box box, Collection<Post> posts) {
    List<Integer> ids = posts.stream().map(post -> post.idIn(box)).filter(id -> id != 0).toList();
    posts.forEach(box::remove);
    if (!ids.isEmpty()) {
      tellDeleted(delivery, box, ids);
    }
  }

  private static void tellDeleted(Delivery delivery, Box box, List<Integer> ids) {
    box.tell(
        delivery,
        ids.size(),
        (viewer, pts) ->
            box.isChannel()
                ? TlObject.of(
                    "updateDeleteChannelMessages",
                    "channel_id",
                    box.owner().id(),
                    "messages",
                    ids,
                    "pts",
                    pts,
                    "pts_count",
                    ids.size())
                : TlObject.of(
                    "updateDeleteMessages", "messages", ids, "pts", pts, "pts_count", ids.size()));
  }

  /** Notes that a user has read a chat up to that message, and tells those who wrote. */
  public void read(Delivery delivery, User reader, Peer peer, int maxId) {
    Dialog dialog = reader.dialog(peer);
    int upTo = Math.min(maxId, dialog.topId());
    dialog.markedUnread(false);
    if (upTo <= dialog.readInbox()) {
      return;
    }
    List<Post> seen = dialog.history().all().between(dialog.readInbox(), upTo);
    dialog.readInbox(upTo);
    int unread = dialog.unread();
    if (peer instanceof Channel channel) {
      delivery.note(
          reader,
          TlObject.of(
              "updateReadChannelInbox",
              "channel_id",
              channel.id(),
              "max_id",
              upTo,
              "still_unread_count",
              unread,
              "pts",
              channel.box().pts()));
    } else {
      reader
          .box()
          .tell(
              delivery,
              1,
              (viewer, pts) ->
                  TlObject.of(
                      "updateReadHistoryInbox",
                      "peer",
                      peer.toPeer(),
                      "max_id",
                      upTo,
                      "still_unread_count",
                      unread,
                      "pts",
                      pts,
                      "pts_count",
                      1));
    }
    Map<User, Post> writers = new LinkedHashMap<>();
    for (Post post : seen) {
      if (post.from() instanceof User writer && writer != reader) {
        writers.put(writer, post);
      }
    }
    writers.forEach((writer, last) -> readOutbox(delivery, writer, last, peer, reader));
  }

  /** Tells a writer that their message was read. */
  private static void readOutbox(
      Delivery delivery, User writer, Post last, Peer peer, User reader) {
    Peer chat = peer instanceof User ? reader : peer;
    Dialog dialog = writer.dialog(chat);
    int id = last.idIn(dialog.box());
    if (id <= dialog.readOutbox()) {
      return;
    }
    dialog.readOutbox(id);
    if (chat instanceof Channel channel) {
      delivery.note(
          writer, TlObject.of("updateReadChannelOutbox", "channel_id", channel.id(), "max_id", id));
    } else {
      writer
          .box()
          .tell(
              delivery,
              1,
              (viewer, pts) ->
                  TlObject.of(
                      "updateReadHistoryOutbox",
                      "peer",
                      chat.toPeer(),
                      "max_id",
                      id,
                      "pts",
                      pts,
                      "pts_count",
                      1));
    }
  }
}
