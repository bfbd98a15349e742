package dev.tdjava.codegen;

import dev.tdjava.codegen.parse.SchemaException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What the command line says about an exception. */
final class ErrorText {

  private ErrorText() {}

  /** One line for what its user can mend, the whole stack for what looks like a bug. */
  static String of(Exception error) {
    if (error instanceof SchemaException schemaError) {
      return schemaError.text();
    } else if (error instanceof IOException) {
      return error.toString();
    }
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
