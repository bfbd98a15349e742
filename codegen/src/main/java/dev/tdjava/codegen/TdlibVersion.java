package dev.tdjava.codegen;

import dev.tdjava.codegen.parse.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which TDLib a schema belongs to, since the schema itself does not say it. */
final class TdlibVersion {

  private static final Pattern IN_NAME = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.tl$");
  private static final Pattern IN_CMAKE = Pattern.compile("project\\(TDLib VERSION ([\\d.]+)");

  private TdlibVersion() {}

  /** From a name like {@code td_api-1.8.61.tl}, or from the source tree that the file is in. */
  static String of(Path file) throws IOException {
    Matcher name = IN_NAME.matcher(file.getFileName().toString());
    if (name.find()) {
      return name.group(1);
    }
    Path folder = file.toAbsolutePath().getParent();
    for (; folder != null; folder = folder.getParent()) {
      Path cmake = folder.resolve("CMakeLists.txt");
      if (Files.exists(cmake)) {
        Matcher project = IN_CMAKE.matcher(Files.readString(cmake));
        if (project.find()) {
          return project.group(1);
        }
      }
    }
    throw new SchemaException("cannot tell the version of " + file + ": use --tdlib-version");
  }
}
