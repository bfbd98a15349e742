package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.file.Content;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.media.DocumentMedia;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a {@link TestUser} sends: what is in it, and as what it is sent. Each method gives
 * another object, so one may be kept and varied.
 *
 * <pre>{@code
 * alice.sends(chat, TestFile.generated("film.bin", 100_000_000).inDc(2).caption("huge"));
 * alice.sends(chat, TestFile.of("me.jpg", bytes).asPhoto());
 * }</pre>
 */
public final class TestFile {

  private enum Kind {
    DOCUMENT,
    PHOTO
  }

  /** Makes the contents when the file is sent, on the data centre's thread. */
  private interface Source {
    Content content(FileStore store) throws IOException;
  }

  private final String name;
  private final Source source;
  private Kind kind = Kind.DOCUMENT;
  private String mimeType;
  private int dc;
  private String caption = "";
  private boolean spoiler;
  private List<TlObject> attributes = List.of();
  private byte @Nullable [] thumbnail;

  private TestFile(String name, Source source) {
    this.name = Arguments.given(name, "The name of a file");
    this.source = source;
    String guess = URLConnection.guessContentTypeFromName(name);
    this.mimeType = guess == null ? "application/octet-stream" : guess;
  }

  private TestFile copy() {
    TestFile copy = new TestFile(name, source);
    copy.kind = kind;
    copy.mimeType = mimeType;
    copy.dc = dc;
    copy.caption = caption;
    copy.spoiler = spoiler;
    copy.attributes = attributes;
    copy.thumbnail = thumbnail;
    return copy;
  }

  /** A document with these bytes. */
  public static TestFile of(String name, byte[] bytes) {
    byte[] kept = Arguments.given(bytes, "The bytes of " + name).clone();
    return new TestFile(name, store -> Content.of(kept));
  }

  /** A document with what is in that file when it is sent. */
  public static TestFile of(Path path) {
    return new TestFile(
        String.valueOf(path.getFileName()),
        store -> {
          try (InputStream in = Files.newInputStream(path)) {
            return store.spooled(in);
          }
        });
  }

  /** A document of that many bytes, which look random and take no room; equal for equal names. */
  public static TestFile generated(String name, long size) {
    Arguments.atLeast(0, size, "The size of " + name);
    return new TestFile(name, store -> Content.generated(size, name.hashCode()));
  }

  public TestFile mimeType(String type) {
    TestFile copy = copy();
    copy.mimeType = Arguments.notBlank(type, "The MIME type of " + name);
    return copy;
  }

  /**
   * The data centre, from 1, where the file lies; the sender's own one unless told. It is refused
   * where the file is used if there are fewer ({@link TestDc.Builder#dataCentres}).
   */
  public TestFile inDc(int number) {
    TestFile copy = copy();
    copy.dc = (int) Arguments.atLeast(1, number, "The data centre of " + name);
    return copy;
  }

  public TestFile caption(String text) {
    TestFile copy = copy();
    copy.caption = Arguments.given(text, "The caption of " + name);
    return copy;
  }

  /** Hides the picture until it is tapped. */
  public TestFile spoiler() {
    TestFile copy = copy();
    copy.spoiler = true;
    return copy;
  }

  /** The picture that shows what is in a document. */
  public TestFile thumbnail(byte[] picture) {
    TestFile copy = copy();
    copy.thumbnail = picture.clone();
    return copy;
  }

  /** Sends it as a photo; its bytes must be a JPEG, PNG or GIF picture. */
  public TestFile asPhoto() {
    TestFile copy = copy();
    copy.kind = Kind.PHOTO;
    return copy;
  }

  /** Sends it as a video of that size in pixels. */
  public TestFile asVideo(int width, int height, int seconds) {
    return with("video/mp4", video(width, height, seconds).put("supports_streaming", true));
  }

  /** Sends it as a round video with that diameter in pixels. */
  public TestFile asVideoNote(int diameter, int seconds) {
    return with("video/mp4", video(diameter, diameter, seconds).put("round_message", true));
  }

  /** Sends it as a video that plays by itself, without sound. */
  public TestFile asAnimation(int width, int height, int seconds) {
    return with(
        "video/mp4",
        video(width, height, seconds).put("nosound", true),
        TlObject.of("documentAttributeAnimated"));
  }

  /** Sends it as music. */
  public TestFile asAudio(String performer, String title, int seconds) {
    return with("audio/mpeg", audio(seconds).put("performer", performer).put("title", title));
  }

  /** Sends it as a voice note. */
  public TestFile asVoiceNote(int seconds) {
    return with("audio/ogg", audio(seconds).put("voice", true));
  }

  private TestFile with(String type, TlObject... kinds) {
    TestFile copy = mimeType(type);
    copy.attributes = List.of(kinds);
    return copy;
  }

  private static TlObject video(int width, int height, int seconds) {
    return TlObject.of(
        "documentAttributeVideo", "duration", (double) seconds, "w", width, "h", height);
  }

  private static TlObject audio(int seconds) {
    return TlObject.of("documentAttributeAudio", "duration", seconds);
  }

  String name() {
    return name;
  }

  String caption() {
    return caption;
  }

  /** The {@code MessageMedia}; on the data centre's thread. */
  TlObject media(TestDc testDc, User sender) {
    int where = dc == 0 ? sender.dc() : Arguments.dataCentre(testDc, dc, "The file " + name);
    FileStore store = testDc.files();
    int now = testDc.world().now();
    Content content;
    try {
      content = source.content(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (kind == Kind.PHOTO) {
      return TlObject.of(
          "messageMediaPhoto",
          "spoiler",
          spoiler,
          "photo",
          store.addPhoto(content, where, now).tl());
    }
    List<TlObject> all = new ArrayList<>(attributes);
    all.add(TlObject.of("documentAttributeFilename", "file_name", name));
    byte[] picture = thumbnail;
    return DocumentMedia.of(
        store
            .addDocument(
                content, picture == null ? null : Content.of(picture), mimeType, all, where, now)
            .tl(),
        spoiler);
  }
}
