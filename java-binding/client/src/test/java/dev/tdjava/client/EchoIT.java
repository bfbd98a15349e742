package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.Bytes;
import dev.tdjava.api.TdError;
import dev.tdjava.api.TestInt;
import dev.tdjava.api.TestString;
import dev.tdjava.api.functions.TestCallBytes;
import dev.tdjava.api.functions.TestCallEmpty;
import dev.tdjava.api.functions.TestCallString;
import dev.tdjava.api.functions.TestCallVectorInt;
import dev.tdjava.api.functions.TestCallVectorIntObject;
import dev.tdjava.api.functions.TestCallVectorString;
import dev.tdjava.api.functions.TestCallVectorStringObject;
import dev.tdjava.api.functions.TestReturnError;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.errors.TdErrorException;
import java.lang.Character.UnicodeBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes through real TDLib and back comes back the same. */
@Timeout(120)
class EchoIT {

  private static final TdClient client = TdClient.create();

  @BeforeAll
  static void start() {
    client.start();
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void everyUnicodeBlock() throws Exception {
    Map<UnicodeBlock, StringBuilder> blocks = new LinkedHashMap<>();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      UnicodeBlock block = UnicodeBlock.of(point);
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (block != null && !surrogate) {
        blocks.computeIfAbsent(block, b -> new StringBuilder()).appendCodePoint(point);
      }
    }
    assertThat(blocks).hasSizeGreaterThan(300);
    Map<String, CompletableFuture<TestString>> echoes = new LinkedHashMap<>();
    blocks.forEach(
        (block, text) -> echoes.put(text.toString(), client.send(new TestCallString(text + ""))));
    for (Map.Entry<String, CompletableFuture<TestString>> echo : echoes.entrySet()) {
      assertThat(echo.getValue().get(60, SECONDS).value()).isEqualTo(echo.getKey());
    }
  }

  @Test
  void loneSurrogatesAreReplacedAndTheProcessLives() throws Exception {
    assertThat(echo("a\ud83d")).isEqualTo("a\ufffd");
    assertThat(echo("\ude00\ud83d")).isEqualTo("\ufffd\ufffd");
    assertThat(echo("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
  }

  @Test
  void aMegabyte() throws Exception {
    String ascii = "x\"\\\n".repeat(1 << 18);
    String astral = "\ud83d\ude00\u0416".repeat(1 << 18);
    assertThat(echo(ascii)).isEqualTo(ascii);
    assertThat(echo(astral)).isEqualTo(astral);
  }

  @Test
  void allBytes() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    for (int length = 0; length <= 256; length++) {
      Bytes bytes = Bytes.of(java.util.Arrays.copyOf(all, length));
      assertThat(client.send(new TestCallBytes(bytes)).get(60, SECONDS).value()).isEqualTo(bytes);
    }
  }

  @Test
  void vectors() throws Exception {
    List<Integer> ints = List.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
    assertThat(client.send(new TestCallVectorInt(ints)).get(60, SECONDS).value()).isEqualTo(ints);
    List<String> strings = List.of("", "\u0000", "\u0416", "\"");
    assertThat(client.send(new TestCallVectorString(strings)).get(60, SECONDS).value())
        .isEqualTo(strings);
    List<TestInt> objects = IntStream.range(0, 10_000).mapToObj(TestInt::new).toList();
    assertThat(client.send(new TestCallVectorIntObject(objects)).get(60, SECONDS).value())
        .isEqualTo(objects);
    List<TestString> none = List.of();
    assertThat(client.send(new TestCallVectorStringObject(none)).get(60, SECONDS).value())
        .isEmpty();
  }

  @Test
  void numbers() throws Exception {
    List<CompletableFuture<TestInt>> squares = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      squares.add(client.send(new TestSquareInt(i)));
    }
    for (int i = 0; i < 1000; i++) {
      assertThat(squares.get(i).get(60, SECONDS).value()).isEqualTo(i * i);
    }
    assertThat(client.send(new TestCallEmpty()).get(60, SECONDS)).isNotNull();
  }

  @Test
  void errorsBecomeExceptions() {
    assertThatThrownBy(() -> client.send(new TestReturnError(new TdError(400, "a text"))).get())
        .cause()
        .isInstanceOfSatisfying(
            TdErrorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(400);
              assertThat(e.errorMessage()).isEqualTo("a text");
              assertThat(e).hasMessage("testReturnError: 400 a text");
            });
    assertThatThrownBy(() -> client.send(new TestReturnError(new TdError(406, "a secret"))).get())
        .cause()
        .hasMessageNotContaining("a secret");
    assertThatThrownBy(
            () ->
                client
                    .send(
                        new TestReturnError(new TdError(429, "Too Many Requests: retry after 73")))
                    .get())
        .cause()
        .isInstanceOfSatisfying(
            FloodWaitException.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(73)));
  }

  private static String echo(String text) throws Exception {
    return client.send(new TestCallString(text)).get(60, SECONDS).value();
  }
}
