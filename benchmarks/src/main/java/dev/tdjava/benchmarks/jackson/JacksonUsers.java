package dev.tdjava.benchmarks.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Users and what they are made of, read with Jackson's streaming parser. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class JacksonUsers {

  private JacksonUsers() {}

  static UserStatus userStatus(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "userStatusOnline" -> userStatusOnline(in);
      case "userStatusOffline" -> userStatusOffline(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static EmojiStatusType emojiStatusType(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "emojiStatusTypeCustomEmoji" -> emojiStatusTypeCustomEmoji(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static UserType userType(JsonParser in) throws IOException {
    String type = JacksonDecoder.type(in);
    return switch (type) {
      case "userTypeRegular" -> userTypeRegular(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static User user(JsonParser in) throws IOException {
    long id = 0;
    String firstName = "";
    String lastName = "";
    Usernames usernames = null;
    String phoneNumber = "";
    UserStatus status = null;
    ProfilePhoto profilePhoto = null;
    int accentColorId = 0;
    long backgroundCustomEmojiId = 0;
    int profileAccentColorId = 0;
    long profileBackgroundCustomEmojiId = 0;
    EmojiStatus emojiStatus = null;
    boolean isContact = false;
    boolean isMutualContact = false;
    boolean isCloseFriend = false;
    VerificationStatus verificationStatus = null;
    boolean isPremium = false;
    boolean isSupport = false;
    boolean restrictsNewChats = false;
    long paidMessageStarCount = 0;
    boolean haveAccess = false;
    UserType type = null;
    String languageCode = "";
    boolean addedToAttachmentMenu = false;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "id" -> id = in.getLongValue();
        case "first_name" -> firstName = in.getText();
        case "last_name" -> lastName = in.getText();
        case "usernames" -> usernames = usernames(in);
        case "phone_number" -> phoneNumber = in.getText();
        case "status" -> status = userStatus(in);
        case "profile_photo" -> profilePhoto = profilePhoto(in);
        case "accent_color_id" -> accentColorId = in.getIntValue();
        case "background_custom_emoji_id" -> backgroundCustomEmojiId = Long.parseLong(in.getText());
        case "profile_accent_color_id" -> profileAccentColorId = in.getIntValue();
        case "profile_background_custom_emoji_id" ->
            profileBackgroundCustomEmojiId = Long.parseLong(in.getText());
        case "emoji_status" -> emojiStatus = emojiStatus(in);
        case "is_contact" -> isContact = in.getBooleanValue();
        case "is_mutual_contact" -> isMutualContact = in.getBooleanValue();
        case "is_close_friend" -> isCloseFriend = in.getBooleanValue();
        case "verification_status" -> verificationStatus = verificationStatus(in);
        case "is_premium" -> isPremium = in.getBooleanValue();
        case "is_support" -> isSupport = in.getBooleanValue();
        case "restricts_new_chats" -> restrictsNewChats = in.getBooleanValue();
        case "paid_message_star_count" -> paidMessageStarCount = in.getLongValue();
        case "have_access" -> haveAccess = in.getBooleanValue();
        case "type" -> type = userType(in);
        case "language_code" -> languageCode = in.getText();
        case "added_to_attachment_menu" -> addedToAttachmentMenu = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return new User(
        id,
        firstName,
        lastName,
        usernames,
        phoneNumber,
        status,
        profilePhoto,
        accentColorId,
        backgroundCustomEmojiId,
        null,
        profileAccentColorId,
        profileBackgroundCustomEmojiId,
        emojiStatus,
        isContact,
        isMutualContact,
        isCloseFriend,
        verificationStatus,
        isPremium,
        isSupport,
        null,
        null,
        restrictsNewChats,
        paidMessageStarCount,
        haveAccess,
        type,
        languageCode,
        addedToAttachmentMenu);
  }

  static Usernames usernames(JsonParser in) throws IOException {
    List<String> activeUsernames = List.of();
    List<String> disabledUsernames = List.of();
    String editableUsername = "";
    List<String> collectibleUsernames = List.of();
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "active_usernames" -> activeUsernames = strings(in);
        case "disabled_usernames" -> disabledUsernames = strings(in);
        case "editable_username" -> editableUsername = in.getText();
        case "collectible_usernames" -> collectibleUsernames = strings(in);
        default -> in.skipChildren();
      }
    }
    return new Usernames(
        activeUsernames, disabledUsernames, editableUsername, collectibleUsernames);
  }

  private static UserStatusOnline userStatusOnline(JsonParser in) throws IOException {
    int expires = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "expires" -> expires = in.getIntValue();
        default -> in.skipChildren();
      }
    }
    return new UserStatusOnline(expires);
  }

  private static UserStatusOffline userStatusOffline(JsonParser in) throws IOException {
    int wasOnline = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "was_online" -> wasOnline = in.getIntValue();
        default -> in.skipChildren();
      }
    }
    return new UserStatusOffline(wasOnline);
  }

  static ProfilePhoto profilePhoto(JsonParser in) throws IOException {
    long id = 0;
    File small = null;
    File big = null;
    Minithumbnail minithumbnail = null;
    boolean hasAnimation = false;
    boolean isPersonal = false;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "id" -> id = Long.parseLong(in.getText());
        case "small" -> small = file(in);
        case "big" -> big = file(in);
        case "minithumbnail" -> minithumbnail = minithumbnail(in);
        case "has_animation" -> hasAnimation = in.getBooleanValue();
        case "is_personal" -> isPersonal = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return new ProfilePhoto(id, small, big, minithumbnail, hasAnimation, isPersonal);
  }

  static File file(JsonParser in) throws IOException {
    int id = 0;
    long size = 0;
    long expectedSize = 0;
    LocalFile local = null;
    RemoteFile remote = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "id" -> id = in.getIntValue();
        case "size" -> size = in.getLongValue();
        case "expected_size" -> expectedSize = in.getLongValue();
        case "local" -> local = localFile(in);
        case "remote" -> remote = remoteFile(in);
        default -> in.skipChildren();
      }
    }
    return new File(id, size, expectedSize, local, remote);
  }

  static LocalFile localFile(JsonParser in) throws IOException {
    String path = "";
    boolean canBeDownloaded = false;
    boolean canBeDeleted = false;
    boolean isDownloadingActive = false;
    boolean isDownloadingCompleted = false;
    long downloadOffset = 0;
    long downloadedPrefixSize = 0;
    long downloadedSize = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "path" -> path = in.getText();
        case "can_be_downloaded" -> canBeDownloaded = in.getBooleanValue();
        case "can_be_deleted" -> canBeDeleted = in.getBooleanValue();
        case "is_downloading_active" -> isDownloadingActive = in.getBooleanValue();
        case "is_downloading_completed" -> isDownloadingCompleted = in.getBooleanValue();
        case "download_offset" -> downloadOffset = in.getLongValue();
        case "downloaded_prefix_size" -> downloadedPrefixSize = in.getLongValue();
        case "downloaded_size" -> downloadedSize = in.getLongValue();
        default -> in.skipChildren();
      }
    }
    return new LocalFile(
        path,
        canBeDownloaded,
        canBeDeleted,
        isDownloadingActive,
        isDownloadingCompleted,
        downloadOffset,
        downloadedPrefixSize,
        downloadedSize);
  }

  static RemoteFile remoteFile(JsonParser in) throws IOException {
    String id = "";
    String uniqueId = "";
    boolean isUploadingActive = false;
    boolean isUploadingCompleted = false;
    long uploadedSize = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "id" -> id = in.getText();
        case "unique_id" -> uniqueId = in.getText();
        case "is_uploading_active" -> isUploadingActive = in.getBooleanValue();
        case "is_uploading_completed" -> isUploadingCompleted = in.getBooleanValue();
        case "uploaded_size" -> uploadedSize = in.getLongValue();
        default -> in.skipChildren();
      }
    }
    return new RemoteFile(id, uniqueId, isUploadingActive, isUploadingCompleted, uploadedSize);
  }

  static Minithumbnail minithumbnail(JsonParser in) throws IOException {
    int width = 0;
    int height = 0;
    Bytes data = Bytes.EMPTY;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "width" -> width = in.getIntValue();
        case "height" -> height = in.getIntValue();
        case "data" -> data = Bytes.of(in.getBinaryValue());
        default -> in.skipChildren();
      }
    }
    return new Minithumbnail(width, height, data);
  }

  static EmojiStatus emojiStatus(JsonParser in) throws IOException {
    EmojiStatusType type = null;
    int expirationDate = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "type" -> type = emojiStatusType(in);
        case "expiration_date" -> expirationDate = in.getIntValue();
        default -> in.skipChildren();
      }
    }
    return new EmojiStatus(type, expirationDate);
  }

  private static EmojiStatusTypeCustomEmoji emojiStatusTypeCustomEmoji(JsonParser in)
      throws IOException {
    long customEmojiId = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "custom_emoji_id" -> customEmojiId = Long.parseLong(in.getText());
        default -> in.skipChildren();
      }
    }
    return new EmojiStatusTypeCustomEmoji(customEmojiId);
  }

  static VerificationStatus verificationStatus(JsonParser in) throws IOException {
    boolean isVerified = false;
    boolean isScam = false;
    boolean isFake = false;
    long botVerificationIconCustomEmojiId = 0;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      switch (field) {
        case "is_verified" -> isVerified = in.getBooleanValue();
        case "is_scam" -> isScam = in.getBooleanValue();
        case "is_fake" -> isFake = in.getBooleanValue();
        case "bot_verification_icon_custom_emoji_id" ->
            botVerificationIconCustomEmojiId = Long.parseLong(in.getText());
        default -> in.skipChildren();
      }
    }
    return new VerificationStatus(isVerified, isScam, isFake, botVerificationIconCustomEmojiId);
  }

  private static UserTypeRegular userTypeRegular(JsonParser in) throws IOException {
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      in.skipChildren();
    }
    return new UserTypeRegular();
  }

  private static List<String> strings(JsonParser in) throws IOException {
    List<String> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(in.getText());
    }
    return list;
  }
}
