package dev.tdjava.telegram.content;

import dev.tdjava.api.File;
import dev.tdjava.api.Photo;
import dev.tdjava.api.PhotoSize;
import dev.tdjava.api.Thumbnail;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The file in a message and what is known of it before it is downloaded.
 *
 * @param file the file; of a photo that of the largest size
 * @param fileName as the sender named it; empty for photos, stickers, video and voice notes
 * @param mimeType such as {@code "video/mp4"}; empty where nobody says
 * @param duration how long it plays; zero for what does not play
 * @param width in pixels; 0 for what is not seen
 * @param height in pixels; 0 for what is not seen
 * @param thumbnail a small picture of it, if there is one
 */
public record Media(
    File file,
    String fileName,
    String mimeType,
    Duration duration,
    int width,
    int height,
    @Nullable File thumbnail) {

  /** A file that is neither seen nor played. */
  static Media of(File file, String fileName, String mimeType, @Nullable Thumbnail thumbnail) {
    File small = thumbnail == null ? null : thumbnail.file();
    return new Media(file, fileName, mimeType, Duration.ZERO, 0, 0, small);
  }

  /** The largest size of a photo, if it has any. */
  static @Nullable Media of(Photo photo) {
    PhotoSize largest = largest(photo);
    PhotoSize smallest =
        photo.sizes().stream().min(Comparator.comparingInt(Media::area)).orElse(null);
    if (largest == null || smallest == null) {
      return null;
    }
    return new Media(
        largest.photo(),
        "",
        "image/jpeg",
        Duration.ZERO,
        largest.width(),
        largest.height(),
        smallest.photo());
  }

  /** The largest size of a photo; null if it has none. */
  public static @Nullable PhotoSize largest(Photo photo) {
    return photo.sizes().stream().max(Comparator.comparingInt(Media::area)).orElse(null);
  }

  private static int area(PhotoSize size) {
    return size.width() * size.height();
  }

  Media ofSize(int itsWidth, int itsHeight) {
    return new Media(file, fileName, mimeType, duration, itsWidth, itsHeight, thumbnail);
  }

  Media playing(int seconds) {
    Duration itsDuration = Duration.ofSeconds(seconds);
    return new Media(file, fileName, mimeType, itsDuration, width, height, thumbnail);
  }
}
