package dev.tdjava.codegen.parse;

import dev.tdjava.codegen.parse.Declaration.DeclaredField;
import dev.tdjava.codegen.schema.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Parses {@code @sync getX chat_id:int53 filter:Filter? = Result;}. */
final class DeclarationParser {

  private final Location at;
  private final LineScanner line;

  DeclarationParser(Location at, String text) {
    this.at = at;
    this.line = new LineScanner(at, text);
  }

  Declaration parse(boolean isFunction, DocComment doc) {
    Set<Trait> traits = traits(isFunction);
    String name = line.name("a name that begins the line");
    if (Character.isUpperCase(name.charAt(0))) {
      throw new SchemaException(
          at, "expected a name that begins with a small letter, found '" + name + "'");
    }
    List<DeclaredField> fields = fields();
    String result = line.name("a result class after '='");
    if (Character.isLowerCase(result.charAt(0))) {
      throw new SchemaException(
          at, "expected a result class, which begins with a capital, found '" + result + "'");
    }
    line.expect(';', "';' after the result class");
    line.expectEnd();
    return new Declaration(at, isFunction, name, fields, result, traits, doc);
  }

  private Set<Trait> traits(boolean isFunction) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    while (line.accept('@')) {
      String mark = line.markName();
      if (!isFunction) {
        throw new SchemaException(
            at,
            "expected a constructor, found the mark '@" + mark + "', which only functions have");
      }
      traits.add(
          Trait.marked(mark)
              .orElseThrow(
                  () ->
                      new SchemaException(
                          at,
                          "expected one of @sync, @before-auth, @bots and @users, found '@"
                              + mark
                              + "'")));
    }
    return traits;
  }

  private List<DeclaredField> fields() {
    List<DeclaredField> fields = new ArrayList<>();
    while (!line.accept('=')) {
      String name = line.name("'=' and a result class after the fields");
      line.expect(':', "':' and a type after the field's name '" + name + "'");
      fields.add(new DeclaredField(name, type()));
    }
    return fields;
  }

  private TypeExpression type() {
    String name = line.name("a type");
    TypeExpression element = null;
    if (name.equals("vector")) {
      line.expect('<', "'<' after vector");
      element = type();
      line.expect('>', "'>' after the vector's element");
    }
    return new TypeExpression(name, element, line.accept('?'));
  }
}
