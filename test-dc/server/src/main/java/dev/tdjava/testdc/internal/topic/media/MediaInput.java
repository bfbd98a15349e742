package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.file.Content;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.file.SilentVideo;
import dev.tdjava.testdc.internal.topic.file.StoredFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code InputMedia} of requests become.
 *
 * @see <a href="https://core.telegram.org/type/InputMedia">InputMedia</a>
 */
public final class MediaInput {

  private final FileStore files;

  public MediaInput(FileStore files) {
    this.files = files;
  }

  /** The medium, made from uploads or found among what is there; null for an empty preview. */
  public @Nullable Media media(Request request, TlObject input) {
    if (!input.getList("stickers").isEmpty()) {
      throw RpcError.notServed("stickers");
    }
    return switch (input.name()) {
      case "inputMediaUploadedPhoto" -> photo(uploadedPhoto(request, input), input);
      case "inputMediaPhoto" -> photo(known(input.getObject("id"), true), input);
      case "inputMediaUploadedDocument" -> document(uploadedDocument(request, input), input);
      case "inputMediaDocument" -> document(known(input.getObject("id"), false), input);
      case "inputMediaGeoPoint" ->
          Media.of(TlObject.of("messageMediaGeo", "geo", GeoMedia.point(request, input)));
      case "inputMediaGeoLive" -> Media.of(GeoMedia.live(request, input));
      case "inputMediaVenue" -> Media.of(GeoMedia.venue(request, input));
      case "inputMediaContact" -> contact(request.user(), input);
      case "inputMediaDice" -> Media.of(Dice.roll(input.getString("emoticon")));
      case "inputMediaPoll" -> PollInput.poll(request.user(), input);
      // No address is ever dialled: a page has no preview, and an external file cannot be had.
      case "inputMediaWebPage" -> {
        if (!input.isTrue("optional")) {
          throw RpcError.bad("WEBPAGE_NOT_FOUND");
        }
        yield null;
      }
      case "inputMediaPhotoExternal", "inputMediaDocumentExternal" ->
          throw RpcError.bad("WEBPAGE_CURL_FAILED");
      case "inputMediaEmpty" -> throw RpcError.bad("MEDIA_EMPTY");
      default -> throw RpcError.notServed(input.name());
    };
  }

  private StoredFile uploadedPhoto(Request request, TlObject input) {
    return files.addPhoto(upload(request, input.getObject("file")), dc(request), now(request));
  }

  private StoredFile uploadedDocument(Request request, TlObject input) {
    TlObject thumb = input.findObject("thumb");
    String mimeType = input.getString("mime_type");
    Content content = upload(request, input.getObject("file"));
    return files.addDocument(
        content,
        thumb == null ? null : upload(request, thumb),
        mimeType.isEmpty() ? "application/octet-stream" : mimeType,
        SilentVideo.attributes(input, mimeType, content),
        dc(request),
        now(request));
  }

  public Content upload(Request request, TlObject inputFile) {
    return files.uploaded(request.user().id(), inputFile);
  }

  /** The photo or document that a client had before. */
  public StoredFile known(TlObject id, boolean photo) {
    StoredFile file = files.require(id, photo ? "PHOTO_INVALID" : "DOCUMENT_INVALID");
    if (file.isPhoto() != photo) {
      throw RpcError.bad("MEDIA_INVALID");
    }
    return file;
  }

  private static int dc(Request request) {
    return request.session().dc();
  }

  private static int now(Request request) {
    return request.world().now();
  }

  private static Media photo(StoredFile photo, TlObject input) {
    return Media.of(
        TlObject.of(
            "messageMediaPhoto",
            "spoiler",
            input.isTrue("spoiler"),
            "photo",
            photo.tl(),
            "ttl_seconds",
            input.get("ttl_seconds")));
  }

  private Media document(StoredFile document, TlObject input) {
    TlObject cover = input.findObject("video_cover");
    return Media.of(
        DocumentMedia.of(document.tl(), input.isTrue("spoiler"))
            .put("ttl_seconds", input.get("ttl_seconds"))
            .put("video_cover", cover == null ? null : known(cover, true).tl())
            .put("video_timestamp", input.get("video_timestamp")));
  }

  /**
   * Someone as a contact.
   *
   * @param input the {@code inputMediaContact}
   * @throws RpcError if it names nobody
   */
  public static Media contact(User sender, TlObject input) {
    String phone = input.getString("phone_number");
    String firstName = input.getString("first_name");
    if (phone.isBlank() || (firstName.isBlank() && input.getString("last_name").isBlank())) {
      throw RpcError.bad("CONTACT_MISSING");
    }
    User user = sender.world().findByPhone(phone);
    return Media.of(
        TlObject.of(
            "messageMediaContact",
            "phone_number",
            phone,
            "first_name",
            firstName,
            "last_name",
            input.getString("last_name"),
            "vcard",
            input.getString("vcard"),
            "user_id",
            user == null ? 0L : user.id()));
  }

  /** The medium of a message that is being edited. */
  public @Nullable Media edited(
      Request request, TlObject input, @Nullable TlObject before, int date) {
    if (input.is("inputMediaGeoLive") && before != null && before.is("messageMediaGeoLive")) {
      return Media.of(GeoMedia.moved(request, input, before, date));
    }
    if (List.of("inputMediaDice", "inputMediaPoll", "inputMediaContact").contains(input.name())) {
      throw RpcError.bad("MEDIA_NEW_INVALID");
    }
    return media(request, input);
  }
}
