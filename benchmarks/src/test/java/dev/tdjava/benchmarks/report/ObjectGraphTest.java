package dev.tdjava.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.ChatPosition;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.UpdateChatPosition;
import dev.tdjava.api.UpdateOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The size of a record with all that it refers to")
class ObjectGraphTest {

  @Test
  void isThatOfItsObjects() {
    assertThat(size(new OptionValueInteger(1))).isEqualTo(24);
    assertThat(size(new UpdateChatPosition(1, new ChatPosition(new ChatListMain(), 2, true, null))))
        .isEqualTo(24 + 32 + 16);
  }

  @Test
  void countsStringsByTheirLetters() {
    assertThat(size(new OptionValueString("abcdefgh"))).isEqualTo(16 + 24 + 24);
    assertThat(size(new OptionValueString("абвгдежз"))).isEqualTo(16 + 24 + 32);
  }

  @Test
  void leavesOutWhatAnotherSharesWithIt() {
    String name = "name";
    UpdateOption one = new UpdateOption(name, new OptionValueInteger(1));
    UpdateOption other = new UpdateOption(name, new OptionValueInteger(1));

    assertThat(ObjectGraph.sizeOf(one, other)).isEqualTo(24 + 24);
  }

  private static long size(Object object) {
    return ObjectGraph.sizeOf(object, new ChatListMain());
  }
}
