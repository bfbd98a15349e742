package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import java.io.InputStream;

/** A message that was written in the data centre. */
public final class TestMessage {

  private final TestDc dc;
  private final Message message;

  TestMessage(TestDc dc, Message message) {
    this.dc = dc;
    this.message = message;
  }

  public String text() {
    return dc.call(message::text);
  }

  /** How many bytes the message's file has. */
  public long fileSize() {
    return dc.call(() -> MediaActions.file(dc, message).main().size());
  }

  /**
   * What is in the message's file; of a photo the largest size.
   *
   * @throws IllegalArgumentException if there is no file in the message
   */
  public InputStream file() {
    return new FileInput(dc, dc.call(() -> MediaActions.file(dc, message).main()));
  }

  /**
   * The message's identifier in TDLib's objects, for one user.
   *
   * @throws IllegalArgumentException if that user does not have the message
   */
  public long idFor(TestUser user) {
    User reader = user.modelIn(dc);
    int id = dc.call(() -> message.idIn(reader.boxOf(message.chatFor(reader))));
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
    if (message.from() instanceof User user) {
      return dc.user(user);
    }
    throw new IllegalStateException(this + " is from a channel");
  }

  Message model() {
    return message;
  }

  /** The same, for use in that data centre, which must be its own. */
  Message modelIn(TestDc other) {
    Arguments.sameDc(other, dc, "The message \"" + message.text() + "\"");
    return message;
  }

  @Override
  public String toString() {
    return "TestMessage[" + text() + "]";
  }
}
