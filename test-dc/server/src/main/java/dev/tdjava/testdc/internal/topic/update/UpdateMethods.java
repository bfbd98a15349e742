package dev.tdjava.testdc.internal.topic.update;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a client learns what it missed.
 *
 * @see <a href="https://core.telegram.org/api/updates">Working with updates</a>
 */
public final class UpdateMethods {

  /** As many events go into one difference. */
  private static final int SLICE = 500;

  /** After that many seconds one who is no member may ask for a channel's difference again. */
  private static final int TIMEOUT = 30;

  void addTo(Methods methods) {
    methods
        .add("updates.getState", request -> state(request.login(), request))
        .add("updates.getDifference", UpdateMethods::difference)
        .add("updates.getChannelDifference", UpdateMethods::channelDifference);
  }

  public static TlObject state(Login login, Request request) {
    User user = login.user();
    return state(user.box().pts(), login, request);
  }

  private static TlObject state(int pts, Login login, Request request) {
    User user = login.user();
    return TlObject.of(
        "updates.state",
        "pts",
        pts,
        "qts",
        user.qts(),
        "date",
        request.world().now(),
        "seq",
        login.seq(),
        "unread_count",
        user.dialogLists().unread());
  }

  private static TlObject difference(Request request) {
    Login login = request.login();
    User user = login.user();
    List<MessageBox.Event> told = user.box().since(request.tl().getInt("pts"));
    if (told == null || told.size() > request.tl().getInt("pts_total_limit", Integer.MAX_VALUE)) {
      return TlObject.of("updates.differenceTooLong", "pts", user.box().pts());
    }
    // TDLib asks for one by one when it believes that single updates got lost.
    int limit = Math.max(1, Math.min(request.tl().getInt("pts_limit", SLICE), SLICE));
    boolean sliced = told.size() > limit;
    List<MessageBox.Event> part = sliced ? told.subList(0, limit) : told;
    Missed missed = new Missed(part, user.box(), user);
    if (!sliced) {
      missed.others.addAll(user.notesSince(request.tl().getInt("date")));
      missed.others.addAll(user.countedSince(request.tl().getInt("qts")));
      missed.others.addAll(channelsSince(request.tl().getInt("date"), user));
    }
    if (missed.isEmpty() && !sliced) {
      return TlObject.of(
          "updates.differenceEmpty", "date", request.world().now(), "seq", login.seq());
    }
    TlObject difference =
        TlObject.of(
            sliced ? "updates.differenceSlice" : "updates.difference",
            "new_messages",
            missed.messages,
            "new_encrypted_messages",
            List.of(),
            "other_updates",
            missed.others);
    return request
        .referring(difference)
        .put(
            sliced ? "intermediate_state" : "state",
            sliced ? state(part.get(limit - 1).pts(), login, request) : state(login, request));
  }

  /** Says which channels the client has to ask about by themselves. */
  private static List<TlObject> channelsSince(int date, User user) {
    List<TlObject> updates = new ArrayList<>();
    for (Dialog dialog : user.dialogs()) {
      if (dialog.peer() instanceof Channel channel
          && channel.has(user)
          && channel.box().changed() >= date) {
        updates.add(
            TlObject.of(
                "updateChannelTooLong", "channel_id", channel.id(), "pts", channel.box().pts()));
      }
    }
    return updates;
  }

  private static TlObject channelDifference(Request request) {
    TlObject filter = request.tl().getObject("filter");
    if (!filter.is("channelMessagesFilterEmpty")) {
      throw RpcError.notServed(filter.name());
    }
    Channel channel = InputPeers.channel(request, request.tl().getObject("channel"));
    MessageBox box = channel.box();
    box.seenAll(request.user());
    int pts = request.tl().getInt("pts");
    int limit = Math.max(1, Math.min(request.tl().getInt("limit"), SLICE));
    if (pts >= box.pts()) {
      return TlObject.of(
          "updates.channelDifferenceEmpty", "final", true, "pts", box.pts(), "timeout", TIMEOUT);
    }
    List<MessageBox.Event> told = box.since(pts);
    if (told == null || told.size() > 10 * SLICE) {
      return tooLong(request, channel, limit);
    }
    boolean all = told.size() <= limit;
    List<MessageBox.Event> part = all ? told : told.subList(0, limit);
    Missed missed = new Missed(part, box, request.user());
    return request.referring(
        TlObject.of(
            "updates.channelDifference",
            "final",
            all,
            "timeout",
            TIMEOUT,
            "pts",
            all ? box.pts() : part.get(limit - 1).pts(),
            "new_messages",
            missed.messages,
            "other_updates",
            missed.others),
        channel);
  }

  private static TlObject tooLong(Request request, Channel channel, int limit) {
    MessageBox box = channel.box();
    User user = request.user();
    List<TlObject> messages =
        box.history(channel).all().newestFirst().stream()
            .filter(message -> !message.isHiddenFrom(user))
            .limit(limit)
            .map(message -> Rendering.message(message, box, user))
            .toList();
    return request.referring(
        TlObject.of(
            "updates.channelDifferenceTooLong",
            "final",
            true,
            "timeout",
            TIMEOUT,
            "dialog",
            user.dialog(channel).render(),
            "messages",
            messages),
        channel);
  }

  /** What happened, as a difference tells it: each new message once, as it is now. */
  private static final class Missed {

    private final List<TlObject> messages = new ArrayList<>();
    private final List<TlObject> others = new ArrayList<>();

    Missed(List<MessageBox.Event> told, MessageBox box, User viewer) {
      Set<Message> added = new LinkedHashSet<>();
      for (MessageBox.Event event : told) {
        @Nullable Message message = event.added();
        if (message != null) {
          added.add(message);
        } else {
          TlObject update = event.event().update(viewer, event.pts());
          if (update != null) {
            others.add(update);
          }
        }
      }
      for (Message message : added) {
        if (message.idIn(box) != 0 && !message.isHiddenFrom(viewer)) {
          messages.add(Rendering.message(message, box, viewer));
        }
      }
    }

    boolean isEmpty() {
      return messages.isEmpty() && others.isEmpty();
    }
  }
}
