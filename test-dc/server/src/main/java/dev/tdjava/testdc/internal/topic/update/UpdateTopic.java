package dev.tdjava.testdc.internal.topic.update;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;

/** What a client asks when it may have missed something. */
public final class UpdateTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new UpdateMethods().addTo(methods);
  }
}
