package dev.tdjava.testdc.internal.topic.member;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;

/** Who is in a chat, and what they may do there. */
public final class MemberTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new MemberMethods().addTo(methods);
  }
}
