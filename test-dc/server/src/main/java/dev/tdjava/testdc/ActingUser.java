package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.chat.ChatChanges;
import dev.tdjava.testdc.internal.topic.forum.ForumTopic;
import dev.tdjava.testdc.internal.topic.forum.ForumTopicView;
import dev.tdjava.testdc.internal.topic.forum.ForumTopics;
import dev.tdjava.testdc.internal.topic.media.Dice;
import dev.tdjava.testdc.internal.topic.media.GeoMedia;
import dev.tdjava.testdc.internal.topic.media.MediaInput;
import dev.tdjava.testdc.internal.topic.member.Membership;
import dev.tdjava.testdc.internal.topic.message.MessageRules;
import dev.tdjava.testdc.internal.topic.message.Pins;
import dev.tdjava.testdc.internal.topic.message.TextEntities;
import dev.tdjava.testdc.internal.topic.message.Typing;
import dev.tdjava.testdc.internal.topic.reaction.ReactionCatalog;
import dev.tdjava.testdc.internal.topic.reaction.Reactions;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What a person or bot does in chats. They may what an application of theirs might: whoever is no
 * member, or has not the right, or says nothing or too much, is refused with an {@link
 * IllegalArgumentException} that has the name of Telegram's error. Not checked is who may join.
 */
abstract sealed class ActingUser extends TestPeer permits TestUser {

  final TestDc dc;
  final User user;
  final MediaActions media;

  ActingUser(TestDc dc, User user) {
    this.dc = dc;
    this.user = user;
    this.media = new MediaActions(dc, this);
  }

  @Override
  public long chatId() {
    return user.chatId();
  }

  /** Writes a message. */
  public TestMessage says(TestPeer to, String text) {
    return send(
        MessageRules.begin(user, to.modelIn(dc)).text(text, TextEntities.in(text, List.of())));
  }

  /**
   * Writes into a topic of a forum. Who writes to the forum itself writes into its General topic.
   */
  public TestMessage says(TestTopic to, String text) {
    ForumTopic topic = to.modelIn(dc);
    return send(
        MessageRules.begin(user, topic.channel()).text(text, TextEntities.in(text, List.of())),
        to.id());
  }

  /** Begins a topic in a forum. */
  public TestTopic createsTopic(TestChat forum, String title) {
    Arguments.notBlank(title, "The title");
    return dc.act(
        doing(forum),
        delivery ->
            new TestTopic(dc, ForumTopics.create(delivery, forum.modelIn(dc), user, title)));
  }

  /** Reads everything in a topic of a forum. */
  public void reads(TestTopic topic) {
    dc.tell(delivery -> ForumTopicView.readAll(delivery, user, topic.modelIn(dc)));
  }

  /**
   * Writes messages to another user which are not sent yet: see {@link PreparedMessages}. They must
   * be sent before anyone writes to that user again.
   *
   * @param text the text of each, by its number from 0
   */
  public PreparedMessages prepares(TestUser to, int count, IntFunction<String> text) {
    return prepares(to, count, PreparedMessages.TOGETHER, text);
  }

  /**
   * The same with so many messages in each packet; one is what there is when messages come one by
   * one, 50 what a client gets after a pause.
   */
  public PreparedMessages prepares(TestUser to, int count, int together, IntFunction<String> text) {
    return dc.call(() -> PreparedMessages.of(dc, user, to.modelIn(dc), count, together, text));
  }

  /** As a bot, writes a message with buttons. */
  public TestMessage says(TestPeer to, String text, Keyboard keyboard) {
    return send(
        MessageRules.begin(user, to.modelIn(dc))
            .text(text, List.of())
            .replyMarkup(keyboard.toTl()));
  }

  /**
   * Presses a button of a bot's message: says its text, or asks the bot and waits for what it
   * answers.
   *
   * @param button the text on the button
   * @throws IllegalArgumentException if the message has no such button
   * @throws AssertionError if the bot does not answer
   */
  public BotAnswer presses(TestMessage message, String button) {
    TlObject found = BotButtons.button(message, dc.call(message.modelIn(dc)::replyMarkup), button);
    if (found.is("keyboardButtonCallback")) {
      return BotButtons.ask(dc, user, message, found.getBytes("data"));
    }
    if (found.is("keyboardButton")) {
      send(MessageRules.begin(user, message.modelIn(dc).chatFor(user)).text(button, List.of()));
    }
    return new BotAnswer("", false, found.getString("url", ""));
  }

  /** Reacts to a message with these emoji and no others; with none to take back what was there. */
  public void reacts(TestMessage message, String... emoji) {
    List<TlObject> reactions = Stream.of(emoji).map(ReactionCatalog::reaction).toList();
    Message model = message.modelIn(dc);
    dc.tell(
        user.title() + "'s reaction to " + message,
        delivery -> {
          checkHas(model);
          Reactions.react(delivery, user, model, reactions, false);
        });
  }

  /** Answers a message in its chat. */
  public TestMessage replies(TestMessage message, String text) {
    Message to = message.modelIn(dc);
    dc.run(() -> checkHas(to));
    return send(
        MessageRules.begin(user, to.chatFor(user))
            .text(text, TextEntities.in(text, List.of()))
            .replyTo(to, null));
  }

  private TestMessage send(Message message) {
    return send(message, 0);
  }

  private TestMessage send(Message message, int thread) {
    return dc.act(
        user.title() + "'s message to " + message.chat().title(),
        delivery -> {
          MessageRules.checkText(message.text());
          MessageRules.checkMayWrite(user, message.chat(), "send_plain");
          message.sending(thread);
          dc.world().messages().add(delivery, message);
          return new TestMessage(dc, message);
        });
  }

  /** Sends a file, as what it says that it is. */
  public TestMessage sends(TestPeer to, TestFile file) {
    return media.sends(to, false, List.of(file)).get(0);
  }

  /** Sends files as one album. */
  public List<TestMessage> sendsAlbum(TestPeer to, TestFile... files) {
    return media.sends(to, true, List.of(files));
  }

  public TestMessage sendsPoll(TestPeer to, TestPoll poll) {
    return media.sends(to, () -> poll.make(user));
  }

  /**
   * Votes in a poll.
   *
   * @param answers numbers of the answers, from 0; none to take the vote back
   */
  public void votes(TestMessage poll, int... answers) {
    media.votes(poll, answers);
  }

  /** Sends a place, in degrees. */
  public TestMessage sendsLocation(TestPeer to, double latitude, double longitude) {
    return media.sends(
        to,
        () ->
            Media.of(
                TlObject.of(
                    "messageMediaGeo", "geo", GeoMedia.point(dc.world(), latitude, longitude))));
  }

  /** Sends someone as a contact. */
  public TestMessage sendsContact(TestPeer to, TestUser contact) {
    return media.sends(
        to,
        () ->
            MediaInput.contact(
                user,
                TlObject.of(
                    "inputMediaContact",
                    "phone_number",
                    contact.phone(),
                    "first_name",
                    contact.firstName(),
                    "last_name",
                    "",
                    "vcard",
                    "")));
  }

  /** Rolls a die, or what else such an emoji stands for. */
  public TestMessage rolls(TestPeer to, String emoji) {
    return media.sends(to, () -> Media.of(Dice.roll(emoji)));
  }

  /** Sends a message on. */
  public TestMessage forwards(TestMessage message, TestPeer to) {
    return media.forwards(message, to);
  }

  /** Changes the text of a message. */
  public void edits(TestMessage message, String text) {
    Message model = message.modelIn(dc);
    dc.tell(
        user.title() + "'s change of " + message,
        delivery -> {
          MessageRules.checkMayEdit(user, model);
          MessageRules.check(text, model.media());
          MessageRules.edited(delivery, model.text(text, TextEntities.in(text, List.of())));
        });
  }

  /** Deletes a message for everyone. */
  public void deletes(TestMessage message) {
    Message model = message.modelIn(dc);
    dc.tell(
        user.title() + "'s deleting of " + message,
        delivery -> {
          checkHas(model);
          MessageRules.checkMayDelete(user, model);
          dc.world().messages().delete(delivery, List.of(model));
        });
  }

  /** Reads everything in a chat. */
  public void reads(TestPeer chat) {
    dc.tell(
        delivery ->
            dc.world()
                .messages()
                .read(delivery, user, chat.modelIn(dc), user.dialog(chat.modelIn(dc)).topId()));
  }

  /** Is seen typing in that chat. */
  public void types(TestPeer in) {
    dc.tell(
        doing(in),
        delivery ->
            Typing.tell(delivery, user, in.modelIn(dc), TlObject.of("sendMessageTypingAction")));
  }

  /** Comes into a supergroup or channel, whether it is public or not. */
  public void joins(TestChat chat) {
    dc.tell(
        delivery -> {
          Chat to = chat.modelIn(dc);
          User by = to instanceof Channel ? user : to.creator();
          Membership.add(delivery, to, by, List.of(user));
        });
  }

  /** Leaves a chat. */
  public void leaves(TestChat chat) {
    dc.tell(doing(chat), delivery -> Membership.leave(delivery, chat.modelIn(dc), user));
  }

  /** Brings others into a chat. */
  public void adds(TestChat chat, TestUser... users) {
    List<User> added = Stream.of(users).map(one -> one.modelIn(dc)).toList();
    dc.tell(doing(chat), delivery -> Membership.invite(delivery, chat.modelIn(dc), user, added));
  }

  /** Puts someone out of a chat; from supergroups and channels they are banned. */
  public void kicks(TestChat chat, TestUser other) {
    dc.tell(
        doing(chat),
        delivery -> {
          if (chat.modelIn(dc) instanceof Group group) {
            Membership.kick(delivery, group, other.modelIn(dc), user);
          } else {
            restrict(delivery, chat, other, "view_messages");
          }
        });
  }

  /** Lets someone come back who was banned. */
  public void unbans(TestChat chat, TestUser other) {
    dc.tell(doing(chat), delivery -> restrict(delivery, chat, other));
  }

  /** Forbids someone to write in a supergroup. */
  public void mutes(TestChat chat, TestUser other) {
    dc.tell(doing(chat), delivery -> restrict(delivery, chat, other, "send_messages"));
  }

  private void restrict(Delivery delivery, TestChat chat, TestUser other, String... forbidden) {
    if (!(chat.modelIn(dc) instanceof Channel channel)) {
      throw new IllegalArgumentException(
          chat.title() + " is a basic group, where all members have the same rights");
    }
    TlObject rights = TlObject.of("chatBannedRights", "until_date", Member.FOR_EVER);
    Stream.of(forbidden).forEach(right -> rights.put(right, true));
    Membership.restrict(delivery, channel, other.modelIn(dc), user, rights);
  }

  /** Lets someone write again who was muted. */
  public void unmutes(TestChat chat, TestUser other) {
    unbans(chat, other);
  }

  /** Makes someone an administrator with all rights but that to make others so. */
  public void promotes(TestChat chat, TestUser other) {
    dc.tell(
        doing(chat),
        delivery -> {
          TlObject rights = Rendering.allRights(chat.modelIn(dc)).put("add_admins", null);
          Membership.promote(delivery, chat.modelIn(dc), other.modelIn(dc), user, rights, "");
        });
  }

  /** Makes an administrator a member like others again. */
  public void demotes(TestChat chat, TestUser other) {
    dc.tell(
        doing(chat),
        delivery ->
            Membership.promote(delivery, chat.modelIn(dc), other.modelIn(dc), user, null, ""));
  }

  /** Gives a chat another title. */
  public void renames(TestChat chat, String title) {
    Arguments.notBlank(title, "The title");
    dc.tell(doing(chat), delivery -> ChatChanges.title(delivery, chat.modelIn(dc), user, title));
  }

  /** Pins a message for everyone, which is said in the chat. */
  public void pins(TestMessage message) {
    dc.tell(
        user.title() + "'s pinning",
        delivery -> Pins.pin(delivery, user, message.modelIn(dc), true, false, false));
  }

  /** Takes a pinned message down. */
  public void unpins(TestMessage message) {
    dc.tell(
        user.title() + "'s unpinning",
        delivery -> Pins.pin(delivery, user, message.modelIn(dc), false, false, false));
  }

  private String doing(TestPeer in) {
    return "What " + user.title() + " does in " + in.modelIn(dc).title();
  }

  /** In a private chat only the two people have a message. */
  final void checkHas(Message message) {
    if (message.idIn(user.boxOf(message.chatFor(user))) == 0) {
      throw RpcError.bad("MESSAGE_ID_INVALID");
    }
  }

  @Override
  final User model() {
    return user;
  }

  @Override
  final User modelIn(TestDc other) {
    Arguments.sameDc(other, dc, "The user " + user.title());
    return user;
  }
}
