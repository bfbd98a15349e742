package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.account.Account;
import dev.tdjava.testdc.internal.topic.account.Profiles;
import dev.tdjava.testdc.internal.topic.bot.Bot;
import dev.tdjava.testdc.internal.topic.bot.BotCommands;
import dev.tdjava.testdc.internal.topic.bot.BotUpdates;
import dev.tdjava.testdc.internal.topic.contact.Contacts;
import dev.tdjava.testdc.internal.topic.login.LoginCode;
import dev.tdjava.testdc.internal.topic.login.LoginTokens;
import dev.tdjava.testdc.internal.topic.login.Password;
import dev.tdjava.testdc.internal.topic.login.TwoStepVerification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A person or bot of the data centre. What it does here is as if it did so with a Telegram
 * application of its own: what it may not do is refused with an {@link IllegalArgumentException},
 * such as writing in a group without being a member, or as a bot to a stranger.
 */
public final class TestUser extends ActingUser {

  TestUser(TestDc dc, User user) {
    super(dc, user);
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

  /**
   * Gives the user another number, in international form.
   *
   * @throws IllegalArgumentException if it is no number, or another account has it
   */
  public TestUser phone(String phone) {
    String number = "The phone number " + Arguments.phone(phone);
    dc.tell(number, delivery -> Profiles.phone(delivery, user, phone));
    return this;
  }

  /**
   * Gives the user a username, without the at sign.
   *
   * @throws IllegalArgumentException if it is not allowed, or another one has it
   */
  public TestUser username(String username) {
    String wanted = "The username \"" + Arguments.given(username, "The username") + "\"";
    dc.tell(wanted, delivery -> Profiles.username(delivery, user, username));
    return this;
  }

  /** Gives the user another name. */
  public TestUser name(String firstName, String lastName) {
    Arguments.notBlank(firstName, "The first name");
    Arguments.given(lastName, "The last name");
    dc.tell(delivery -> Profiles.name(delivery, user, firstName, lastName));
    return this;
  }

  /** Gives the user another text about themselves. */
  public TestUser about(String about) {
    Arguments.given(about, "The text about the user");
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
    dc.run(() -> TwoStepVerification.of(user).password(made));
    return this;
  }

  /** Lets those in who know the number or the code alone. */
  public TestUser noPassword() {
    dc.run(() -> TwoStepVerification.of(user).password(null));
    return this;
  }

  /** Gives the user an address to which codes are sent if the password is forgotten. */
  public TestUser recoveryEmail(String email) {
    dc.run(() -> TwoStepVerification.of(user).email(email));
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
          TwoStepVerification.Unconfirmed unconfirmed = TwoStepVerification.of(user).unconfirmed();
          String code =
              unconfirmed == null
                  ? TwoStepVerification.of(user).recoveryCode()
                  : unconfirmed.code();
          if (code == null) {
            throw new IllegalStateException("No code was sent to an address of " + user.title());
          }
          return code;
        });
  }

  /** Puts someone among the user's contacts, by the name they have. */
  public void adds(TestUser contact) {
    User other = contact.modelIn(dc);
    dc.tell(
        delivery -> {
          Account.of(user).phonesKnown().add(other);
          Contacts.add(delivery, user, other, other.firstName(), other.lastName());
        });
  }

  /** Blocks someone. */
  public void blocks(TestUser other) {
    dc.tell(delivery -> Contacts.block(delivery, user, other.modelIn(dc)));
  }

  /** Unblocks someone. */
  public void unblocks(TestUser other) {
    dc.tell(delivery -> Contacts.unblock(delivery, user, other.modelIn(dc)));
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
    Arguments.given(link, "The link");
    dc.tell(
        "The QR code " + link,
        delivery -> {
          LoginTokens tokens = LoginTokens.of(dc.world());
          tokens.accept(tokens.find(link), user);
        });
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
    Arguments.dataCentre(dc, number, "The account of " + user.title());
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
    return user.isBot();
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
    Bot bot = Bot.of(user);
    if (bot == null) {
      throw new IllegalStateException(user.title() + " is no bot");
    }
    return bot;
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
            BotUpdates.commands(
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
   * bot's own, one message after the other, and may use all of this data centre. What it throws,
   * {@link TestDc#takeFailures} gives; the bot goes on.
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

  /** Shows another photo. */
  public TestUser photo(byte[] picture) {
    media.photo(picture);
    return this;
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

  @Override
  public String toString() {
    return "TestUser[" + dc.call(user::title) + "]";
  }
}
