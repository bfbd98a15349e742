package dev.tdjava.testdc.internal.topic.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputObjects;
import dev.tdjava.testdc.internal.rpc.MethodCalls;
import dev.tdjava.testdc.internal.rpc.Pages;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reacted to a message, page by page, and what a page costs. */
class ReactionPagesTest {

  private static final int MANY = 500;
  private static final TlObject LIKE = ReactionCatalog.reaction("👍");
  private static final TlObject FIRE = ReactionCatalog.reaction("🔥");

  private final MethodCalls calls = new MethodCalls();
  private final User alice = calls.world().addUser("Alice");
  private final Channel club = calls.world().addChannel("Club", alice, false);
  private final Message message = calls.says(alice, club, "good news");
  private final MessageReactions reactions = MessageReactions.of(message);
  private final List<Long> likes = new ArrayList<>();
  private final List<Long> all = new ArrayList<>();

  @AfterEach
  void close() {
    calls.close();
  }

  private void react() {
    for (int i = 0; i < MANY; i++) {
      User user = calls.world().addUser("User" + i);
      Reactions.react(
          calls.world().delivery(), user, message, List.of(i % 2 == 0 ? LIKE : FIRE), false);
      all.add(0, user.id());
      if (i % 2 == 0) {
        likes.add(0, user.id());
      }
    }
  }

  private List<Long> listed(@Nullable TlObject reaction) {
    return Pages.all(
        reactions::visited,
        0,
        seen ->
            calls
                .call(
                    alice,
                    TlObject.of(
                        "messages.getMessageReactionsList",
                        "peer",
                        InputObjects.of(club, "InputPeer"),
                        "id",
                        message.idIn(club.box()),
                        "reaction",
                        reaction,
                        "offset",
                        seen.isEmpty() ? null : Integer.toString(seen.size()),
                        "limit",
                        Pages.SIZE))
                .<TlObject>getList("reactions")
                .stream()
                .map(one -> one.getObject("peer_id").getLong("user_id"))
                .toList());
  }

  @Test
  void allAndThoseOfOneKind() {
    react();

    assertThat(listed(null)).isEqualTo(all);
    assertThat(listed(LIKE)).isEqualTo(likes);
  }

  @Test
  void aMessageNamesTheLastOnesAlone() {
    react();
    reactions.read();
    long before = reactions.visited();

    TlObject rendered = reactions.renderAlways(message, alice);

    assertThat(reactions.visited() - before).isEqualTo(6);
    assertThat(rendered.<TlObject>getList("recent_reactions"))
        .extracting(one -> one.getObject("peer_id").getLong("user_id"))
        .isEqualTo(all.subList(0, 6));
    assertThat(rendered.<TlObject>getList("results"))
        .extracting(one -> one.getInt("count"))
        .containsExactly(MANY / 2, MANY / 2);
  }

  @Test
  void whoTakesAReactionBackIsNoLongerThere() {
    react();
    User last = calls.user(all.get(1)); // a like

    Reactions.react(calls.world().delivery(), last, message, List.of(FIRE), false);
    assertThat(listed(LIKE)).isEqualTo(likes.subList(1, likes.size()));
    assertThat(listed(null)).startsWith(last.id()).hasSize(MANY);

    Reactions.react(calls.world().delivery(), last, message, List.of(), false);
    assertThat(listed(null)).doesNotContain(last.id()).hasSize(MANY - 1);
  }
}
