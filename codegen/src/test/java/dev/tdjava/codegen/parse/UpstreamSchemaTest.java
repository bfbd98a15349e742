package dev.tdjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.codegen.prose.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads schemas in TDLib's form, of today and of years ago. */
class UpstreamSchemaTest {

  private static final String BUILTIN =
      """
      double ? = Double;
      string ? = String;

      int32 = Int32;
      int53 = Int53;
      int64 = Int64;
      bytes = Bytes;

      boolFalse = Bool;
      boolTrue = Bool;

      vector {t:Type} # [ t ] = Vector t;

      """;

  @Test
  void leavesOutTheBuiltinTypes() {
    assertThat(facts("ok = Ok;")).containsExactly("ok = Ok;", "---functions---");
  }

  @Test
  void takesATagALineOrManyOnALine() {
    String perLine =
        """
        //@description A box
        //@lid Its lid; may be null
        //@size Its size
        box lid:lid size:int32 = Box;
        lid = Lid;
        """;
    String oneLine =
        """
        //@description A box @lid Its lid; may be null @size Its size
        box lid:lid size:int32 = Box;
        lid = Lid;
        """;

    assertThat(facts(perLine)).isEqualTo(facts(oneLine)).contains("box lid:lid? size:int32 = Box;");
    assertThat(prose(perLine)).isEqualTo(prose(oneLine));
    assertThat(prose(oneLine).of("box")).contains("A box");
    assertThat(prose(oneLine).of("box", "lid")).contains("Its lid; may be null");
  }

  @Test
  void knowsWhatIsNullAlthoughTheProseDoesNotSaySo() {
    String text =
        """
        //@description Terms
        termsOfService = TermsOfService;

        //@description The user is unregistered
        //@terms_of_service Telegram terms of service
        authorizationStateWaitRegistration terms_of_service:termsOfService = AuthorizationState;
        """;

    assertThat(facts(text))
        .contains(
            "authorizationStateWaitRegistration terms_of_service:termsOfService?"
                + " = AuthorizationState;");
  }

  @Test
  void joinsContinuedLines() {
    String text =
        """
        //@class Shape @description Describes a shape;
        //-there are two

        //@description A circle; its centre
        //-is at the origin
        //@mark The mark;
        //-may be null
        circle mark:Shape = Shape;

        //@description Nothing
        nothing = Shape;
        """;

    assertThat(facts(text)).contains("circle mark:Shape? = Shape;");
    assertThat(prose(text).of("Shape")).contains("Describes a shape; there are two");
    assertThat(prose(text).of("circle")).contains("A circle; its centre is at the origin");
    assertThat(prose(text).of("circle", "mark")).contains("The mark; may be null");
  }

  @Test
  void tellsAFieldCalledDescriptionFromTheDescription() {
    Prose prose =
        prose(
            """
            //@description A thing @param_description How it looks @title Its name
            thing description:string title:string = Thing;
            """);

    assertThat(prose.of("thing")).contains("A thing");
    assertThat(prose.of("thing", "description")).contains("How it looks");
    assertThat(prose.of("thing", "title")).contains("Its name");
  }

  @Test
  void takesAnAtSignThatIsNoTagAsText() {
    assertThat(
            prose("//@description Finds @someone @name Who\nfind name:string = Find;").of("find"))
        .contains("Finds @someone");
  }

  @Test
  void marksOnlyObjectsAsNullable() {
    assertThat(
            facts(
                """
                a = A;
                //@a An object; pass null to use another
                //@b Objects; may be null
                //@c An object, used if d is null; must not be null
                //@d A number, used if the object is null; may be null
                //@e Numbers; may be null
                b a:a b:vector<a> c:a d:int32 e:vector<int32> = B;
                """))
        .contains("b a:a? b:vector<a?> c:a d:int32 e:vector<int32> = B;");
  }

  @Test
  void marksFunctionsByTheirDescription() {
    assertThat(
            facts(
                """
                //@description For tests; for bots only
                ok = Ok;
                ---functions---
                //@description Does it. Can be called synchronously
                a = Ok;
                //@description Does it. Can be called before authorization. More text
                b = Ok;
                //@description Does it. Can be called before initialization
                c = Ok;
                //@description Does it; for bots only. More text
                d = Ok;
                //@description Does it asynchronously in chats with bots only @x For it; for bots only
                e x:ok = Ok;
                //@description Does it; for regular users only
                f = Ok;
                //@description Does it; for Telegram Premium users only
                g = Ok;
                """))
        .containsExactly(
            "ok = Ok;",
            "---functions---",
            "@sync a = Ok;",
            "@before-auth b = Ok;",
            "@before-auth c = Ok;",
            "@bots d = Ok;",
            "e x:ok = Ok;",
            "@users f = Ok;",
            "g = Ok;");
  }

  @Test
  void goesBackToTypes() {
    assertThat(facts("---functions---\nf = A;\n---types---\na = A;"))
        .containsExactly("a = A;", "---functions---", "f = A;");
  }

  private static List<String> facts(String text) {
    String facts = FactsWriter.write(SchemaReader.upstream("td_api.tl", BUILTIN + text, "1.8.11"));
    assertThat(FactsWriter.write(SchemaReader.facts("td_api.tl", facts))).isEqualTo(facts);
    return facts.lines().skip(1).toList();
  }

  private static Prose prose(String text) {
    return UpstreamDescriptions.parse("td_api.tl", BUILTIN + text);
  }
}
