package dev.tdjava.codegen.emit;

/** Writes the package-info of a package that has nothing but generated code. */
final class PackageInfo {

  private PackageInfo() {}

  static String emit(String name, String contract) {
    return """
        /** %s */
        @NullMarked
        package %s;

        import org.jspecify.annotations.NullMarked;
        """
        .formatted(contract, name);
  }
}
