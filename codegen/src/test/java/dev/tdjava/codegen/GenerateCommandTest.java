package dev.tdjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir private Path temp;
  private Path schema;
  private Path output;
  private Path ok;

  @BeforeEach
  void writeSchema() throws IOException {
    schema = Files.writeString(temp.resolve("td_api.tl"), "// TDLib 1.2.3\nok = Ok;\n");
    output = temp.resolve("out");
    ok = output.resolve("dev/tdjava/api/Ok.java");
  }

  @Test
  void doesNothingWhereNothingHasChanged() throws IOException {
    assertThat(generate()).contains("Generated 7 files, of which 7 changed; removed 0.");
    // Only a second run would put this right.
    Files.writeString(ok, "changed");

    assertThat(generate()).isEmpty();
    assertThat(ok).hasContent("changed");
  }

  @Test
  void generatesAgainWhenTheSchemaChanges() throws IOException {
    generate();
    Files.setLastModifiedTime(ok, LONG_AGO);
    Files.writeString(schema, "// TDLib 1.2.4\nok = Ok;\n");

    assertThat(generate()).contains("Generated 7 files, of which 1 changed; removed 0.");
    assertThat(Files.getLastModifiedTime(ok)).isEqualTo(LONG_AGO);
  }

  @Test
  void generatesAgainWhenTheProseChanges() throws IOException {
    Path prose =
        Files.writeString(temp.resolve("prose.tl"), "//@description All went well\nok = Ok;");
    generate("--prose=" + prose);
    assertThat(ok).content().contains("All went well.");
    Files.writeString(prose, "//@description Fine\nok = Ok;");

    assertThat(generate("--prose=" + prose)).contains("1 changed");
    assertThat(ok).content().contains("Fine.");
  }

  @Test
  void generatesAgainWhenTheFolderIsGone() throws IOException {
    generate();
    Path moved = Files.move(output, temp.resolve("elsewhere"));
    assertThat(moved).exists();

    assertThat(generate()).contains("7 changed");
  }

  @Test
  void takesProseFromATypesFile() throws IOException {
    Path prose =
        Files.writeString(
            temp.resolve("tdlib-types.d.ts"),
            "  export type ok = {\n    /** All went well */\n    _: 'ok',\n  }\n");

    generate("--prose=" + prose);

    assertThat(ok).content().contains("All went well.");
  }

  @Test
  void goesOnWithoutProse() throws IOException {
    generate("--prose=");

    assertThat(ok).content().contains("TDLib's {@code ok}.");
  }

  @Test
  void saysThatAGivenFileIsMissing() {
    assertThat(fail("generate", "--schema=" + schema, "--output=" + output, "--prose=nowhere.tl"))
        .contains("NoSuchFileException: nowhere.tl");
  }

  @Test
  void saysWhatIsWrongWithTheSchemaInOneLine() throws IOException {
    Files.writeString(schema, "// TDLib 1.2.3\nok Ok;\n");

    assertThat(fail("generate", "--schema=" + schema, "--output=" + output).strip())
        .isEqualTo("td_api.tl:2: expected ':' and a type after the field's name 'Ok', found ';'");
  }

  private String generate(String... more) {
    String[] args = new String[3 + more.length];
    args[0] = "generate";
    args[1] = "--schema=" + schema;
    args[2] = "--output=" + output;
    System.arraycopy(more, 0, args, 3, more.length);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(exitCode).as(err.toString()).isZero();
    return out.toString();
  }

  private static String fail(String... args) {
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(new StringWriter());
    assertThat(Main.run(out, new PrintWriter(err), args)).isEqualTo(1);
    return err.toString();
  }
}
