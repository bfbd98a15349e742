package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.FoundMessages;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.SearchMessagesFilter;
import dev.tdjava.api.SearchMessagesFilterAnimation;
import dev.tdjava.api.SearchMessagesFilterAudio;
import dev.tdjava.api.SearchMessagesFilterDocument;
import dev.tdjava.api.SearchMessagesFilterMention;
import dev.tdjava.api.SearchMessagesFilterPhoto;
import dev.tdjava.api.SearchMessagesFilterPhotoAndVideo;
import dev.tdjava.api.SearchMessagesFilterUrl;
import dev.tdjava.api.SearchMessagesFilterVideo;
import dev.tdjava.api.SearchMessagesFilterVideoNote;
import dev.tdjava.api.SearchMessagesFilterVoiceAndVideoNote;
import dev.tdjava.api.SearchMessagesFilterVoiceNote;
import dev.tdjava.api.functions.GetChats;
import dev.tdjava.api.functions.SearchChatMessages;
import dev.tdjava.api.functions.SearchMessages;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestUser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages that are found by what they are, and page by page. */
@OfflineTelegram
@Timeout(60)
class SearchIT {

  private final TestUser alice;
  private final TestUser bob;
  private final TestChat club;
  private final TestClient asAlice;

  SearchIT(TestDc dc, @LoggedIn("Alice") TestClient asAlice) {
    this.alice = dc.user("Alice").username("alice_a");
    this.bob = dc.user("Bob");
    this.asAlice = asAlice;
    club = bob.createsSupergroup("Club", alice);
  }

  private void hears(String last) {
    bob.says(club, last);
    asAlice.hears(last);
    asAlice.ask(new GetChats(new ChatListMain(), 10)); // so that TDLib's counts are not on the way
  }

  /** The captions of what a filter lets through, the newest first. */
  private List<String> found(SearchMessagesFilter filter) {
    return asAlice
        .ask(new SearchChatMessages(club.chatId(), null, "", null, 0, 0, 50, filter))
        .messages()
        .stream()
        .map(
            message ->
                message.content() instanceof MessageText
                    ? TestClient.textOf(message)
                    : message.content().getClass().getSimpleName())
        .toList();
  }

  @Test
  void eachKindOfMessageIsFoundByItsFilter() {
    byte[] picture = Pictures.jpeg(30, 20);
    bob.sends(club, TestFile.of("a.jpg", picture).asPhoto());
    bob.sends(club, TestFile.generated("film.mp4", 900).asVideo(30, 20, 5));
    bob.sends(club, TestFile.generated("note.mp4", 900).asVideoNote(240, 5));
    bob.sends(club, TestFile.generated("cat.mp4", 900).asAnimation(30, 20, 5));
    bob.sends(club, TestFile.generated("song.mp3", 900).asAudio("Band", "Song", 5));
    bob.sends(club, TestFile.generated("voice.ogg", 900).asVoiceNote(5));
    bob.sends(club, TestFile.generated("report.pdf", 900));
    bob.says(club, "hello @alice_a");
    bob.says(club, "see https://example.org/");
    hears("that is all");

    assertThat(found(new SearchMessagesFilterPhoto())).containsExactly("MessagePhoto");
    assertThat(found(new SearchMessagesFilterVideo())).containsExactly("MessageVideo");
    assertThat(found(new SearchMessagesFilterPhotoAndVideo()))
        .containsExactly("MessageVideo", "MessagePhoto");
    assertThat(found(new SearchMessagesFilterVideoNote())).containsExactly("MessageVideoNote");
    assertThat(found(new SearchMessagesFilterAnimation())).containsExactly("MessageAnimation");
    assertThat(found(new SearchMessagesFilterAudio())).containsExactly("MessageAudio");
    assertThat(found(new SearchMessagesFilterVoiceNote())).containsExactly("MessageVoiceNote");
    assertThat(found(new SearchMessagesFilterVoiceAndVideoNote()))
        .containsExactly("MessageVoiceNote", "MessageVideoNote");
    assertThat(found(new SearchMessagesFilterDocument())).containsExactly("MessageDocument");
    assertThat(found(new SearchMessagesFilterMention())).containsExactly("hello @alice_a");
    assertThat(found(new SearchMessagesFilterUrl())).containsExactly("see https://example.org/");
  }

  @Test
  void aSearchEverywhereGoesOnWhereThePageEnded() {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "apple " + i;
      said.add(text);
      if (i % 2 == 0) {
        bob.says(club, text);
      } else {
        bob.says(alice, text);
      }
    }
    hears("that is all");

    List<String> found = new ArrayList<>();
    String offset = "";
    int pages = 0;
    do {
      FoundMessages page =
          asAlice.ask(new SearchMessages(new ChatListMain(), "apple", offset, 3, null, null, 0, 0));
      assertThat(page.totalCount()).isEqualTo(8);
      page.messages().forEach(message -> found.add(TestClient.textOf(message)));
      offset = page.nextOffset();
      pages++;
    } while (!offset.isEmpty());

    assertThat(found).containsExactlyInAnyOrderElementsOf(said);
    assertThat(pages).isEqualTo(4); // TDLib asks until a page is empty
  }
}
