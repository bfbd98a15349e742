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
  public void add(Delivery delivery, Message message) {
    world.aspects().forEach(aspect -> aspect.adding(message));
    int above = unreadAbove(message);
    if (!(message.chat() instanceof Channel)) {
      readWhatIsAbove(delivery, message, above);
    }
    for (MessageBox box : boxes(message)) {
      Dialog own = null;
      box.place(message);
      if (box.owner() instanceof User owner) {
        own = owner.dialog(message.chatFor(owner));
        arrives(delivery, own, message);
      } else if (box.owner() instanceof Channel channel) {
        channel.users().forEach(user -> arrives(delivery, user.dialog(channel), message));
      }
      box.tellNew(delivery, message);
      if (own != null && message.from() == box.owner()) {
        own.readInbox(message.idIn(box));
      }
      if (own != null && message.chat() == message.from()) {
        own.readOutbox(message.idIn(box));
      }
    }
    if (message.chat() instanceof Channel channel) {
      // With the pts before the message, TDLib would take the mark for an old one.
      readWhatIsAbove(delivery, message, above);
      if (message.from() instanceof User writer) {
        writer.dialog(channel).readInbox(message.idIn(channel.box()));
      }
    }
  }

  /** The last message that the writer of this new one has not read yet, or 0. */
  private static int unreadAbove(Message message) {
    if (message.from() instanceof User writer && !writer.isBot()) {
      Dialog own = writer.dialog(message.chatFor(writer));
      return own.unread() > 0 ? own.topId() : 0;
    }
    return 0;
  }

  /** Who writes has seen what is above, and their other devices and the others are told so. */
  private void readWhatIsAbove(Delivery delivery, Message message, int above) {
    if (above > 0 && message.from() instanceof User writer) {
      read(delivery, writer, message.chatFor(writer), above);
    }
  }

  /** Gives one person a message that others have already, such as one who is new in a group. */
  public void addFor(Delivery delivery, Message message, User user) {
    user.box().add(delivery, message);
  }

  private void arrives(Delivery delivery, Dialog dialog, Message message) {
    dialog.hidden(false);
    world.aspects().forEach(aspect -> aspect.arriving(delivery, dialog, message));
  }

  /** Where a message of that writer in that chat is kept. */
  private static Collection<MessageBox> boxes(Message message) {
    Set<MessageBox> boxes = new LinkedHashSet<>();
    if (message.chat() instanceof Channel channel) {
      boxes.add(channel.box());
    } else if (message.chat() instanceof Group group) {
      group.users().stream()
          .filter(user -> !message.isHiddenFrom(user))
          .forEach(user -> boxes.add(user.box()));
    } else if (message.chat() instanceof User other) {
      if (message.from() instanceof User writer) {
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
  public Message service(Delivery delivery, Peer from, Peer chat, TlObject action) {
    Message message = new Message(from, chat, world.now()).action(action);
    add(delivery, message);
    return message;
  }

  /** Tells all who have the message that it is not as it was; the post is changed already. */
  public void changed(Delivery delivery, Message message) {
    for (MessageBox box : List.copyOf(message.ids().keySet())) {
      box.tell(
          delivery,
          1,
          (viewer, pts) ->
              message.idIn(box) == 0 || message.isHiddenFrom(viewer)
                  ? null
                  : TlObject.of(
                      box.isChannel() ? "updateEditChannelMessage" : "updateEditMessage",
                      "message",
                      Rendering.message(message, box, viewer),
                      "pts",
                      pts,
                      "pts_count",
                      1));
    }
  }

  /** Deletes messages from all boxes that have them. */
  public void delete(Delivery delivery, Collection<Message> messages) {
    Map<MessageBox, List<Integer>> ids = new LinkedHashMap<>();
    for (Message message : messages) {
      message.ids().forEach((box, id) -> ids.computeIfAbsent(box, b -> new ArrayList<>()).add(id));
    }
    messages.forEach(
        message -> List.copyOf(message.ids().keySet()).forEach(box -> box.remove(message)));
    ids.forEach((box, list) -> tellDeleted(delivery, box, list));
  }

  /** Deletes messages from one box only. */
  public void delete(Delivery delivery, MessageBox box, Collection<Message> messages) {
    List<Integer> ids =
        messages.stream().map(message -> message.idIn(box)).filter(id -> id != 0).toList();
    messages.forEach(box::remove);
    if (!ids.isEmpty()) {
      tellDeleted(delivery, box, ids);
    }
  }

  private static void tellDeleted(Delivery delivery, MessageBox box, List<Integer> ids) {
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
    List<Message> seen = dialog.history().all().between(dialog.readInbox(), upTo);
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
    Map<User, Message> writers = new LinkedHashMap<>();
    for (Message message : seen) {
      if (message.from() instanceof User writer && writer != reader) {
        writers.put(writer, message);
      }
    }
    writers.forEach((writer, last) -> readOutbox(delivery, writer, last, peer, reader));
  }

  /** Tells a writer that their message was read. */
  private static void readOutbox(
      Delivery delivery, User writer, Message last, Peer peer, User reader) {
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
