package dev.tdjava.examples;

import dev.tdjava.api.Update;
import dev.tdjava.errors.TdErrorException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The demo's console: one line for each thing, with the time since its title, in colours where
 * there is a terminal and NO_COLOR is not set.
 */
final class Screen implements Answers {

  private static final int WIDTH = 100;
  // So many lines of one type of update in a row, before the others are only counted.
  private static final int ALIKE = 3;
  private static final int BAR = 20; // so that a redrawn line fits 80 columns
  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String CYAN = "36";

  private final PrintStream out;
  private final BufferedReader lines;
  private final @Nullable Console console;
  private final boolean colours;

  private long started = System.nanoTime();
  private String lastType = "";
  private int alike;
  private int percent;

  private Screen(PrintStream out, InputStream in, @Nullable Console console) {
    this.out = out;
    this.lines = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
    this.console = console;
    this.colours = console != null && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** That of this process. */
  static Screen open() {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), System.in, terminal());
  }

  /** One without a terminal. */
  static Screen of(OutputStream out, InputStream in) {
    return new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), in, null);
  }

  synchronized void title(String text) {
    endOfAlike();
    out.println();
    out.println(colour(BOLD, text));
    started = System.nanoTime();
  }

  /** An update, with its type and what it says; after a few of one type only their number. */
  synchronized void update(Update update) {
    String type = update.getClass().getSimpleName();
    if (!type.equals(lastType)) {
      endOfAlike();
      lastType = type;
    }
    if (++alike <= ALIKE) {
      line(GREEN, type, fields(update));
    }
  }

  synchronized void show(String label, Object value) {
    endOfAlike();
    line(CYAN, label, value.toString());
  }

  /** How many there were since the title. */
  synchronized void total(long count, String what) {
    endOfAlike();
    double seconds = (System.nanoTime() - started) / 1e9;
    out.println(
        colour(
            DIM,
            String.format(
                Locale.ROOT, "%10s  %,d %s in %.0f ms", "", count, what, seconds * 1_000)));
  }

  /** How much there is of something; a terminal shows it growing, a file gets each quarter. */
  synchronized void progress(String label, long done, long total) {
    int now = total == 0 ? 100 : (int) (100 * done / total);
    boolean grows = now > percent;
    boolean shown = console != null ? grows : now / 25 > percent / 25;
    percent = now == 100 ? 0 : now;
    if (!shown) {
      return;
    }
    String bar = "█".repeat(now * BAR / 100) + "░".repeat(BAR - now * BAR / 100);
    String text =
        String.format(Locale.ROOT, "%s %3d %% of %.1f MB", bar, now, total / (double) (1 << 20));
    if (console != null) {
      out.print("\r");
      print(CYAN, label, text);
      out.print(now == 100 ? System.lineSeparator() : "");
      out.flush();
    } else {
      line(CYAN, label, text);
    }
  }

  /** What a program answered to a question, as if it had been typed. */
  synchronized void typed(String question, String answer) {
    endOfAlike();
    out.println(colour(BOLD, question + ": ") + answer);
  }

  /** Some words to the reader. */
  synchronized void say(String text) {
    endOfAlike();
    out.println(text);
  }

  synchronized void error(Throwable failure) {
    endOfAlike();
    line(RED, failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()));
    if (failure instanceof TdErrorException error) {
      String request = colour(BOLD, error.requestType());
      out.printf("%10s  request %s, code %d%n", "", request, error.code());
    }
  }

  @Override
  public String ask(String question) {
    out.print(colour(BOLD, question + ": "));
    out.flush();
    try {
      String answer = console != null ? console.readLine() : lines.readLine();
      if (answer == null) {
        throw new IllegalStateException("No answer: the input has ended");
      }
      return answer.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks without showing what is typed, where there is a terminal that can do so. */
  @Override
  public String askSecret(String question) {
    if (console == null) {
      return ask(question);
    }
    char[] answer = console.readPassword("%s", colour(BOLD, question + ": "));
    if (answer == null) {
      throw new IllegalStateException("No answer: the input has ended");
    }
    return new String(answer);
  }

  private void endOfAlike() {
    if (alike > ALIKE) {
      out.println(
          colour(DIM, String.format("%10s  … and %d more %s", "", alike - ALIKE, lastType)));
    }
    lastType = "";
    alike = 0;
  }

  private void line(String colour, String label, String text) {
    print(colour, label, text);
    out.println();
  }

  private void print(String colour, String label, String text) {
    double millis = (System.nanoTime() - started) / 1e6;
    String time = String.format(Locale.ROOT, "%7.1f ms", millis);
    String name = String.format("%-24s", label);
    int room = Math.max(20, WIDTH - 14 - name.length());
    String brief = text.replaceAll("(\\w)\\[]", "$1"); // records without components
    String shown = brief.length() <= room ? brief : brief.substring(0, room - 1) + "…";
    out.print(colour(DIM, time) + "  " + colour(colour, name) + "  " + shown);
  }

  /** What stands between the brackets of a record's text. */
  private static String fields(Update update) {
    String text = update.toString();
    int open = text.indexOf('[');
    return open < 0 ? text : text.substring(open + 1, text.length() - 1);
  }

  /** The terminal, if there is one; from Java 22 on there may be a console without one. */
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable Console terminal() {
    Console console = System.console();
    try {
      boolean isTerminal =
          console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
      return isTerminal ? console : null;
    } catch (NoSuchMethodException e) {
      return console;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Console.isTerminal() cannot be called", e);
    }
  }

  private String colour(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
