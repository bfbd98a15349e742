package dev.tdjava.codegen.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a schema, in the project's form (facts, no prose) or in TDLib's (prose, no marks).
 *
 * @param version what the first line of a facts file says; null in TDLib's form
 * @param classDescriptions what TDLib's form says about classes
 */
record SchemaText(
    String file,
    @Nullable String version,
    List<Declaration> declarations,
    Map<String, String> classDescriptions) {

  private static final Pattern VERSION = Pattern.compile("// TDLib (\\d+(?:\\.\\d+)*)");
  private static final Pattern CLASS_DOC =
      Pattern.compile("@class\\s+(\\w+)\\s+@description\\s+(.*)");
  private static final String FUNCTIONS = "---functions---";
  private static final String TYPES = "---types---";

  /** What TDLib's form says about the language itself rather than about the interface. */
  private static final Set<String> BUILTIN =
      Set.of(
          "double",
          "string",
          "int32",
          "int53",
          "int64",
          "bytes",
          "boolFalse",
          "boolTrue",
          "vector");

  static SchemaText parse(String file, String text) {
    return new Reader(file).read(text);
  }

  private static final class Reader {

    private final String file;
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<String, String> classDescriptions = new LinkedHashMap<>();
    private @Nullable String version;
    private DocComment doc = DocComment.NONE;
    private boolean functions;

    Reader(String file) {
      this.file = file;
    }

    SchemaText read(String text) {
      String[] lines = text.split("\\R", -1);
      Matcher first = VERSION.matcher(lines[0]);
      if (first.matches()) {
        version = first.group(1);
      }
      for (int i = version == null ? 0 : 1; i < lines.length; i++) {
        line(new Location(file, i + 1), lines[i].strip());
      }
      return new SchemaText(file, version, declarations, classDescriptions);
    }

    private void line(Location at, String line) {
      if (line.isEmpty()) {
        endComment();
      } else if (line.startsWith("//")) {
        doc = doc.plus(line.substring(2));
      } else if (line.equals(FUNCTIONS) || line.equals(TYPES)) {
        endComment();
        functions = line.equals(FUNCTIONS);
      } else {
        if (!isBuiltin(line)) {
          declarations.add(new DeclarationParser(at, line).parse(functions, doc));
        }
        doc = DocComment.NONE;
      }
    }

    // A comment of its own describes a class, if anything.
    private void endComment() {
      Matcher matcher = CLASS_DOC.matcher(String.join(" ", doc.lines()));
      if (matcher.matches()) {
        classDescriptions.put(matcher.group(1), matcher.group(2).strip());
      }
      doc = DocComment.NONE;
    }

    private boolean isBuiltin(String line) {
      return !functions && BUILTIN.contains(line.split("\\s", 2)[0]);
    }
  }
}
