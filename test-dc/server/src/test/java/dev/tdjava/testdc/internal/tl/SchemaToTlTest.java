package dev.tdjava.testdc.internal.tl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How build-scripts/update-layer --fetch finds a layer between two. */
class SchemaToTlTest {

  private static final String METHOD =
      """
      {"kind":"method","name":"test.method","type":"User","id":1,"arguments":[
        {"name":"id","type":"int53"},
        {"name":"all","type":"long","typeModifiers":{"isVector":true,"predicate":"flags.3"}}]}""";

  @TempDir private Path folder;

  @Test
  void aSchemaBecomesTl() throws Exception {
    assertThat(lines(schema("one", entry("user", 10, "name"), METHOD)))
        .containsExactly(
            "user#0000000a name:string = User;",
            "---functions---",
            "test.method#00000001 id:long all:flags.3?Vector<long> = User;");
  }

  @Test
  void whatAClientMadeUpIsLeftOut() throws Exception {
    assertThat(lines(schema("one", entry("mtcute.dummy", 10), entry("user", 11))))
        .containsExactly("user#0000000b = User;", "---functions---");
  }

  @Test
  void theLibraryKnowsWhichOfTwoIdsItHas() throws Exception {
    Path older = schema("older", entry("renewed", 10), entry("kept", 20), entry("old", 30));
    Path newer =
        schema(
            "newer",
            entry("renewed", 11, "name"),
            entry("kept", 21, "name"),
            entry("added", 40),
            entry("later", 50));

    assertThat(lines(older, newer, library(11, 20, 40)))
        .containsExactly(
            "renewed#0000000b name:string = User;",
            "kept#00000014 = User;",
            "old#0000001e = User;",
            "added#00000028 = User;",
            "---functions---");
  }

  @Test
  void underTheSameIdTheNewerOneIsTaken() throws Exception {
    Path older = schema("older", entry("user", 10));
    Path newer = schema("newer", entry("user", 10, "name"));

    assertThat(lines(older, newer, library()))
        .containsExactly("user#0000000a name:string = User;", "---functions---");
  }

  private static String entry(String name, int id, String... fields) {
    List<String> arguments = new ArrayList<>();
    for (String field : fields) {
      arguments.add("{\"name\":\"" + field + "\",\"type\":\"string\"}");
    }
    return "{\"kind\":\"class\",\"name\":\"%s\",\"type\":\"User\",\"id\":%d,\"arguments\":%s}"
        .formatted(name, id, arguments);
  }

  private Path schema(String name, String... entries) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".json"), "{\"l\":1,\"e\":" + List.of(entries) + "}");
  }

  private Path library(int... ids) throws IOException {
    TlWriter out = new TlWriter().raw(new byte[] {1}); // ids stand anywhere
    for (int id : ids) {
      out.int32(id).raw(new byte[] {-1});
    }
    return Files.write(folder.resolve("library"), out.toByteArray());
  }

  private List<String> lines(Path... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "../../build-scripts/schema-to-tl.mjs"));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    Path errors = folder.resolve("errors");
    Process node = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(Files.readString(errors)).isZero();
    return text.lines().toList();
  }
}
