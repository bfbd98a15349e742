package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** All photos and documents, and the uploads that may become some. */
public final class FileStore implements AutoCloseable {

  /** How many bytes a photo may have. */
  private static final long MAX_PHOTO = 10 << 20;

  private static final int CHUNK = 512 * 1024;

  /** Up to so many bytes stay in memory. */
  private static final int SMALL = 64 * 1024;

  /** Uploads belong to an account: its number and the client's number for the file. */
  private record UploadKey(long user, long file) {}

  private final Spool spool = new Spool();
  private final FileReferences references = new FileReferences();
  private final Map<UploadKey, Upload> uploads = new HashMap<>();
  private final Map<Long, StoredFile> files = new HashMap<>();

  /**
   * Keeps a part of an upload.
   *
   * @param totalParts how many parts there will be, or -1 if the client does not say
   */
  public void savePart(long user, long file, int part, int totalParts, byte[] bytes) {
    UploadKey key = new UploadKey(user, file);
    Upload upload = uploads.getOrDefault(key, new Upload());
    upload.save(spool, part, totalParts, bytes);
    uploads.put(key, upload);
  }

  /** The upload that an {@code InputFile} speaks of. */
  public Content uploaded(long user, TlObject inputFile) {
    if (!inputFile.is("inputFile") && !inputFile.is("inputFileBig")) {
      throw RpcError.bad("FILE_ID_INVALID");
    }
    Upload upload =
        uploads.getOrDefault(new UploadKey(user, inputFile.getLong("id")), new Upload());
    Content content = upload.content(spool, inputFile.getInt("parts"));
    String md5 = inputFile.getString("md5_checksum", "");
    if (!md5.isEmpty() && !md5.toLowerCase(Locale.ROOT).equals(md5(content))) {
      throw RpcError.bad("MD5_CHECKSUM_INVALID");
    }
    return content;
  }

  private static String md5(Content content) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (long at = 0; at < content.size(); at += CHUNK) {
      digest.update(content.read(at, CHUNK));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Takes all that a stream has, without keeping it in memory. */
  public Content spooled(InputStream in) throws IOException {
    List<Spool.Piece> pieces = new ArrayList<>();
    byte[] chunk = in.readNBytes(CHUNK);
    while (chunk.length > 0) {
      pieces.add(spool.append(chunk));
      chunk = in.readNBytes(CHUNK);
    }
    return pieces.isEmpty() ? Content.of(new byte[0]) : new SpooledContent(spool, pieces);
  }

  /** A new photo for messages: as it was sent, and a smaller one. */
  public StoredFile addPhoto(Content content, int dc, int date) {
    byte[] bytes = photoBytes(content);
    return PhotoSizes.forMessage(bytes).store(this, dc, date);
  }

  /** A new photo of a user or chat: two squares. */
  public StoredFile addProfilePhoto(Content content, int dc, int date) {
    return PhotoSizes.forProfile(photoBytes(content)).store(this, dc, date);
  }

  private static byte[] photoBytes(Content content) {
    if (content.size() > MAX_PHOTO) {
      throw RpcError.bad("PHOTO_SAVE_FILE_INVALID");
    }
    return content.readAll();
  }

  StoredFile addPhoto(List<TlObject> sizes, Map<String, byte[]> pictures, int dc, int date) {
    Map<String, Content> contents = new HashMap<>();
    pictures.forEach((type, bytes) -> contents.put(type, kept(bytes)));
    return add(TlObject.of("photo", "date", date, "sizes", sizes, "dc_id", dc), contents);
  }

  private Content kept(byte[] bytes) {
    return bytes.length <= SMALL
        ? Content.of(bytes)
        : new SpooledContent(spool, List.of(spool.append(bytes)));
  }

  /**
   * A new document.
   *
   * @param thumbnail a picture that shows what is in it, or null
   */
  public StoredFile addDocument(
      Content content,
      @Nullable Content thumbnail,
      String mimeType,
      List<TlObject> attributes,
      int dc,
      int date) {
    Map<String, Content> contents = new HashMap<>();
    contents.put("", content);
    List<TlObject> all = new ArrayList<>(attributes);
    TlObject thumb = Thumbnails.add(content, thumbnail, mimeType, all, contents);
    return add(
        TlObject.of(
            "document",
            "date",
            date,
            "mime_type",
            mimeType,
            "size",
            content.size(),
            "thumbs",
            thumb == null ? null : List.of(thumb),
            "dc_id",
            dc,
            "attributes",
            List.copyOf(all)),
        contents);
  }

  private StoredFile add(TlObject tl, Map<String, Content> contents) {
    long id = ThreadLocalRandom.current().nextLong(1L << 32, Long.MAX_VALUE);
    tl.put("id", id)
        .put("access_hash", ThreadLocalRandom.current().nextLong())
        .put("file_reference", references.of(id));
    StoredFile file = new StoredFile(tl, Map.copyOf(contents));
    files.put(id, file);
    return file;
  }

  /** The file of that id, or null. */
  public @Nullable StoredFile find(long id) {
    return files.get(id);
  }

  /**
   * The file that a location or an {@code InputPhoto} or {@code InputDocument} means, if the caller
   * has its hash and a reference to it that is young enough.
   *
   * @param wrong what it is refused with when there is no such file
   */
  public StoredFile require(TlObject input, String wrong) {
    StoredFile file = input.has("id") ? files.get(input.getLong("id")) : null;
    if (file == null || file.tl().getLong("access_hash") != input.getLong("access_hash", 0)) {
      throw RpcError.bad(wrong);
    }
    references.check(file.id(), input.getBytes("file_reference"));
    return file;
  }

  /** Makes the file references that clients have too old; messages that are seen again have new. */
  public void expireReferences() {
    references.expire();
    files.values().forEach(file -> file.tl().put("file_reference", references.of(file.id())));
  }

  @Override
  public void close() {
    spool.close();
  }
}
