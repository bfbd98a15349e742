package dev.tdjava.codegen;

import dev.tdjava.codegen.parse.UpstreamDescriptions;
import dev.tdjava.codegen.prose.NpmPackage;
import dev.tdjava.codegen.prose.Prose;
import dev.tdjava.codegen.prose.TypesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the prose comes from: a file, else an npm package, else nowhere. */
final class ProseOptions {

  @Option(
      names = "--prose",
      paramLabel = "FILE",
      description = "tdlib-types.d.ts, or td_api.tl of a TDLib source tree.")
  private @Nullable Path file;

  @Option(
      names = "--prose-package",
      paramLabel = "NAME@VERSION",
      description = "The npm package to take it from where no file is given.")
  private @Nullable String npmPackage;

  @Option(
      names = "--prose-folder",
      paramLabel = "FOLDER",
      description = "Where to keep that package.")
  private @Nullable Path folder;

  /** The file with the prose, if it is there without fetching anything. */
  Optional<Path> present() throws IOException {
    if (isGiven()) {
      return Optional.of(given());
    }
    return npm().flatMap(NpmPackage::fetched);
  }

  /** The file with the prose, fetched if need be. */
  Optional<Path> fetch(Consumer<String> log) throws IOException {
    if (isGiven()) {
      return Optional.of(given());
    }
    return npm().flatMap(npm -> npm.fetch(log));
  }

  /** The prose in a file of either form. */
  static Prose read(Path file) throws IOException {
    String name = file.getFileName().toString();
    return name.endsWith(".tl")
        ? UpstreamDescriptions.parse(name, Files.readString(file))
        : TypesFile.parse(Files.readAllLines(file));
  }

  // Maven passes a property that is not set as an empty argument.
  private boolean isGiven() {
    return file != null && !file.toString().isEmpty();
  }

  private Path given() throws IOException {
    if (file == null || !Files.exists(file)) {
      throw new NoSuchFileException(String.valueOf(file));
    }
    return file;
  }

  private Optional<NpmPackage> npm() {
    return npmPackage == null || folder == null
        ? Optional.empty()
        : Optional.of(new NpmPackage(npmPackage, folder));
  }
}
