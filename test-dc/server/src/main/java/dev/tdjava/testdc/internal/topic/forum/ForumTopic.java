package dev.tdjava.testdc.internal.topic.forum;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Dialog;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageList;
import dev.tdjava.testdc.internal.model.User;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a forum: the thread of the message that says it was made. General is what is in no
 * such thread.
 */
public final class ForumTopic {

  /** The id of General; others have that of their first message. */
  static final int GENERAL = 1;

  /** The color of an icon for which nothing was chosen, as RGB. */
  static final int BLUE = 0x6FB9F0;

  private static final Attribute<Message, ForumTopic> BEGUN =
      new Attribute<>(
          message -> {
            throw new IllegalStateException("No topic begins with this message");
          });

  private final Channel channel;
  private final User creator;
  private final int date;
  private final @Nullable Message root;
  private String title;
  private boolean titleMissing;
  private int iconColor = BLUE;
  private long iconEmojiId;
  private boolean closed;
  private boolean hidden;

  /**
   * @param root the message that it begins with, or null for General
   */
  ForumTopic(Channel channel, User creator, int date, @Nullable Message root, String title) {
    this.channel = channel;
    this.creator = creator;
    this.date = date;
    this.root = root;
    this.title = title;
    if (root != null) {
      BEGUN.set(root.thread(root), this);
    }
  }

  /** The topic that begins with this message, or null. */
  static @Nullable ForumTopic begunBy(@Nullable Message root) {
    return root == null ? null : BEGUN.find(root);
  }

  /** Its id, or 0 once it was deleted. */
  public int id() {
    return root == null ? GENERAL : root.idIn(channel.box());
  }

  boolean isDeleted() {
    return id() == 0;
  }

  boolean isGeneral() {
    return root == null;
  }

  public Channel channel() {
    return channel;
  }

  /** The message that it begins with, or null for General. */
  @Nullable Message root() {
    return root;
  }

  boolean has(Message message) {
    ForumTopic of = begunBy(message.threadRoot());
    return root == null ? of == null : of == this;
  }

  /** Its messages, as the chat of one user has them. */
  MessageList messages(Dialog dialog) {
    return root == null ? dialog.found(this, dialog.history().all(), this::has) : root.thread();
  }

  User creator() {
    return creator;
  }

  int date() {
    return date;
  }

  public String title() {
    return title;
  }

  void title(String title) {
    this.title = title;
    this.titleMissing = false;
  }

  /** Whether its creator gave it no name, and the title is what a client thought of. */
  boolean isTitleMissing() {
    return titleMissing;
  }

  void titleMissing(boolean missing) {
    titleMissing = missing;
  }

  int iconColor() {
    return iconColor;
  }

  /** The id of the custom emoji that is its icon, or 0. */
  long iconEmojiId() {
    return iconEmojiId;
  }

  void icon(int color, long emojiId) {
    iconColor = color;
    iconEmojiId = emojiId;
  }

  /** Whether only its creator and those who run topics write in it. */
  boolean isClosed() {
    return closed;
  }

  void closed(boolean closed) {
    this.closed = closed;
  }

  boolean isHidden() {
    return hidden;
  }

  void hidden(boolean hidden) {
    this.hidden = hidden;
  }
}
