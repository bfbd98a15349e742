package dev.tdjava.testdc.internal.rpc;

import java.util.stream.Stream;

/**
 * Parameters by which calls of served methods would mean what this data centre does not do. Calls
 * with them are refused; the others either count or could change nothing here.
 */
final class NotServed {

  private static final String[] SENDING = {
    "schedule_repeat_period", "send_as", "quick_reply_shortcut", "effect", "allow_paid_stars"
  };

  private NotServed() {}

  static void addTo(Methods methods) {
    methods
        .refuse("messages.sendMessage", SENDING)
        .refuse("messages.sendMessage", "suggested_post")
        .refuse("messages.sendMedia", SENDING)
        .refuse("messages.sendMedia", "suggested_post")
        .refuse("messages.sendMultiMedia", without(SENDING, "schedule_repeat_period"))
        .refuse("messages.forwardMessages", SENDING)
        .refuse(
            "messages.forwardMessages",
            "suggested_post",
            "with_my_score",
            "top_msg_id",
            "video_timestamp")
        .refuse(
            "messages.sendInlineBotResult",
            "hide_via",
            "send_as",
            "quick_reply_shortcut",
            "allow_paid_stars")
        .refuse("messages.editMessage", "schedule_repeat_period", "quick_reply_shortcut_id")
        .refuse("messages.saveDraft", "suggested_post")
        .refuse("messages.uploadMedia", "business_connection_id")
        .refuse("messages.getBotCallbackAnswer", "game", "password")
        .refuse("auth.signIn", "email_verification")
        .refuse("contacts.addContact", "note")
        .refuse("contacts.resolveUsername", "referer")
        .refuse("photos.updateProfilePhoto", "fallback")
        .refuse(
            "photos.uploadProfilePhoto",
            "fallback",
            "video",
            "video_start_ts",
            "video_emoji_markup")
        .refuse(
            "account.changeAuthorizationSettings",
            "encrypted_requests_disabled",
            "call_requests_disabled");
    addChats(methods);
  }

  private static void addChats(Methods methods) {
    methods
        .refuse(
            "channels.createChannel", "forum", "for_import", "geo_point", "address", "ttl_period")
        .refuse("messages.createChat", "ttl_period")
        .refuse("channels.toggleSignatures", "profiles_enabled")
        .refuse("channels.getAdminedPublicChannels", "by_location", "for_personal")
        .refuse("messages.exportChatInvite", "subscription_pricing")
        .refuse("messages.getChatInviteImporters", "subscription_expired")
        .refuse("messages.getDialogUnreadMarks", "parent_peer")
        .refuse("messages.markDialogUnread", "parent_peer")
        .refuse("messages.search", "saved_peer_id", "saved_reaction")
        .refuse("messages.getUnreadMentions", "top_msg_id")
        .refuse("messages.readMentions", "top_msg_id")
        .refuse("messages.getUnreadReactions", "top_msg_id", "saved_peer_id")
        .refuse("messages.readReactions", "top_msg_id", "saved_peer_id")
        .refuse("messages.unpinAllMessages", "top_msg_id", "saved_peer_id")
        .refuse("messages.setTyping", "top_msg_id");
  }

  private static String[] without(String[] all, String one) {
    return Stream.of(all).filter(each -> !each.equals(one)).toArray(String[]::new);
  }
}
