package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.model.RpcError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What Telegram does with pictures: measures, scales and crops them, and makes them JPEGs. */
final class Images {

  static {
    ImageIO.setUseCache(false);
  }

  private Images() {}

  /** A JPEG and its size in pixels. */
  static final class Picture {
    private final byte[] bytes;
    private final int width;
    private final int height;

    Picture(byte[] bytes, int width, int height) {
      this.bytes = bytes;
      this.width = width;
      this.height = height;
    }

    byte[] bytes() {
      return bytes;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }
  }

  /** The picture, or null if these bytes are none. */
  static @Nullable BufferedImage find(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) { // readers of broken pictures throw many things
      return null;
    }
  }

  /**
   * The picture.
   *
   * @throws RpcError if it is none, or has an impossible shape
   */
  static BufferedImage read(byte[] bytes) {
    BufferedImage image = find(bytes);
    if (image == null) {
      throw RpcError.bad("IMAGE_PROCESS_FAILED");
    }
    int longer = Math.max(image.getWidth(), image.getHeight());
    int shorter = Math.min(image.getWidth(), image.getHeight());
    if (image.getWidth() + image.getHeight() > 10_000 || longer > 20 * shorter) {
      throw RpcError.bad("PHOTO_INVALID_DIMENSIONS");
    }
    return image;
  }

  static boolean isJpeg(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
  }

  /** The picture made to fit into a square of that many pixels; never larger than it is. */
  static Picture fitted(BufferedImage image, int box) {
    double scale = Math.min(1, (double) box / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    return drawn(image, 0, 0, image.getWidth(), image.getHeight(), width, height);
  }

  /** The middle of the picture as a square of that many pixels. */
  static Picture square(BufferedImage image, int side) {
    int cut = Math.min(image.getWidth(), image.getHeight());
    int left = (image.getWidth() - cut) / 2;
    int top = (image.getHeight() - cut) / 2;
    return drawn(image, left, top, left + cut, top + cut, side, side);
  }

  private static Picture drawn(
      BufferedImage image, int left, int top, int right, int bottom, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, left, top, right, bottom, Color.WHITE, null);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Picture(out.toByteArray(), width, height);
  }
}
