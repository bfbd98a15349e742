package dev.tdjava.telegram.login;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Where lines are asked for: the terminal of this process, its standard streams, or others. */
final class Terminal {

  private final BufferedReader in;
  private final PrintWriter out;
  private final @Nullable Console console;
  private final Charset charset;

  private Terminal(Reader in, Writer out, @Nullable Console console, Charset charset) {
    this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
    this.out = new PrintWriter(out, true);
    this.console = console;
    this.charset = charset;
  }

  static Terminal of(Reader in, Writer out, Charset charset) {
    return new Terminal(in, out, null, charset);
  }

  /** That of this process. */
  @SuppressWarnings("SystemConsoleNull") // from JDK 22 on asked for by isTerminal
  static Terminal open() {
    Console console = System.console();
    if (console != null && isTerminal(console)) {
      return new Terminal(console.reader(), console.writer(), console, console.charset());
    }
    String encoding = System.getProperty("stdout.encoding");
    Charset charset = encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
    return new Terminal(
        StandardInput.LINES, new PrintWriter(System.out, true, charset), null, charset);
  }

  /** Shared, since a reader keeps what it has read ahead. */
  private static final class StandardInput {
    static final BufferedReader LINES =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true; // before JDK 22 there is no other console
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Console.isTerminal() cannot be called", e);
    }
  }

  /** Whether it moves its cursor and changes colours when told to. */
  boolean isTerminal() {
    return console != null;
  }

  boolean canShow(String text) {
    return charset.newEncoder().canEncode(text);
  }

  void show(String text) {
    out.println(text);
  }

  /** A line, without white space at its ends; null if there are no more. */
  @Nullable String ask(String prompt) {
    prompt(prompt);
    try {
      String line = in.readLine();
      return line == null ? null : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for what nobody should see; white space counts. */
  @Nullable String askSecret(String prompt) {
    try {
      if (console == null) {
        prompt(prompt);
        return in.readLine();
      }
      char[] line = console.readPassword("%s: ", prompt);
      return line == null ? null : new String(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void prompt(String prompt) {
    out.print(prompt + ": ");
    out.flush();
  }
}
