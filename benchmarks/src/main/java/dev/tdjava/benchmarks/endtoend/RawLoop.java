package dev.tdjava.benchmarks.endtoend;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Plain C: a thread that sends and one that receives and counts, in a process of its own. */
public final class RawLoop implements Side {

  private final Path program;
  private final Path tdjson;

  private RawLoop(Path program, Path tdjson) {
    this.program = program;
    this.tdjson = tdjson;
  }

  /** The program and the library in CMake's folder. */
  public static RawLoop in(Path cmake) throws IOException {
    Path program = cmake.resolve("native/bench/raw_loop").toAbsolutePath();
    if (!Files.isExecutable(program)) {
      throw new IOException(program + " is not there; it is built with the module native");
    }
    try (Stream<Path> files = Files.walk(cmake.resolve("package").toAbsolutePath())) {
      Path tdjson =
          files
              .filter(file -> file.getFileName().toString().startsWith("libtdjson"))
              .findFirst()
              .orElseThrow(() -> new IOException("There is no libtdjson in " + cmake));
      return new RawLoop(program, tdjson);
    }
  }

  @Override
  public String name() {
    return "C";
  }

  @Override
  public Run run(Workload workload, int n) throws IOException, InterruptedException {
    try (Folder folder = new Folder()) {
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  tdjson.toString(),
                  folder.path().toString(),
                  workload.label(),
                  String.valueOf(n))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(program + " ended with code " + process.exitValue());
      }
      JsonObject result = JsonParser.parseString(line).getAsJsonObject();
      return new Run(n, result.get("wall_s").getAsDouble(), result.get("cpu_s").getAsDouble());
    }
  }
}
