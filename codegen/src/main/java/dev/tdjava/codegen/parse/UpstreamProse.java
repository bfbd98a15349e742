package dev.tdjava.codegen.parse;

import dev.tdjava.codegen.parse.Declaration.DeclaredField;
import dev.tdjava.codegen.schema.PrimitiveType;
import dev.tdjava.codegen.schema.Trait;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads out of TDLib's prose what its schema has no syntax for: what may be null, and when and by
 * whom a function may be called.
 *
 * <p>The prose is regular: each of the 519 nullable objects of 1.8.61 says "; may be null" or ";
 * pass null", and each of the two vectors that mention null says that about its elements. Other
 * mentions ("which can be used if the sticker is null", "must be valid and not null") mean nothing
 * here. Numbers, strings and lists are never null, whatever the prose says. What may be null
 * although the prose does not say so is in {@link NullInFact}.
 */
final class UpstreamProse {

  private static final Pattern NULLABLE =
      Pattern.compile("\\b(?:may be|can be|pass) null\\b", Pattern.CASE_INSENSITIVE);

  // getOption may be executed for two options only; TDLib refuses the others itself.
  private static final Map<Trait, Pattern> TRAITS =
      Map.of(
          Trait.SYNC, pattern("can be called synchronously"),
          Trait.BEFORE_AUTH, pattern("can be called before (?:authorization|initialization)"),
          Trait.BOTS, pattern("; for bots only"),
          Trait.USERS, pattern("; for (?:regular )?users only|can't be (?:used|called) by bots"));

  private UpstreamProse() {}

  /** The declaration with marks in place of its prose. */
  static Declaration withMarks(Declaration declaration) {
    Map<String, String> texts = declaration.doc().fields(declaration.fieldNames());
    return new Declaration(
        declaration.at(),
        declaration.isFunction(),
        declaration.name(),
        declaration.fields().stream()
            .map(
                field ->
                    isNullable(declaration, field, texts.getOrDefault(field.name(), ""))
                        ? new DeclaredField(field.name(), nullable(field.type()))
                        : field)
            .toList(),
        declaration.result(),
        traits(declaration),
        DocComment.NONE);
  }

  private static boolean isNullable(Declaration declaration, DeclaredField field, String text) {
    return NULLABLE.matcher(text).find() || NullInFact.contains(declaration.name(), field.name());
  }

  private static TypeExpression nullable(TypeExpression type) {
    if (type.element() != null) {
      return type.withElement(nullable(type.element()));
    }
    return PrimitiveType.named(type.name()).isPresent() ? type : type.withNullable();
  }

  private static Set<Trait> traits(Declaration declaration) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (declaration.isFunction()) {
      String text = declaration.doc().description(declaration.fieldNames());
      TRAITS.forEach(
          (trait, pattern) -> {
            if (pattern.matcher(text).find()) {
              traits.add(trait);
            }
          });
    }
    return traits;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
