package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Post;
import dev.tdjava.testdc.internal.model.User;
import java.io.InputStream;

/** A message that was written in the data centre. */
public final class TestMessage {

  private final TestDc dc;
  private final Post post;

  TestMessage(TestDc dc, Post post) {
    this.dc = dc;
    this.post = post;
  }

  public String text() {
    return dc.call(post::text);
  }

  /** How many bytes the message's file has. */
  public long fileSize() {
    return dc.call(() -> MediaActions.file(dc, post).main().size());
  }

  /**
   * What is in the message's file; of a photo the largest size.
   *
   * @throws IllegalArgumentException if there is no file in the message
   */
  public InputStream file() {
    return new FileInput(dc, dc.call(() -> MediaActions.file(dc, post).main()));
  }

  /**
   * The message's identifier in TDLib's objects, for one user.
   *
   * @throws IllegalArgumentException if that user does not have the message
   */
  public long idFor(TestUser user) {
    User reader = user.modelIn(dc);
    int id = dc.call(() -> post.idIn(reader.boxOf(post.chatFor(reader))));
    if (id == 0) {
      throw new IllegalArgumentException(user + " does not have this message");
    }
    return (long) id << 20;
  }

  /**
   * Who wrote it.
   *
   * @throws IllegalStateException if a channel speaks for itself
   */
  public TestUser from() {
    if (post.from() instanceof User user) {
      return dc.user(user);
    }
    throw new IllegalStateException(this + " is from a channel");
  }

  Post model() {
    return post;
  }

  /** The same, for use in that data centre, which must be its own. */
  Post modelIn(TestDc other) {
    Arguments.sameDc(other, dc, "The message \"" + post.text() + "\"");
    return post;
  }

  @Override
  public String toString() {
    return "TestMessage[" + text() + "]";
  }
}
