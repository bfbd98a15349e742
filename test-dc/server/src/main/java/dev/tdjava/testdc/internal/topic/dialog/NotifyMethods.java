package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;

/**
 * Which messages make a noise.
 *
 * @see <a
 *     href="https://core.telegram.org/method/account.updateNotifySettings">account.updateNotifySettings</a>
 */
final class NotifyMethods {

  void addTo(Methods methods) {
    methods
        .add("account.getNotifySettings", NotifyMethods::get)
        .add("account.updateNotifySettings", NotifyMethods::update)
        .add("account.resetNotifySettings", NotifyMethods::reset)
        .add("account.getNotifyExceptions", NotifyMethods::exceptions);
  }

  /** Those for a whole kind of chats, as long as nobody changed them. */
  private static TlObject standard() {
    TlObject sound = TlObject.of("notificationSoundDefault");
    return TlObject.of(
        "peerNotifySettings",
        "show_previews",
        true,
        "silent",
        false,
        "mute_until",
        0,
        "ios_sound",
        sound,
        "android_sound",
        sound,
        "other_sound",
        sound);
  }

  /** Whose settings a request means; topics have none of their own. */
  static TlObject target(TlObject request) {
    TlObject peer = request.getObject("peer");
    if (peer.is("inputNotifyForumTopic")) {
      throw RpcError.notServed(peer.name());
    }
    return peer;
  }

  private static TlObject get(Request request) {
    User user = request.user();
    TlObject peer = target(request.tl());
    return peer.has("peer")
        ? NotifySettings.of(user.dialog(InputPeers.peer(request, peer.getObject("peer"))))
        : NotifySettings.ofKinds(user).getOrDefault(kind(peer), standard());
  }

  private static String kind(TlObject input) {
    return input.name().replaceFirst("^inputN", "n");
  }

  private static Boolean update(Request request) {
    User user = request.user();
    TlObject peer = target(request.tl());
    TlObject settings = read(request.tl().getObject("settings"));
    if (peer.has("peer")) {
      Dialog dialog = user.dialog(InputPeers.peer(request, peer.getObject("peer")));
      NotifySettings.set(dialog, settings);
      request.delivery().note(user, changed(dialog));
    } else {
      String kind = kind(peer);
      NotifySettings.ofKinds(user).put(kind, settings);
      request.delivery().note(user, changed(TlObject.of(kind), settings));
    }
    return true;
  }

  private static TlObject read(TlObject input) {
    Object sound = input.get("sound");
    Object storiesSound = input.get("stories_sound");
    return TlObject.of(
        "peerNotifySettings",
        "show_previews",
        input.get("show_previews"),
        "silent",
        input.get("silent"),
        "mute_until",
        input.get("mute_until"),
        "ios_sound",
        sound,
        "android_sound",
        sound,
        "other_sound",
        sound,
        "stories_muted",
        input.get("stories_muted"),
        "stories_hide_sender",
        input.get("stories_hide_sender"),
        "stories_ios_sound",
        storiesSound,
        "stories_android_sound",
        storiesSound,
        "stories_other_sound",
        storiesSound);
  }

  private static TlObject changed(Dialog dialog) {
    return changed(
        TlObject.of("notifyPeer", "peer", dialog.peer().toPeer()), NotifySettings.of(dialog));
  }

  private static TlObject changed(TlObject peer, TlObject settings) {
    return TlObject.of("updateNotifySettings", "peer", peer, "notify_settings", settings);
  }

  private static Boolean reset(Request request) {
    User user = request.user();
    NotifySettings.ofKinds(user).clear();
    for (Dialog dialog : user.dialogs()) {
      if (isException(dialog)) {
        NotifySettings.set(dialog, NotifySettings.NONE);
        request.delivery().note(user, changed(dialog));
      }
    }
    for (String kind : new String[] {"notifyUsers", "notifyChats", "notifyBroadcasts"}) {
      request.delivery().note(user, changed(TlObject.of(kind), standard()));
    }
    return true;
  }

  private static boolean isException(Dialog dialog) {
    return !NotifySettings.of(dialog).equals(NotifySettings.NONE);
  }

  /** Whether settings differ in what is compared: sounds and stories only where that is said. */
  private static boolean differs(TlObject settings, TlObject compared) {
    return settings.fields().keySet().stream()
        .anyMatch(
            field ->
                field.startsWith("stories_")
                    ? compared.isTrue("compare_stories")
                    : !field.endsWith("_sound") || compared.isTrue("compare_sound"));
  }

  private static TlObject exceptions(Request request) {
    TlObject wanted = request.tl().has("peer") ? target(request.tl()) : null;
    return request.updates(
        request.user().dialogs().stream()
            .filter(dialog -> differs(NotifySettings.of(dialog), request.tl()))
            .filter(dialog -> wanted == null || kindOf(dialog.peer()).equals(kind(wanted)))
            .map(NotifyMethods::changed)
            .toArray(TlObject[]::new));
  }

  private static String kindOf(Peer peer) {
    if (peer instanceof User) {
      return "notifyUsers";
    }
    return peer instanceof Channel channel && channel.isBroadcast()
        ? "notifyBroadcasts"
        : "notifyChats";
  }
}
