package dev.tdjava.testdc.internal.mtproto;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a session has got from its client: the last messages by id, and the order of seq_nos. */
final class Inbox {
  private static final int KEPT = 2048;

  private final Map<Long, Received> messages = new LinkedHashMap<>();
  private long forgotten;
  private long highestId;
  private int highestSeqNo = -1;

  @Nullable Received find(long id) {
    return messages.get(id);
  }

  /** Whether the id is so old that nobody can say whether it came before. */
  boolean isForgotten(long id) {
    return id <= forgotten;
  }

  Received add(long id, boolean content) {
    Received message = new Received(id, content);
    messages.put(id, message);
    if (messages.size() > KEPT) {
      Iterator<Long> oldest = messages.keySet().iterator();
      forgotten = Math.max(forgotten, oldest.next());
      oldest.remove();
    }
    return message;
  }

  /** The error code for the seq_no of a content-related message, or 0; remembers a good one. */
  int order(long id, int seqNo) {
    if (id > highestId) {
      if (seqNo <= highestSeqNo) {
        return BadMessage.SEQ_NO_TOO_LOW;
      }
      highestId = id;
      highestSeqNo = seqNo;
      return 0;
    }
    return seqNo >= highestSeqNo ? BadMessage.SEQ_NO_TOO_HIGH : 0;
  }

  /** Ids begin anew, as they do for a client that has just been told another time. */
  void forgetOrder() {
    highestId = 0;
    highestSeqNo = -1;
  }

  /** Of what was asked of, as msgs_state_info has it: 1 for what this session has not got. */
  byte info(long id) {
    Received message = messages.get(id);
    return (byte) (message == null ? 1 : message.info());
  }
}
