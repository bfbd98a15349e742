package dev.tdjava.codegen;

import dev.tdjava.codegen.parse.SchemaReader;
import dev.tdjava.codegen.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;

/** The facts file from which the API is generated. */
public final class CommittedFacts {

  /** Where it is. */
  public static final Path FILE = Path.of("src/main/tdapi/td_api.tl");

  private CommittedFacts() {}

  /** What it says. */
  public static Schema read() throws IOException {
    return SchemaReader.facts(FILE);
  }
}
