package dev.tdjava.testdc.internal.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerTest {

  private static final Layer LAYER = Layer.of(Layer.DEFAULT);

  @Test
  void writesWhatItReads() {
    TlObject message =
        TlObject.of(
            "draftMessage",
            "no_webpage",
            true,
            "message",
            "Привет, 🌍",
            "date",
            1_700_000_000,
            "effect",
            1L << 40,
            "entities",
            List.of(TlObject.of("messageEntityBold", "offset", 0, "length", 6)));

    assertThat(LAYER.decode(new TlReader(LAYER.encode(message)))).isEqualTo(message);
  }

  @Test
  void writesAnObjectByteForByte() {
    assertThat(
            LAYER.encode(TlObject.of("nearestDc", "country", "NL", "this_dc", 1, "nearest_dc", 2)))
        .containsExactly(0x75, 0x17, 0x1a, 0x8e, 2, 'N', 'L', 0, 1, 0, 0, 0, 2, 0, 0, 0);
  }

  @Test
  void writesLongStringsWithFourBytesOfLength() {
    String text = "x".repeat(254);
    byte[] written = LAYER.encode(TlObject.of("reactionEmoji", "emoticon", text));

    assertThat(written).hasSize(4 + 4 + 254 + 2).startsWith(0xb8, 0x86, 0x22, 0x1b);
    assertThat(LAYER.decode(new TlReader(written)).getString("emoticon")).isEqualTo(text);
  }

  @Test
  void setsTheBitsOfTheFieldsThatAreThere() {
    TlObject request =
        TlObject.of(
            "messages.sendMessage",
            "silent",
            true,
            "background",
            false,
            "peer",
            TlObject.of("inputPeerSelf"),
            "message",
            "hi",
            "random_id",
            5L);

    TlObject read = LAYER.decodeFunction(new TlReader(LAYER.encode(request)));

    assertThat(read.isTrue("silent")).isTrue();
    assertThat(read.has("background")).isFalse();
    assertThat(read.has("reply_to")).isFalse();
    assertThat(read.getObject("peer").is("inputPeerSelf")).isTrue();
  }

  @Test
  void writesResultsByWhatTheFunctionReturns() {
    TlWriter out = new TlWriter();
    LAYER.writeResult(out, TlObject.of("photos.deletePhotos"), List.of(9L));
    LAYER.writeResult(out, TlObject.of("account.updateStatus"), true);

    TlReader in = new TlReader(out.toByteArray());
    assertThat(in.int32()).isEqualTo(0x1cb5c415);
    assertThat(in.count(8)).isEqualTo(1);
    assertThat(in.int64()).isEqualTo(9);
    assertThat(in.int32()).isEqualTo(0x997275b5);
  }

  @Test
  void keepsTheBytesOfAnUnknownRequest() {
    TlObject unknown =
        LAYER.decodeFunction(new TlReader(new TlWriter().int32(0x12345678).int32(5).toByteArray()));

    assertThat(unknown.name()).isEqualTo("#12345678");
    assertThat(unknown.getBytes("bytes")).containsExactly(5, 0, 0, 0);
  }

  @Test
  void tellsWhichFieldIsWrong() {
    assertThatThrownBy(() -> LAYER.encode(TlObject.of("nearestDc", "country", "NL", "this_dc", 1)))
        .isInstanceOf(TlException.class)
        .hasMessage("nearestDc.nearest_dc: it is missing");
    assertThatThrownBy(() -> LAYER.encode(TlObject.of("reactionEmoji", "emoticon", "", "txt", "")))
        .hasMessage("reactionEmoji has fields that layer 222 does not know: [txt]");
    assertThatThrownBy(() -> LAYER.encode(TlObject.of("reactionEmoji", "emoticon", 1L)))
        .hasMessageStartingWith("reactionEmoji.emoticon should be STRING");
    assertThatThrownBy(
            () ->
                LAYER.encode(
                    TlObject.of(
                        "updateUserTyping",
                        "user_id",
                        1L,
                        "action",
                        TlObject.of("dataJSON", "data", "{}"))))
        .hasMessage("updateUserTyping.action: it is a dataJSON, not a SendMessageAction");
  }

  @Test
  void takesTheNearestLayerForOneThatItDoesNotKnow() {
    assertThat(Layer.nearest(Layer.DEFAULT)).isEqualTo(Layer.DEFAULT);
    assertThat(Layer.nearest(225)).isEqualTo(223);
    assertThat(Layer.nearest(Integer.MAX_VALUE)).isGreaterThanOrEqualTo(227);
    assertThat(Layer.nearest(-1)).isLessThanOrEqualTo(198);
  }

  @Test
  void leavesOutWhatAnOlderLayerDoesNotKnow() {
    TlObject button = TlObject.of("keyboardButton", "text", "press");
    TlObject styled =
        TlObject.of("keyboardButton", "text", "press", "style", TlObject.of("keyboardButtonStyle"));
    Layer older = Layer.of(198);

    assertThat(older.decode(new TlReader(older.encode(styled)))).isEqualTo(button);
    assertThat(older.encode(button)).isNotEqualTo(LAYER.encode(button));
    assertThat(LAYER.decode(new TlReader(LAYER.encode(styled)))).isEqualTo(styled);
  }

  @Test
  void fillsInWhatIsNewInANewerLayer() {
    TlObject poll =
        TlObject.of(
            "poll",
            "id",
            1L,
            "question",
            TlObject.of("textWithEntities", "text", "what?", "entities", List.of()),
            "answers",
            List.of());
    Layer newer = Layer.of(227);

    assertThat(newer.decode(new TlReader(newer.encode(poll))).getLong("hash")).isZero();
  }

  @Test
  void refusesObjectsThatAreNestedTooDeep() {
    TlWriter out = new TlWriter();
    for (int i = 0; i < 10_000; i++) {
      out.int32(0xda9b0d0d).int32(222); // invokeWithLayer in invokeWithLayer in …
    }
    assertThatThrownBy(() -> LAYER.decodeFunction(new TlReader(out.toByteArray())))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("nested too deep");
  }

  /** If this fails, build-scripts/update-layer has to be run. */
  @Test
  void describesEveryMethodThatIsServed() {
    Schema schema = Schema.load("telegram-222.tl");

    assertThat(TrimSchema.served())
        .hasSizeGreaterThan(100)
        .allSatisfy(name -> assertThat(schema.function(name)).isNotNull());
  }
}
