package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;

/**
 * Parts of files, in and out.
 *
 * @see <a href="https://core.telegram.org/api/files">Uploading and downloading files</a>
 */
final class FileMethods {

  private static final int KB = 1024;
  private static final int MB = 1024 * KB;

  private final FileStore files;

  FileMethods(FileStore files) {
    this.files = files;
  }

  void addTo(Methods methods) {
    methods
        .add("upload.saveFilePart", request -> save(request, -1))
        .add(
            "upload.saveBigFilePart",
            request -> save(request, request.tl().getInt("file_total_parts")))
        .add("upload.getFile", this::get);
  }

  private Boolean save(Request request, int totalParts) {
    TlObject tl = request.tl();
    files.savePart(
        request.user().id(),
        tl.getLong("file_id"),
        tl.getInt("file_part"),
        totalParts == -1 ? -1 : Math.max(0, totalParts),
        tl.getBytes("bytes"));
    return true;
  }

  private TlObject get(Request request) {
    TlObject tl = request.tl();
    request.user();
    long offset = tl.getLong("offset");
    int limit = tl.getInt("limit");
    check(offset, limit, tl.isTrue("precise"));
    TlObject location = tl.getObject("location");
    StoredFile file = file(request, location);
    if (file.dc() != request.session().dc()) {
      throw new RpcError(303, "FILE_MIGRATE_" + file.dc());
    }
    Content content =
        file.content(
            location.is("inputPeerPhotoFileLocation")
                ? location.isTrue("big") ? "c" : "a"
                : location.getString("thumb_size"));
    if (content == null) {
      throw RpcError.bad("LOCATION_INVALID");
    }
    byte[] bytes = content.read(offset, limit);
    return TlObject.of(
        "upload.file",
        "type",
        TlObject.of(type(content)),
        "mtime",
        file.tl().getInt("date"),
        "bytes",
        bytes);
  }

  /** Refuses a part that does not lie as the rules want it. */
  static void check(long offset, int limit, boolean precise) {
    int step = precise ? KB : 4 * KB;
    if (offset < 0 || offset % step != 0) {
      throw RpcError.bad("OFFSET_INVALID");
    }
    if (limit <= 0
        || limit % step != 0
        || limit > MB
        || (!precise && MB % limit != 0)
        || offset / MB != (offset + limit - 1) / MB) {
      throw RpcError.bad("LIMIT_INVALID");
    }
  }

  private StoredFile file(Request request, TlObject location) {
    return switch (location.name()) {
      case "inputDocumentFileLocation", "inputPhotoFileLocation" -> {
        StoredFile file = files.require(location, "FILE_ID_INVALID");
        if (file.isPhoto() != location.is("inputPhotoFileLocation")) {
          throw RpcError.bad("LOCATION_INVALID");
        }
        yield file;
      }
      case "inputPeerPhotoFileLocation" -> {
        InputPeers.peer(request, location.getObject("peer"));
        StoredFile file = files.find(location.getLong("photo_id"));
        if (file == null || !file.isPhoto()) {
          throw RpcError.bad("LOCATION_INVALID");
        }
        yield file;
      }
      default -> throw RpcError.bad("LOCATION_INVALID");
    };
  }

  /** What kind of file it is, by its first bytes. */
  private static String type(Content content) {
    byte[] head = content.read(0, 12);
    if (begins(head, 0, 0xff, 0xd8, 0xff)) {
      return "storage.fileJpeg";
    } else if (begins(head, 0, 0x89, 'P', 'N', 'G')) {
      return "storage.filePng";
    } else if (begins(head, 0, 'G', 'I', 'F', '8')) {
      return "storage.fileGif";
    } else if (begins(head, 0, '%', 'P', 'D', 'F')) {
      return "storage.filePdf";
    } else if (begins(head, 0, 'I', 'D', '3')) {
      return "storage.fileMp3";
    } else if (begins(head, 4, 'f', 't', 'y', 'p')) {
      return "storage.fileMp4";
    } else if (begins(head, 8, 'W', 'E', 'B', 'P')) {
      return "storage.fileWebp";
    }
    return "storage.fileUnknown";
  }

  private static boolean begins(byte[] head, int at, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= at + i || (head[at + i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
