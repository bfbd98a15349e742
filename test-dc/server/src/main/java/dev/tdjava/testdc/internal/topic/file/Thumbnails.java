package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small pictures of documents: those that clients send, or for pictures one of the server's. */
final class Thumbnails {

  private static final int BOX = 320;
  private static final long MAX_PICTURE = 10 << 20;

  private Thumbnails() {}

  /**
   * Adds a thumbnail to a document's contents, and to its attributes what was learnt on the way.
   *
   * @return the {@code photoSize}, or null if there is nothing to show
   */
  static @Nullable TlObject add(
      Content document,
      @Nullable Content given,
      String mimeType,
      List<TlObject> attributes,
      Map<String, Content> contents) {
    Images.Picture picture = null;
    if (given != null) {
      picture = scaled(Images.find(given.readAll()));
    } else if (mimeType.startsWith("image/") && document.size() <= MAX_PICTURE) {
      BufferedImage image = Images.find(document.readAll());
      picture = scaled(image);
      if (image != null && attributes.stream().noneMatch(one -> one.has("w"))) {
        attributes.add(
            TlObject.of(
                "documentAttributeImageSize", "w", image.getWidth(), "h", image.getHeight()));
      }
    }
    if (picture == null) {
      return null;
    }
    contents.put("m", Content.of(picture.bytes()));
    return PhotoSizes.size("m", picture);
  }

  private static Images.@Nullable Picture scaled(@Nullable BufferedImage image) {
    return image == null ? null : Images.fitted(image, BOX);
  }
}
