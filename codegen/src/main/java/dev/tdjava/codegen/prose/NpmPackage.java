package dev.tdjava.codegen.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gets the file with TDLib's prose out of an npm package, or does without it. */
public final class NpmPackage {

  private static final String TYPES = "tdlib-types.d.ts";
  private static final String NPM =
      System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
  private static final int SECONDS = 60;

  private final String command;
  private final String coordinates;
  private final Path folder;

  /**
   * A package such as {@code @prebuilt-tdlib/types@0.1008061.0}, to be kept in a folder of its own.
   */
  public NpmPackage(String coordinates, Path folder) {
    this(NPM, coordinates, folder);
  }

  NpmPackage(String command, String coordinates, Path folder) {
    this.command = command;
    this.coordinates = coordinates;
    // So that the file of another version is not taken for this one's.
    this.folder = folder.resolve(coordinates.replace('/', '_'));
  }

  /** The file, if it was fetched before. */
  public Optional<Path> fetched() {
    Path file = folder.resolve(TYPES);
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  /** The file, fetched if need be; where that fails {@code log} is told why, in one line. */
  public Optional<Path> fetch(Consumer<String> log) {
    if (fetched().isPresent()) {
      return fetched();
    }
    try {
      Files.createDirectories(folder);
      pack();
      Files.write(folder.resolve(TYPES), unpacked());
    } catch (IOException e) {
      log.accept(
          "No prose for the Javadoc, going on without: "
              + e.getMessage()
              + " ("
              + coordinates
              + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return fetched();
  }

  private void pack() throws IOException, InterruptedException {
    Path output = folder.resolve("npm.log");
    Process npm =
        new ProcessBuilder(
                command, "pack", coordinates, "--prefer-offline", "--fetch-retries=1", "--silent")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!npm.waitFor(SECONDS, TimeUnit.SECONDS)) {
      npm.destroyForcibly();
      throw new IOException("npm did not answer within " + SECONDS + " seconds");
    }
    if (npm.exitValue() != 0) {
      throw new IOException("npm pack failed, see " + output);
    }
  }

  private byte[] unpacked() throws IOException {
    List<Path> archives;
    try (Stream<Path> files = Files.list(folder)) {
      archives = files.filter(file -> file.toString().endsWith(".tgz")).toList();
    }
    if (archives.size() != 1) {
      throw new IOException("expected one .tgz in " + folder + ", found " + archives.size());
    }
    return TarGz.find(archives.get(0), "/" + TYPES)
        .orElseThrow(() -> new IOException("no " + TYPES + " in " + archives.get(0)));
  }
}
