package dev.tdjava.codegen.parse;

import dev.tdjava.codegen.prose.Prose;
import java.util.HashMap;
import java.util.Map;

/** Reads descriptions from a schema in TDLib's form, as a TDLib source tree has it. */
public final class UpstreamDescriptions {

  private UpstreamDescriptions() {}

  /** The descriptions in a text; {@code file} is what errors call it. */
  public static Prose parse(String file, String text) {
    SchemaText schema = SchemaText.parse(file, text);
    Map<String, String> texts = new HashMap<>(schema.classDescriptions());
    for (Declaration declaration : schema.declarations()) {
      String description = declaration.doc().description(declaration.fieldNames());
      if (!description.isEmpty()) {
        texts.put(declaration.name(), description);
      }
      declaration
          .doc()
          .fields(declaration.fieldNames())
          .forEach((field, about) -> texts.put(Prose.key(declaration.name(), field), about));
    }
    return new Prose(texts);
  }
}
