package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatInviteLink;
import dev.tdjava.api.ChatInviteLinkInfo;
import dev.tdjava.api.ChatMemberStatusMember;
import dev.tdjava.api.MessageBasicGroupChatCreate;
import dev.tdjava.api.MessageChatJoinByLink;
import dev.tdjava.api.MessageChatJoinByRequest;
import dev.tdjava.api.MessageSupergroupChatCreate;
import dev.tdjava.api.UpdateChatPendingJoinRequests;
import dev.tdjava.api.UpdateSupergroup;
import dev.tdjava.api.functions.CheckChatInviteLink;
import dev.tdjava.api.functions.CreateChatInviteLink;
import dev.tdjava.api.functions.EditChatInviteLink;
import dev.tdjava.api.functions.GetChatInviteLinkMembers;
import dev.tdjava.api.functions.GetChatInviteLinks;
import dev.tdjava.api.functions.GetChatJoinRequests;
import dev.tdjava.api.functions.JoinChatByInviteLink;
import dev.tdjava.api.functions.ProcessChatJoinRequest;
import dev.tdjava.api.functions.ReplacePrimaryChatInviteLink;
import dev.tdjava.api.functions.RevokeChatInviteLink;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links by which people come into chats. */
@OfflineTelegram
@Timeout(60)
class InviteLinkIT {

  private final TestUser alice;
  private final TestUser bob;
  private final TestClient asAlice;
  private final TestClient asBob;

  InviteLinkIT(TestDc dc, TestClients clients) {
    alice = dc.user("Alice");
    bob = dc.user("Bob");
    asAlice = Chats.login(clients, alice);
    asBob = Chats.login(clients, bob);
  }

  private TestChat club() {
    TestChat club = alice.createsSupergroup("Club").about("for all");
    Chats.content(asAlice, club, MessageSupergroupChatCreate.class);
    return club;
  }

  @Test
  void whoHasTheLinkComesIn() {
    TestChat club = club();
    ChatInviteLink link =
        asAlice.ask(new CreateChatInviteLink(club.chatId(), "friends", 0, 5, false));

    ChatInviteLinkInfo info = asBob.ask(new CheckChatInviteLink(link.inviteLink()));
    assertThat(info.title()).isEqualTo("Club");
    assertThat(info.description()).isEqualTo("for all");
    assertThat(info.memberCount()).isEqualTo(1);
    assertThat(info.chatId()).isZero();
    assertThat(asBob.ask(new JoinChatByInviteLink(link.inviteLink())).id())
        .isEqualTo(club.chatId());

    asBob.await(
        UpdateSupergroup.class, u -> u.supergroup().status() instanceof ChatMemberStatusMember);
    assertThat(Chats.content(asAlice, club, MessageChatJoinByLink.class)).isNotNull();
    assertThat(
            asAlice
                .ask(
                    new GetChatInviteLinkMembers(club.chatId(), link.inviteLink(), false, null, 10))
                .members())
        .singleElement()
        .satisfies(member -> assertThat(member.userId()).isEqualTo(bob.id()));
    assertThat(asBob.ask(new CheckChatInviteLink(link.inviteLink())).chatId())
        .isEqualTo(club.chatId());
  }

  @Test
  void aLinkCanBeChangedRevokedAndReplaced() {
    TestChat club = club();
    ChatInviteLink link =
        asAlice.ask(new CreateChatInviteLink(club.chatId(), "friends", 0, 0, false));

    ChatInviteLink edited =
        asAlice.ask(
            new EditChatInviteLink(club.chatId(), link.inviteLink(), "best friends", 0, 1, false));
    assertThat(edited.name()).isEqualTo("best friends");
    assertThat(edited.memberLimit()).isEqualTo(1);
    ChatInviteLink primary = asAlice.ask(new ReplacePrimaryChatInviteLink(club.chatId()));
    assertThat(primary.isPrimary()).isTrue();
    assertThat(
            asAlice
                .ask(new GetChatInviteLinks(club.chatId(), alice.id(), false, 0, "", 10))
                .inviteLinks())
        .extracting(ChatInviteLink::inviteLink)
        .containsExactly(primary.inviteLink(), link.inviteLink());

    asAlice.ask(new RevokeChatInviteLink(club.chatId(), link.inviteLink()));
    assertThat(asBob.refusal(new JoinChatByInviteLink(link.inviteLink())).getMessage())
        .contains("INVITE_HASH_EXPIRED");
    assertThat(
            asAlice
                .ask(new GetChatInviteLinks(club.chatId(), alice.id(), true, 0, "", 10))
                .inviteLinks())
        .extracting(ChatInviteLink::inviteLink)
        .contains(link.inviteLink());
  }

  @Test
  void anAdministratorLetsInWhoAsked() {
    TestChat club = club();
    ChatInviteLink link = asAlice.ask(new CreateChatInviteLink(club.chatId(), "", 0, 0, true));

    assertThat(asBob.refusal(new JoinChatByInviteLink(link.inviteLink())).getMessage())
        .contains("INVITE_REQUEST_SENT");
    asAlice.await(
        UpdateChatPendingJoinRequests.class,
        u ->
            u.pendingJoinRequests() != null
                && u.pendingJoinRequests().userIds().contains(bob.id()));
    assertThat(
            asAlice
                .ask(new GetChatJoinRequests(club.chatId(), link.inviteLink(), "", null, 10))
                .requests())
        .singleElement()
        .satisfies(request -> assertThat(request.userId()).isEqualTo(bob.id()));
    assertThat(club.has(bob)).isFalse();

    asAlice.ask(new ProcessChatJoinRequest(club.chatId(), bob.id(), true));

    asBob.await(
        UpdateSupergroup.class, u -> u.supergroup().status() instanceof ChatMemberStatusMember);
    assertThat(Chats.content(asAlice, club, MessageChatJoinByRequest.class)).isNotNull();
  }

  @Test
  void theFacadesLinkLeadsIntoABasicGroup() {
    TestChat club = alice.createsGroup("Club");
    Chats.content(asAlice, club, MessageBasicGroupChatCreate.class);

    assertThat(asBob.ask(new JoinChatByInviteLink(club.inviteLink())).id())
        .isEqualTo(club.chatId());

    Chats.content(asAlice, club, MessageChatJoinByLink.class);
    assertThat(club.has(bob)).isTrue();
  }
}
