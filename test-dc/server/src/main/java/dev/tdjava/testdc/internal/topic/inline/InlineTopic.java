package dev.tdjava.testdc.internal.topic.inline;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;

/** Bots that are asked from any chat, and buttons that ask their bot. */
public final class InlineTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new InlineMethods().addTo(methods);
    new CallbackMethods().addTo(methods);
    methods
        .refuse(
            "messages.sendInlineBotResult",
            "hide_via",
            "send_as",
            "quick_reply_shortcut",
            "allow_paid_stars")
        .refuse("messages.getBotCallbackAnswer", "game", "password");
  }
}
