package dev.tdjava.codegen;

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
    int exitCode = run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int run(String... args) {
    CommandLine commandLine = new CommandLine(new Main());
    // An error in a schema is for its reader; where the generator threw it is not.
    commandLine.setExecutionExceptionHandler(
        (error, command, result) -> {
          command.getErr().println(ErrorText.of(error));
          return CommandLine.ExitCode.SOFTWARE;
        });
    return commandLine.execute(args);
  }
}
