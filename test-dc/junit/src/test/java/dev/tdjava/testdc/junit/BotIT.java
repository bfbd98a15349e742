package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.BotCommand;
import dev.tdjava.api.BotCommandScopeAllPrivateChats;
import dev.tdjava.api.BotCommandScopeDefault;
import dev.tdjava.api.BotInfo;
import dev.tdjava.api.Message;
import dev.tdjava.api.ReplyMarkupForceReply;
import dev.tdjava.api.ReplyMarkupInlineKeyboard;
import dev.tdjava.api.ReplyMarkupShowKeyboard;
import dev.tdjava.api.UpdateChatReplyMarkup;
import dev.tdjava.api.UpdateMessageEdited;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.UpdateMessageSendSucceeded;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateUserFullInfo;
import dev.tdjava.api.User;
import dev.tdjava.api.UserFullInfo;
import dev.tdjava.api.UserTypeBot;
import dev.tdjava.api.functions.CreatePrivateChat;
import dev.tdjava.api.functions.DeleteCommands;
import dev.tdjava.api.functions.EditMessageText;
import dev.tdjava.api.functions.GetBotInfoDescription;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetCommands;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.GetUser;
import dev.tdjava.api.functions.GetUserFullInfo;
import dev.tdjava.api.functions.SendBotStartMessage;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SetBotInfoDescription;
import dev.tdjava.api.functions.SetCommands;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.Keyboard;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bot and a person in their private chat, both with real TDLib. */
@OfflineTelegram
@Timeout(60)
class BotIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser helper;
  private final TestClient bot;
  private final TestClient person;

  BotIT(TestDc dc, @LoggedIn(bot = "helper_bot") TdClient bot, @LoggedIn("Alice") TdClient person) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.helper = dc.bot("helper_bot");
    this.bot = TestClient.of(bot);
    this.person = TestClient.of(person);
  }

  /** Lets the person come across the bot. */
  private void meet() {
    dc.group("Club", alice, helper);
    person.await(UpdateNewMessage.class);
    bot.await(UpdateNewMessage.class);
    person.ask(new CreatePrivateChat(helper.id(), false));
  }

  @Test
  void aBotKnowsItself() {
    User me = bot.ask(new GetMe());

    assertThat(me.id()).isEqualTo(helper.id());
    assertThat(me.type())
        .isInstanceOfSatisfying(
            UserTypeBot.class, type -> assertThat(type.canReadAllGroupMessages()).isFalse());
  }

  @Test
  void whatABotIsStartedWithIsForTheBotOnly() {
    meet();

    Message sending = person.ask(new SendBotStartMessage(helper.id(), helper.id(), "campaign-7"));
    Message sent =
        person
            .await(UpdateMessageSendSucceeded.class, u -> u.oldMessageId() == sending.id())
            .message();

    assertThat(TestClient.textOf(sent)).isEqualTo("/start");
    Message heard = bot.hears("/start campaign-7");
    assertThat(heard.chatId()).isEqualTo(alice.id());
    bot.says(alice.id(), "Hello Alice");
    person.hears("Hello Alice");
    assertThat(bot.ask(new GetUser(alice.id())).firstName()).isEqualTo("Alice");
  }

  @Test
  void aBotKnowsOnlyThoseWhomItHasMet() {
    TestUser carol = dc.user("Carol");
    TestChat others = dc.supergroup("Others", carol, alice);
    TestChat ours = dc.supergroup("Ours", carol, helper);

    assertThat(Refusals.refusal(bot, new GetUser(alice.id()))).startsWith("400 ");
    assertThat(Refusals.refusal(bot, new GetChat(others.chatId())))
        .isEqualTo("400 CHANNEL_INVALID");

    alice.says(helper, "hello");
    bot.hears("hello");
    assertThat(bot.ask(new GetUser(alice.id())).firstName()).isEqualTo("Alice");
    assertThat(bot.ask(new GetUser(carol.id())).firstName()).isEqualTo("Carol");
    assertThat(bot.ask(new GetChat(ours.chatId())).title()).isEqualTo("Ours");
  }

  @Test
  void aBotCannotBeginAConversation() {
    meet();
    bot.ask(new CreatePrivateChat(alice.id(), false));

    Message sending =
        bot.ask(
            new SendMessage(alice.id(), null, null, null, null, TestClient.text("Hello stranger")));
    UpdateMessageSendFailed failed =
        bot.await(UpdateMessageSendFailed.class, u -> u.oldMessageId() == sending.id());

    assertThat(failed.error().code()).isEqualTo(403);
    assertThat(failed.error().message()).containsIgnoringCase("initiate conversation");
    assertThat(person.heard()).doesNotContain("Hello stranger");
  }

  @Test
  void commandsAreThoseOfTheNarrowestScope() {
    meet();
    person.says(helper.id(), "hi");
    person.ask(new GetUserFullInfo(helper.id()));

    bot.ask(
        new SetCommands(
            new BotCommandScopeDefault(), "", List.of(new BotCommand("help", "Helps"))));
    assertThat(commandsThatAreTold("help")).containsExactly("help");

    bot.ask(
        new SetCommands(
            new BotCommandScopeAllPrivateChats(),
            "",
            List.of(new BotCommand("start", "Begins"), new BotCommand("stop", "Ends"))));
    assertThat(commandsThatAreTold("start")).containsExactly("start", "stop");
    assertThat(bot.ask(new GetCommands(new BotCommandScopeDefault(), "")).commands())
        .extracting(BotCommand::command)
        .containsExactly("help");

    bot.ask(new DeleteCommands(new BotCommandScopeAllPrivateChats(), ""));
    assertThat(bot.ask(new GetCommands(new BotCommandScopeAllPrivateChats(), "")).commands())
        .isEmpty();
  }

  private List<String> commandsThatAreTold(String first) {
    return commands(
        person
            .await(
                UpdateUserFullInfo.class,
                u -> u.userId() == helper.id() && commands(u.userFullInfo()).contains(first))
            .userFullInfo());
  }

  private static List<String> commands(UserFullInfo info) {
    return info(info).commands().stream().map(BotCommand::command).toList();
  }

  private static BotInfo info(UserFullInfo info) {
    return Objects.requireNonNull(info.botInfo());
  }

  @Test
  void aBotDescribesItself() {
    bot.ask(new SetBotInfoDescription(0, "", "I help."));

    assertThat(bot.ask(new GetBotInfoDescription(0, "")).text()).isEqualTo("I help.");
    meet();
    assertThat(info(person.ask(new GetUserFullInfo(helper.id()))).description())
        .isEqualTo("I help.");
  }

  @Test
  void keyboardsComeAsTheBotSentThem() {
    meet();
    person.says(helper.id(), "hi");
    bot.hears("hi");

    bot.says(alice.id(), "Choose", Buttons.inline("Yes", "y", "No", "n"));
    assertThat(person.hears("Choose").replyMarkup())
        .isEqualTo(Buttons.inline("Yes", "y", "No", "n"));

    helper.says(alice, "Which?", Keyboard.reply("Tea", "Coffee").andReply("Nothing"));
    Message which = person.hears("Which?");
    assertThat(which.replyMarkup())
        .isInstanceOfSatisfying(
            ReplyMarkupShowKeyboard.class,
            keyboard ->
                assertThat(keyboard.rows())
                    .map(row -> row.stream().map(button -> button.text()).toList())
                    .containsExactly(List.of("Tea", "Coffee"), List.of("Nothing")));
    person.await(UpdateChatReplyMarkup.class, u -> u.replyMarkupMessageId() == which.id());

    helper.says(alice, "Name?", Keyboard.forceReply());
    assertThat(person.hears("Name?").replyMarkup()).isInstanceOf(ReplyMarkupForceReply.class);

    helper.says(alice, "Done", Keyboard.remove());
    person.hears("Done");
    person.await(
        UpdateChatReplyMarkup.class,
        u -> u.chatId() == helper.id() && u.replyMarkupMessageId() == 0);
  }

  @Test
  void aBotChangesItsButtons() {
    meet();
    person.says(helper.id(), "hi");
    bot.hears("hi");
    Message sent = bot.says(alice.id(), "Choose", Buttons.inline("Yes", "y"));
    Message heard = person.hears("Choose");

    bot.ask(
        new EditMessageText(
            alice.id(), sent.id(), Buttons.inline("Maybe", "m"), TestClient.text("Choose again")));

    UpdateMessageEdited edited =
        person.await(UpdateMessageEdited.class, u -> u.messageId() == heard.id());
    assertThat(edited.replyMarkup()).isInstanceOf(ReplyMarkupInlineKeyboard.class);
    assertThat(edited.replyMarkup()).isEqualTo(Buttons.inline("Maybe", "m"));
  }
}
