package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.chat.ChatChanges;
import dev.tdjava.testdc.internal.topic.invite.Invites;

/** A group or channel of the data centre. */
public final class TestChat extends TestPeer {

  private final TestDc dc;
  private final Chat chat;

  TestChat(TestDc dc, Chat chat) {
    this.dc = dc;
    this.chat = chat;
  }

  public String title() {
    return dc.call(chat::title);
  }

  /**
   * Makes a supergroup or channel public by a username, without the at sign; or private: "".
   *
   * @throws IllegalArgumentException if the username is not allowed, or another one has it
   */
  public TestChat username(String username) {
    dc.tell(
        "The username \"" + Arguments.given(username, "The username") + "\"",
        delivery -> {
          dc.world().changeUsername(channel(), username.isEmpty() ? null : username);
          ChatChanges.tellAll(delivery, chat);
        });
    return this;
  }

  /** What the chat says of itself. */
  public TestChat about(String about) {
    dc.tell(delivery -> ChatChanges.about(delivery, chat, about));
    return this;
  }

  /**
   * Lets members of a supergroup write only once in that many seconds: 5, 10, 30, 60, 300, 900 or
   * 3600; or 0, for as often as they like.
   */
  public TestChat slowMode(int seconds) {
    dc.tell(
        delivery -> {
          channel().slowmodeSeconds(seconds);
          ChatChanges.tellAll(delivery, chat);
        });
    return this;
  }

  /** Puts the writer's name under posts of a channel, or no longer. */
  public TestChat signatures(boolean shown) {
    dc.tell(
        delivery -> {
          channel().signatures(shown);
          ChatChanges.tellAll(delivery, chat);
        });
    return this;
  }

  /**
   * Forbids everyone who is no administrator these things, and allows all others.
   *
   * @param rights as in Telegram's {@code chatBannedRights}, such as {@code send_messages}, {@code
   *     send_photos}, {@code invite_users}, {@code pin_messages}, {@code change_info}
   */
  public TestChat forbids(String... rights) {
    TlObject banned = TlObject.of("chatBannedRights", "until_date", Member.FOR_EVER);
    for (String right : rights) {
      banned.put(right, true);
    }
    dc.tell(delivery -> ChatChanges.permissions(delivery, chat, banned));
    return this;
  }

  /** The creator's invite link. */
  public String inviteLink() {
    return dc.call(() -> Invites.of(chat).primary(chat.creator()).link());
  }

  /** Whether messages of the chat reach that user. */
  public boolean has(TestUser user) {
    return dc.call(() -> chat.has(user.modelIn(dc)));
  }

  /**
   * Lets the server forget what happened in a supergroup or channel, so that clients which missed
   * it are told that they are too far behind.
   */
  public void forgetsUpdates() {
    dc.run(() -> channel().box().forget());
  }

  /** Deletes the chat for everyone. */
  public void delete() {
    dc.tell(delivery -> ChatChanges.delete(delivery, chat));
  }

  private Channel channel() {
    if (chat instanceof Channel channel) {
      return channel;
    }
    throw new IllegalStateException(chat.title() + " is a basic group, which does not have that");
  }

  /** The chat's identifier in TDLib's objects. */
  @Override
  public long chatId() {
    return chat.chatId();
  }

  @Override
  Chat model() {
    return chat;
  }

  @Override
  Chat modelIn(TestDc other) {
    Arguments.sameDc(other, dc, "The chat " + chat.title());
    return chat;
  }

  @Override
  public String toString() {
    return "TestChat[" + title() + "]";
  }
}
