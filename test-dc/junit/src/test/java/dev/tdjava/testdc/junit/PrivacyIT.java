package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatNotificationSettings;
import dev.tdjava.api.NotificationSettingsScopePrivateChats;
import dev.tdjava.api.ScopeNotificationSettings;
import dev.tdjava.api.UpdateChatNotificationSettings;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateScopeNotificationSettings;
import dev.tdjava.api.UpdateUser;
import dev.tdjava.api.UpdateUserPrivacySettingRules;
import dev.tdjava.api.UserPrivacySettingRule;
import dev.tdjava.api.UserPrivacySettingRuleAllowAll;
import dev.tdjava.api.UserPrivacySettingRuleAllowContacts;
import dev.tdjava.api.UserPrivacySettingRuleAllowUsers;
import dev.tdjava.api.UserPrivacySettingRuleRestrictAll;
import dev.tdjava.api.UserPrivacySettingRules;
import dev.tdjava.api.UserPrivacySettingShowBio;
import dev.tdjava.api.UserPrivacySettingShowPhoneNumber;
import dev.tdjava.api.functions.GetChatNotificationSettingsExceptions;
import dev.tdjava.api.functions.GetScopeNotificationSettings;
import dev.tdjava.api.functions.GetUserFullInfo;
import dev.tdjava.api.functions.GetUserPrivacySettingRules;
import dev.tdjava.api.functions.SetChatNotificationSettings;
import dev.tdjava.api.functions.SetScopeNotificationSettings;
import dev.tdjava.api.functions.SetUserPrivacySettingRules;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who sees what, what makes a noise: settings that all devices of an account share. */
@OfflineTelegram
@Timeout(60)
class PrivacyIT {

  private final TestClients clients;
  private final TestUser alice;
  private final TestUser bob;
  private final TestClient own = TestClient.of(TdClient.create());
  private final TestClient otherDevice = TestClient.of(TdClient.create());

  PrivacyIT(TestDc dc, TestClients clients) {
    this.clients = clients;
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
  }

  @BeforeEach
  void login() {
    clients.login(own.client(), alice);
    clients.login(otherDevice.client(), alice);
    bob.says(alice, "hello");
    own.await(UpdateNewMessage.class, update -> update.message().chatId() == bob.id());
    otherDevice.await(UpdateNewMessage.class, update -> update.message().chatId() == bob.id());
  }

  private static UserPrivacySettingRules rules(UserPrivacySettingRule... rules) {
    return new UserPrivacySettingRules(List.of(rules));
  }

  @Test
  void rulesAreKeptAndToldToTheOtherDevice() {
    assertThat(own.ask(new GetUserPrivacySettingRules(new UserPrivacySettingShowPhoneNumber())))
        .isEqualTo(rules(new UserPrivacySettingRuleAllowContacts()));
    UserPrivacySettingRules wanted =
        rules(
            new UserPrivacySettingRuleAllowUsers(List.of(bob.id())),
            new UserPrivacySettingRuleRestrictAll());

    own.ask(new SetUserPrivacySettingRules(new UserPrivacySettingShowPhoneNumber(), wanted));

    UpdateUserPrivacySettingRules update =
        otherDevice.await(
            UpdateUserPrivacySettingRules.class,
            one -> one.setting() instanceof UserPrivacySettingShowPhoneNumber);
    assertThat(update.rules().rules())
        .contains(new UserPrivacySettingRuleAllowUsers(List.of(bob.id())));
  }

  @Test
  void whoMaySeeTheNumberSeesIt() {
    TestClient others = TestClient.of(TdClient.create());
    clients.login(others.client(), bob);
    alice.says(bob, "hi");
    others.await(
        UpdateUser.class,
        update -> update.user().id() == alice.id() && update.user().phoneNumber().isEmpty());

    own.ask(
        new SetUserPrivacySettingRules(
            new UserPrivacySettingShowPhoneNumber(), rules(new UserPrivacySettingRuleAllowAll())));

    others.await(
        UpdateUser.class,
        update ->
            update.user().id() == alice.id()
                && alice.phone().equals("+" + update.user().phoneNumber()));
  }

  @Test
  void whoMayNotSeeTheBioDoesNot() {
    alice.about("I like chess.");
    own.ask(
        new SetUserPrivacySettingRules(
            new UserPrivacySettingShowBio(), rules(new UserPrivacySettingRuleRestrictAll())));
    TestClient others = TestClient.of(TdClient.create());
    clients.login(others.client(), bob);
    alice.says(bob, "hi");
    others.await(UpdateUser.class, update -> update.user().id() == alice.id());

    assertThat(others.ask(new GetUserFullInfo(alice.id())).bio()).extracting("text").isEqualTo("");
    assertThat(own.ask(new GetUserFullInfo(alice.id())).bio())
        .extracting("text")
        .isEqualTo("I like chess.");
  }

  @Test
  void whatIsMutedOnOneDeviceIsMutedOnTheOther() {
    own.ask(
        new SetChatNotificationSettings(
            bob.id(),
            new ChatNotificationSettings(
                false,
                100_000_000,
                true,
                0,
                true,
                true,
                true,
                false,
                true,
                0,
                true,
                true,
                true,
                false,
                true,
                false)));

    otherDevice.await(
        UpdateChatNotificationSettings.class,
        update ->
            update.chatId() == bob.id()
                && !update.notificationSettings().useDefaultMuteFor()
                && update.notificationSettings().muteFor() > 0);
    assertThat(
            otherDevice
                .ask(
                    new GetChatNotificationSettingsExceptions(
                        new NotificationSettingsScopePrivateChats(), false))
                .chatIds())
        .containsExactly(bob.id());
  }

  @Test
  void aWholeKindOfChatsIsMuted() {
    ScopeNotificationSettings before =
        own.ask(new GetScopeNotificationSettings(new NotificationSettingsScopePrivateChats()));
    assertThat(before.muteFor()).isZero();
    assertThat(before.showPreview()).isTrue();

    own.ask(
        new SetScopeNotificationSettings(
            new NotificationSettingsScopePrivateChats(),
            new ScopeNotificationSettings(
                100_000_000, 0, false, true, false, 0, true, false, false)));

    otherDevice.await(
        UpdateScopeNotificationSettings.class,
        update ->
            update.scope() instanceof NotificationSettingsScopePrivateChats
                && update.notificationSettings().muteFor() > 0
                && !update.notificationSettings().showPreview());
  }
}
