package dev.tdjava.telegram.login;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** The one class that uses ZXing, so that the others load without it. */
final class QrModules {

  /** Two modules on each side, as a login's code of 37 modules has to fit into 24 rows. */
  private static final int MARGIN = 2;

  private QrModules() {}

  /** Row by row, with a margin; true is dark. */
  static boolean[][] of(String text) {
    BitMatrix matrix;
    try {
      matrix =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      MARGIN,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.L));
    } catch (WriterException e) {
      throw new IllegalArgumentException("There is no QR code for this text: " + e.getMessage(), e);
    }
    boolean[][] rows = new boolean[matrix.getHeight()][matrix.getWidth()];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length; x++) {
        rows[y][x] = matrix.get(x, y);
      }
    }
    return rows;
  }
}
