package dev.tdjava.telegram.login;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads a drawn QR code as a camera would. */
final class QrReader {

  private static final int SCALE = 8;
  private static final int WHITE = 0xffffff;

  private QrReader() {}

  /** What the code says that light half blocks draw. */
  static String read(List<String> lines) {
    int width = lines.get(0).length();
    int rows = lines.size() * 2;
    int[] pixels = new int[width * SCALE * rows * SCALE];
    Arrays.fill(pixels, 0);
    for (int y = 0; y < rows * SCALE; y++) {
      for (int x = 0; x < width * SCALE; x++) {
        if (isLight(lines.get(y / SCALE / 2).charAt(x / SCALE), y / SCALE % 2 == 0)) {
          pixels[y * width * SCALE + x] = WHITE;
        }
      }
    }
    RGBLuminanceSource image = new RGBLuminanceSource(width * SCALE, rows * SCALE, pixels);
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(image)), Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    } catch (NotFoundException | ChecksumException | FormatException e) {
      throw new AssertionError("No QR code can be read in\n" + String.join("\n", lines), e);
    }
  }

  private static boolean isLight(char block, boolean upper) {
    return block == '█' || block == (upper ? '▀' : '▄');
  }
}
