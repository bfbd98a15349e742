package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolErrorsTest {

  private static final String CLOSE = "[ 2][t 4][1.0][Td.cpp:766][#1][!Td]\tClose Td in state 1\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ 2][t 2][1.0][SessionConnection.cpp:301][#1][!Session:1:main]\tReceive bad_msg_seqno",
        "[ 2][t 2][1.0][Session.cpp:1300][#1][!Session:1:main]\tSession connection failed",
        "[ 2][t 2][1.0][Handshake.cpp:90][#1][!x]\tFailed to do something",
        "[ 2][t 4][1.0][UpdatesManager.cpp:800][#1][!Td]\tReceive unexpected updates class",
        "[ 2][t 4][1.0][MessagesManager.cpp:800][#1][!Td]\tReceive invalid message identifier",
        "[ 2][t 4][1.0][Anything.cpp:1][#1][!Td]\tA warning that nobody has seen before",
      })
  void warningsAboutWhatWasSentFail(String line) {
    assertThat(ProtocolErrors.isComplaint(Level.WARN, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ 2][t 2][1.0][Session.cpp:267][#1][!SessionProxy:1:main]\tGenerate new session_id 7 for"
            + " auth key 0 for main DC1",
        "[ 2][t 2][1.0][Session.cpp:1417][#1][!Session:1:main]\tUpdate auth key in session_id 7 to 8",
        "[ 2][t 4][1.0][AuthDataShared.cpp:118][#1][!Td]\tDcId{1}"
            + " [auth_key_id:0][state:Empty][created_at:0][last_used:0]",
        "[ 2][t 4][1.0][Td.cpp:766][#1][!Td]\tClose Td in state 1",
        "[ 2][t 4][1.0][StickersManager.cpp:834][#1][!Td]\tReceive error for"
            + " ReloadSpecialStickerSetQuery: [Error : 400 : METHOD_NOT_SERVED]",
      })
  void warningsOfGoodRunsDoNot(String line) {
    assertThat(ProtocolErrors.isComplaint(Level.WARN, line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = "[ 1][t 4][1.0][ChatManager.cpp:1][#1][!Td]\tAnything at all")
  void errorsFailWhateverTheySay(String line) {
    assertThat(ProtocolErrors.isComplaint(Level.ERROR, line)).isTrue();
  }

  @Test
  void aLogOfAnotherProcessIsReadToo(@TempDir Path directory) throws IOException {
    Path log = directory.resolve("tdlib.log");
    Files.writeString(
        log, CLOSE + "[ 2][t 4][1.0][New.cpp:1][#1][!Td]\tUnheard of\nin two lines\n");

    assertThatThrownBy(() -> ProtocolErrors.checkLog(log))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("Unheard of", "in two lines")
        .message()
        .doesNotContain("Close Td");
    assertThatCode(() -> ProtocolErrors.checkLog(log, "Unheard")).doesNotThrowAnyException();
  }

  @Test
  void whatIsRepeatedIsSaidOnce(@TempDir Path directory) throws IOException {
    String lost = "[Session.cpp:1241][#8][!Session:1:main]\tFailed to open socket: Lost promise";
    Path log = directory.resolve("tdlib.log");
    Files.writeString(
        log, "[ 2][t 1][1.25]" + lost + "\n[ 2][t 4][17.5]" + lost + "\n[ 2][t 1][2.0]" + lost);

    assertThatThrownBy(() -> ProtocolErrors.checkLog(log))
        .hasMessageEndingWith("data centre:\n" + lost + " (3 times)");
  }

  @Test
  void aLogWithNothingInItProvesNothing(@TempDir Path directory) throws IOException {
    Path log = Files.createFile(directory.resolve("tdlib.log"));

    assertThatThrownBy(() -> ProtocolErrors.checkLog(log)).isInstanceOf(AssertionError.class);
  }
}
