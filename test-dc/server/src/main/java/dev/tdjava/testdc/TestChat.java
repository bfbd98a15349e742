package dev.tdjava.testdc;

import dev.tdjava.testdc.world.Chat;

/** A group or channel of the data centre. */
public final class TestChat implements TestPeer {

  private final TestDc dc;
  private final Chat chat;

  TestChat(TestDc dc, Chat chat) {
    this.dc = dc;
    this.chat = chat;
  }

  public String title() {
    return dc.call(chat::title);
  }

  /** The chat's identifier in TDLib's objects. */
  @Override
  public long chatId() {
    return chat.chatId();
  }

  @Override
  public Chat model() {
    return chat;
  }

  @Override
  public String toString() {
    return "TestChat[" + title() + "]";
  }
}
