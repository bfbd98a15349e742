package dev.tdjava.testdc.internal.topic.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEntitiesTest {

  private static List<String> found(String text) {
    return TextEntities.in(text, List.of()).stream()
        .map(
            entity ->
                entity.name().substring("messageEntity".length())
                    + "="
                    + text.substring(
                        entity.getInt("offset"), entity.getInt("offset") + entity.getInt("length")))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://example.com/a?b=c#d. | Url=https://example.com/a?b=c#d",
        "see example.com, please | Url=example.com",
        "(https://en.wikipedia.org/wiki/A_(b)) | Url=https://en.wikipedia.org/wiki/A_(b)",
        "at 127.0.0.1:8080/x | Url=127.0.0.1:8080/x",
        "tg://resolve?domain=x | Url=tg://resolve?domain=x",
        "mail a.b+c@example.org! | Email=a.b+c@example.org",
        "thanks @durov_1! | Mention=@durov_1",
        "#tag_1 is it | Hashtag=#tag_1",
        "$USD falls | Cashtag=$USD",
        "/start@my_bot now | BotCommand=/start@my_bot",
        "call +4930123456 | Phone=+4930123456",
      })
  void findsWhatIsThere(String text, String entity) {
    assertThat(found(text)).containsExactly(entity);
  }

  @ParameterizedTest
  @CsvSource({"end.Then", "1.5", "a/b", "#123", "x@y", "file.txt2", "$usd", "C++", "//x"})
  void findsNothingWhereNothingIs(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void whatTheClientSaidComesFirst() {
    TlObject code = TlObject.of("messageEntityCode", "offset", 0, "length", 11);
    TlObject bold = TlObject.of("messageEntityBold", "offset", 12, "length", 5);

    List<TlObject> entities = TextEntities.in("example.com @name", List.of(code, bold));

    assertThat(entities)
        .containsExactlyInAnyOrder(
            code, bold, TlObject.of("messageEntityMention", "offset", 12, "length", 5));
  }
}
