package dev.tdjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Function;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** How TDLib's names look in Java. */
final class JavaNames {

  static final String API = "dev.tdjava.api";
  static final String FUNCTIONS = "dev.tdjava.api.functions";
  static final String CODECS = "dev.tdjava.codec.internal.generated";

  /**
   * Names that a component cannot have: no-argument methods of Object and the records' own methods.
   * "in" is what generated decoders call their reader, beside a variable for each component.
   */
  private static final Set<String> TAKEN =
      Set.of(
          "builder",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "in",
          "notify",
          "notifyAll",
          "toString",
          "typeName",
          "wait");

  /**
   * Types whose names would hide a class of java.lang, which Java code uses without an import: they
   * become {@code TdError} and so on. All others keep TDLib's name, {@code File} too, for beside
   * java.io an import says which of the two is meant. {@link NameCheck} finds what is missing here.
   */
  private static final Set<String> HIDING = Set.of("Error");

  private static final Pattern WORD_START = Pattern.compile("_+(\\w)");

  private JavaNames() {}

  /** The record of a constructor or function. */
  static ClassName record(Combinator combinator) {
    return combinator instanceof Function
        ? ClassName.get(FUNCTIONS, typeName(combinator.name()))
        : type(combinator.name());
  }

  /** The type of a class, or of its only constructor. */
  static ClassName type(String name) {
    return ClassName.get(API, typeName(name));
  }

  /** The record that stands for objects of a class whose constructor is not in the schema. */
  static ClassName unknown(String className) {
    return type("Unknown" + className);
  }

  /** The codec of a class or of a function. */
  static ClassName codec(String name) {
    return ClassName.get(CODECS, capitalized(name) + "Codec");
  }

  /** The component of a field: {@code chat_id} becomes {@code chatId}. */
  static String component(String field) {
    String component =
        WORD_START.matcher(field).replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    return SourceVersion.isKeyword(component) || TAKEN.contains(component)
        ? component + "_"
        : component;
  }

  /** The constant of a name: {@code chat_id} becomes {@code CHAT_ID}, so does {@code chatId}. */
  static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  private static String typeName(String name) {
    String capitalized = capitalized(name);
    return HIDING.contains(capitalized) ? "Td" + capitalized : capitalized;
  }

  /** {@code sendMessage} becomes {@code SendMessage}. */
  static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code SendMessage} becomes {@code sendMessage}. */
  static String uncapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
