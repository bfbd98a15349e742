package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.MediaTalk.formatted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tdjava.api.Bytes;
import dev.tdjava.api.Contact;
import dev.tdjava.api.File;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputFileLocal;
import dev.tdjava.api.InputFileRemote;
import dev.tdjava.api.InputMessageAnimation;
import dev.tdjava.api.InputMessageAudio;
import dev.tdjava.api.InputMessageContact;
import dev.tdjava.api.InputMessageContent;
import dev.tdjava.api.InputMessageDice;
import dev.tdjava.api.InputMessageDocument;
import dev.tdjava.api.InputMessageLocation;
import dev.tdjava.api.InputMessagePhoto;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.InputMessageVenue;
import dev.tdjava.api.InputMessageVideo;
import dev.tdjava.api.InputMessageVideoNote;
import dev.tdjava.api.InputMessageVoiceNote;
import dev.tdjava.api.Location;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageAnimation;
import dev.tdjava.api.MessageAudio;
import dev.tdjava.api.MessageContact;
import dev.tdjava.api.MessageDice;
import dev.tdjava.api.MessageDocument;
import dev.tdjava.api.MessageLocation;
import dev.tdjava.api.MessagePhoto;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.MessageVenue;
import dev.tdjava.api.MessageVideo;
import dev.tdjava.api.MessageVideoNote;
import dev.tdjava.api.MessageVoiceNote;
import dev.tdjava.api.PhotoSize;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityTypeBold;
import dev.tdjava.api.TextEntityTypeMention;
import dev.tdjava.api.TextEntityTypeUrl;
import dev.tdjava.api.UpdateActiveLiveLocationMessages;
import dev.tdjava.api.UpdateMessageContent;
import dev.tdjava.api.UpdateMessageContentOpened;
import dev.tdjava.api.Venue;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.api.functions.EditMessageCaption;
import dev.tdjava.api.functions.EditMessageLiveLocation;
import dev.tdjava.api.functions.EditMessageMedia;
import dev.tdjava.api.functions.EditMessageText;
import dev.tdjava.api.functions.OpenMessageContent;
import dev.tdjava.api.functions.SendMessageAlbum;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages with more than text, as the other side's TDLib sees them. */
@OfflineTelegram
@Timeout(90)
class MediaIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;
  private final MediaTalk alices;
  private final MediaTalk bobs;

  @TempDir Path folder;

  MediaIT(TestDc dc, @LoggedIn("Alice") TestClient alices, @LoggedIn("Bob") TestClient bobs) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
    this.alices = new MediaTalk(alices);
    this.bobs = new MediaTalk(bobs);
  }

  @BeforeEach
  void meet() {
    bob.says(alice, "hello");
    alices.message(message -> true);
    bobs.message(message -> true);
  }

  private static InputFileLocal local(Path file) {
    return new InputFileLocal(file.toString());
  }

  private Path file(String name) throws IOException {
    return Files.write(folder.resolve(name), new byte[5_000]);
  }

  private InputMessagePhoto.Builder photo(int width, int height) throws IOException {
    return InputMessagePhoto.builder()
        .photo(local(Pictures.jpeg(folder, width, height)))
        .width(width)
        .height(height);
  }

  private Message sends(InputMessageContent content) {
    return alices.sends(bob.id(), content);
  }

  @Test
  void aCaptionStandsAboveOrBelow() throws Exception {
    Message sent =
        sends(photo(90, 60).caption(formatted("above")).showCaptionAboveMedia(true).build());
    assertThat(bobs.content(MessagePhoto.class).showCaptionAboveMedia()).isTrue();

    alices.ask(new EditMessageCaption(bob.id(), sent.id(), null, formatted("above"), false));

    bobs.update(
        UpdateMessageContent.class,
        u -> u.newContent() instanceof MessagePhoto photo && !photo.showCaptionAboveMedia());
  }

  @Test
  void aPhotoHasItsSizesCaptionAndSpoiler() throws Exception {
    sends(photo(900, 600).caption(formatted("see https://example.com")).hasSpoiler(true).build());

    MessagePhoto photo = bobs.content(MessagePhoto.class);
    assertThat(photo.hasSpoiler()).isTrue();
    assertThat(photo.caption().text()).isEqualTo("see https://example.com");
    assertThat(photo.caption().entities())
        .containsExactly(new TextEntity(4, 19, new TextEntityTypeUrl()));
    assertThat(photo.photo().sizes())
        .extracting(PhotoSize::type, PhotoSize::width, PhotoSize::height)
        .containsExactly(tuple("m", 320, 213), tuple("y", 900, 600));
    File large = photo.photo().sizes().get(1).photo();
    File done = bobs.ask(new DownloadFile(large.id(), 1, 0, 0, true));
    assertThat(Path.of(done.local().path())).hasBinaryContent(Pictures.jpeg(900, 600));
  }

  @Test
  void documentsOfAllKindsKeepWhatTheyAre() throws Exception {
    sends(
        InputMessageVideo.builder()
            .video(local(file("film.mp4")))
            .duration(7)
            .width(640)
            .height(360)
            .supportsStreaming(true)
            .build());
    sends(
        InputMessageAudio.builder()
            .audio(local(file("song.mp3")))
            .duration(9)
            .title("Song")
            .performer("Singer")
            .build());
    sends(
        InputMessageVoiceNote.builder()
            .voiceNote(local(file("voice.ogg")))
            .duration(3)
            .waveform(Bytes.of((byte) 1, (byte) 2, (byte) 3))
            .build());
    sends(
        InputMessageVideoNote.builder()
            .videoNote(local(file("round.mp4")))
            .duration(4)
            .length(240)
            .build());
    sends(
        InputMessageAnimation.builder()
            .animation(local(file("dance.mp4")))
            .duration(2)
            .width(100)
            .height(80)
            .build());

    assertThat(bobs.content(MessageVideo.class).video())
        .satisfies(
            video -> {
              assertThat(video.duration()).isEqualTo(7);
              assertThat(video.width()).isEqualTo(640);
              assertThat(video.supportsStreaming()).isTrue();
              assertThat(video.fileName()).isEqualTo("film.mp4");
            });
    assertThat(bobs.content(MessageAudio.class).audio())
        .satisfies(
            audio -> {
              assertThat(audio.title()).isEqualTo("Song");
              assertThat(audio.performer()).isEqualTo("Singer");
              assertThat(audio.duration()).isEqualTo(9);
            });
    assertThat(bobs.content(MessageVoiceNote.class).voiceNote().waveform())
        .isEqualTo(Bytes.of((byte) 1, (byte) 2, (byte) 3));
    assertThat(bobs.content(MessageVideoNote.class).videoNote().length()).isEqualTo(240);
    assertThat(bobs.content(MessageAnimation.class).animation().width()).isEqualTo(100);
  }

  @Test
  void aVoiceNoteThatWasHeardIsMarkedForBoth() throws Exception {
    Message sent =
        sends(
            InputMessageVoiceNote.builder()
                .voiceNote(local(file("voice.ogg")))
                .duration(3)
                .build());
    Message got = bobs.message(message -> message.content() instanceof MessageVoiceNote);
    assertThat(((MessageVoiceNote) got.content()).isListened()).isFalse();

    bobs.ask(new OpenMessageContent(got.chatId(), got.id()));

    assertThat(alices.update(UpdateMessageContentOpened.class, update -> true).messageId())
        .isEqualTo(sent.id());
  }

  @Test
  void anAlbumStaysTogether() throws Exception {
    List<Message> sent =
        alices
            .ask(
                new SendMessageAlbum(
                    bob.id(),
                    null,
                    null,
                    null,
                    List.of(
                        photo(500, 400).caption(formatted("first")).build(),
                        photo(400, 500).build(),
                        InputMessageVideo.builder()
                            .video(local(file("film.mp4")))
                            .duration(1)
                            .width(10)
                            .height(10)
                            .build())))
            .messages();
    List<Message> done = sent.stream().map(message -> alices.sent(message)).toList();

    assertThat(done).extracting(Message::mediaAlbumId).doesNotContain(0L);
    long group = bobs.message(message -> message.content() instanceof MessagePhoto).mediaAlbumId();
    assertThat(bobs.message(message -> message.content() instanceof MessageVideo).mediaAlbumId())
        .isEqualTo(group)
        .isNotZero();
  }

  @Test
  void albumsOfOthersArrive() {
    alice.sendsAlbum(
        bob,
        TestFile.of("a.jpg", Pictures.jpeg(30, 20)).asPhoto().caption("one"),
        TestFile.of("b.jpg", Pictures.jpeg(40, 20)).asPhoto().spoiler());

    Message first = bobs.message(message -> message.content() instanceof MessagePhoto);
    Message second =
        bobs.message(
            message -> message.content() instanceof MessagePhoto && message.id() != first.id());
    assertThat(second.mediaAlbumId()).isEqualTo(first.mediaAlbumId()).isNotZero();
    assertThat(((MessagePhoto) second.content()).hasSpoiler()).isTrue();
  }

  @Test
  void placesContactsAndDiceArrive() {
    sends(InputMessageLocation.builder().location(new Location(52.5, 13.4, 0)).build());
    sends(
        new InputMessageVenue(
            new Venue(new Location(48.1, 11.6, 0), "Hall", "Street 1", "foursquare", "id1", "")));
    sends(new InputMessageContact(new Contact(bob.phone(), "Bobby", "B", "", 0)));
    MessageDice dice = (MessageDice) sends(new InputMessageDice("🎯", false)).content();

    assertThat(bobs.content(MessageLocation.class).location().latitude())
        .isBetween(52.4999, 52.5001);
    assertThat(bobs.content(MessageVenue.class).venue().title()).isEqualTo("Hall");
    assertThat(bobs.content(MessageContact.class).contact().userId()).isEqualTo(bob.id());
    assertThat(bobs.content(MessageDice.class).value()).isEqualTo(dice.value()).isBetween(1, 6);
  }

  /**
   * TDLib 1.8.61 ends the process when a live location stops before it has loaded those of its
   * message database, or has none; its list of them comes when it has.
   */
  @Test
  void aLiveLocationMovesAndStops(TestDc dc, TestClients clients) {
    TestUser carol = dc.user("Carol");
    MediaTalk carols = new MediaTalk(TestClient.of(clients.withDatabases().login(carol)));
    bob.says(carol, "where are you");
    carols.message(message -> MediaTalk.says(message, "where are you"));
    Message sent =
        carols.sends(
            bob.id(),
            InputMessageLocation.builder().location(new Location(1, 2, 0)).livePeriod(600).build());
    assertThat(bobs.content(MessageLocation.class).livePeriod()).isEqualTo(600);
    carols.update(UpdateActiveLiveLocationMessages.class, update -> update.messages().size() == 1);

    carols.ask(
        EditMessageLiveLocation.builder()
            .chatId(bob.id())
            .messageId(sent.id())
            .location(new Location(3, 4, 0))
            .build());
    assertThat(location(3).expiresIn()).isPositive();
    carols.ask(EditMessageLiveLocation.builder().chatId(bob.id()).messageId(sent.id()).build());

    bobs.update(
        UpdateMessageContent.class,
        update ->
            update.newContent() instanceof MessageLocation location && location.livePeriod() < 600);
  }

  private MessageLocation location(double latitude) {
    return (MessageLocation)
        bobs.update(
                UpdateMessageContent.class,
                update ->
                    update.newContent() instanceof MessageLocation location
                        && Math.abs(location.location().latitude() - latitude) < 0.001)
            .newContent();
  }

  @Test
  void aFileIsSentAgainByItsIdentifier() throws Exception {
    Message first =
        sends(new InputMessageDocument(local(file("a.txt")), null, true, formatted("one")));
    String id = ((MessageDocument) first.content()).document().document().remote().id();
    int parts = dc.calls("upload.saveFilePart");

    sends(new InputMessageDocument(new InputFileRemote(id), null, true, formatted("two")));

    Message again =
        bobs.message(
            message ->
                message.content() instanceof MessageDocument document
                    && document.caption().text().equals("two"));
    assertThat(((MessageDocument) again.content()).document().fileName()).isEqualTo("a.txt");
    assertThat(dc.calls("upload.saveFilePart")).isEqualTo(parts);
  }

  @Test
  void captionsAndMediaAreEdited() throws Exception {
    Message sent = sends(photo(300, 200).caption(formatted("old")).build());

    alices.ask(new EditMessageCaption(bob.id(), sent.id(), null, formatted("new @alice_x"), false));
    MessagePhoto edited =
        (MessagePhoto)
            bobs.update(
                    UpdateMessageContent.class,
                    update -> update.newContent() instanceof MessagePhoto)
                .newContent();
    assertThat(edited.caption().text()).isEqualTo("new @alice_x");
    assertThat(edited.caption().entities())
        .containsExactly(new TextEntity(4, 8, new TextEntityTypeMention()));

    alices.ask(
        new EditMessageMedia(
            bob.id(),
            sent.id(),
            null,
            new InputMessageDocument(local(file("b.bin")), null, true, formatted("file"))));
    MessageDocument document =
        (MessageDocument)
            bobs.update(
                    UpdateMessageContent.class,
                    update -> update.newContent() instanceof MessageDocument)
                .newContent();
    assertThat(document.caption().text()).isEqualTo("file");
  }

  @Test
  void textIsEdited() {
    Message sent = sends(MediaTalk.text("first"));

    alices.ask(
        new EditMessageText(
            bob.id(),
            sent.id(),
            null,
            new InputMessageText(
                new FormattedText(
                    "second", List.of(new TextEntity(0, 3, new TextEntityTypeBold()))),
                null,
                false)));

    MessageText text =
        (MessageText) bobs.update(UpdateMessageContent.class, update -> true).newContent();
    assertThat(text.text().text()).isEqualTo("second");
    assertThat(text.text().entities())
        .containsExactly(new TextEntity(0, 3, new TextEntityTypeBold()));
  }

  @Test
  @Tolerates("Failed to send .*IMAGE_PROCESS_FAILED")
  void whatIsNoPictureIsRefused() throws Exception {
    InputMessagePhoto broken =
        InputMessagePhoto.builder().photo(local(file("broken.jpg"))).width(10).height(10).build();

    assertThatThrownBy(() -> sends(broken)).hasMessageContaining("IMAGE_PROCESS_FAILED");
  }
}
