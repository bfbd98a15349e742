package dev.tdjava.client;

import dev.tdjava.api.functions.SetLogVerbosityLevel;
import dev.tdjava.boundary.internal.LogSink;
import dev.tdjava.boundary.internal.ProcessClaim;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TDLib's own log. It goes to the SLF4J logger {@value #LOGGER}: fatal errors and errors as ERROR,
 * then WARN, INFO, DEBUG and TRACE. How much TDLib says at all is its verbosity: 0 fatal errors, 1
 * errors (where it begins, unless the property {@code tdjava.log.verbosity} says otherwise), 2
 * warnings, which it gives in normal operation too, 3 information, 4 debugging, 5 and more ever
 * finer detail, up to 1023.
 *
 * <p>From verbosity 4 on TDLib writes the content of messages into its log.
 */
public final class TdLog {

  /** The name of the logger. */
  public static final String LOGGER = "dev.tdjava.tdlib";

  static final int MAX_VERBOSITY = 1023;

  private static final String VERBOSITY_PROPERTY = "tdjava.log.verbosity";
  private static final int FATAL = 0;
  private static final long LAST_MOMENT_MILLIS = 500;
  private static final int DEFAULT_VERBOSITY = 1;
  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
  private static volatile Consumer<? super String> fatalErrorHandler = message -> {};

  private TdLog() {}

  /**
   * Sets how much TDLib says, for the whole process.
   *
   * @param level from 0 to 1023
   * @throws IllegalArgumentException if {@code level} is outside that range
   */
  public static void setVerbosity(int level) {
    TdClient.execute(new SetLogVerbosityLevel(checked(level, "level")));
  }

  /**
   * Has {@code handler} called when TDLib meets an error after which it ends the process: a broken
   * database, a full disk, a bug. It runs on the failing thread; half a second after it returns,
   * which is for appenders that write on threads of their own, the process aborts. It can flush,
   * alert, or delay, but must not call TDLib. The last handler set counts. What it throws reaches
   * the thread's handler of uncaught exceptions.
   *
   * <p>The message is logged as ERROR before, and always written to {@link System#err}.
   */
  public static void onFatalError(Consumer<? super String> handler) {
    fatalErrorHandler = Objects.requireNonNull(handler, "handler must not be null");
  }

  /** The verbosity to begin with. */
  static int initialVerbosity() {
    String level = System.getProperty(VERBOSITY_PROPERTY);
    if (level == null) {
      return DEFAULT_VERBOSITY;
    }
    try {
      return checked(Integer.parseInt(level.strip()), VERBOSITY_PROPERTY);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          VERBOSITY_PROPERTY + " must be a number from 0 to 1023, not '" + level + "'", e);
    }
  }

  /** Takes a message; called on TDLib's threads. */
  static void write(int level, String message) {
    String line = message.stripTrailing();
    if (level != FATAL && Thread.currentThread().getName().equals(ProcessClaim.RECEIVING_THREAD)) {
      // An appender that waits for a client would stop them all.
      boolean unused = DispatchThreads.instance().execute(() -> log(level, line));
    } else {
      log(level, line);
    }
  }

  private static void log(int level, String line) {
    switch (level) {
      case FATAL -> fatal(line);
      case 1 -> LOG.error("{}", line);
      case 2 -> LOG.warn("{}", line);
      case 3 -> LOG.info("{}", line);
      case 4 -> LOG.debug("{}", line);
      default -> LOG.trace("{}", line);
    }
  }

  /** TDLib aborts when this returns; no part of it keeps the next from happening. */
  private static void fatal(String line) {
    guarded(() -> System.err.println("TDLib ends the process: " + line)); // whoever logs, or not
    guarded(() -> LOG.error("TDLib ends the process: {}", line));
    guarded(() -> fatalErrorHandler.accept(line));
    guarded(TdLog::awaitAppenders);
  }

  private static void guarded(Runnable part) {
    try {
      part.run();
    } catch (Throwable t) {
      LogSink.failed(t);
    }
  }

  /** Nobody can ask an appender whether it is done. */
  private static void awaitAppenders() {
    System.err.flush();
    boolean interrupted = Thread.interrupted(); // it would end the moment at once
    try {
      Thread.sleep(LAST_MOMENT_MILLIS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static int checked(int level, String name) {
    if (level < 0 || level > MAX_VERBOSITY) {
      throw new IllegalArgumentException(name + " must be from 0 to 1023, not " + level);
    }
    return level;
  }
}
