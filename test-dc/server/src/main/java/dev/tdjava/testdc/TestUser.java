package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.rpc.BotChanges;
import dev.tdjava.testdc.internal.rpc.Dice;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.Account;
import dev.tdjava.testdc.internal.world.Bot;
import dev.tdjava.testdc.internal.world.BotCommands;
import dev.tdjava.testdc.internal.world.ChatChanges;
import dev.tdjava.testdc.internal.world.Contacts;
import dev.tdjava.testdc.internal.world.LoginCode;
import dev.tdjava.testdc.internal.world.LoginTokens;
import dev.tdjava.testdc.internal.world.Membership;
import dev.tdjava.testdc.internal.world.Password;
import dev.tdjava.testdc.internal.world.Pins;
import dev.tdjava.testdc.internal.world.Post;
import dev.tdjava.testdc.internal.world.Profiles;
import dev.tdjava.testdc.internal.world.Reacting;
import dev.tdjava.testdc.internal.world.ReactionCatalog;
import dev.tdjava.testdc.internal.world.RpcError;
import dev.tdjava.testdc.internal.world.TextEntities;
import dev.tdjava.testdc.internal.world.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A person or bot of the data centre. What it does here is as if it did so with a Telegram
 * application of its own.
 */
public final class TestUser extends TestPeer {

  private final TestDc dc;
  private final User user;
  private final MediaActions media;

  TestUser(TestDc dc, User user) {
    this.dc = dc;
    this.user = user;
    this.media = new MediaActions(dc, user);
  }

  @Override
  public long chatId() {
    return user.chatId();
  }

  /** The user's identifier in TDLib's objects. */
  public long id() {
    return user.id();
  }

  public String firstName() {
    return dc.call(user::firstName);
  }

  /** The number in international form. */
  public String phone() {
    return "+" + dc.call(user::phone);
  }

  /** Gives the user another number, in international form. */
  public TestUser phone(String phone) {
    dc.tell(delivery -> Profiles.phone(delivery, user, phone));
    return this;
  }

  /** Gives the user a username, without the at sign. */
  public TestUser username(String username) {
    dc.tell(delivery -> Profiles.username(delivery, user, username));
    return this;
  }

  /** Gives the user another name. */
  public TestUser name(String firstName, String lastName) {
    dc.tell(delivery -> Profiles.name(delivery, user, firstName, lastName));
    return this;
  }

  /** Gives the user another text about themselves. */
  public TestUser about(String about) {
    dc.tell(delivery -> Profiles.about(delivery, user, about));
    return this;
  }

  /** Asks for this password at the user's next logins. */
  public TestUser password(String password) {
    return password(password, "");
  }

  /** The same with a hint. */
  public TestUser password(String password, String hint) {
    Password made = Password.of(password, hint); // here, because it takes its time
    dc.run(() -> user.account().password(made));
    return this;
  }

  /** Lets those in who know the number or the code alone. */
  public TestUser noPassword() {
    dc.run(() -> user.account().password(null));
    return this;
  }

  /** Gives the user an address to which codes are sent if the password is forgotten. */
  public TestUser recoveryEmail(String email) {
    dc.run(() -> user.account().email(email));
    return this;
  }

  /**
   * The code that was last sent to the user's address, to confirm it or to recover the password.
   *
   * @throws IllegalStateException if none was
   */
  public String emailCode() {
    return dc.call(
        () -> {
          Account.Unconfirmed unconfirmed = user.account().unconfirmed();
          String code = unconfirmed == null ? user.account().recoveryCode() : unconfirmed.code();
          if (code == null) {
            throw new IllegalStateException("No code was sent to an address of " + user.title());
          }
          return code;
        });
  }

  /** Puts someone among the user's contacts, by the name they have. */
  public void adds(TestUser contact) {
    dc.tell(
        delivery -> {
          user.account().phonesKnown().add(contact.user);
          Contacts.add(
              delivery, user, contact.user, contact.user.firstName(), contact.user.lastName());
        });
  }

  /** Blocks someone. */
  public void blocks(TestUser other) {
    dc.tell(delivery -> Contacts.block(delivery, user, other.user));
  }

  /** Unblocks someone. */
  public void unblocks(TestUser other) {
    dc.tell(delivery -> Contacts.unblock(delivery, user, other.user));
  }

  /** Is seen to be there. */
  public void comesOnline() {
    dc.tell(delivery -> Profiles.online(delivery, user, true));
  }

  /** Is seen to leave. */
  public void goesOffline() {
    dc.tell(delivery -> Profiles.online(delivery, user, false));
  }

  /**
   * Scans the QR code of a client that wants to be logged in, and lets it in as this user.
   *
   * @param link what the code says, beginning with {@code tg://login?token=}
   * @throws IllegalArgumentException if it is no such link, or too old
   */
  public void scans(String link) {
    try {
      dc.run(
          () -> {
            LoginTokens tokens = dc.world().loginTokens();
            tokens.accept(tokens.find(link), user);
          });
    } catch (RpcError e) {
      throw new IllegalArgumentException("The QR code is refused: " + e.name(), e);
    }
  }

  /** On how many devices the user is logged in. */
  public int logins() {
    return dc.call(() -> user.logins().size());
  }

  /** Ends the logins of all devices, as one can from a device. */
  public void logsOutEverywhere() {
    dc.run(
        () ->
            List.copyOf(user.logins())
                .forEach(login -> dc.logins().revoke(login, "SESSION_REVOKED")));
  }

  /** Deletes the account. */
  public void deletesAccount() {
    dc.tell(delivery -> Profiles.delete(delivery, dc.logins(), user));
  }

  /**
   * The data centre, from 1, where the account lives; a client elsewhere is sent there. TDLib then
   * has itself let into the first one too ({@code auth.importAuthorization}); closed before that,
   * it can take ten seconds to close.
   */
  public TestUser dc(int number) {
    dc.run(() -> user.dc(number));
    return this;
  }

  /**
   * The code that was last sent to the user's number.
   *
   * @throws IllegalStateException if none was
   */
  public String loginCode() {
    return code().code();
  }

  /** Lets the code that was last sent expire. */
  public void expireLoginCode() {
    LoginCode code = code();
    dc.run(code::expire);
  }

  private LoginCode code() {
    return dc.call(
        () -> {
          LoginCode code = dc.codes().find(String.valueOf(user.phone()));
          if (code == null) {
            throw new IllegalStateException("No code was sent to " + user.title());
          }
          return code;
        });
  }

  /** Whether this is a bot, which logs in with its {@link #token} and not with a phone number. */
  public boolean isBot() {
    return user.bot() != null;
  }

  /**
   * What a bot logs in with.
   *
   * @throws IllegalStateException if this is no bot
   */
  public String token() {
    return bot().token();
  }

  private Bot bot() {
    Bot bot = user.bot();
    if (bot == null) {
      throw new IllegalStateException(user.title() + " is no bot");
    }
    return bot;
  }

  /** Writes a message. */
  public TestMessage says(TestPeer to, String text) {
    return post(
        ChatActs.post(user, to.model(), now()).text(text, TextEntities.in(text, List.of())));
  }

  /**
   * Writes messages to another user which are not sent yet: see {@link PreparedMessages}. They must
   * be sent before anyone writes to that user again.
   *
   * @param text the text of each, by its number from 0
   */
  public PreparedMessages prepares(TestUser to, int count, IntFunction<String> text) {
    return dc.call(() -> PreparedMessages.of(dc, user, to.user, count, text));
  }

  /** As a bot, writes a message with buttons. */
  public TestMessage says(TestPeer to, String text, Keyboard keyboard) {
    return post(
        new Post(user, to.model(), now()).text(text, List.of()).replyMarkup(keyboard.toTl()));
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
    TlObject found = Presses.button(message, dc.call(message.model()::replyMarkup), button);
    if (found.is("keyboardButtonCallback")) {
      return Presses.ask(dc, user, message, found.getBytes("data"));
    }
    if (found.is("keyboardButton")) {
      post(new Post(user, message.model().chatFor(user), now()).text(button, List.of()));
    }
    return new BotAnswer("", false, found.getString("url", ""));
  }

  /** Reacts to a message with these emoji and no others; with none to take back what was there. */
  public void reacts(TestMessage message, String... emoji) {
    List<TlObject> reactions = Stream.of(emoji).map(ReactionCatalog::reaction).toList();
    dc.tell(delivery -> Reacting.react(delivery, user, message.model(), reactions, false));
  }

  /**
   * As a bot, offers these commands to everyone.
   *
   * @param namesAndDescriptions a command without the slash, what it does, and so on
   */
  public TestUser commands(String... namesAndDescriptions) {
    Bot bot = bot();
    List<TlObject> commands = new ArrayList<>();
    for (int i = 0; i + 1 < namesAndDescriptions.length; i += 2) {
      commands.add(
          TlObject.of(
              "botCommand",
              "command",
              namesAndDescriptions[i],
              "description",
              namesAndDescriptions[i + 1]));
    }
    dc.tell(
        delivery ->
            BotChanges.commands(
                delivery, user, () -> bot.commands().set(BotCommands.EVERYONE, commands)));
    return this;
  }

  /** As a bot, sees all that is written in groups, and not only what is meant for it. */
  public TestUser seesEverything() {
    Bot bot = bot();
    dc.run(() -> bot.privacy(false));
    return this;
  }

  /** As a bot, takes inline queries, and is told which of its results are chosen. */
  public TestUser takesInlineQueries() {
    Bot bot = bot();
    dc.run(
        () -> {
          bot.inline(true);
          bot.toldOfChosenResults(true);
        });
    return this;
  }

  /**
   * As a bot, does something with each message that it gets. The handler runs on a thread of the
   * bot's own, one message after the other, and may use all of this data centre.
   */
  public TestUser onMessage(Consumer<TestMessage> handler) {
    dc.script(user).onMessage(handler);
    return this;
  }

  /** As a bot, answers to those who press its buttons, on the same thread. */
  public TestUser onPress(Function<ButtonPress, BotAnswer> handler) {
    dc.script(user).onPress(handler);
    return this;
  }

  /** As a bot, answers inline queries with texts, on the same thread. */
  public TestUser onInlineQuery(Function<String, List<String>> handler) {
    takesInlineQueries();
    dc.script(user).onInlineQuery(handler);
    return this;
  }

  /** Answers a message in its chat. */
  public TestMessage replies(TestMessage message, String text) {
    Post to = message.model();
    return post(
        ChatActs.post(user, to.chatFor(user), now())
            .text(text, TextEntities.in(text, List.of()))
            .replyTo(to, null));
  }

  private TestMessage post(Post post) {
    return dc.act(
        delivery -> {
          dc.world().messages().add(delivery, post);
          return new TestMessage(dc, post);
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
    return media.sends(to, poll);
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
    return media.sendsLocation(to, latitude, longitude);
  }

  /** Sends someone as a contact. */
  public TestMessage sendsContact(TestPeer to, TestUser contact) {
    return media.sends(
        to,
        TlObject.of(
            "messageMediaContact",
            "phone_number",
            contact.phone(),
            "first_name",
            contact.firstName(),
            "last_name",
            "",
            "vcard",
            "",
            "user_id",
            contact.id()));
  }

  /** Rolls a die, or what else such an emoji stands for. */
  public TestMessage rolls(TestPeer to, String emoji) {
    return media.sends(to, Dice.roll(emoji));
  }

  /** Sends a message on. */
  public TestMessage forwards(TestMessage message, TestPeer to) {
    return media.forwards(message, to);
  }

  /** Shows another photo. */
  public TestUser photo(byte[] picture) {
    media.photo(picture);
    return this;
  }

  /** Changes the text of a message. */
  public void edits(TestMessage message, String text) {
    dc.tell(
        delivery -> {
          message.model().text(text, TextEntities.in(text, List.of())).editDate(dc.world().now());
          dc.world().messages().changed(delivery, message.model());
        });
  }

  /** Deletes a message for everyone. */
  public void deletes(TestMessage message) {
    dc.tell(delivery -> dc.world().messages().delete(delivery, List.of(message.model())));
  }

  /** Reads everything in a chat. */
  public void reads(TestPeer chat) {
    dc.tell(
        delivery ->
            dc.world()
                .messages()
                .read(delivery, user, chat.model(), user.dialog(chat.model()).topId()));
  }

  /** Is seen typing in that chat. */
  public void types(TestPeer in) {
    dc.tell(delivery -> ChatActs.type(delivery, user, in.model()));
  }

  /** Makes a basic group. */
  public TestChat createsGroup(String title, TestUser... members) {
    return dc.group(title, this, members);
  }

  /** Makes a supergroup. */
  public TestChat createsSupergroup(String title, TestUser... members) {
    return dc.supergroup(title, this, members);
  }

  /** Makes a channel. */
  public TestChat createsChannel(String title, TestUser... subscribers) {
    return dc.channel(title, this, subscribers);
  }

  /** Comes into a supergroup or channel, whether it is public or not. */
  public void joins(TestChat chat) {
    dc.tell(delivery -> ChatActs.join(delivery, user, chat.model()));
  }

  /** Leaves a chat. */
  public void leaves(TestChat chat) {
    dc.tell(delivery -> Membership.leave(delivery, chat.model(), user));
  }

  /** Brings others into a chat. */
  public void adds(TestChat chat, TestUser... users) {
    dc.tell(
        delivery ->
            Membership.add(
                delivery, chat.model(), user, Stream.of(users).map(TestUser::model).toList()));
  }

  /** Puts someone out of a chat; from supergroups and channels they are banned. */
  public void kicks(TestChat chat, TestUser other) {
    dc.tell(delivery -> ChatActs.kick(delivery, user, chat.model(), other.user));
  }

  /** Lets someone come back who was banned. */
  public void unbans(TestChat chat, TestUser other) {
    dc.tell(delivery -> ChatActs.restrict(delivery, user, chat.model(), other.user, false));
  }

  /** Forbids someone to write in a supergroup. */
  public void mutes(TestChat chat, TestUser other) {
    dc.tell(delivery -> ChatActs.restrict(delivery, user, chat.model(), other.user, true));
  }

  /** Lets someone write again who was muted. */
  public void unmutes(TestChat chat, TestUser other) {
    unbans(chat, other);
  }

  /** Makes someone an administrator with all rights but that to make others so. */
  public void promotes(TestChat chat, TestUser other) {
    dc.tell(delivery -> ChatActs.promote(delivery, user, chat.model(), other.user, true));
  }

  /** Makes an administrator a member like others again. */
  public void demotes(TestChat chat, TestUser other) {
    dc.tell(delivery -> ChatActs.promote(delivery, user, chat.model(), other.user, false));
  }

  /** Gives a chat another title. */
  public void renames(TestChat chat, String title) {
    dc.tell(delivery -> ChatChanges.title(delivery, chat.model(), user, title));
  }

  /** Pins a message for everyone, which is said in the chat. */
  public void pins(TestMessage message) {
    dc.tell(
        delivery -> {
          Pins.pin(delivery, message.model(), true);
          Pins.announce(delivery, message.model(), user, false);
        });
  }

  /** Takes a pinned message down. */
  public void unpins(TestMessage message) {
    dc.tell(delivery -> Pins.pin(delivery, message.model(), false));
  }

  /** Whether the user is online, as a client that is logged in as them says. */
  public boolean isOnline() {
    return dc.call(user::isOnline);
  }

  /** Whether a client that is logged in as this user is connected. */
  public boolean isConnected() {
    return dc.call(() -> Connections.isConnected(user));
  }

  /** The connections of the clients that are logged in as this user. */
  public Connections connections() {
    return Connections.of(dc, user);
  }

  private int now() {
    return dc.call(dc.world()::now);
  }

  @Override
  User model() {
    return user;
  }

  @Override
  public String toString() {
    return "TestUser[" + dc.call(user::title) + "]";
  }
}
