package dev.tdjava.benchmarks.gson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tdjava.api.Bytes;
import dev.tdjava.api.EmojiStatus;
import dev.tdjava.api.EmojiStatusType;
import dev.tdjava.api.EmojiStatusTypeCustomEmoji;
import dev.tdjava.api.File;
import dev.tdjava.api.LocalFile;
import dev.tdjava.api.Minithumbnail;
import dev.tdjava.api.ProfilePhoto;
import dev.tdjava.api.RemoteFile;
import dev.tdjava.api.User;
import dev.tdjava.api.UserStatus;
import dev.tdjava.api.UserStatusOffline;
import dev.tdjava.api.UserStatusOnline;
import dev.tdjava.api.UserType;
import dev.tdjava.api.UserTypeRegular;
import dev.tdjava.api.Usernames;
import dev.tdjava.api.VerificationStatus;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Users and what they are made of, from Gson's tree. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class GsonTreeUsers {

  private GsonTreeUsers() {}

  static UserStatus userStatus(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "userStatusOnline" -> userStatusOnline(o);
      case "userStatusOffline" -> userStatusOffline(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static EmojiStatusType emojiStatusType(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "emojiStatusTypeCustomEmoji" -> emojiStatusTypeCustomEmoji(o);
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static UserType userType(JsonObject o) {
    String type = o.get("@type").getAsString();
    return switch (type) {
      case "userTypeRegular" -> new UserTypeRegular();
      default -> throw new IllegalArgumentException("No sample has a " + type);
    };
  }

  static User user(JsonObject o) {
    return new User(
        o.get("id").getAsLong(),
        o.get("first_name").getAsString(),
        o.get("last_name").getAsString(),
        o.has("usernames") ? usernames(o.getAsJsonObject("usernames")) : null,
        o.get("phone_number").getAsString(),
        userStatus(o.getAsJsonObject("status")),
        o.has("profile_photo") ? profilePhoto(o.getAsJsonObject("profile_photo")) : null,
        o.get("accent_color_id").getAsInt(),
        o.get("background_custom_emoji_id").getAsLong(),
        null,
        o.get("profile_accent_color_id").getAsInt(),
        o.get("profile_background_custom_emoji_id").getAsLong(),
        o.has("emoji_status") ? emojiStatus(o.getAsJsonObject("emoji_status")) : null,
        o.get("is_contact").getAsBoolean(),
        o.get("is_mutual_contact").getAsBoolean(),
        o.get("is_close_friend").getAsBoolean(),
        o.has("verification_status")
            ? verificationStatus(o.getAsJsonObject("verification_status"))
            : null,
        o.get("is_premium").getAsBoolean(),
        o.get("is_support").getAsBoolean(),
        null,
        null,
        o.get("restricts_new_chats").getAsBoolean(),
        o.get("paid_message_star_count").getAsLong(),
        o.get("have_access").getAsBoolean(),
        userType(o.getAsJsonObject("type")),
        o.get("language_code").getAsString(),
        o.get("added_to_attachment_menu").getAsBoolean());
  }

  static Usernames usernames(JsonObject o) {
    return new Usernames(
        strings(o.getAsJsonArray("active_usernames")),
        strings(o.getAsJsonArray("disabled_usernames")),
        o.get("editable_username").getAsString(),
        strings(o.getAsJsonArray("collectible_usernames")));
  }

  private static UserStatusOnline userStatusOnline(JsonObject o) {
    return new UserStatusOnline(o.get("expires").getAsInt());
  }

  private static UserStatusOffline userStatusOffline(JsonObject o) {
    return new UserStatusOffline(o.get("was_online").getAsInt());
  }

  static ProfilePhoto profilePhoto(JsonObject o) {
    return new ProfilePhoto(
        o.get("id").getAsLong(),
        file(o.getAsJsonObject("small")),
        file(o.getAsJsonObject("big")),
        o.has("minithumbnail") ? minithumbnail(o.getAsJsonObject("minithumbnail")) : null,
        o.get("has_animation").getAsBoolean(),
        o.get("is_personal").getAsBoolean());
  }

  static File file(JsonObject o) {
    return new File(
        o.get("id").getAsInt(),
        o.get("size").getAsLong(),
        o.get("expected_size").getAsLong(),
        localFile(o.getAsJsonObject("local")),
        remoteFile(o.getAsJsonObject("remote")));
  }

  static LocalFile localFile(JsonObject o) {
    return new LocalFile(
        o.get("path").getAsString(),
        o.get("can_be_downloaded").getAsBoolean(),
        o.get("can_be_deleted").getAsBoolean(),
        o.get("is_downloading_active").getAsBoolean(),
        o.get("is_downloading_completed").getAsBoolean(),
        o.get("download_offset").getAsLong(),
        o.get("downloaded_prefix_size").getAsLong(),
        o.get("downloaded_size").getAsLong());
  }

  static RemoteFile remoteFile(JsonObject o) {
    return new RemoteFile(
        o.get("id").getAsString(),
        o.get("unique_id").getAsString(),
        o.get("is_uploading_active").getAsBoolean(),
        o.get("is_uploading_completed").getAsBoolean(),
        o.get("uploaded_size").getAsLong());
  }

  static Minithumbnail minithumbnail(JsonObject o) {
    return new Minithumbnail(
        o.get("width").getAsInt(),
        o.get("height").getAsInt(),
        Bytes.of(Base64.getDecoder().decode(o.get("data").getAsString())));
  }

  static EmojiStatus emojiStatus(JsonObject o) {
    return new EmojiStatus(
        emojiStatusType(o.getAsJsonObject("type")), o.get("expiration_date").getAsInt());
  }

  private static EmojiStatusTypeCustomEmoji emojiStatusTypeCustomEmoji(JsonObject o) {
    return new EmojiStatusTypeCustomEmoji(o.get("custom_emoji_id").getAsLong());
  }

  static VerificationStatus verificationStatus(JsonObject o) {
    return new VerificationStatus(
        o.get("is_verified").getAsBoolean(),
        o.get("is_scam").getAsBoolean(),
        o.get("is_fake").getAsBoolean(),
        o.get("bot_verification_icon_custom_emoji_id").getAsLong());
  }

  private static List<String> strings(JsonArray array) {
    List<String> list = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      list.add(element.getAsString());
    }
    return list;
  }
}
