package dev.tdjava.telegram.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.File;
import dev.tdjava.api.InputFileLocal;
import dev.tdjava.api.InputMessageAnimation;
import dev.tdjava.api.InputMessageAudio;
import dev.tdjava.api.InputMessageContent;
import dev.tdjava.api.InputMessageDocument;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.InputMessageVideo;
import dev.tdjava.api.InputMessageVideoNote;
import dev.tdjava.api.InputMessageVoiceNote;
import dev.tdjava.api.Message;
import dev.tdjava.api.UpdateMessageEdited;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.api.functions.GetMessage;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.telegram.text.Text;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.LoggedIn;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClient;
import dev.tdjava.testdc.junit.Tolerates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of messages, of those that TDLib gives. */
@OfflineTelegram
@Timeout(60)
class MessageInfoIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient client;

  @TempDir Path folder;

  MessageInfoIT(TestDc dc, @LoggedIn("Alice") TestClient client) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
    this.client = client;
  }

  @Test
  void aTextHasItsSenderAndDate() {
    Instant before = Instant.now().minusSeconds(2);
    bob.says(alice, "see example.org");
    Message message = client.hears("see example.org");

    assertThat(MessageInfo.text(message)).isEqualTo("see example.org");
    assertThat(MessageInfo.links(message)).containsExactly("example.org");
    assertThat(MessageInfo.senderId(message)).isEqualTo(bob.id());
    assertThat(MessageInfo.senderUserId(message)).isEqualTo(bob.id());
    assertThat(MessageInfo.sentAt(message)).isBetween(before, Instant.now().plusSeconds(2));
    assertThat(MessageInfo.editedAt(message)).isNull();
    assertThat(MessageInfo.repliedMessageId(message)).isZero();
    assertThat(MessageInfo.originalSenderId(message)).isZero();
    assertThat(MessageInfo.media(message)).isNull();
    assertThat(MessageInfo.file(message)).isNull();
    assertThat(MessageInfo.fileName(message)).isEmpty();
    assertThat(MessageInfo.command(message)).isNull();
    assertThat(MessageInfo.isService(message)).isFalse();
    assertThat(MessageInfo.isBeingSent(message)).isFalse();
    assertThat(MessageInfo.sendFailure(message)).isNull();
  }

  @Test
  void anAnswerKnowsWhatItAnswers() {
    TestMessage question = bob.says(alice, "question");
    Message asked = client.hears("question");
    bob.replies(question, "answer");
    Message answer = client.hears("answer");

    assertThat(MessageInfo.repliedMessageId(answer)).isEqualTo(asked.id());
    assertThat(MessageInfo.repliedChatId(answer)).isEqualTo(asked.chatId());
  }

  @Test
  void whatIsForwardedKnowsWhoWroteItFirst() {
    TestUser carol = dc.user("Carol");
    bob.forwards(carol.says(bob, "of Carol"), alice);
    assertThat(MessageInfo.originalSenderId(client.hears("of Carol"))).isEqualTo(carol.id());

    TestChat news = dc.channel("News", carol, bob);
    bob.forwards(carol.says(news, "of News"), alice);
    assertThat(MessageInfo.originalSenderId(client.hears("of News"))).isEqualTo(news.chatId());
  }

  @Test
  void inAChannelNoUserSends() {
    TestChat news = dc.channel("News", bob, alice);
    bob.says(news, "extra!");
    Message message = client.hears("extra!");

    assertThat(MessageInfo.senderUserId(message)).isZero();
    assertThat(MessageInfo.senderId(message)).isEqualTo(news.chatId());
    assertThat(MessageInfo.viewCount(message)).isPositive();
  }

  @Test
  void whatHasHappenedIsNotWritten() {
    dc.group("Club", bob, alice);
    Message created = any(MessageInfo::isService);

    assertThat(MessageInfo.text(created)).isEmpty();
  }

  @Test
  void anEditedMessageKnowsWhen() {
    TestMessage first = bob.says(alice, "first");
    Message message = client.hears("first");
    bob.edits(first, "second");
    client.await(UpdateMessageEdited.class, update -> update.messageId() == message.id());
    Message edited = client.ask(new GetMessage(message.chatId(), message.id()));

    assertThat(MessageInfo.text(edited)).isEqualTo("second");
    assertThat(MessageInfo.editedAt(edited)).isAfterOrEqualTo(MessageInfo.sentAt(message));
  }

  @Test
  void aPhotoIsItsLargestSize() throws Exception {
    byte[] picture = jpeg();
    bob.sends(alice, TestFile.of("a.jpg", picture).asPhoto().caption("holidays"));
    Message message = any(it -> MessageInfo.text(it).equals("holidays"));
    Media media = Objects.requireNonNull(MessageInfo.media(message));

    assertThat(media.width()).isEqualTo(900);
    assertThat(media.height()).isEqualTo(600);
    assertThat(media.mimeType()).isEqualTo("image/jpeg");
    assertThat(media.thumbnail()).isNotNull().isNotEqualTo(media.file());
    assertThat(FileInfo.size(media.file())).isEqualTo(picture.length);
    assertThat(FileInfo.path(media.file())).isNull();
    File done = client.ask(new DownloadFile(media.file().id(), 1, 0, 0, true));
    assertThat(FileInfo.isDownloaded(done)).isTrue();
    assertThat(FileInfo.path(done)).hasBinaryContent(picture);
  }

  @Test
  void otherFilesAreWhatTheirKindsKnow() throws Exception {
    bob.says(alice, "hello");
    client.hears("hello");

    Media document = media(InputMessageDocument.builder().document(file("letter.pdf")).build());
    assertThat(document.fileName()).isEqualTo("letter.pdf");
    assertThat(document.mimeType()).isEqualTo("application/pdf");
    assertThat(document.duration()).isZero();

    Media video =
        media(
            InputMessageVideo.builder()
                .video(file("film.mp4"))
                .duration(7)
                .width(640)
                .height(360)
                .build());
    assertThat(video.fileName()).isEqualTo("film.mp4");
    assertThat(video.duration()).isEqualTo(Duration.ofSeconds(7));
    assertThat(video.height()).isEqualTo(360);

    Media song = media(InputMessageAudio.builder().audio(file("song.mp3")).duration(9).build());
    assertThat(song.duration()).isEqualTo(Duration.ofSeconds(9));
    assertThat(song.mimeType()).isEqualTo("audio/mpeg");

    Media voice =
        media(InputMessageVoiceNote.builder().voiceNote(file("voice.ogg")).duration(3).build());
    assertThat(voice.duration()).isEqualTo(Duration.ofSeconds(3));
    assertThat(voice.fileName()).isEmpty();

    Media round =
        media(
            InputMessageVideoNote.builder()
                .videoNote(file("round.mp4"))
                .duration(4)
                .length(240)
                .build());
    assertThat(round.width()).isEqualTo(240);

    Media dance =
        media(
            InputMessageAnimation.builder()
                .animation(file("dance.mp4"))
                .duration(2)
                .width(100)
                .height(80)
                .build());
    assertThat(dance.width()).isEqualTo(100);
  }

  @Test
  void aCommandHasItsPartsAndItsBot(@LoggedIn(bot = "helper_bot") TestClient bot) {
    dc.group("Club", bob, dc.bot("helper_bot"));
    bob.says(dc.bot("helper_bot"), "/start 12 34");
    Command start = MessageInfo.command(bot.hears("/start 12 34"));
    assertThat(start).isEqualTo(new Command("start", "", "12 34"));

    bob.says(dc.bot("helper_bot"), "/help@Helper_bot");
    Command help = Objects.requireNonNull(MessageInfo.command(bot.hears("/help@Helper_bot")));
    assertThat(help).isEqualTo(new Command("help", "Helper_bot", ""));
    assertThat(help.isFor("helper_bot")).isTrue();
    assertThat(help.isFor("another_bot")).isFalse();
  }

  @Test
  @Tolerates("Failed to send")
  void whatCannotBeSentSaysWhy() {
    bob.says(alice, "hello");
    client.hears("hello");
    dc.next("messages.sendMessage").fails(400, "MESSAGE_TOO_LONG");

    Message sending = client.ask(sending(bob.id(), text("much")));
    assertThat(MessageInfo.isBeingSent(sending)).isTrue();
    Message failed = client.await(UpdateMessageSendFailed.class).message();

    assertThat(MessageInfo.isBeingSent(failed)).isFalse();
    assertThat(Objects.requireNonNull(MessageInfo.sendFailure(failed)).isNamed("MESSAGE_TOO_LONG"))
        .isTrue();
  }

  private Message any(Predicate<Message> wanted) {
    return client.await(UpdateNewMessage.class, update -> wanted.test(update.message())).message();
  }

  private Media media(InputMessageContent content) {
    return Objects.requireNonNull(MessageInfo.media(client.sends(bob.id(), content)));
  }

  private static InputMessageContent text(String text) {
    return InputMessageText.builder().text(Text.plain(text)).build();
  }

  private static SendMessage sending(long chatId, InputMessageContent content) {
    return SendMessage.builder().chatId(chatId).inputMessageContent(content).build();
  }

  private InputFileLocal file(String name) throws IOException {
    return new InputFileLocal(
        Files.write(folder.resolve(name), new byte[5_000]).toAbsolutePath().toString());
  }

  private static byte[] jpeg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    return out.toByteArray();
  }
}
