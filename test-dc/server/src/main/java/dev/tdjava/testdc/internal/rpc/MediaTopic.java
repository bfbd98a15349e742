package dev.tdjava.testdc.internal.rpc;

/** What messages carry beside their text. */
public final class MediaTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new PollMethods().addTo(methods);
  }
}
