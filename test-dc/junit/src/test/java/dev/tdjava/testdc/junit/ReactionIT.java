package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.AddedReaction;
import dev.tdjava.api.AddedReactions;
import dev.tdjava.api.AvailableReaction;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageReaction;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.ReactionType;
import dev.tdjava.api.ReactionTypeEmoji;
import dev.tdjava.api.UpdateChatAvailableReactions;
import dev.tdjava.api.UpdateDefaultReactionType;
import dev.tdjava.api.UpdateMessageInteractionInfo;
import dev.tdjava.api.UpdateMessageReaction;
import dev.tdjava.api.UpdateMessageUnreadReactions;
import dev.tdjava.api.functions.AddMessageReaction;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetMessageAddedReactions;
import dev.tdjava.api.functions.GetMessageAvailableReactions;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.api.functions.ReadAllChatReactions;
import dev.tdjava.api.functions.RemoveMessageReaction;
import dev.tdjava.api.functions.SetDefaultReactionType;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reactions as TDLib shows them. */
@OfflineTelegram
@Timeout(60)
class ReactionIT {

  private static final ReactionType LIKE = new ReactionTypeEmoji("👍");
  private static final ReactionType FIRE = new ReactionTypeEmoji("🔥");

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;

  ReactionIT(TestDc dc) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
  }

  private static List<MessageReaction> reactions(UpdateMessageInteractionInfo update) {
    return update.interactionInfo() == null || update.interactionInfo().reactions() == null
        ? List.of()
        : update.interactionInfo().reactions().reactions();
  }

  private void awaitCatalog() {
    dc.await(
        "a client knows the reactions that there are",
        () -> dc.calls("messages.getAvailableReactions") > 0);
  }

  private static UpdateMessageInteractionInfo awaitReactions(
      TestClient talk, Message message, int kinds, ReactionType first) {
    return talk.await(
        UpdateMessageInteractionInfo.class,
        u ->
            u.messageId() == message.id()
                && reactions(u).size() == kinds
                && (kinds == 0 || reactions(u).get(0).type().equals(first)));
  }

  @Test
  void theWriterIsToldUntilTheyHaveSeenIt(
      @LoggedIn("Alice") TdClient alicesClient, @LoggedIn("Bob") TdClient bobsClient) {
    TestClient reader = TestClient.of(alicesClient);
    TestClient writer = TestClient.of(bobsClient);
    awaitCatalog();
    alice.says(bob, "hi");
    writer.hears("hi");
    Message sent = writer.says(alice.id(), "Good news");
    Message heard = reader.hears("Good news");

    reader.ask(new AddMessageReaction(bob.id(), heard.id(), LIKE, false, true));

    MessageReaction like = reactions(awaitReactions(writer, sent, 1, LIKE)).get(0);
    assertThat(like.totalCount()).isEqualTo(1);
    assertThat(like.isChosen()).isFalse();
    UpdateMessageUnreadReactions unread =
        writer.await(UpdateMessageUnreadReactions.class, u -> u.unreadReactionCount() == 1);
    assertThat(unread.messageId()).isEqualTo(sent.id());
    assertThat(unread.unreadReactions())
        .extracting(one -> one.senderId())
        .containsExactly(new MessageSenderUser(alice.id()));
    AddedReactions added =
        writer.ask(new GetMessageAddedReactions(alice.id(), sent.id(), null, "", 10));
    assertThat(added.totalCount()).isEqualTo(1);
    assertThat(added.reactions()).extracting(AddedReaction::type).containsExactly(LIKE);

    reader.ask(new AddMessageReaction(bob.id(), heard.id(), FIRE, false, true));
    awaitReactions(writer, sent, 1, FIRE);
    assertThat(reader.ask(new GetMessageAvailableReactions(bob.id(), heard.id(), 8)).topReactions())
        .extracting(AvailableReaction::type)
        .contains(LIKE, FIRE);

    writer.ask(new ReadAllChatReactions(alice.id()));
    writer.await(UpdateMessageUnreadReactions.class, u -> u.unreadReactionCount() == 0);

    reader.ask(new RemoveMessageReaction(bob.id(), heard.id(), FIRE));
    awaitReactions(writer, sent, 0, FIRE);
  }

  @Test
  void whatIsUnreadIsKnownToThoseWhoComeLater(TestClients clients) {
    TestMessage message = bob.says(alice, "Good news");
    alice.reacts(message, "🎉");

    TestClient writer = TestClient.of(clients.login(bob));
    writer.ask(new LoadChats(null, 10));

    assertThat(writer.ask(new GetChat(alice.id())).unreadReactionCount()).isEqualTo(1);
  }

  @Test
  void reactionsThatAreNotOrAreTooManyAreRefused() {
    TestMessage message = bob.says(alice, "Good news");

    String refused = "Alice's reaction to TestMessage[Good news] is refused: ";
    assertThatThrownBy(() -> alice.reacts(message, "🦄")).hasMessage(refused + "REACTION_INVALID");
    assertThatThrownBy(() -> alice.reacts(message, "👍", "🔥"))
        .hasMessage(refused + "REACTIONS_TOO_MANY");
    assertThatThrownBy(() -> alice.reacts(message)).hasMessage(refused + "MESSAGE_NOT_MODIFIED");
  }

  @Test
  void aBotIsToldInItsOwnChats(@LoggedIn(bot = "helper_bot") TdClient client) {
    TestClient bot = TestClient.of(client);
    TestUser helper = dc.bot("helper_bot");
    alice.says(helper, "/start");
    bot.hears("/start");
    Message sent = bot.says(alice.id(), "Welcome");
    TestMessage question = helper.says(alice, "Good?");

    alice.reacts(question, "👍");
    alice.reacts(question, "🔥");

    UpdateMessageReaction changed =
        bot.await(UpdateMessageReaction.class, u -> u.newReactionTypes().equals(List.of(FIRE)));
    assertThat(changed.messageId()).isEqualTo(question.idFor(helper)).isGreaterThan(sent.id());
    assertThat(changed.oldReactionTypes()).containsExactly(LIKE);
    assertThat(changed.actorId()).isEqualTo(new MessageSenderUser(alice.id()));
  }

  @Test
  void inGroupsAndChannelsReactionsAreCounted(
      @LoggedIn("Alice") TestClient reader, @LoggedIn("Bob") TestClient writer) {
    awaitCatalog();
    for (TestChat chat :
        List.of(
            dc.group("Family", bob, alice),
            dc.supergroup("Book club", bob, alice),
            dc.channel("News", bob, alice))) {
      TestMessage post = bob.says(chat, "In " + chat.title());
      Message heard = reader.hears("In " + chat.title());
      // TDLib shows none before it has learnt which ones the chat allows.
      reader.await(UpdateChatAvailableReactions.class, u -> u.chatId() == chat.chatId());
      writer.await(UpdateChatAvailableReactions.class, u -> u.chatId() == chat.chatId());

      alice.reacts(post, "👍");
      awaitReactions(reader, heard, 1, LIKE);
      bob.reacts(post, "👍");

      UpdateMessageInteractionInfo both =
          writer.await(
              UpdateMessageInteractionInfo.class,
              u ->
                  u.chatId() == chat.chatId()
                      && reactions(u).size() == 1
                      && reactions(u).get(0).totalCount() == 2);
      assertThat(reactions(both).get(0).isChosen()).isTrue();
    }
  }

  @Test
  void theDefaultCanBeChanged(@LoggedIn("Alice") TdClient client, TestClients clients) {
    TestClient talk = TestClient.of(client);
    awaitCatalog();

    talk.ask(new SetDefaultReactionType(FIRE));
    talk.await(UpdateDefaultReactionType.class, u -> u.reactionType().equals(FIRE));
    dc.await("the server knows it", () -> dc.calls("messages.setDefaultReaction") > 0);
    TdClient device = TdClient.create();
    TestClient other = TestClient.of(device);
    clients.login(device, alice);
    other.await(UpdateDefaultReactionType.class, u -> u.reactionType().equals(FIRE));
  }
}
