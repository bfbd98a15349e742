package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sizes in which a photo is kept, by Telegram's letters.
 *
 * @see <a href="https://core.telegram.org/api/files#image-thumbnail-types">Thumbnail types</a>
 */
final class PhotoSizes {

  private static final int MEDIUM = 320;
  private static final int LARGEST = 2560;

  private final List<TlObject> sizes = new ArrayList<>();
  private final Map<String, byte[]> contents = new HashMap<>();

  private PhotoSizes() {}

  static PhotoSizes forMessage(byte[] bytes) {
    BufferedImage image = Images.read(bytes);
    int longer = Math.max(image.getWidth(), image.getHeight());
    PhotoSizes sizes = new PhotoSizes();
    if (longer > MEDIUM) {
      sizes.add("m", Images.fitted(image, MEDIUM));
    }
    sizes.add(
        longer <= MEDIUM ? "m" : longer <= 800 ? "x" : longer <= 1280 ? "y" : "w",
        Images.isJpeg(bytes) && longer <= LARGEST
            ? new Images.Picture(bytes, image.getWidth(), image.getHeight())
            : Images.fitted(image, LARGEST));
    return sizes;
  }

  static PhotoSizes forProfile(byte[] bytes) {
    BufferedImage image = Images.read(bytes);
    PhotoSizes sizes = new PhotoSizes();
    sizes.add("a", Images.square(image, 160));
    sizes.add("c", Images.square(image, 640));
    return sizes;
  }

  private void add(String type, Images.Picture picture) {
    sizes.add(size(type, picture));
    contents.put(type, picture.bytes());
  }

  static TlObject size(String type, Images.Picture picture) {
    return TlObject.of(
        "photoSize",
        "type",
        type,
        "w",
        picture.width(),
        "h",
        picture.height(),
        "size",
        picture.bytes().length);
  }

  StoredFile store(FileStore store, int dc, int date) {
    return store.addPhoto(List.copyOf(sizes), contents, dc, date);
  }
}
