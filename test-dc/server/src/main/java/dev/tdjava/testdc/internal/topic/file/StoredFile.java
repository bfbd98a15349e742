package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A photo or document that the data centre keeps.
 *
 * @param tl the {@code photo} or {@code document}: one object for all who show it, since its file
 *     reference is renewed in place
 * @param contents what it consists of, by size: a photo's or a thumbnail's type, or an empty name
 *     for the document itself
 */
public record StoredFile(TlObject tl, Map<String, Content> contents) {

  public long id() {
    return tl.getLong("id");
  }

  public int dc() {
    return tl.getInt("dc_id");
  }

  public boolean isPhoto() {
    return tl.is("photo");
  }

  /** The document itself, or a photo's largest size. */
  public Content main() {
    Content content = contents.get(isPhoto() ? largest() : "");
    if (content == null) {
      throw new IllegalStateException("A file without contents: " + tl);
    }
    return content;
  }

  private String largest() {
    String type = "";
    int width = -1;
    for (TlObject size : tl.<TlObject>getList("sizes")) {
      if (size.has("w") && size.getInt("w") > width) {
        width = size.getInt("w");
        type = size.getString("type");
      }
    }
    return type;
  }

  public @Nullable Content content(String size) {
    return contents.get(size);
  }
}
