package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.Chat;
import dev.tdjava.api.ChatMember;
import dev.tdjava.api.ChatMemberStatusAdministrator;
import dev.tdjava.api.ChatMemberStatusBanned;
import dev.tdjava.api.ChatMemberStatusLeft;
import dev.tdjava.api.ChatMemberStatusMember;
import dev.tdjava.api.ChatMemberStatusRestricted;
import dev.tdjava.api.ChatTypeSupergroup;
import dev.tdjava.api.CheckChatUsernameResultOk;
import dev.tdjava.api.CheckChatUsernameResultUsernameOccupied;
import dev.tdjava.api.MessageChatAddMembers;
import dev.tdjava.api.MessageChatChangeTitle;
import dev.tdjava.api.MessageChatDeleteMember;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.MessageSupergroupChatCreate;
import dev.tdjava.api.Supergroup;
import dev.tdjava.api.SupergroupMembersFilter;
import dev.tdjava.api.SupergroupMembersFilterAdministrators;
import dev.tdjava.api.SupergroupMembersFilterBanned;
import dev.tdjava.api.SupergroupMembersFilterBots;
import dev.tdjava.api.SupergroupMembersFilterRecent;
import dev.tdjava.api.SupergroupMembersFilterRestricted;
import dev.tdjava.api.SupergroupMembersFilterSearch;
import dev.tdjava.api.UpdateChatAction;
import dev.tdjava.api.UpdateChatMember;
import dev.tdjava.api.UpdateChatPermissions;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateSupergroup;
import dev.tdjava.api.UpdateSupergroupFullInfo;
import dev.tdjava.api.functions.AddChatMembers;
import dev.tdjava.api.functions.CheckChatUsername;
import dev.tdjava.api.functions.CreateNewSupergroupChat;
import dev.tdjava.api.functions.DeleteChat;
import dev.tdjava.api.functions.GetChatMember;
import dev.tdjava.api.functions.GetSupergroupFullInfo;
import dev.tdjava.api.functions.GetSupergroupMembers;
import dev.tdjava.api.functions.JoinChat;
import dev.tdjava.api.functions.LeaveChat;
import dev.tdjava.api.functions.LoadChats;
import dev.tdjava.api.functions.SetChatDescription;
import dev.tdjava.api.functions.SetChatMemberStatus;
import dev.tdjava.api.functions.SetChatPermissions;
import dev.tdjava.api.functions.SetChatSlowModeDelay;
import dev.tdjava.api.functions.SetChatTitle;
import dev.tdjava.api.functions.SetSupergroupUsername;
import dev.tdjava.api.functions.ToggleSupergroupIsAllHistoryAvailable;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Supergroups, as their members' clients see them. */
@OfflineTelegram
@Timeout(60)
class SupergroupIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestUser carol;
  private final TestClient asAlice;
  private final TestClient asBob;

  SupergroupIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
    alice = dc.user("Alice");
    bob = dc.user("Bob");
    carol = dc.user("Carol");
    asAlice = Chats.login(clients, alice);
    asBob = Chats.login(clients, bob);
  }

  @BeforeEach
  void theyHaveMet() {
    Chats.meet(asAlice, alice, bob, carol);
  }

  private TestChat club() {
    TestChat club = alice.createsSupergroup("Club", bob);
    Chats.content(asAlice, club, MessageSupergroupChatCreate.class);
    Chats.content(asBob, club, MessageSupergroupChatCreate.class);
    return club;
  }

  private static Supergroup awaitStatus(TestClient client, Class<?> status) {
    return client
        .await(UpdateSupergroup.class, u -> status.isInstance(u.supergroup().status()))
        .supergroup();
  }

  private List<Long> members(TestChat chat, SupergroupMembersFilter filter) {
    return asAlice.ask(new GetSupergroupMembers(Chats.id(chat), filter, 0, 100)).members().stream()
        .map(ChatMember::memberId)
        .map(sender -> ((MessageSenderUser) sender).userId())
        .toList();
  }

  @Test
  void aSupergroupIsMadeAndFilled() {
    Chat chat =
        asAlice.ask(new CreateNewSupergroupChat("Club", false, false, "ours", null, 0, false));
    asAlice.ask(new AddChatMembers(chat.id(), List.of(bob.id(), carol.id())));

    Supergroup seen = awaitStatus(asBob, ChatMemberStatusMember.class);
    assertThat(((ChatTypeSupergroup) chat.type()).supergroupId()).isEqualTo(seen.id());
    assertThat(asAlice.ask(new GetSupergroupFullInfo(seen.id())).description()).isEqualTo("ours");
    assertThat(asBob.ask(new GetSupergroupFullInfo(seen.id())).memberCount()).isEqualTo(3);
    assertThat(
            asBob
                .await(
                    UpdateNewMessage.class,
                    u -> u.message().content() instanceof MessageChatAddMembers)
                .message()
                .chatId())
        .isEqualTo(chat.id());
  }

  @Test
  void membersAreFoundByFilter() {
    TestChat club = club();
    TestUser bot = dc.bot("helper_bot");
    TestUser dave = dc.user("Dave");
    TestUser erin = dc.user("Erin");
    alice.adds(club, bot, carol, dave, erin);
    alice.promotes(club, bob);
    alice.mutes(club, carol);
    alice.kicks(club, dave);

    assertThat(members(club, new SupergroupMembersFilterRecent()))
        .containsExactlyInAnyOrder(alice.id(), bob.id(), bot.id(), carol.id(), erin.id());
    assertThat(members(club, new SupergroupMembersFilterAdministrators()))
        .containsExactly(alice.id(), bob.id());
    assertThat(members(club, new SupergroupMembersFilterRestricted("")))
        .containsExactly(carol.id());
    assertThat(members(club, new SupergroupMembersFilterBanned(""))).containsExactly(dave.id());
    assertThat(members(club, new SupergroupMembersFilterBots())).containsExactly(bot.id());
    assertThat(members(club, new SupergroupMembersFilterSearch("er"))).containsExactly(erin.id());
  }

  @Test
  void whoIsBannedIsOutAndCanComeBackWhenUnbanned() {
    TestChat club = club();

    asAlice.ask(
        new SetChatMemberStatus(club.chatId(), Chats.sender(bob), new ChatMemberStatusBanned(0)));
    awaitStatus(asBob, ChatMemberStatusBanned.class);
    assertThat(Chats.content(asAlice, club, MessageChatDeleteMember.class).userId())
        .isEqualTo(bob.id());
    assertThatThrownBy(() -> Chats.sending(asBob, club.chatId(), "hello?")).isNotNull();

    asAlice.ask(
        new SetChatMemberStatus(club.chatId(), Chats.sender(bob), new ChatMemberStatusLeft()));
    awaitStatus(asBob, ChatMemberStatusLeft.class);
    asBob.forget();
    alice.adds(club, bob);
    awaitStatus(asBob, ChatMemberStatusMember.class);
    asBob.says(club.chatId(), "back");
    asAlice.hears("back");
  }

  @Test
  @Tolerates("MessageId is too low") // because of the clock
  void aRestrictionHoldsUntilItsTime() {
    TestChat club = club();
    int until = (int) (System.currentTimeMillis() / 1000) + 3600;

    asAlice.ask(
        new SetChatMemberStatus(
            club.chatId(),
            Chats.sender(bob),
            new ChatMemberStatusRestricted(true, until, Chats.permissions(false))));

    Supergroup restricted = awaitStatus(asBob, ChatMemberStatusRestricted.class);
    assertThat(((ChatMemberStatusRestricted) restricted.status()).restrictedUntilDate())
        .isEqualTo(until);
    assertThatThrownBy(() -> Chats.sending(asBob, club.chatId(), "hello?")).isNotNull();
    assertThat(members(club, new SupergroupMembersFilterRestricted(""))).containsExactly(bob.id());

    dc.clockOffset(Duration.ofHours(2));
    assertThat(asAlice.ask(new GetChatMember(club.chatId(), Chats.sender(bob))).status())
        .isInstanceOf(ChatMemberStatusMember.class);
  }

  @Test
  void administratorsHaveRightsAndTitles() {
    TestChat club = club();
    alice.adds(club, carol);

    asAlice.ask(
        new SetChatMemberStatus(club.chatId(), Chats.sender(bob), Chats.administrator("chief")));

    awaitStatus(asBob, ChatMemberStatusAdministrator.class);
    assertThat(asBob.ask(new GetChatMember(club.chatId(), Chats.sender(bob))).status())
        .isInstanceOfSatisfying(
            ChatMemberStatusAdministrator.class,
            status -> {
              assertThat(status.customTitle()).isEqualTo("chief");
              assertThat(status.rights().canRestrictMembers()).isTrue();
              assertThat(status.rights().canPromoteMembers()).isFalse();
            });
    asBob.ask(
        new SetChatMemberStatus(club.chatId(), Chats.sender(carol), new ChatMemberStatusBanned(0)));
    assertThat(members(club, new SupergroupMembersFilterBanned(""))).containsExactly(carol.id());
    assertThatThrownBy(
            () ->
                asBob.ask(
                    new SetChatMemberStatus(
                        club.chatId(), Chats.sender(alice), new ChatMemberStatusBanned(0))))
        .isNotNull();
  }

  @Test
  @Tolerates({"Failed to send .*Too Many Requests: retry after \\d+", "SLOWMODE_WAIT_\\d+"})
  void slowModeLetsOneMessageThrough() {
    TestChat club = club();

    asAlice.ask(new SetChatSlowModeDelay(club.chatId(), 3600));
    asBob.await(UpdateSupergroup.class, u -> u.supergroup().isSlowModeEnabled());
    asBob.says(club.chatId(), "first");

    asBob.ask(new GetSupergroupFullInfo(Chats.id(club)));
    asBob.await(
        UpdateSupergroupFullInfo.class, u -> u.supergroupFullInfo().slowModeDelay() == 3600);
    Chats.sending(asBob, club.chatId(), "second");
    UpdateMessageSendFailed failed =
        asBob.await(UpdateMessageSendFailed.class, u -> u.message().chatId() == club.chatId());
    assertThat(failed.error().code()).isEqualTo(429);
    assertThat(asBob.ask(new GetSupergroupFullInfo(Chats.id(club))).slowModeDelayExpiresIn())
        .isBetween(3500.0, 3600.0);
    asAlice.says(club.chatId(), "administrators need not wait");
    asAlice.says(club.chatId(), "at all");
  }

  @Test
  void aPublicSupergroupIsJoinedAgain() {
    TestChat club = club();
    assertThat(asAlice.ask(new CheckChatUsername(club.chatId(), "our_club")))
        .isInstanceOf(CheckChatUsernameResultOk.class);
    asAlice.ask(new SetSupergroupUsername(Chats.id(club), "our_club"));
    assertThat(asBob.ask(new CheckChatUsername(0, "our_club")))
        .isInstanceOf(CheckChatUsernameResultUsernameOccupied.class);
    TestClient asCarol = Chats.login(clients, carol);
    alice.adds(club, carol);
    Chats.content(asCarol, club, MessageChatAddMembers.class);
    carol.leaves(club);
    awaitStatus(asCarol, ChatMemberStatusLeft.class);
    asCarol.forget();
    asAlice.forget();

    asCarol.ask(new JoinChat(club.chatId()));
    awaitStatus(asCarol, ChatMemberStatusMember.class);
    assertThat(Chats.content(asAlice, club, MessageChatAddMembers.class).memberUserIds())
        .containsExactly(carol.id());

    asCarol.ask(new LeaveChat(club.chatId()));
    awaitStatus(asCarol, ChatMemberStatusLeft.class);
    assertThat(Chats.content(asAlice, club, MessageChatDeleteMember.class).userId())
        .isEqualTo(carol.id());
  }

  @Test
  void titleDescriptionAndPermissionsChange() {
    TestChat club = club();

    asAlice.ask(new SetChatTitle(club.chatId(), "Society"));
    asAlice.ask(new SetChatDescription(club.chatId(), "for all"));
    asAlice.ask(new SetChatPermissions(club.chatId(), Chats.permissions(false)));

    assertThat(Chats.content(asBob, club, MessageChatChangeTitle.class).title())
        .isEqualTo("Society");
    assertThat(asAlice.ask(new GetSupergroupFullInfo(Chats.id(club))).description())
        .isEqualTo("for all");
    asBob.await(UpdateChatPermissions.class, u -> !u.permissions().canSendBasicMessages());
    assertThatThrownBy(() -> Chats.sending(asBob, club.chatId(), "hello?")).isNotNull();
    assertThatThrownBy(() -> asBob.ask(new SetChatTitle(club.chatId(), "mine"))).isNotNull();
  }

  @Test
  void whoTypesIsSeen() {
    TestChat club = club();

    alice.types(club);

    assertThat(asBob.await(UpdateChatAction.class, u -> u.chatId() == club.chatId()).senderId())
        .isEqualTo(Chats.sender(alice));
  }

  @Test
  void aBotThatIsAdministratorIsToldWhoComesAndGoes() {
    TestChat club = club();
    TestUser bot = dc.bot("keeper_bot");
    TestClient asBot = Chats.login(clients, bot);
    alice.adds(club, bot);
    alice.promotes(club, bot);
    UpdateChatMember own =
        asBot.await(
            UpdateChatMember.class,
            u -> u.newChatMember().status() instanceof ChatMemberStatusAdministrator);
    assertThat(own.newChatMember().memberId()).isEqualTo(Chats.sender(bot));

    alice.adds(club, carol);
    alice.kicks(club, carol);

    UpdateChatMember came =
        asBot.await(
            UpdateChatMember.class,
            u ->
                u.newChatMember().memberId().equals(Chats.sender(carol))
                    && u.newChatMember().status() instanceof ChatMemberStatusMember);
    assertThat(came.actorUserId()).isEqualTo(alice.id());
    assertThat(came.oldChatMember().status()).isInstanceOf(ChatMemberStatusLeft.class);
    asBot.await(
        UpdateChatMember.class, u -> u.newChatMember().status() instanceof ChatMemberStatusBanned);
  }

  @Test
  void aDeletedSupergroupIsGoneForAll() {
    TestChat club = club();

    asAlice.ask(new GetSupergroupFullInfo(Chats.id(club))); // TDLib deletes what it knows it can
    asAlice.ask(new DeleteChat(club.chatId()));

    awaitStatus(asBob, ChatMemberStatusBanned.class);
  }

  @Test
  void newMembersSeeTheHistoryOnlyIfTheyMay() {
    TestChat club = club();
    asAlice.says(club.chatId(), "for those who are here");
    asAlice.ask(new ToggleSupergroupIsAllHistoryAvailable(Chats.id(club), false));

    asAlice.ask(new AddChatMembers(club.chatId(), List.of(carol.id())));
    asAlice.says(club.chatId(), "for all");
    TestClient asCarol = Chats.login(clients, carol);
    asCarol.ask(new LoadChats(null, 10));

    assertThat(Chats.history(asCarol, club.chatId()))
        .contains("for all")
        .doesNotContain("for those who are here");
    assertThat(Chats.history(asBob, club.chatId())).contains("for all", "for those who are here");
  }
}
