package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Rights;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.file.StoredFile;
import dev.tdjava.testdc.internal.topic.media.MediaInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Photos of users and chats.
 *
 * @see <a href="https://core.telegram.org/method/photos.uploadProfilePhoto">uploadProfilePhoto</a>
 */
final class PhotoMethods {

  private static final int MAX_PAGE = 100;

  private final FileStore files;
  private final MediaInput input;

  PhotoMethods(FileStore files, MediaInput input) {
    this.files = files;
    this.input = input;
  }

  void addTo(Methods methods) {
    methods
        .add("photos.uploadProfilePhoto", this::upload)
        .add("photos.updateProfilePhoto", this::update)
        .add("photos.getUserPhotos", PhotoMethods::list)
        .add("photos.deletePhotos", this::delete)
        .add("messages.editChatPhoto", this::editGroup)
        .add("channels.editPhoto", this::editChannel);
  }

  /** Whose photo a request changes: the caller's, or that of the caller itself as a bot. */
  private static User owner(Request request) {
    TlObject bot = request.tl().findObject("bot");
    User user = bot == null ? request.user() : InputPeers.user(request, bot);
    if (user != request.user()) {
      throw RpcError.bad("BOT_INVALID");
    }
    return user;
  }

  private TlObject upload(Request request) {
    User user = owner(request);
    TlObject file = request.tl().findObject("file");
    if (file == null) {
      throw RpcError.bad("PHOTO_FILE_MISSING");
    }
    StoredFile photo = uploaded(request, file);
    Photos.show(request.delivery(), user, photo.tl());
    return photo(request, photo.tl());
  }

  private StoredFile uploaded(Request request, TlObject file) {
    return files.addProfilePhoto(
        input.upload(request, file), request.session().dc(), request.world().now());
  }

  /** A photo for a profile, made of one that was in a message if it must be. */
  private StoredFile known(Request request, TlObject id) {
    StoredFile photo = input.known(id, true);
    return photo.content("a") != null
        ? photo
        : files.addProfilePhoto(photo.main(), request.session().dc(), request.world().now());
  }

  private static TlObject photo(Request request, TlObject photo) {
    TlObject answer =
        request.referring(TlObject.of("photos.photo", "photo", photo), request.user());
    return answer.put("chats", null);
  }

  private TlObject update(Request request) {
    User user = owner(request);
    TlObject id = request.tl().getObject("id");
    if (id.is("inputPhotoEmpty")) {
      TlObject shown = user.photo();
      if (shown != null) {
        Photos.remove(request.delivery(), user, List.of(shown.getLong("id")));
      }
      return photo(request, TlObject.of("photoEmpty", "id", 0L));
    }
    StoredFile photo = known(request, id);
    Photos.show(request.delivery(), user, photo.tl());
    return photo(request, photo.tl());
  }

  private static TlObject list(Request request) {
    TlObject tl = request.tl();
    User user = request.user("user_id");
    List<Sequence.Entry<Long, TlObject>> all = user.photos().newestFirst();
    long maxId = tl.getLong("max_id");
    if (maxId != 0) { // ids have no order here, so that all are looked at
      all =
          all.stream()
              .filter(photo -> maxId > 0 ? photo.key() < maxId : photo.key() == -maxId)
              .toList();
    }
    int limit = Math.max(1, Math.min(tl.getInt("limit"), MAX_PAGE));
    List<TlObject> page =
        NumberedList.part(all, tl.getInt("offset"), limit).stream()
            .map(Sequence.Entry::value)
            .toList();
    TlObject answer =
        page.size() == all.size()
            ? TlObject.of("photos.photos")
            : TlObject.of("photos.photosSlice", "count", all.size());
    return request.referring(answer.put("photos", page), user).put("chats", null);
  }

  private List<Long> delete(Request request) {
    List<Long> ids =
        request.tl().<TlObject>getList("id").stream()
            .map(id -> input.known(id, true).id())
            .toList();
    return Photos.remove(request.delivery(), request.user(), ids);
  }

  private TlObject editGroup(Request request) {
    return edit(request, InputPeers.group(request, request.tl().getLong("chat_id")));
  }

  private TlObject editChannel(Request request) {
    Channel channel = InputPeers.channel(request, request.tl().getObject("channel"));
    return edit(request, channel);
  }

  private TlObject edit(Request request, Chat chat) {
    boolean allowed =
        Rights.member(request.user(), chat).may("change_info")
            || (!(chat instanceof Channel channel && channel.isBroadcast())
                && !Rights.member(request.user(), chat)
                    .isForbidden("change_info", chat.defaultBannedRights()));
    if (!allowed) {
      throw RpcError.bad("CHAT_ADMIN_REQUIRED");
    }
    StoredFile photo = chatPhoto(request, request.tl().getObject("photo"));
    if (photo == null && chat.photo() == null) {
      throw RpcError.bad("CHAT_NOT_MODIFIED");
    }
    Photos.show(request.delivery(), request.user(), chat, photo == null ? null : photo.tl());
    return request.updates();
  }

  private @Nullable StoredFile chatPhoto(Request request, TlObject photo) {
    return switch (photo.name()) {
      case "inputChatPhotoEmpty" -> null;
      case "inputChatPhoto" -> known(request, photo.getObject("id"));
      default -> {
        TlObject file = photo.findObject("file");
        if (file == null) {
          throw RpcError.bad("PHOTO_INVALID");
        }
        yield uploaded(request, file);
      }
    };
  }
}
