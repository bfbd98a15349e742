package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.model.RpcError;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A file on its way in: its parts come in any order, and each may come again.
 *
 * @see <a href="https://core.telegram.org/api/files#uploading-files">Uploading files</a>
 */
final class Upload {

  static final int MAX_PART = 512 * 1024;

  /** Of the largest file that premium users may send, 4000 MB. */
  static final int MAX_PARTS = 8000;

  private final NavigableMap<Integer, Spool.Piece> parts = new TreeMap<>();

  /** Checks a part against the rules and those that came before, and keeps it. */
  void save(Spool spool, int part, int totalParts, byte[] bytes) {
    if (part < 0 || part >= MAX_PARTS) {
      throw RpcError.bad("FILE_PART_INVALID");
    }
    if (totalParts == 0 || totalParts > MAX_PARTS || (totalParts > 0 && part >= totalParts)) {
      throw RpcError.bad("FILE_PARTS_INVALID");
    }
    if (bytes.length == 0) {
      throw RpcError.bad("FILE_PART_EMPTY");
    }
    if (bytes.length > MAX_PART) {
      throw RpcError.bad("FILE_PART_TOO_BIG");
    }
    if (totalParts > 0
        && part < totalParts - 1
        && (bytes.length % 1024 != 0 || MAX_PART % bytes.length != 0)) {
      throw RpcError.bad("FILE_PART_SIZE_INVALID");
    }
    Spool.Piece before = parts.get(part);
    if (before != null && before.length() != bytes.length) {
      throw RpcError.bad("FILE_PART_SIZE_CHANGED");
    }
    if (before == null) {
      parts.put(part, spool.append(bytes));
    } else {
      spool.replace(before, bytes);
    }
  }

  /** The whole file, if it is whole. */
  Content content(Spool spool, int count) {
    if (count <= 0 || count > MAX_PARTS || (!parts.isEmpty() && parts.lastKey() >= count)) {
      throw RpcError.bad("FILE_PARTS_INVALID");
    }
    List<Spool.Piece> pieces = new ArrayList<>(count);
    for (int part = 0; part < count; part++) {
      Spool.Piece piece = parts.get(part);
      if (piece == null) {
        throw RpcError.bad("FILE_PART_" + part + "_MISSING");
      }
      int usual = pieces.isEmpty() ? piece.length() : pieces.get(0).length();
      boolean last = part == count - 1;
      if (last ? piece.length() > usual : piece.length() != usual) {
        throw RpcError.bad("FILE_PART_SIZE_CHANGED");
      }
      if (!last && (usual % 1024 != 0 || MAX_PART % usual != 0)) {
        throw RpcError.bad("FILE_PART_SIZE_INVALID");
      }
      pieces.add(piece);
    }
    return new SpooledContent(spool, pieces);
  }
}
