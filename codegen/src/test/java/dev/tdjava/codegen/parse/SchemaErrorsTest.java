package dev.tdjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each error says where, what was expected and what was found. */
class SchemaErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a x:int32;                   | expected '=' and a result class after the fields, found ';'
          a x:int32                    | expected '=' and a result class after the fields, found the end of the line
          a x int32 = A;               | expected ':' and a type after the field's name 'x', found 'int32'
          a x: = A;                    | expected a type, found '='
          a x:vector = A;              | expected '<' after vector, found '='
          a x:vector<int32 = A;        | expected '>' after the vector's element, found '='
          a = ;                        | expected a result class after '=', found ';'
          a = A                        | expected ';' after the result class, found the end of the line
          a = A; b                     | expected the end of the line after ';', found 'b'
          a = a;                       | expected a result class, which begins with a capital, found 'a'
          A = A;                       | expected a name that begins with a small letter, found 'A'
          = A;                         | expected a name that begins the line, found '='
          @sync a = A;                 | expected a constructor, found the mark '@sync', which only functions have
          a x:b = A;                   | unknown type 'b' of field 'x' in 'a'
          a x:vector<vector<B>> = A;   | unknown type 'B' of field 'x' in 'a'
          a x:int32 x:string = A;      | duplicate field 'x' in 'a'
          a x:int32? = A;              | '?' after 'int32': only objects may be null of field 'x' in 'a'
          a x:vector<int32>? = A;      | '?' after 'vector<int32>': only objects may be null of field 'x' in 'a'
          """)
  void inTypes(String line, String message) {
    assertError(line, 2, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f = B;          | function 'f' returns 'B', a class without a constructor
          f x:g = A;      | unknown type 'g' of field 'x' in 'f'
          @soon f = A;    | expected one of @sync, @before-auth, @bots and @users, found '@soon'
          @= f = A;       | expected a mark's name after '@', found '='
          """)
  void inFunctions(String line, String message) {
    assertError("a = A;\n---functions---\n" + line, 4, message);
  }

  @Test
  void ofTwoWithOneName() {
    assertError("a = A;\na = B;", 3, "duplicate name 'a', first used in line 2");
    assertError("a = A;\n---functions---\na = A;", 4, "duplicate name 'a', first used in line 2");
  }

  @Test
  void ofAFieldThatIsOneFormOfAClass() {
    assertError(
        "a = A;\nb = A;\nc x:b = C;",
        4,
        "type 'b' is one of 2 constructors of 'A': expected the class of field 'x' in 'c'");
  }

  @Test
  void ofAFunctionAsType() {
    assertError("a x:f = A;\n---functions---\nf = A;", 2, "unknown type 'f' of field 'x' in 'a'");
  }

  @Test
  void ofFactsWithoutVersion() {
    assertThatThrownBy(() -> SchemaReader.facts("td_api.tl", "a = A;"))
        .isInstanceOf(SchemaException.class)
        .hasMessage("td_api.tl:1: expected the version, as in '// TDLib 1.8.61'");
  }

  private static void assertError(String text, int line, String message) {
    assertThatThrownBy(() -> SchemaReader.facts("td_api.tl", "// TDLib 1.8.61\n" + text))
        .isInstanceOf(SchemaException.class)
        .hasMessage("td_api.tl:" + line + ": " + message);
  }
}
