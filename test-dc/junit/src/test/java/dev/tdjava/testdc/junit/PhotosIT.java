package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatPhoto;
import dev.tdjava.api.InputChatPhotoStatic;
import dev.tdjava.api.InputFileLocal;
import dev.tdjava.api.MessageChatChangePhoto;
import dev.tdjava.api.MessageChatDeletePhoto;
import dev.tdjava.api.ProfilePhoto;
import dev.tdjava.api.UpdateChatPhoto;
import dev.tdjava.api.UpdateUser;
import dev.tdjava.api.functions.DeleteProfilePhoto;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.api.functions.GetUserProfilePhotos;
import dev.tdjava.api.functions.SetChatPhoto;
import dev.tdjava.api.functions.SetProfilePhoto;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Photos of users and chats. */
@OfflineTelegram
@Timeout(60)
class PhotosIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;
  private final MediaTalk alices;
  private final MediaTalk bobs;

  @TempDir Path folder;

  PhotosIT(TestDc dc, @LoggedIn("Alice") TestClient alices, @LoggedIn("Bob") TestClient bobs) {
    this.dc = dc;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
    this.alices = new MediaTalk(alices);
    this.bobs = new MediaTalk(bobs);
    bob.says(alice, "hello");
    this.alices.message(message -> true);
    alice.says(bob, "hello too");
    this.bobs.message(message -> !message.isOutgoing());
  }

  private InputChatPhotoStatic picture() throws Exception {
    return new InputChatPhotoStatic(new InputFileLocal(Pictures.jpeg(folder, 700, 700).toString()));
  }

  private List<ChatPhoto> photosOfAlice() {
    return bobs.ask(new GetUserProfilePhotos(alice.id(), 0, 10)).photos();
  }

  @Test
  void othersSeeAUsersNewPhoto() throws Exception {
    alices.ask(new SetProfilePhoto(picture(), false));

    ProfilePhoto shown =
        Objects.requireNonNull(
            bobs.update(
                    UpdateUser.class,
                    update ->
                        update.user().id() == alice.id() && update.user().profilePhoto() != null)
                .user()
                .profilePhoto(),
            "no photo");
    assertThat(
            bobs.ask(new DownloadFile(shown.big().id(), 1, 0, 0, true))
                .local()
                .isDownloadingCompleted())
        .isTrue();
    assertThat(photosOfAlice()).extracting(ChatPhoto::id).containsExactly(shown.id());

    alices.ask(new DeleteProfilePhoto(shown.id()));
    bobs.update(
        UpdateUser.class,
        update -> update.user().id() == alice.id() && update.user().profilePhoto() == null);
  }

  @Test
  void theNewestPhotoOfAUserIsShown() {
    alice.photo(Pictures.jpeg(100, 100));
    alice.photo(Pictures.jpeg(200, 200));

    bobs.update(
        UpdateUser.class,
        update -> update.user().id() == alice.id() && update.user().profilePhoto() != null);
    assertThat(photosOfAlice()).hasSize(2);
  }

  @Test
  void aGroupGetsAndLosesAPhoto() throws Exception {
    changes(dc.group("Family", alice, bob));
  }

  @Test
  void aSupergroupGetsAndLosesAPhoto() throws Exception {
    changes(dc.supergroup("Club", alice, bob));
  }

  private void changes(TestChat chat) throws Exception {
    alices.message(message -> message.chatId() == chat.chatId());

    alices.ask(new SetChatPhoto(chat.chatId(), picture()));
    bobs.message(message -> message.content() instanceof MessageChatChangePhoto);
    bobs.update(
        UpdateChatPhoto.class,
        update -> update.chatId() == chat.chatId() && update.photo() != null);

    alices.ask(new SetChatPhoto(chat.chatId(), null));
    bobs.message(message -> message.content() instanceof MessageChatDeletePhoto);
  }
}
