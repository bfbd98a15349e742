package dev.tdjava.telegram.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.MessageContent;
import dev.tdjava.api.UnknownMessageContent;
import dev.tdjava.fixtures.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of message of the schema was sent by someone, or says what has happened. */
class ServiceMessagesTest {

  /** Those of new kinds have to be put here or into the list of what is sent. */
  private static final List<String> SERVICE =
      List.of(
          "BasicGroupChatCreate",
          "BotWriteAccessAllowed",
          "Call",
          "ChatAddMembers",
          "ChatBoost",
          "ChatChangePhoto",
          "ChatChangeTitle",
          "ChatDeleteMember",
          "ChatDeletePhoto",
          "ChatJoinByLink",
          "ChatJoinByRequest",
          "ChatOwnerChanged",
          "ChatOwnerLeft",
          "ChatSetBackground",
          "ChatSetMessageAutoDeleteTime",
          "ChatSetTheme",
          "ChatShared",
          "ChatUpgradeFrom",
          "ChatUpgradeTo",
          "ChecklistTasksAdded",
          "ChecklistTasksDone",
          "ContactRegistered",
          "CustomServiceAction",
          "DirectMessagePriceChanged",
          "ForumTopicCreated",
          "ForumTopicEdited",
          "ForumTopicIsClosedToggled",
          "ForumTopicIsHiddenToggled",
          "GameScore",
          "Gift",
          "GiftedPremium",
          "GiftedStars",
          "GiftedTon",
          "GiveawayCompleted",
          "GiveawayCreated",
          "GiveawayPrizeStars",
          "GroupCall",
          "InviteVideoChatParticipants",
          "PaidMessagePriceChanged",
          "PaidMessagesRefunded",
          "PassportDataReceived",
          "PassportDataSent",
          "PaymentRefunded",
          "PaymentSuccessful",
          "PaymentSuccessfulBot",
          "PinMessage",
          "PremiumGiftCode",
          "ProximityAlertTriggered",
          "RefundedUpgradedGift",
          "ScreenshotTaken",
          "SuggestBirthdate",
          "SuggestProfilePhoto",
          "SuggestedPostApprovalFailed",
          "SuggestedPostApproved",
          "SuggestedPostDeclined",
          "SuggestedPostPaid",
          "SuggestedPostRefunded",
          "SupergroupChatCreate",
          "UpgradedGift",
          "UpgradedGiftPurchaseOffer",
          "UpgradedGiftPurchaseOfferRejected",
          "UsersShared",
          "VideoChatEnded",
          "VideoChatScheduled",
          "VideoChatStarted",
          "WebAppDataReceived",
          "WebAppDataSent");

  @Test
  void eachKindIsOneOfThem() {
    Samples samples = new Samples(1);
    List<String> service =
        Arrays.stream(MessageContent.class.getPermittedSubclasses())
            .map(type -> samples.of(type.asSubclass(MessageContent.class)))
            .filter(ContentInfo::isService)
            .map(content -> content.getClass().getSimpleName().substring("Message".length()))
            .sorted()
            .toList();

    assertThat(service).isEqualTo(SERVICE);
  }

  @Test
  void whatIsNotKnownIsNone() {
    assertThat(ContentInfo.isService(new UnknownMessageContent("messageNew", "{}"))).isFalse();
  }
}
