package dev.tdjava.testdc.junit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.tdjava.client.TdLog;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.slf4j.LoggerFactory;

/**
 * Fails tests in which TDLib warns of anything that is not known to be harmless: it finds fault
 * with what the data centre sends. It looks at TDLib's log at verbosity 2; all tests with this
 * class in their class path have it. TDLib has one log in a process: of tests that run at the same
 * time, the next to end fails.
 */
public final class ProtocolErrors
    implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final String VERBOSITY = "tdjava.log.verbosity";

  /** Complaints since the last check, without their time, and how often each came. */
  private static final Map<String, Integer> FOUND = new LinkedHashMap<>(); // guarded by itself

  private static List<Pattern> toleratedBefore = List.of(); // guarded by FOUND

  /** What TDLib says in good runs too. */
  private static final List<Pattern> GOOD =
      List.of(
          // the data centre's honest answer to what it does not serve
          Pattern.compile("METHOD_NOT_SERVED"),
          // a key's way from Empty by NoAuth to OK
          Pattern.compile(
              "\\[AuthDataShared\\.cpp:\\d+\\].*"
                  + "\\[auth_key_id:\\d+\\]\\[state:(Empty|NoAuth|OK)\\]"),
          // the session of a key, and its key once there is one
          Pattern.compile("\\[Session\\.cpp:\\d+\\].*\\sGenerate new session_id \\d+ for auth key"),
          Pattern.compile("\\[Session\\.cpp:\\d+\\].*\\sUpdate auth key in session_id \\d+ to"),
          // a client is closed or has logged out
          Pattern.compile("\\[Td\\.cpp:\\d+\\].*\\s(Close|Destroy) Td in state"),
          // it was connecting then, for another data centre or again
          Pattern.compile(
              "\\[Session\\.cpp:\\d+\\].*\\sFailed to open socket: \\[Error : 0 : Lost promise\\]"),
          // the user's own wish, or the answer 401
          Pattern.compile("\\[AuthManager\\.cpp:\\d+\\].*\\s(Lost authorization|Logging out)"),
          // a new database is set up
          Pattern.compile("\\[TdDb\\.cpp:\\d+\\].*PRAGMA"),
          // a busy machine
          Pattern.compile("RawConnection::flush took|\\[Timer\\.cpp:\\d+\\].*\\sSLOW: "));

  /** Level, thread and time of a message: what differs where it is repeated. */
  private static final Pattern WHEN = Pattern.compile("^\\[ *\\d+\\]\\[t *\\d+\\]\\[[\\d.]+\\]");

  /** Where a message begins in a file; it can have several lines. */
  private static final Pattern START = Pattern.compile("(?m)^(?=\\[ *\\d+\\]\\[t )");

  /** For {@link java.util.ServiceLoader}. */
  public ProtocolErrors() {}

  /** Whether a line of TDLib's log fails a test. */
  static boolean isComplaint(Level level, String line) {
    return level.isGreaterOrEqual(Level.WARN)
        && GOOD.stream().noneMatch(good -> good.matcher(line).find());
  }

  /** Has TDLib say what it warns of, if it is not loaded yet, and looks at it from now on. */
  static void watch() {
    if (System.getProperty(VERBOSITY) == null) {
      System.setProperty(VERBOSITY, "2");
    }
    Logger log = (Logger) LoggerFactory.getLogger(TdLog.LOGGER);
    synchronized (FOUND) {
      if (log.getAppender(Watcher.NAME) == null) {
        Watcher watcher = new Watcher();
        watcher.setContext(log.getLoggerContext());
        watcher.start();
        log.addAppender(watcher);
      }
    }
  }

  /**
   * For the end of a program that watches.
   *
   * @throws AssertionError if there were complaints since the last check that fit no pattern
   */
  static void check(List<Pattern> tolerated) {
    Map<String, Integer> found;
    synchronized (FOUND) {
      found = new LinkedHashMap<>(FOUND);
      FOUND.clear();
    }
    fail(found, tolerated);
  }

  /**
   * For a log that another process has written: what TDLib warns of, and nothing else.
   *
   * @throws AssertionError if there are complaints in it that fit no pattern, or nothing at all
   */
  public static void checkLog(Path log, String... tolerated) throws IOException {
    List<String> lines = List.of(START.split(Files.readString(log)));
    if (lines.stream().allMatch(String::isBlank)) {
      throw new AssertionError("TDLib has warned of nothing, not even of its end: see " + log);
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> isComplaint(Level.WARN, line))
        .forEach(line -> count(line, found));
    fail(found, Stream.of(tolerated).map(Pattern::compile).toList());
  }

  /** TDLib may say the same a million times. */
  private static void count(String line, Map<String, Integer> found) {
    found.merge(WHEN.matcher(line).replaceFirst("").stripTrailing(), 1, Integer::sum);
  }

  private static void fail(Map<String, Integer> found, List<Pattern> tolerated) {
    List<String> complaints = new ArrayList<>();
    found.forEach(
        (line, times) -> {
          if (tolerated.stream().noneMatch(it -> it.matcher(line).find())) {
            complaints.add(times == 1 ? line : line + " (" + times + " times)");
          }
        });
    if (!complaints.isEmpty()) {
      throw new AssertionError(
          "TDLib complained of the data centre:\n" + String.join("\n", complaints));
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    watch();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    checkAfter(context);
  }

  /** What the last test's clients said while they were closed. */
  @Override
  public void afterAll(ExtensionContext context) {
    checkAfter(context);
  }

  /** A test's clients are closed after its own check: what it tolerates, the next one has to. */
  private static void checkAfter(ExtensionContext context) {
    List<Pattern> own = tolerated(context);
    List<Pattern> all = new ArrayList<>(own);
    synchronized (FOUND) {
      all.addAll(toleratedBefore);
      toleratedBefore = own;
    }
    check(all);
  }

  private static List<Pattern> tolerated(ExtensionContext context) {
    List<Pattern> patterns = new ArrayList<>();
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      AnnotatedElement element = at.getElement().orElse(null);
      AnnotationSupport.findAnnotation(element, Tolerates.class)
          .ifPresent(
              tolerates -> {
                for (String pattern : tolerates.value()) {
                  patterns.add(Pattern.compile(pattern));
                }
              });
    }
    return patterns;
  }

  private static final class Watcher extends AppenderBase<ILoggingEvent> {

    private static final String NAME = "protocol-errors";

    Watcher() {
      setName(NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
      if (isComplaint(event.getLevel(), event.getFormattedMessage())) {
        synchronized (FOUND) {
          count(event.getFormattedMessage(), FOUND);
        }
      }
    }
  }
}
