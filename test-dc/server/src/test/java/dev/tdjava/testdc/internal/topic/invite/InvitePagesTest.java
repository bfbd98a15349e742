package dev.tdjava.testdc.internal.topic.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputObjects;
import dev.tdjava.testdc.internal.rpc.MethodCalls;
import dev.tdjava.testdc.internal.rpc.Pages;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of invite links and of those who came by them, and what they cost. */
class InvitePagesTest {

  private static final int MANY = 500;

  private final MethodCalls calls = new MethodCalls();
  private final User alice = calls.world().addUser("Alice");
  private final Channel club = calls.world().addChannel("Club", alice, false);
  private final Invites invites = Invites.of(club);
  private final List<String> links = new ArrayList<>();

  @BeforeEach
  void makeLinks() {
    for (int i = 0; i < MANY; i++) {
      links.add(invites.add(alice, false).link());
    }
    links.add(0, invites.primary(alice).link());
  }

  @AfterEach
  void close() {
    calls.close();
  }

  private List<String> listed(boolean revoked) {
    return Pages.all(
        invites.of(alice)::visited,
        0,
        seen ->
            calls
                .call(
                    alice,
                    TlObject.of(
                        "messages.getExportedChatInvites",
                        "revoked",
                        revoked ? true : null,
                        "peer",
                        InputObjects.of(club, "InputPeer"),
                        "admin_id",
                        InputObjects.of(alice, "InputUser"),
                        "offset_link",
                        seen.isEmpty() ? null : seen.get(seen.size() - 1),
                        "limit",
                        Pages.SIZE))
                .<TlObject>getList("invites")
                .stream()
                .map(invite -> invite.getString("link"))
                .toList());
  }

  @Test
  void thePrimaryLinkIsTheFirst() {
    assertThat(listed(false)).isEqualTo(links);
    assertThat(listed(true)).isEmpty();
  }

  @Test
  void whatIsRevokedIsListedElsewhere() {
    links.subList(0, 100).forEach(link -> invites.revoke(invite(link)));

    assertThat(listed(false)).isEqualTo(links.subList(100, MANY + 1));
    assertThat(listed(true)).isEqualTo(links.subList(0, 100));
    invites.remove(invite(links.get(7)));
    assertThat(listed(true)).hasSize(99).doesNotContain(links.get(7));
  }

  private Invite invite(String link) {
    return Objects.requireNonNull(invites.find(link));
  }

  @Test
  void whoCameByALink() {
    Invite invite = invites.primary(alice);
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      User user = calls.world().addUser("User" + i);
      InviteJoins.join(calls.world().delivery(), invite, user);
      expected.add(user.id());
    }

    assertThat(importers(invite, null, 0)).isEqualTo(expected);
    assertThat(importers(null, null, 0)).isEqualTo(expected);
    long before = invite.importers().visited();
    assertThat(importers(invite, "USER1", MANY)).hasSize(111);
    assertThat(invite.importers().visited() - before).isEqualTo(MANY);
  }

  private List<Long> importers(@Nullable Invite invite, @Nullable String query, long extra) {
    return Pages.all(
        () -> invites.importers().visited() + (invite == null ? 0 : invite.importers().visited()),
        extra,
        seen ->
            calls
                .call(
                    alice,
                    TlObject.of(
                        "messages.getChatInviteImporters",
                        "peer",
                        InputObjects.of(club, "InputPeer"),
                        "link",
                        invite == null ? null : invite.link(),
                        "q",
                        query,
                        "offset_date",
                        0,
                        "offset_user",
                        seen.isEmpty()
                            ? TlObject.of("inputUserEmpty")
                            : InputObjects.of(calls.user(seen.get(seen.size() - 1)), "InputUser"),
                        "limit",
                        Pages.SIZE))
                .<TlObject>getList("importers")
                .stream()
                .map(importer -> importer.getLong("user_id"))
                .toList());
  }
}
