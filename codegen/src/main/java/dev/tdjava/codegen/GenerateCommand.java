package dev.tdjava.codegen;

import dev.tdjava.codegen.emit.ApiEmitter;
import dev.tdjava.codegen.output.OwnClasses;
import dev.tdjava.codegen.output.SourceTree;
import dev.tdjava.codegen.output.Stamp;
import dev.tdjava.codegen.parse.SchemaReader;
import dev.tdjava.codegen.prose.Prose;
import dev.tdjava.codegen.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the API; does nothing where nothing has changed since the last time. */
@Command(name = "generate", description = "Writes Java sources.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--schema", required = true, description = "The facts file.")
  private Path schema;

  @Option(
      names = "--output",
      required = true,
      description = "A folder that is all the generator's.")
  private Path output;

  @Mixin private ProseOptions prose;

  @Override
  public Integer call() throws IOException {
    SourceTree tree = new SourceTree(output);
    Path stampFile = output.resolveSibling(output.getFileName() + ".stamp");
    if (tree.exists()
        && Files.exists(stampFile)
        && Files.readString(stampFile).equals(stamp(prose.present()))) {
      return 0;
    }
    Optional<Path> proseFile = prose.fetch(this::log);
    SourceTree.Changes changes = tree.write(sources(proseFile));
    Files.writeString(stampFile, stamp(proseFile));
    log(
        "Generated %d files, of which %d changed; removed %d."
            .formatted(changes.files(), changes.written(), changes.removed()));
    return 0;
  }

  private Map<String, String> sources(Optional<Path> proseFile) throws IOException {
    Schema facts = SchemaReader.facts(schema);
    Prose texts = proseFile.isPresent() ? ProseOptions.read(proseFile.get()) : Prose.NONE;
    return ApiEmitter.emit(facts, texts);
  }

  private String stamp(Optional<Path> proseFile) throws IOException {
    Stamp stamp = new Stamp();
    OwnClasses.addTo(stamp);
    stamp.add(schema);
    stamp.add(proseFile.isPresent() ? Files.readString(proseFile.get()) : "");
    return stamp.value();
  }

  private void log(String line) {
    spec.commandLine().getOut().println(line);
  }
}
