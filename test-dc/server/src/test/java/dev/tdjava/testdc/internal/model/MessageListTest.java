package dev.tdjava.testdc.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages of messages have on them, and what they cost: messages looked at, no time. */
class MessageListTest {

  private static final int PAGE = 100;

  private final World world =
      new World(
          new World.Surroundings() {
            @Override
            public int now() {
              return 1_000_000 + written;
            }

            @Override
            public void after(Duration delay, Runnable task) {}
          },
          List.of());
  private final User alice = world.addUser("Alice");
  private final User bob = world.addUser("Bob");
  private int written;

  private Dialog chatter(int number) {
    for (int i = 0; i < number; i++) {
      written++;
      add(new Message(bob, alice, world.now()).text("message " + written, List.of()));
    }
    return alice.dialog(bob);
  }

  private Message add(Message message) {
    world.messages().add(world.delivery(), message);
    return message;
  }

  private static List<Integer> ids(MessageList.Page page, Dialog dialog) {
    return page.messages().stream().map(message -> message.idIn(dialog.box())).toList();
  }

  /** The most messages that were looked at for a page, on the way through all of them. */
  private static long mostForAPage(MessageList messages, Dialog dialog) {
    long most = 0;
    int offset = 0;
    int seen = 0;
    while (seen < messages.size()) {
      long before = messages.visited();
      MessageList.Page page = messages.page(0, offset, 0, 0, PAGE);
      most = Math.max(most, messages.visited() - before);
      assertThat(page.count()).isEqualTo(messages.size());
      assertThat(page.before()).isEqualTo(seen);
      seen += page.messages().size();
      offset = page.messages().get(page.messages().size() - 1).idIn(dialog.box());
    }
    return most;
  }

  @Test
  void aPageCostsWhatIsOnIt() {
    Dialog dialog = chatter(400);
    assertThat(mostForAPage(dialog.history().all(), dialog)).isEqualTo(PAGE);

    chatter(8_000);
    assertThat(mostForAPage(dialog.history().all(), dialog)).isEqualTo(PAGE);
  }

  @Test
  void countingWhatIsUnreadLooksAtNothing() {
    Dialog dialog = chatter(3_000);
    add(new Message(alice, bob, world.now()).text("own", List.of()));
    chatter(20);
    long before = dialog.history().all().visited();

    assertThat(dialog.unread()).isEqualTo(20);
    assertThat(bob.dialog(alice).unread()).isZero();

    assertThat(dialog.history().all().visited()).isEqualTo(before);
  }

  @Test
  void aSearchLooksAtAllMessagesOnce() {
    Dialog dialog = chatter(3_000);
    MessageList all = dialog.history().all();
    long before = all.visited();
    for (int i = 0; i < 30; i++) {
      MessageList found = dialog.found("7", all, message -> message.text().contains("7"));
      assertThat(mostForAPage(found, dialog)).isLessThanOrEqualTo(PAGE);
    }
    assertThat(all.visited() - before).isEqualTo(3_000);

    chatter(7);
    assertThat(dialog.found("7", all, message -> message.text().contains("7")))
        .extracting(MessageList::last)
        .extracting(Message::text)
        .isEqualTo("message 3007");
  }

  @Test
  void differencesBeginWhereTheClientIs() {
    chatter(1_000);
    MessageBox box = alice.box();

    assertThat(box.since(box.pts())).isEmpty();
    assertThat(box.since(box.pts() - 3))
        .extracting(MessageBox.Event::pts)
        .containsExactly(box.pts() - 2, box.pts() - 1, box.pts());
    assertThat(box.since(1)).hasSize(1_000);
  }

  @Test
  void offsetsPointIntoTheHistory() {
    Dialog dialog = chatter(10);
    MessageList all = dialog.history().all();

    assertThat(ids(all.page(0, 0, 0, 0, 3), dialog)).containsExactly(10, 9, 8);
    assertThat(ids(all.page(0, 8, 0, 0, 3), dialog)).containsExactly(7, 6, 5);
    assertThat(ids(all.page(0, 8, 0, -2, 3), dialog)).containsExactly(9, 8, 7);
    assertThat(ids(all.page(0, 8, 0, -5, 3), dialog)).containsExactly(10);
    assertThat(ids(all.page(0, 2, 0, 1, 3), dialog)).isEmpty();
    assertThat(ids(all.page(0, 0, 1_000_004, 0, 9), dialog)).containsExactly(3, 2, 1);
    assertThat(ids(all.page(7, 0, 0, 0, 9), dialog)).containsExactly(10, 9, 8);
    assertThat(all.page(7, 5, 0, 0, 9)).isEqualTo(new MessageList.Page(List.of(), 3, 3));
  }

  @Test
  void whatIsDeletedIsNoLongerThere() {
    Dialog dialog = chatter(5);
    MessageList all = dialog.history().all();
    List<Message> two = new ArrayList<>(all.between(1, 3));

    world.messages().delete(world.delivery(), two);

    assertThat(ids(all.page(0, 0, 0, 0, 9), dialog)).containsExactly(5, 4, 1);
    assertThat(dialog.unread()).isEqualTo(3);
  }
}
