package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.topic.forum.ForumTopic;

/** A topic of a forum. */
public final class TestTopic {

  private final TestDc dc;
  private final ForumTopic topic;

  TestTopic(TestDc dc, ForumTopic topic) {
    this.dc = dc;
    this.topic = topic;
  }

  public String title() {
    return dc.call(topic::title);
  }

  /** The topic's identifier in TDLib's objects, or 0 once it was deleted. */
  public int id() {
    return dc.call(topic::id);
  }

  /** The same, for use in that data centre, which must be its own. */
  ForumTopic modelIn(TestDc other) {
    Arguments.sameDc(other, dc, "The topic " + topic.title());
    return topic;
  }

  @Override
  public String toString() {
    return "TestTopic[" + title() + "]";
  }
}
