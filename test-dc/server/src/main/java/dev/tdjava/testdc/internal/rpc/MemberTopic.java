package dev.tdjava.testdc.internal.rpc;

/** Who is in a chat, and what they may do there. */
public final class MemberTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new MemberMethods().addTo(methods);
  }
}
