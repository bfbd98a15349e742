package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.Map;

/** Which messages make a noise: for each chat, and for each kind of chats. */
public final class NotifySettings {

  /** Those of a chat for which nothing was set. */
  public static final TlObject NONE = TlObject.of("peerNotifySettings");

  private static final Attribute<Dialog, TlObject> OF = new Attribute<>(dialog -> NONE);
  private static final Attribute<User, Map<String, TlObject>> OF_KINDS =
      new Attribute<>(user -> new HashMap<>());

  private NotifySettings() {}

  /** The {@code peerNotifySettings} of a chat. */
  public static TlObject of(Dialog dialog) {
    return OF.of(dialog);
  }

  public static void set(Dialog dialog, TlObject settings) {
    OF.set(dialog, settings);
  }

  /** The {@code peerNotifySettings} of {@code notifyUsers}, {@code notifyChats} and so on. */
  public static Map<String, TlObject> ofKinds(User user) {
    return OF_KINDS.of(user);
  }
}
