package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.MediaTalk.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.InputMessageReplyToExternalMessage;
import dev.tdjava.api.InputMessageReplyToMessage;
import dev.tdjava.api.InputTextQuote;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageAudio;
import dev.tdjava.api.MessageDocument;
import dev.tdjava.api.MessageForwardInfo;
import dev.tdjava.api.MessageOriginChannel;
import dev.tdjava.api.MessageOriginUser;
import dev.tdjava.api.MessagePhoto;
import dev.tdjava.api.MessagePoll;
import dev.tdjava.api.MessageReplyToMessage;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.UpdateDeleteMessages;
import dev.tdjava.api.functions.CreatePrivateChat;
import dev.tdjava.api.functions.DeleteMessages;
import dev.tdjava.api.functions.ForwardMessages;
import dev.tdjava.api.functions.GetChatHistory;
import dev.tdjava.api.functions.GetMessage;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestPoll;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages sent on, answered and deleted. */
@OfflineTelegram
@Timeout(60)
class ForwardIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;
  private final TestUser carol;
  private final MediaTalk alices;
  private final MediaTalk bobs;

  ForwardIT(TestDc dc, @LoggedIn("Alice") TestClient alices, @LoggedIn("Bob") TestClient bobs) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
    this.carol = dc.user("Carol");
    this.alices = new MediaTalk(alices);
    this.bobs = new MediaTalk(bobs);
  }

  @BeforeEach
  void meet() {
    bob.says(alice, "hello");
    alices.message(message -> true);
    bobs.message(message -> true);
  }

  private List<Message> forwards(long from, long to, boolean copy, Long... ids) {
    return alices
        .ask(new ForwardMessages(to, null, from, List.of(ids), null, copy, false))
        .messages()
        .stream()
        .map(alices::sent)
        .toList();
  }

  private static Object origin(Message message) {
    return Objects.requireNonNull(message.forwardInfo(), "not forwarded").origin();
  }

  @Test
  void aForwardedMessageTellsWhoWroteIt() {
    carol.says(alice, "news");
    Message news = alices.message(message -> says(message, "news"));

    forwards(carol.id(), bob.id(), false, news.id());
    Message got = bobs.message(message -> says(message, "news"));
    assertThat(origin(got)).isEqualTo(new MessageOriginUser(carol.id()));

    forwards(carol.id(), bob.id(), true, news.id());
    Message copy = bobs.message(m -> says(m, "news") && m.id() != got.id());
    assertThat(copy.forwardInfo()).isNull();
  }

  @Test
  void anAlbumOfAChannelIsForwardedWithItsOrigin() {
    TestChat channel = dc.channel("News", carol, alice);
    List<TestMessage> album =
        carol.sendsAlbum(
            channel,
            TestFile.of("a.jpg", Pictures.jpeg(30, 20)).asPhoto(),
            TestFile.of("b.jpg", Pictures.jpeg(40, 20)).asPhoto());
    List<Long> ids = album.stream().map(message -> message.idFor(alice)).toList();
    Message original = alices.message(message -> message.id() == ids.get(1));

    forwards(channel.chatId(), bob.id(), false, ids.toArray(Long[]::new));

    Message first = bobs.message(message -> message.content() instanceof MessagePhoto);
    Message second = bobs.message(m -> m.content() instanceof MessagePhoto && m.id() != first.id());
    assertThat(origin(first)).isEqualTo(new MessageOriginChannel(channel.chatId(), ids.get(0), ""));
    assertThat(second.mediaAlbumId())
        .isEqualTo(first.mediaAlbumId())
        .isNotZero()
        .isNotEqualTo(original.mediaAlbumId());
  }

  @Test
  void savedMessagesKeepWhereTheyAreFrom() {
    carol.says(alice, "keep this");
    Message news = alices.message(message -> says(message, "keep this"));
    long self = alices.ask(new CreatePrivateChat(alice.id(), false)).id();

    alices.sends(self, MediaTalk.text("note to self"));
    Message saved = forwards(carol.id(), self, false, news.id()).get(0);

    MessageForwardInfo info = Objects.requireNonNull(saved.forwardInfo(), "not forwarded");
    assertThat(Objects.requireNonNull(info.source(), "no source").messageId()).isEqualTo(news.id());
    assertThat(alices.ask(new GetChatHistory(self, 0, 0, 10, false)).messages())
        .extracting(message -> ((MessageText) message.content()).text().text())
        .containsExactly("keep this", "note to self");
  }

  @Test
  void ownNotesAndMusicDoNotTellWhereTheyAreFrom() {
    carol.sends(alice, TestFile.generated("song.mp3", 900).asAudio("Band", "Song", 5));
    Message song = alices.message(message -> message.content() instanceof MessageAudio);
    carol.says(alice, "keep this");
    Message news = alices.message(message -> says(message, "keep this"));
    long self = alices.ask(new CreatePrivateChat(alice.id(), false)).id();
    Message note = alices.sends(self, MediaTalk.text("note to self"));
    Message kept = forwards(carol.id(), self, false, news.id()).get(0);

    forwards(carol.id(), bob.id(), false, song.id());
    forwards(self, bob.id(), false, note.id(), kept.id());

    assertThat(bobs.message(m -> m.content() instanceof MessageAudio).forwardInfo()).isNull();
    assertThat(bobs.message(m -> says(m, "note to self")).forwardInfo()).isNull();
    assertThat(origin(bobs.message(m -> says(m, "keep this"))))
        .isEqualTo(new MessageOriginUser(carol.id()));
  }

  @Test
  void aFileIsForwardedWhereOnlyTextIsForbidden() {
    TestChat club = dc.supergroup("Club", carol, alice).forbids("send_plain");
    alices.message(message -> message.chatId() == club.chatId());
    bob.sends(alice, TestFile.generated("report.pdf", 900));
    Message file = alices.message(message -> message.content() instanceof MessageDocument);

    assertThat(forwards(bob.id(), club.chatId(), false, file.id()).get(0).content())
        .isInstanceOf(MessageDocument.class);
  }

  @Test
  void aForwardedPollIsTheSameAndACopyIsAnother() {
    TestMessage poll = carol.sendsPoll(alice, TestPoll.of("Which?", "one", "two"));
    carol.votes(poll, 1);
    Message asked = alices.message(message -> message.content() instanceof MessagePoll);

    forwards(carol.id(), bob.id(), false, asked.id());
    Message same = bobs.message(message -> message.content() instanceof MessagePoll);
    forwards(carol.id(), bob.id(), true, asked.id());
    Message other = bobs.message(m -> m.content() instanceof MessagePoll && m.id() != same.id());

    assertThat(((MessagePoll) same.content()).poll().totalVoterCount()).isEqualTo(1);
    assertThat(((MessagePoll) other.content()).poll().totalVoterCount()).isZero();
    assertThat(other.forwardInfo()).isNull();
  }

  @Test
  void anAnswerQuotesAPartOfTheMessage() {
    bob.says(alice, "one two three");
    Message asked = alices.message(message -> says(message, "one two three"));

    alices.sends(
        bob.id(),
        MediaTalk.text("two!"),
        null,
        new InputMessageReplyToMessage(
            asked.id(), new InputTextQuote(MediaTalk.formatted("two"), 4), 0));

    Message answer = bobs.message(message -> says(message, "two!"));
    MessageReplyToMessage to =
        (MessageReplyToMessage) Objects.requireNonNull(answer.replyTo(), "no answer");
    assertThat(says(bobs.ask(new GetMessage(alice.id(), to.messageId())), "one two three"))
        .isTrue();
    assertThat(Objects.requireNonNull(to.quote(), "no quote").text().text()).isEqualTo("two");
  }

  @Test
  void aMessageIsDeletedForOneOrForAll() {
    Message mine = alices.sends(bob.id(), MediaTalk.text("only mine goes"));
    Message both = alices.sends(bob.id(), MediaTalk.text("both go"));
    Message kept = bobs.message(message -> says(message, "only mine goes"));
    Message gone = bobs.message(message -> says(message, "both go"));

    alices.ask(new DeleteMessages(bob.id(), List.of(mine.id()), false));
    alices.ask(new DeleteMessages(bob.id(), List.of(both.id()), true));

    bobs.update(
        UpdateDeleteMessages.class,
        update -> update.isPermanent() && update.messageIds().contains(gone.id()));
    assertThat(bobs.ask(new GetMessage(alice.id(), kept.id())).id()).isEqualTo(kept.id());
    assertThat(alices.ask(new GetChatHistory(bob.id(), 0, 0, 10, false)).messages())
        .noneMatch(message -> says(message, "only mine goes"));
  }

  @Test
  void anAnswerToAMessageOfAnotherChatQuotesIt() {
    carol.says(alice, "shall we go?");
    Message question = alices.message(message -> says(message, "shall we go?"));

    alices.sends(
        bob.id(),
        MediaTalk.text("she asks"),
        null,
        InputMessageReplyToExternalMessage.builder()
            .chatId(carol.id())
            .messageId(question.id())
            .build());

    Message got = bobs.message(message -> says(message, "she asks"));
    assertThat(got.replyTo())
        .isInstanceOfSatisfying(
            MessageReplyToMessage.class,
            reply -> {
              assertThat(reply.origin()).isEqualTo(new MessageOriginUser(carol.id()));
              assertThat(reply.quote())
                  .extracting(quote -> quote.text().text())
                  .isEqualTo("shall we go?");
            });
  }
}
