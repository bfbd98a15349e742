package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.BasicGroup;
import dev.tdjava.api.BasicGroupFullInfo;
import dev.tdjava.api.Chat;
import dev.tdjava.api.ChatMember;
import dev.tdjava.api.ChatMemberStatusAdministrator;
import dev.tdjava.api.ChatMemberStatusBanned;
import dev.tdjava.api.ChatMemberStatusCreator;
import dev.tdjava.api.ChatMemberStatusLeft;
import dev.tdjava.api.ChatMemberStatusMember;
import dev.tdjava.api.ChatPermissions;
import dev.tdjava.api.ChatTypeBasicGroup;
import dev.tdjava.api.ChatTypeSupergroup;
import dev.tdjava.api.MessageBasicGroupChatCreate;
import dev.tdjava.api.MessageChatAddMembers;
import dev.tdjava.api.MessageChatChangeTitle;
import dev.tdjava.api.MessageChatDeleteMember;
import dev.tdjava.api.MessageChatUpgradeFrom;
import dev.tdjava.api.MessageChatUpgradeTo;
import dev.tdjava.api.SupergroupFullInfo;
import dev.tdjava.api.UpdateBasicGroup;
import dev.tdjava.api.UpdateBasicGroupFullInfo;
import dev.tdjava.api.UpdateChatPermissions;
import dev.tdjava.api.UpdateChatTitle;
import dev.tdjava.api.UpdateMessageSendFailed;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.functions.AddChatMember;
import dev.tdjava.api.functions.CreateNewBasicGroupChat;
import dev.tdjava.api.functions.DeleteChat;
import dev.tdjava.api.functions.GetBasicGroupFullInfo;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetSupergroupFullInfo;
import dev.tdjava.api.functions.GetSupergroupMembers;
import dev.tdjava.api.functions.LeaveChat;
import dev.tdjava.api.functions.SetChatDescription;
import dev.tdjava.api.functions.SetChatMemberStatus;
import dev.tdjava.api.functions.SetChatPermissions;
import dev.tdjava.api.functions.SetChatTitle;
import dev.tdjava.api.functions.UpgradeBasicGroupChatToSupergroupChat;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Basic groups, as their members' clients see them. */
@OfflineTelegram
@Timeout(60)
class BasicGroupIT {

  private final TestDc dc;
  private final TestUser alice;
  private final TestUser bob;
  private final TestUser carol;
  private final TestClient asAlice;
  private final TestClient asBob;

  BasicGroupIT(TestDc dc, TestClients clients) {
    this.dc = dc;
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
    TestChat club = alice.createsGroup("Club", bob);
    Chats.content(asAlice, club, MessageBasicGroupChatCreate.class);
    Chats.content(asBob, club, MessageBasicGroupChatCreate.class);
    return club;
  }

  @Test
  void aGroupIsMadeAndItsMembersSeeIt() {
    long chatId = asAlice.ask(new CreateNewBasicGroupChat(List.of(bob.id()), "Club", 0)).chatId();

    UpdateNewMessage first =
        asBob.await(UpdateNewMessage.class, u -> u.message().chatId() == chatId);
    assertThat(first.message().content())
        .isInstanceOfSatisfying(
            MessageBasicGroupChatCreate.class,
            made -> {
              assertThat(made.title()).isEqualTo("Club");
              assertThat(made.memberUserIds()).containsExactlyInAnyOrder(bob.id());
            });
    BasicGroupFullInfo full = asBob.ask(new GetBasicGroupFullInfo(-chatId));
    assertThat(full.creatorUserId()).isEqualTo(alice.id());
    assertThat(full.members())
        .extracting(ChatMember::memberId)
        .containsExactlyInAnyOrder(Chats.sender(alice), Chats.sender(bob));
  }

  @Test
  void membersComeAndGo() {
    TestChat club = club();

    asAlice.ask(new AddChatMember(club.chatId(), carol.id(), 0));
    assertThat(Chats.content(asBob, club, MessageChatAddMembers.class).memberUserIds())
        .containsExactly(carol.id());
    asBob.await(UpdateBasicGroup.class, u -> u.basicGroup().memberCount() == 3);

    alice.kicks(club, carol);
    assertThat(Chats.content(asBob, club, MessageChatDeleteMember.class).userId())
        .isEqualTo(carol.id());
    asAlice.await(
        UpdateBasicGroup.class,
        u -> u.basicGroup().id() == -club.chatId() && u.basicGroup().memberCount() == 2);

    asBob.ask(new LeaveChat(club.chatId()));
    asBob.await(
        UpdateBasicGroup.class, u -> u.basicGroup().status() instanceof ChatMemberStatusLeft);
    asAlice.await(UpdateBasicGroup.class, u -> u.basicGroup().memberCount() == 1);
    assertThat(club.has(bob)).isFalse();
  }

  @Test
  void whoIsKickedCannotWrite() {
    TestChat club = club();

    asAlice.ask(
        new SetChatMemberStatus(club.chatId(), Chats.sender(bob), new ChatMemberStatusBanned(0)));

    assertThat(Chats.content(asBob, club, MessageChatDeleteMember.class).userId())
        .isEqualTo(bob.id());
    UpdateBasicGroup gone =
        asBob.await(
            UpdateBasicGroup.class, u -> u.basicGroup().status() instanceof ChatMemberStatusBanned);
    assertThat(gone.basicGroup().id()).isEqualTo(-club.chatId());
    assertThatThrownBy(() -> Chats.sending(asBob, club.chatId(), "hello?")).isNotNull();
  }

  @Test
  void titleDescriptionAndAdministratorsChange() {
    TestChat club = club();

    asAlice.ask(new SetChatTitle(club.chatId(), "Society"));
    asAlice.ask(new SetChatDescription(club.chatId(), "for all"));
    asAlice.ask(new SetChatMemberStatus(club.chatId(), Chats.sender(bob), Chats.administrator()));

    asBob.await(UpdateChatTitle.class, u -> u.title().equals("Society"));
    assertThat(Chats.content(asBob, club, MessageChatChangeTitle.class).title())
        .isEqualTo("Society");
    asBob.await(
        UpdateBasicGroup.class,
        u -> u.basicGroup().status() instanceof ChatMemberStatusAdministrator);
    BasicGroupFullInfo full = asBob.ask(new GetBasicGroupFullInfo(-club.chatId()));
    assertThat(asAlice.ask(new GetBasicGroupFullInfo(-club.chatId())).description())
        .isEqualTo("for all");
    assertThat(full.members())
        .extracting(member -> (Object) member.status().getClass())
        .containsExactlyInAnyOrder(
            ChatMemberStatusCreator.class, ChatMemberStatusAdministrator.class);

    asBob.forget();
    alice.demotes(club, bob);
    asBob.await(
        UpdateBasicGroup.class, u -> u.basicGroup().status() instanceof ChatMemberStatusMember);
  }

  @Test
  void whatIsForbiddenToAllIsRefused() {
    TestChat club = club();
    ChatPermissions nothing = Chats.permissions(false);

    asAlice.ask(new SetChatPermissions(club.chatId(), nothing));

    asBob.await(UpdateChatPermissions.class, u -> u.permissions().equals(nothing));
    assertThatThrownBy(() -> Chats.sending(asBob, club.chatId(), "hello?"))
        .hasMessageContaining("rights");
    assertThat(asAlice.says(club.chatId(), "quiet, please").isOutgoing()).isTrue();

    club.forbids();
    asBob.await(UpdateChatPermissions.class, u -> u.permissions().canSendBasicMessages());
    asBob.says(club.chatId(), "thanks");
    assertThat(asBob.all(UpdateMessageSendFailed.class)).isEmpty();
  }

  @Test
  void aGroupBecomesASupergroup() {
    TestChat club = club();
    bob.says(club, "before");
    asAlice.hears("before");

    Chat chat = asAlice.ask(new UpgradeBasicGroupChatToSupergroupChat(club.chatId()));

    long supergroup = ((ChatTypeSupergroup) chat.type()).supergroupId();
    assertThat(Chats.content(asBob, club, MessageChatUpgradeTo.class).supergroupId())
        .isEqualTo(supergroup);
    UpdateNewMessage from =
        asBob.await(
            UpdateNewMessage.class, u -> u.message().content() instanceof MessageChatUpgradeFrom);
    assertThat(((MessageChatUpgradeFrom) from.message().content()).basicGroupId())
        .isEqualTo(-club.chatId());
    BasicGroup old =
        asBob.await(UpdateBasicGroup.class, u -> !u.basicGroup().isActive()).basicGroup();
    assertThat(old.upgradedToSupergroupId()).isEqualTo(supergroup);
    SupergroupFullInfo full = asBob.ask(new GetSupergroupFullInfo(supergroup));
    assertThat(full.upgradedFromBasicGroupId()).isEqualTo(-club.chatId());
    assertThat(full.upgradedFromMaxMessageId()).isPositive();
    assertThat(asBob.ask(new GetSupergroupMembers(supergroup, null, 0, 10)).members())
        .extracting(ChatMember::memberId)
        .containsExactlyInAnyOrder(Chats.sender(alice), Chats.sender(bob));
    asBob.says(chat.id(), "after");
    asAlice.hears("after");
  }

  @Test
  void aDeletedGroupIsGoneForAll() {
    TestChat club = club();

    asAlice.ask(new DeleteChat(club.chatId()));

    asBob.await(
        UpdateBasicGroup.class,
        u ->
            u.basicGroup().id() == -club.chatId()
                && u.basicGroup().status() instanceof ChatMemberStatusBanned);
    UpdateBasicGroupFullInfo info =
        asBob.all(UpdateBasicGroupFullInfo.class).stream().reduce((a, b) -> b).orElse(null);
    assertThat(info == null || info.basicGroupFullInfo().members().isEmpty()).isTrue();
    assertThat(asBob.ask(new GetChat(club.chatId())).type()).isInstanceOf(ChatTypeBasicGroup.class);
    assertThat(dc.report()).doesNotContain("messages.deleteChat");
  }
}
