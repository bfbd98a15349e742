package dev.tdjava.codegen;

import dev.tdjava.codegen.parse.FactsDiff;
import dev.tdjava.codegen.parse.FactsWriter;
import dev.tdjava.codegen.parse.SchemaReader;
import dev.tdjava.codegen.schema.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Derives the facts file from TDLib's schema and says what changed. */
@Command(
    name = "facts",
    description = "Derives the facts file from TDLib's td_api.tl.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class FactsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "TDLib's td_api.tl, of any version.")
  private Path upstream;

  @Option(names = "--output", required = true, description = "The facts file.")
  private Path output;

  @Option(
      names = "--tdlib-version",
      description =
          "TDLib's version, where neither the file's name nor a CMakeLists.txt above it tells.")
  private @Nullable String version;

  @Override
  public Integer call() throws IOException {
    String tdlib = version != null ? version : TdlibVersion.of(upstream);
    Schema after =
        SchemaReader.upstream(upstream.getFileName().toString(), Files.readString(upstream), tdlib);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "TDLib %s: %d types and %d functions%n",
        tdlib, after.constructors().size(), after.functions().size());
    if (Files.exists(output)) {
      FactsDiff.lines(SchemaReader.facts(output), after).forEach(out::println);
    }
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.writeString(output, FactsWriter.write(after));
    return 0;
  }
}
