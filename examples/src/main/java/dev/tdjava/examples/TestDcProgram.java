package dev.tdjava.examples;

import dev.tdjava.testdc.TestDc;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.disposables.Disposable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves {@link DemoWorld} until it is ended; {@code build-scripts/test-dc} starts it. */
@Command(
    name = "test-dc",
    description = "A Telegram on loopback, with a few people in it, until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class TestDcProgram implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port of 127.0.0.1 to listen at; any free one unless given.")
  private int port;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "How long the people are silent before one writes again; 20 unless given.")
  private int pause;

  @Spec private CommandSpec spec;

  private TestDcProgram() {
    spec = CommandSpec.create(); // picocli sets the real one
  }

  /** Takes what {@code build-scripts/test-dc} takes. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int exitCode =
        new CommandLine(new TestDcProgram())
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .execute(args);
    System.exit(exitCode);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535 || pause < 1) {
      throw new ParameterException(
          spec.commandLine(), "A port is 0 to 65535, and a pause a second or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    TestDc dc;
    try {
      dc = TestDc.builder().port(port).start();
    } catch (UncheckedIOException e) { // the port is taken, or the key cannot be kept
      spec.commandLine().getErr().println(e.getMessage());
      return spec.exitCodeOnExecutionException();
    }
    DemoWorld world = new DemoWorld(dc);
    dc.onLoginCode((phone, code) -> out.println("login code for " + phone + ": " + code));
    out.println(Connecting.to(dc, world));
    Disposable talking =
        Flowable.interval(pause, TimeUnit.SECONDS)
            .onBackpressureDrop()
            .map(time -> turn(world.conversation(), time))
            .subscribe(Runnable::run);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(dc, talking, out)));
    new CountDownLatch(1).await(); // the hook runs at Ctrl-C
    return 0;
  }

  private static Runnable turn(List<Runnable> conversation, long time) {
    return conversation.get((int) (time % conversation.size()));
  }

  private static void end(TestDc dc, Disposable talking, PrintWriter out) {
    talking.dispose();
    String notServed = dc.report();
    dc.close();
    out.println();
    if (!notServed.isEmpty()) {
      out.println("Clients asked for what is not served here:");
      out.println(notServed.indent(2).stripTrailing());
    }
    out.println("Closed.");
  }
}
