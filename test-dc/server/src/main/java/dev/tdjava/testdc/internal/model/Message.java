package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as its writer sees it. It has one id in each box that keeps it: two in a private chat,
 * one a member in a basic group, one in a channel.
 */
public final class Message extends Attributed {

  private final Peer from;
  private final Peer chat;
  private final int date;
  private final Map<MessageBox, Integer> ids = new HashMap<>();
  private final Map<MessageBox, Integer> formerIds = new HashMap<>();

  private String text = "";
  private List<TlObject> entities = List.of();
  private @Nullable Media media;
  private @Nullable TlObject action;
  private @Nullable TlObject replyMarkup;
  private @Nullable Message replyTo;
  private @Nullable TlObject quote;
  private @Nullable Message threadRoot;
  private final MessageList thread = new MessageList();
  private @Nullable Forward forward;
  private @Nullable User viaBot;
  private @Nullable User author;
  private @Nullable String postAuthor;
  private final Set<User> heardBy = new HashSet<>();
  private long groupedId;
  private int editDate;
  private boolean silent;
  private boolean captionAbove;
  private final Set<MessageBox> pinnedIn = new HashSet<>();
  private final Set<User> seenBy = new HashSet<>();
  private boolean noforwards;
  private boolean fromScheduled;
  private Set<User> hiddenFrom = Set.of();
  private @Nullable User buttonsOf;
  private String startParameter = "";

  /**
   * Where a forwarded message comes from.
   *
   * @param origin the message that was written first
   * @param savedFrom the message that was forwarded, maybe a forwarded one itself
   */
  public record Forward(
      Peer from, int date, @Nullable Message origin, @Nullable Message savedFrom) {}

  /**
   * @param from a user, or a channel that speaks for itself
   * @param chat where it is written to: for a private chat the other user
   */
  public Message(Peer from, Peer chat, int date) {
    this.from = from;
    this.chat = chat;
    this.date = date;
  }

  public Peer from() {
    return from;
  }

  public Peer chat() {
    return chat;
  }

  /** The chat as the owner of a box calls it: a private chat is named after the other one. */
  public Peer chatFor(Peer boxOwner) {
    return chat instanceof User && chat == boxOwner ? from : chat;
  }

  /**
   * Whether an answer is where this is: in its chat, and in no thread that is kept apart from it. A
   * private chat is that of the same two people.
   */
  public boolean isInChatOf(Message answer) {
    return chat instanceof User
        ? (chat == answer.chat && from == answer.from)
            || (chat == answer.from && from == answer.chat)
        : chat == answer.chat && (answer.threadRoot == threadRoot || answer.threadRoot == this);
  }

  /** Whether it is in its writer's chat with themselves. */
  public boolean isSaved() {
    return chat instanceof User && chat == from;
  }

  /** Its id in each box that has it. */
  public Map<MessageBox, Integer> ids() {
    return ids;
  }

  /** Its id in that box, or 0 if it is not there. */
  public int idIn(MessageBox box) {
    return ids.getOrDefault(box, 0);
  }

  /** Its id in that box, also if it was deleted there; 0 if it never was. */
  int everIdIn(MessageBox box) {
    return ids.getOrDefault(box, formerIds.getOrDefault(box, 0));
  }

  /** Goes out of a box, and gives the id that it had there, or null. */
  @Nullable Integer leave(MessageBox box) {
    Integer id = ids.remove(box);
    if (id != null) {
      formerIds.put(box, id);
    }
    return id;
  }

  /** Who wrote it in a channel's name, or null. */
  public @Nullable User author() {
    return author;
  }

  public Message author(User author) {
    this.author = author;
    return this;
  }

  public boolean isOutgoingFor(User viewer) {
    return from == viewer || author == viewer;
  }

  public int date() {
    return date;
  }

  public String text() {
    return text;
  }

  public List<TlObject> entities() {
    return entities;
  }

  public Message text(String text, List<TlObject> entities) {
    this.text = text;
    this.entities = List.copyOf(entities);
    return this;
  }

  public @Nullable Media media() {
    return media;
  }

  public Message media(@Nullable Media media) {
    this.media = media;
    if (media != null) {
      media.shownIn(this);
    }
    return this;
  }

  /** What happened, if this is a service message. */
  public @Nullable TlObject action() {
    return action;
  }

  public Message action(@Nullable TlObject action) {
    this.action = action;
    return this;
  }

  public @Nullable TlObject replyMarkup() {
    return replyMarkup;
  }

  public Message replyMarkup(@Nullable TlObject replyMarkup) {
    this.replyMarkup = replyMarkup;
    return this;
  }

  /** The bot that answers for the message's buttons, or null. */
  public @Nullable User bot() {
    if (viaBot != null) {
      return viaBot;
    }
    return from instanceof User writer && writer.isBot() ? writer : buttonsOf;
  }

  /** Notes which bot wrote the message, where a channel speaks for it. */
  public Message buttonsOf(@Nullable User bot) {
    this.buttonsOf = bot;
    return this;
  }

  /** The text as that user sees it: what a bot is started with is for the bot only. */
  public String textFor(User viewer) {
    return startParameter.isEmpty() || !viewer.isBot() ? text : text + " " + startParameter;
  }

  public Message startParameter(String parameter) {
    this.startParameter = parameter;
    return this;
  }

  /** Whether a bot is not to see the message. */
  public boolean isHiddenFrom(User viewer) {
    return hiddenFrom.contains(viewer);
  }

  /** Hides the message from those bots. */
  public void hideFrom(Set<User> bots) {
    hiddenFrom = bots;
  }

  public @Nullable Message replyTo() {
    return replyTo;
  }

  /** The {@code inputReplyToMessage} with the quoted part, or null. */
  public @Nullable TlObject quote() {
    return quote;
  }

  public Message replyTo(@Nullable Message replyTo, @Nullable TlObject quote) {
    this.replyTo = replyTo;
    this.quote = quote;
    this.threadRoot = rootAbove(replyTo);
    return this;
  }

  private @Nullable Message rootAbove(@Nullable Message answered) {
    if (answered == null
        || answered.chat != chat
        || !(chat instanceof Channel channel)
        || channel.isBroadcast()) {
      return null;
    }
    Message root = answered.threadRoot;
    return root == null ? answered : root;
  }

  /** In a supergroup, the message that the answers before this one lead back to, or null. */
  public @Nullable Message threadRoot() {
    return threadRoot;
  }

  /** Puts it into a thread, whatever it answers; the thread may be its own. */
  public Message thread(@Nullable Message root) {
    this.threadRoot = root;
    return this;
  }

  /**
   * Has the topics say whether it may be sent, and into which thread it goes.
   *
   * @param thread the id of the thread that its writer names, or 0
   * @return whether that is settled
   * @throws RpcError if it may not be sent
   */
  public boolean sending(int thread) {
    boolean settled = false;
    for (Aspect aspect : chat.world().aspects()) {
      settled |= aspect.sending(this, thread);
    }
    return settled;
  }

  /** All answers that lead back to this message, by their ids in the supergroup. */
  public MessageList thread() {
    return thread;
  }

  public @Nullable Forward forward() {
    return forward;
  }

  public Message forward(@Nullable Forward forward) {
    this.forward = forward;
    return this;
  }

  public @Nullable User viaBot() {
    return viaBot;
  }

  public Message viaBot(@Nullable User viaBot) {
    this.viaBot = viaBot;
    return this;
  }

  public @Nullable String postAuthor() {
    return postAuthor;
  }

  public Message postAuthor(@Nullable String postAuthor) {
    this.postAuthor = postAuthor;
    return this;
  }

  /** The same for all messages of an album; 0 for others. */
  public long groupedId() {
    return groupedId;
  }

  public Message groupedId(long groupedId) {
    this.groupedId = groupedId;
    return this;
  }

  public int editDate() {
    return editDate;
  }

  public Message editDate(int editDate) {
    this.editDate = editDate;
    return this;
  }

  public boolean isSilent() {
    return silent;
  }

  public Message silent(boolean silent) {
    this.silent = silent;
    return this;
  }

  /** Whether the text stands above the medium. */
  public boolean isCaptionAbove() {
    return captionAbove;
  }

  public Message captionAbove(boolean above) {
    this.captionAbove = above;
    return this;
  }

  /** Whether it is pinned for those who look into that box. */
  public boolean isPinnedIn(MessageBox box) {
    return pinnedIn.contains(box);
  }

  public void pinnedIn(MessageBox box, boolean pinned) {
    if (pinned) {
      pinnedIn.add(box);
    } else {
      pinnedIn.remove(box);
    }
  }

  /** Who has seen it, where that is counted. */
  public Set<User> seenBy() {
    return seenBy;
  }

  public boolean isNoforwards() {
    return noforwards;
  }

  public Message noforwards(boolean noforwards) {
    this.noforwards = noforwards;
    return this;
  }

  public boolean isFromScheduled() {
    return fromScheduled;
  }

  public Message fromScheduled(boolean fromScheduled) {
    this.fromScheduled = fromScheduled;
    return this;
  }

  /** Whether a voice or video note was listened to, as far as that user knows. */
  public boolean isHeardBy(User viewer) {
    return viewer == from ? !heardBy.isEmpty() : heardBy.contains(viewer);
  }

  public void heardBy(User user) {
    heardBy.add(user);
  }

  /** The same message as if it were written at another time, not in any box yet. */
  public Message at(int otherDate) {
    return new Message(from, chat, otherDate)
        .text(text, entities)
        .media(media)
        .replyMarkup(replyMarkup)
        .replyTo(replyTo, quote)
        .thread(threadRoot)
        .forward(forward)
        .viaBot(viaBot)
        .buttonsOf(buttonsOf)
        .postAuthor(postAuthor)
        .groupedId(groupedId)
        .silent(silent)
        .captionAbove(captionAbove)
        .noforwards(noforwards);
  }
}
