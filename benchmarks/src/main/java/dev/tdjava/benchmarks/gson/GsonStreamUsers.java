package dev.tdjava.benchmarks.gson;

import com.google.gson.stream.JsonReader;
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
import java.util.Base64;
import java.util.List;

/** Users and what they are made of, read with Gson's streaming reader. */
@SuppressWarnings("NullAway") // the records refuse null themselves
final class GsonStreamUsers {

  private GsonStreamUsers() {}

  static UserStatus userStatus(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "userStatusOnline" -> userStatusOnline(in);
      case "userStatusOffline" -> userStatusOffline(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static EmojiStatusType emojiStatusType(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "emojiStatusTypeCustomEmoji" -> emojiStatusTypeCustomEmoji(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static UserType userType(JsonReader in) throws IOException {
    String type = GsonStreamDecoder.type(in);
    return switch (type) {
      case "userTypeRegular" -> userTypeRegular(in);
      default -> throw new IOException("No sample has a " + type);
    };
  }

  static User user(JsonReader in) throws IOException {
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
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = in.nextLong();
        case "first_name" -> firstName = in.nextString();
        case "last_name" -> lastName = in.nextString();
        case "usernames" -> usernames = usernames(in);
        case "phone_number" -> phoneNumber = in.nextString();
        case "status" -> status = userStatus(in);
        case "profile_photo" -> profilePhoto = profilePhoto(in);
        case "accent_color_id" -> accentColorId = in.nextInt();
        case "background_custom_emoji_id" -> backgroundCustomEmojiId = in.nextLong();
        case "profile_accent_color_id" -> profileAccentColorId = in.nextInt();
        case "profile_background_custom_emoji_id" -> profileBackgroundCustomEmojiId = in.nextLong();
        case "emoji_status" -> emojiStatus = emojiStatus(in);
        case "is_contact" -> isContact = in.nextBoolean();
        case "is_mutual_contact" -> isMutualContact = in.nextBoolean();
        case "is_close_friend" -> isCloseFriend = in.nextBoolean();
        case "verification_status" -> verificationStatus = verificationStatus(in);
        case "is_premium" -> isPremium = in.nextBoolean();
        case "is_support" -> isSupport = in.nextBoolean();
        case "restricts_new_chats" -> restrictsNewChats = in.nextBoolean();
        case "paid_message_star_count" -> paidMessageStarCount = in.nextLong();
        case "have_access" -> haveAccess = in.nextBoolean();
        case "type" -> type = userType(in);
        case "language_code" -> languageCode = in.nextString();
        case "added_to_attachment_menu" -> addedToAttachmentMenu = in.nextBoolean();
        default -> in.skipValue();
      }
    }
    in.endObject();
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

  static Usernames usernames(JsonReader in) throws IOException {
    List<String> activeUsernames = List.of();
    List<String> disabledUsernames = List.of();
    String editableUsername = "";
    List<String> collectibleUsernames = List.of();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "active_usernames" -> activeUsernames = strings(in);
        case "disabled_usernames" -> disabledUsernames = strings(in);
        case "editable_username" -> editableUsername = in.nextString();
        case "collectible_usernames" -> collectibleUsernames = strings(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new Usernames(
        activeUsernames, disabledUsernames, editableUsername, collectibleUsernames);
  }

  private static UserStatusOnline userStatusOnline(JsonReader in) throws IOException {
    int expires = 0;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "expires" -> expires = in.nextInt();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new UserStatusOnline(expires);
  }

  private static UserStatusOffline userStatusOffline(JsonReader in) throws IOException {
    int wasOnline = 0;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "was_online" -> wasOnline = in.nextInt();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new UserStatusOffline(wasOnline);
  }

  static ProfilePhoto profilePhoto(JsonReader in) throws IOException {
    long id = 0;
    File small = null;
    File big = null;
    Minithumbnail minithumbnail = null;
    boolean hasAnimation = false;
    boolean isPersonal = false;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = in.nextLong();
        case "small" -> small = file(in);
        case "big" -> big = file(in);
        case "minithumbnail" -> minithumbnail = minithumbnail(in);
        case "has_animation" -> hasAnimation = in.nextBoolean();
        case "is_personal" -> isPersonal = in.nextBoolean();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new ProfilePhoto(id, small, big, minithumbnail, hasAnimation, isPersonal);
  }

  static File file(JsonReader in) throws IOException {
    int id = 0;
    long size = 0;
    long expectedSize = 0;
    LocalFile local = null;
    RemoteFile remote = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = in.nextInt();
        case "size" -> size = in.nextLong();
        case "expected_size" -> expectedSize = in.nextLong();
        case "local" -> local = localFile(in);
        case "remote" -> remote = remoteFile(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new File(id, size, expectedSize, local, remote);
  }

  static LocalFile localFile(JsonReader in) throws IOException {
    String path = "";
    boolean canBeDownloaded = false;
    boolean canBeDeleted = false;
    boolean isDownloadingActive = false;
    boolean isDownloadingCompleted = false;
    long downloadOffset = 0;
    long downloadedPrefixSize = 0;
    long downloadedSize = 0;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "path" -> path = in.nextString();
        case "can_be_downloaded" -> canBeDownloaded = in.nextBoolean();
        case "can_be_deleted" -> canBeDeleted = in.nextBoolean();
        case "is_downloading_active" -> isDownloadingActive = in.nextBoolean();
        case "is_downloading_completed" -> isDownloadingCompleted = in.nextBoolean();
        case "download_offset" -> downloadOffset = in.nextLong();
        case "downloaded_prefix_size" -> downloadedPrefixSize = in.nextLong();
        case "downloaded_size" -> downloadedSize = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
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

  static RemoteFile remoteFile(JsonReader in) throws IOException {
    String id = "";
    String uniqueId = "";
    boolean isUploadingActive = false;
    boolean isUploadingCompleted = false;
    long uploadedSize = 0;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = in.nextString();
        case "unique_id" -> uniqueId = in.nextString();
        case "is_uploading_active" -> isUploadingActive = in.nextBoolean();
        case "is_uploading_completed" -> isUploadingCompleted = in.nextBoolean();
        case "uploaded_size" -> uploadedSize = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new RemoteFile(id, uniqueId, isUploadingActive, isUploadingCompleted, uploadedSize);
  }

  static Minithumbnail minithumbnail(JsonReader in) throws IOException {
    int width = 0;
    int height = 0;
    Bytes data = Bytes.EMPTY;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "width" -> width = in.nextInt();
        case "height" -> height = in.nextInt();
        case "data" -> data = Bytes.of(Base64.getDecoder().decode(in.nextString()));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new Minithumbnail(width, height, data);
  }

  static EmojiStatus emojiStatus(JsonReader in) throws IOException {
    EmojiStatusType type = null;
    int expirationDate = 0;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "type" -> type = emojiStatusType(in);
        case "expiration_date" -> expirationDate = in.nextInt();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new EmojiStatus(type, expirationDate);
  }

  private static EmojiStatusTypeCustomEmoji emojiStatusTypeCustomEmoji(JsonReader in)
      throws IOException {
    long customEmojiId = 0;
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "custom_emoji_id" -> customEmojiId = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new EmojiStatusTypeCustomEmoji(customEmojiId);
  }

  static VerificationStatus verificationStatus(JsonReader in) throws IOException {
    boolean isVerified = false;
    boolean isScam = false;
    boolean isFake = false;
    long botVerificationIconCustomEmojiId = 0;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "is_verified" -> isVerified = in.nextBoolean();
        case "is_scam" -> isScam = in.nextBoolean();
        case "is_fake" -> isFake = in.nextBoolean();
        case "bot_verification_icon_custom_emoji_id" ->
            botVerificationIconCustomEmojiId = in.nextLong();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new VerificationStatus(isVerified, isScam, isFake, botVerificationIconCustomEmojiId);
  }

  private static UserTypeRegular userTypeRegular(JsonReader in) throws IOException {
    while (in.hasNext()) {
      in.skipValue();
    }
    in.endObject();
    return new UserTypeRegular();
  }

  private static List<String> strings(JsonReader in) throws IOException {
    List<String> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(in.nextString());
    }
    in.endArray();
    return list;
  }
}
