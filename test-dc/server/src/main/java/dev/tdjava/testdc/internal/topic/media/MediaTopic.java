package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;

/** What messages carry beside their text. */
public final class MediaTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new PollMethods().addTo(methods);
  }
}
