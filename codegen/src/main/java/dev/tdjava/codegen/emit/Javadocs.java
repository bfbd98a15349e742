package dev.tdjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tdjava.codegen.prose.Prose;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.Function;
import dev.tdjava.codegen.schema.TdClass;
import dev.tdjava.codegen.schema.Trait;
import java.util.Locale;
import java.util.Map;

/** The Javadoc of what users see: TDLib's prose where there is some, always a link to its page. */
final class Javadocs {

  private static final String PAGES = "https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1";

  private static final Map<Trait, String> TRAITS =
      Map.of(
          Trait.SYNC, "May be executed synchronously.",
          Trait.BEFORE_AUTH, "May be called before authorization.",
          Trait.BOTS, "For bots only.",
          Trait.USERS, "Not for bots.");

  private final Prose prose;

  Javadocs(Prose prose) {
    this.prose = prose;
  }

  /** Of a record: its description, its components, its page. */
  CodeBlock ofRecord(Combinator combinator) {
    CodeBlock.Builder doc = CodeBlock.builder();
    line(doc, about(combinator.name()));
    if (combinator instanceof Function function && !function.traits().isEmpty()) {
      doc.add("\n<p>$L\n", traits(function));
    }
    doc.add("\n");
    for (Field field : combinator.fields()) {
      doc.add("$L\n", param(combinator, field));
    }
    doc.add("$L\n", see(combinator.name()));
    return doc.build();
  }

  /** Of a record's constructor; the components are described at the record. */
  static CodeBlock ofConstructor(Iterable<String> components) {
    CodeBlock.Builder doc = CodeBlock.builder();
    doc.add("Refuses null where the schema has a value, and makes lists unmodifiable.\n\n");
    components.forEach(
        name -> doc.add("@param $1L the value for the {@code $1L} component\n", name));
    return doc.build();
  }

  /** Of a sealed interface. */
  CodeBlock ofClass(TdClass type) {
    CodeBlock.Builder doc = CodeBlock.builder();
    line(doc, about(type.name()));
    return doc.add("\n$L\n", see(type.name())).build();
  }

  /** Of a builder's method that sets a component. */
  CodeBlock ofSetter(Combinator combinator, Field field) {
    return CodeBlock.builder()
        .add("Sets {@code $L}.\n\n", JavaNames.component(field.name()))
        .add("$L\n@return this builder\n", param(combinator, field))
        .build();
  }

  private String about(String name) {
    return prose
        .of(name)
        .map(text -> JavadocText.sentence(JavadocText.escaped(text)))
        .orElse("TDLib's {@code " + name + "}.");
  }

  private String param(Combinator combinator, Field field) {
    String text =
        prose
            .of(combinator.name(), field.name())
            .map(JavadocText::escaped)
            .orElse("TDLib's {@code " + field.name() + "}");
    if (field.nullable() && !text.contains("null")) {
      text += "; or null";
    }
    return JavadocText.wrapped("@param " + JavaNames.component(field.name()) + " " + text, "    ");
  }

  private static String traits(Function function) {
    StringBuilder text = new StringBuilder();
    function.traits().forEach(trait -> text.append(' ').append(TRAITS.get(trait)));
    return text.substring(1);
  }

  private static String see(String name) {
    return "@see <a href=\"" + page(name) + "\">TDLib's " + name + "</a>";
  }

  // Doxygen puts "_" before a capital and makes it small, so that file systems without case can
  // hold the page of a class beside that of its constructor.
  private static String page(String name) {
    return PAGES + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + ".html";
  }

  private static void line(CodeBlock.Builder doc, String text) {
    doc.add("$L\n", JavadocText.wrapped(text, ""));
  }
}
