package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolErrorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ 2][t 2][1.0][SessionConnection.cpp:301][#1][!Session:1:main] Receive bad_msg_seqno",
        "[ 2][t 2][1.0][Session.cpp:1300][#1][!Session:1:main] Session connection failed",
        "[ 2][t 2][1.0][Handshake.cpp:90][#1][!x] Failed to do something",
        "[ 2][t 4][1.0][UpdatesManager.cpp:800][#1][!Td] Receive unexpected updates class",
        "[ 2][t 4][1.0][MessagesManager.cpp:800][#1][!Td] Receive invalid message identifier",
      })
  void warningsAboutWhatWasSentFail(String line) {
    assertThat(ProtocolErrors.isComplaint(Level.WARN, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ 2][t 2][1.0][Session.cpp:267][#1][!SessionProxy:1:main] Generate new session_id 7 for"
            + " auth key 0 for main DC1",
        "[ 2][t 2][1.0][Session.cpp:1417][#1][!Session:1:main] Update auth key in session_id 7 to 8",
        "[ 2][t 4][1.0][AuthDataShared.cpp:118][#1][!Td] DcId{1}"
            + " [auth_key_id:0][state:Empty][created_at:0][last_used:0]",
        "[ 2][t 4][1.0][Td.cpp:766][#1][!Td] Close Td in state 1",
        "[ 2][t 4][1.0][StickersManager.cpp:834][#1][!Td] Receive error for"
            + " ReloadSpecialStickerSetQuery: [Error : 400 : METHOD_NOT_SERVED]",
      })
  void warningsOfGoodRunsDoNot(String line) {
    assertThat(ProtocolErrors.isComplaint(Level.WARN, line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = "[ 1][t 4][1.0][ChatManager.cpp:1][#1][!Td] Anything at all")
  void errorsFailWhateverTheySay(String line) {
    assertThat(ProtocolErrors.isComplaint(Level.ERROR, line)).isTrue();
  }
}
