package dev.tdjava.testdc.junit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.tdjava.client.TdLog;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.slf4j.LoggerFactory;

/**
 * Fails tests in which TDLib finds fault with what the data centre sends. It looks at TDLib's log
 * at verbosity 2; all tests of this module have it. TDLib has one log in a process: of tests that
 * run at the same time, the next to end fails.
 */
public final class ProtocolErrors
    implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final String VERBOSITY = "tdjava.log.verbosity";
  private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

  /** Lines of the sources that speak MTProto are complaints, unless they are known not to be. */
  private static final Set<String> MTPROTO_SOURCES =
      Set.of(
          "AuthData.cpp",
          "AuthDataShared.cpp",
          "AuthKeyHandshake.cpp",
          "CryptoStorer.h",
          "DcAuthManager.cpp",
          "DhHandshake.cpp",
          "Handshake.cpp",
          "HandshakeActor.cpp",
          "HandshakeConnection.h",
          "NetQuery.cpp",
          "NetQuery.h",
          "NetQueryDispatcher.cpp",
          "PingConnection.cpp",
          "RSA.cpp",
          "RawConnection.cpp",
          "Session.cpp",
          "SessionConnection.cpp",
          "SessionMultiProxy.cpp",
          "SessionProxy.cpp",
          "TcpTransport.cpp",
          "Transport.cpp");

  /** What they say in every good run. */
  private static final Pattern GOOD =
      Pattern.compile(
          // a key's way from Empty by NoAuth to OK, and whose session it is
          "\\[auth_key_id:\\d+\\]\\[state:(Empty|NoAuth|OK)\\]"
              + "|Generate new session_id \\d+ for auth key"
              + "|Update auth key in session_id \\d+ to"
              // the data centre's honest answer to what it does not serve
              + "|METHOD_NOT_SERVED"
              // a busy machine
              + "|RawConnection::flush took");

  /** What other sources say of objects that are not as they must be. */
  private static final Pattern BAD =
      Pattern.compile(
          "Receive (unexpected|invalid|wrong|unsupported|unknown|incorrect|strange|duplicate|empty"
              + "|too|bad|no |not )"
              + "|Receive \\S+ (in|with) (wrong|invalid|unexpected)"
              + "|Failed to (parse|fetch|decrypt|unpack|decode)"
              + "|Can't (parse|fetch|decrypt)"
              + "|Unknown constructor|Wrong constructor|wrong constructor"
              + "|Have (a )?(wrong|invalid|unknown|gap|no (user|chat|channel|info)|old_pts)"
              + "|Unknown (user|chat|channel|group)"
              + "|Invalid |mismatch|bad_msg|Found a gap|have no access hash",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SOURCE = Pattern.compile("\\[([A-Za-z0-9_]+\\.(?:cpp|h)):\\d+\\]");

  /** For {@link java.util.ServiceLoader}. */
  public ProtocolErrors() {}

  /** Whether a line of TDLib's log fails a test. */
  static boolean isComplaint(Level level, String line) {
    if (GOOD.matcher(line).find()) {
      return false;
    }
    if (level.isGreaterOrEqual(Level.ERROR)) {
      return true;
    }
    Matcher source = SOURCE.matcher(line);
    return BAD.matcher(line).find() || (source.find() && MTPROTO_SOURCES.contains(source.group(1)));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty(VERBOSITY) == null) {
      System.setProperty(VERBOSITY, "2"); // TDLib has not been loaded yet
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

  @Override
  public void afterEach(ExtensionContext context) {
    check(context);
  }

  /** What the last test's clients said while they were closed. */
  @Override
  public void afterAll(ExtensionContext context) {
    check(context);
  }

  private static void check(ExtensionContext context) {
    List<Pattern> tolerated = tolerated(context);
    List<String> complaints = new ArrayList<>();
    for (String line = FOUND.poll(); line != null; line = FOUND.poll()) {
      String found = line;
      if (tolerated.stream().noneMatch(pattern -> pattern.matcher(found).find())) {
        complaints.add(found);
      }
    }
    if (!complaints.isEmpty()) {
      throw new AssertionError(
          "TDLib complained of the data centre:\n" + String.join("\n", complaints));
    }
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
        FOUND.add(event.getFormattedMessage());
      }
    }
  }
}
