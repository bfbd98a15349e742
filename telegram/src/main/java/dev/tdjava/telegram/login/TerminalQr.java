package dev.tdjava.telegram.login;

/** Draws QR codes with characters, two modules in each. */
final class TerminalQr {

  private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
  private static final String PLAIN = "\u001b[0m";
  private static final String HOW =
      "Scan it with Telegram on a phone: Settings, Devices, Link Desktop Device.";

  private final Terminal terminal;
  private final boolean halves;
  private int rows; // of what was drawn before

  /**
   * @throws IllegalStateException if ZXing is not on the class path
   */
  TerminalQr(Terminal terminal) {
    this.terminal = terminal;
    halves = terminal.canShow("\u2588\u2580\u2584");
    try {
      QrModules.of("tg://login");
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "QR codes are drawn by ZXing, which is not on the class path: add"
              + " com.google.zxing:core, or show them yourself in LoginHandler.qrCode",
          e);
    }
  }

  /** The next code takes the place of the one before, where there is a terminal. */
  void show(String text) {
    if (terminal.isTerminal() && rows > 0) {
      terminal.show("\u001b[" + (rows + 2) + "A"); // HOW, and this line itself
    }
    String drawn = draw(QrModules.of(text));
    rows = (int) drawn.lines().count();
    terminal.show(drawn + HOW);
  }

  private String draw(boolean[][] modules) {
    // Without colours what is drawn is the light, as most terminals are dark.
    boolean ink = terminal.isTerminal();
    StringBuilder drawn = new StringBuilder();
    for (int y = 0; y < modules.length; y += halves ? 2 : 1) {
      drawn.append(ink ? BLACK_ON_WHITE : "");
      for (int x = 0; x < modules[y].length; x++) {
        boolean upper = modules[y][x] == ink;
        boolean lower = y + 1 < modules.length && modules[y + 1][x] == ink;
        if (halves) {
          drawn.append(upper ? (lower ? '\u2588' : '\u2580') : lower ? '\u2584' : ' ');
        } else {
          drawn.append(upper ? "##" : "  ");
        }
      }
      drawn.append(ink ? PLAIN : "").append(System.lineSeparator());
    }
    return drawn.toString();
  }
}
