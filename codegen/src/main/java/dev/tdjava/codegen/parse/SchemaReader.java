package dev.tdjava.codegen.parse;

import dev.tdjava.codegen.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads schemas in either form. */
public final class SchemaReader {

  private SchemaReader() {}

  /** The schema in a file of the project's form, whose first line says the version. */
  public static Schema facts(Path file) throws IOException {
    return facts(file.getFileName().toString(), Files.readString(file));
  }

  /** The schema in a text of the project's form; {@code file} is what errors call it. */
  public static Schema facts(String file, String text) {
    SchemaText schema = SchemaText.parse(file, text);
    if (schema.version() == null) {
      throw new SchemaException(
          new Location(file, 1), "expected the version, as in '// TDLib 1.8.61'");
    }
    return SchemaResolver.resolve(schema.version(), schema.declarations());
  }

  /** The schema in a text of TDLib's form, with the facts that its prose tells. */
  public static Schema upstream(String file, String text, String version) {
    List<Declaration> declarations =
        SchemaText.parse(file, text).declarations().stream().map(UpstreamProse::withMarks).toList();
    return SchemaResolver.resolve(version, declarations);
  }
}
