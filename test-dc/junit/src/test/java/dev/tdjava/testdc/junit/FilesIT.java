package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Document;
import dev.tdjava.api.File;
import dev.tdjava.api.InputFileLocal;
import dev.tdjava.api.InputMessageDocument;
import dev.tdjava.api.MessageDocument;
import dev.tdjava.api.UpdateFile;
import dev.tdjava.api.functions.CancelDownloadFile;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.api.functions.ReadFilePart;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way up and down. */
@OfflineTelegram
@Timeout(90)
class FilesIT {

  private static final int MB = 1_000_000;

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;
  private final MediaTalk talk;

  @TempDir Path folder;

  FilesIT(TestDc dc, @LoggedIn("Alice") TestClient client) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
    this.talk = new MediaTalk(client);
  }

  @BeforeEach
  void meet() {
    bob.says(alice, "hello");
    talk.message(message -> true);
  }

  @Test
  void aDocumentGoesUpAndComesDown(@LoggedIn("Bob") TestClient other) throws Exception {
    MediaTalk bobs = new MediaTalk(other);
    Path file = random("report.pdf", 3 * MB + 17);

    talk.sends(bob.id(), document(file));

    Document document = bobs.content(MessageDocument.class).document();
    assertThat(document.fileName()).isEqualTo("report.pdf");
    assertThat(document.mimeType()).isEqualTo("application/pdf");
    assertThat(document.document().size()).isEqualTo(3 * MB + 17);
    assertThat(hash(path(bobs, document.document()))).isEqualTo(hash(file));
  }

  @Test
  void aHundredMegabytesGoUpAndComeDown(@LoggedIn("Bob") TestClient other) throws Exception {
    MediaTalk bobs = new MediaTalk(other);
    Path file = random("big.bin", 100 * MB);

    talk.sends(bob.id(), document(file));

    Document document = bobs.content(MessageDocument.class).document();
    assertThat(hash(path(bobs, document.document()))).isEqualTo(hash(file));
  }

  @Test
  void aFileOfAnotherDataCentreIsFetchedThere() throws Exception {
    TestMessage sent = bob.sends(alice, TestFile.generated("film.bin", 5 * MB + 1).inDc(2));

    File file = talk.content(MessageDocument.class).document().document();

    assertThat(hash(path(talk, file))).isEqualTo(hash(sent));
    assertThat(dc.calls("auth.importAuthorization")).isPositive();
  }

  @Test
  @Tolerates("Failed to Download .*FILE_DOWNLOAD_LIMIT") // so TDLib ends a download of a part
  void aPartOfAHugeFileIsEnough() throws Exception {
    bob.sends(alice, TestFile.generated("huge.bin", 2000L * MB));
    TestFile same = TestFile.generated("huge.bin", 2000L * MB);
    File file = talk.content(MessageDocument.class).document().document();
    int from = 1_500_000_000;

    File part = talk.ask(new DownloadFile(file.id(), 1, from, 300_000, true));

    assertThat(part.local().downloadOffset()).isLessThanOrEqualTo(from);
    assertThat(part.local().isDownloadingCompleted()).isFalse();
    byte[] bytes = talk.ask(new ReadFilePart(file.id(), from, 300_000)).data().toArray();
    try (InputStream in = bob.sends(bob, same).file()) {
      in.skipNBytes(from);
      assertThat(bytes).isEqualTo(in.readNBytes(300_000));
    }
  }

  @Test
  @Tolerates("was closed: .*Too many dropped packets") // parts that come when it is cancelled
  void aDownloadThatWasCancelledGoesOn() throws Exception {
    TestMessage sent = bob.sends(alice, TestFile.generated("long.bin", 60 * MB));
    int file = talk.content(MessageDocument.class).document().document().id();

    talk.ask(new DownloadFile(file, 1, 0, 0, false));
    talk.update(
        UpdateFile.class,
        update -> update.file().id() == file && update.file().local().downloadedSize() > MB);
    talk.ask(new CancelDownloadFile(file, false));
    File done = talk.ask(new DownloadFile(file, 1, 0, 0, true));

    assertThat(hash(Path.of(done.local().path()))).isEqualTo(hash(sent));
  }

  @Test
  void aFileReferenceThatExpiredIsRenewed() throws Exception {
    TestMessage sent = bob.sends(alice, TestFile.of("note.txt", new byte[] {1, 2, 3}));
    File file = talk.content(MessageDocument.class).document().document();

    dc.expireFileReferences();

    assertThat(hash(path(talk, file))).isEqualTo(hash(sent));
    assertThat(dc.calls("messages.getMessages")).isPositive();
  }

  @Test
  void aPartThatIsMissingIsSentAgain() throws Exception {
    dc.next("messages.sendMedia").fails(400, "FILE_PART_1_MISSING");

    talk.sends(bob.id(), document(random("again.bin", MB)));

    assertThat(dc.calls("messages.sendMedia")).isEqualTo(2);
  }

  private static InputMessageDocument document(Path file) {
    return new InputMessageDocument(new InputFileLocal(file.toString()), null, true, null);
  }

  private Path random(String name, int size) throws IOException {
    Path file = folder.resolve(name);
    byte[] block = new byte[MB];
    Random random = new Random(size);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int left = size; left > 0; left -= block.length) {
        random.nextBytes(block);
        out.write(block, 0, Math.min(left, block.length));
      }
    }
    return file;
  }

  private static Path path(MediaTalk talk, File file) {
    File done = talk.ask(new DownloadFile(file.id(), 1, 0, 0, true));
    assertThat(done.local().isDownloadingCompleted()).isTrue();
    return Path.of(done.local().path());
  }

  private static String hash(Path file) throws Exception {
    return hash(Files.newInputStream(file));
  }

  private static String hash(TestMessage message) throws Exception {
    return hash(message.file());
  }

  private static String hash(InputStream in) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] block = new byte[MB];
    try (in) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
