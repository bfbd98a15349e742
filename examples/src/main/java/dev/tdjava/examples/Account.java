package dev.tdjava.examples;

import dev.tdjava.api.functions.SetTdlibParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who the demo is: the application of TELEGRAM_API_ID and TELEGRAM_API_HASH (see
 * https://my.telegram.org), or nobody.
 */
record Account(boolean isReal, int apiId, String apiHash, Path directory) {

  static Account ofEnvironment() throws IOException {
    Map<String, String> environment = System.getenv();
    String id = environment.getOrDefault("TELEGRAM_API_ID", "");
    String hash = environment.getOrDefault("TELEGRAM_API_HASH", "");
    if (id.isBlank() != hash.isBlank()) {
      throw new IllegalArgumentException("Set both TELEGRAM_API_ID and TELEGRAM_API_HASH, or none");
    }
    if (id.isBlank()) {
      return new Account(false, 1, "nobody", Files.createTempDirectory("tdjava-demo"));
    }
    // Kept, so that the second run is logged in already.
    Path directory = home().resolve(".tdjava-demo");
    return new Account(true, number(id.strip()), hash.strip(), directory);
  }

  private static Path home() {
    String home = System.getProperty("user.home");
    try {
      return Path.of(home);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "Start the demo with LC_ALL=C.UTF-8: in this locale the home directory '"
              + home
              + "' cannot be named",
          e);
    }
  }

  private static int number(String id) {
    try {
      return Integer.parseInt(id);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("TELEGRAM_API_ID must be a number, not '" + id + "'", e);
    }
  }

  SetTdlibParameters parameters() {
    return SetTdlibParameters.builder()
        .databaseDirectory(directory.toString())
        .useFileDatabase(isReal)
        .useChatInfoDatabase(isReal)
        .useMessageDatabase(isReal)
        .apiId(apiId)
        .apiHash(apiHash)
        .systemLanguageCode("en")
        .deviceModel("Java " + Runtime.version().feature())
        .applicationVersion("0.1")
        .build();
  }

  /** Deletes what TDLib wrote, unless it is a login to be kept. */
  void forget() throws IOException {
    if (isReal) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public String toString() {
    return "Account[" + directory + "]";
  }
}
