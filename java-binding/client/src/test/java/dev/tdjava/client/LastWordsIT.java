package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.tdjava.api.functions.AddLogMessage;
import dev.tdjava.fixtures.ForkedJvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * What is heard when TDLib ends the process. Each JVM takes over half a second: that is how long
 * appenders have.
 */
class LastWordsIT {

  private static final int ABORTED = 128 + 6;
  private static final String ASYNC =
      """
      <configuration>
        <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>async %msg%n</pattern></encoder>
        </appender>
        <appender name="async" class="ch.qos.logback.classic.AsyncAppender">
          <appender-ref ref="console" />
        </appender>
        <root level="WARN"><appender-ref ref="async" /></root>
      </configuration>
      """;

  @TempDir Path temp;

  /** Brings TDLib to a fatal error. */
  static final class Fatal {

    private Fatal() {}

    public static void main(String[] arguments) {
      TdLog.onFatalError(message -> System.out.println("handler heard: " + message));
      TdClient.execute(new AddLogMessage(0, "fatal on purpose"));
      System.out.println("still alive");
    }
  }

  /** The same, with an appender and a handler that throw what the argument names. */
  static final class AllThrow {

    private AllThrow() {}

    public static void main(String[] arguments) {
      Thread.setDefaultUncaughtExceptionHandler(
          (thread, failure) -> System.out.println("uncaught: " + failure));
      var logger = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(TdLog.LOGGER);
      logger.addAppender(
          new AppenderBase<>() {
            @Override
            public synchronized void doAppend(ILoggingEvent event) {
              throwIt(arguments[0], "appender");
            }

            @Override
            protected void append(ILoggingEvent event) {}
          });
      TdClient.execute(new AddLogMessage(1, "not fatal"));
      System.out.println("TDLib goes on");
      TdLog.onFatalError(message -> throwIt(arguments[0], "handler"));
      TdClient.execute(new AddLogMessage(0, "fatal on purpose"));
      System.out.println("still alive");
    }

    private static void throwIt(String kind, String from) {
      switch (kind) {
        case "RuntimeException" -> throw new IllegalStateException("by " + from);
        case "AssertionError" -> throw new AssertionError("by " + from);
        case "LinkageError" -> throw new NoClassDefFoundError("by " + from);
        case "StackOverflowError" -> throw new StackOverflowError("by " + from);
        default -> throw new OutOfMemoryError("by " + from);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.tdjava.fixtures.BoundaryNames#all")
  void withoutAProviderOfLogging(String boundary) throws Exception {
    String classPath =
        Arrays.stream(ForkedJvm.classPath().split(File.pathSeparator))
            .filter(entry -> !entry.contains("logback-"))
            .collect(Collectors.joining(File.pathSeparator));
    assertHeard(jvm(Fatal.class, "-Dtdjava.boundary=" + boundary, "-cp", classPath));
  }

  @ParameterizedTest
  @MethodSource("dev.tdjava.fixtures.BoundaryNames#all")
  void withAnAppenderThatWritesLater(String boundary) throws Exception {
    Path configuration = Files.writeString(temp.resolve("async.xml"), ASYNC);
    ForkedJvm.Result jvm =
        jvm(
            Fatal.class,
            "-Dtdjava.boundary=" + boundary,
            "-Dlogback.configurationFile=" + configuration);
    assertHeard(jvm);
    assertThat(jvm.output()).contains("async TDLib ends the process: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RuntimeException",
        "AssertionError",
        "LinkageError",
        "StackOverflowError",
        "OutOfMemoryError"
      })
  void whatAppenderAndHandlerThrowIsHeardOfToo(String kind) throws Exception {
    ForkedJvm.Result jvm = ForkedJvm.start(AllThrow.class, List.of(), kind).await();
    assertThat(jvm.output().lines().filter(line -> line.startsWith("uncaught: ")))
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).endsWith("by appender"), // of the error
            line -> assertThat(line).endsWith("by appender"), // of the fatal error
            line -> assertThat(line).endsWith("by handler"));
    assertThat(jvm.output()).contains("TDLib goes on", "TDLib ends the process: ");
    assertThat(jvm.exitCode()).isEqualTo(ABORTED);
  }

  private static void assertHeard(ForkedJvm.Result jvm) {
    assertThat(jvm.output().lines().filter(line -> line.startsWith("TDLib ends the process: ")))
        .singleElement()
        .asString()
        .contains("fatal on purpose");
    assertThat(jvm.output()).contains("handler heard: ").doesNotContain("still alive");
    assertThat(jvm.exitCode()).isEqualTo(ABORTED);
  }

  private static ForkedJvm.Result jvm(Class<?> program, String... options) throws Exception {
    return ForkedJvm.start(program, List.of(options)).await();
  }
}
