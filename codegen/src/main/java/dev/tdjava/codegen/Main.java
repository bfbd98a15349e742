package dev.tdjava.codegen;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the generator. */
@Command(
    name = "tdjava-codegen",
    description = "Writes tdjava's API from TDLib's schema.",
    mixinStandardHelpOptions = true,
    subcommands = {GenerateCommand.class, FactsCommand.class})
public final class Main {

  /** Runs a command; returns normally only where it succeeds. */
  public static void main(String[] args) {
    int exitCode = run(writer(System.out), writer(System.err), args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commandLine = new CommandLine(new Main()).setOut(out).setErr(err);
    // An error in a schema is for its reader; where the generator threw it is not.
    commandLine.setExecutionExceptionHandler(
        (error, command, result) -> {
          command.getErr().println(ErrorText.of(error));
          return CommandLine.ExitCode.SOFTWARE;
        });
    return commandLine.execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, Charset.defaultCharset());
  }
}
