package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/** The entities of a text that a client sends. */
final class Entities {

  private Entities() {}

  /** Those of the client as others see them, and what is found in the text besides. */
  static List<TlObject> of(Request request, String text, List<TlObject> given) {
    List<TlObject> seen = new ArrayList<>();
    for (TlObject entity : given) {
      int offset = entity.getInt("offset");
      int length = entity.getInt("length");
      if (offset < 0 || length <= 0 || offset + length > text.length()) {
        throw RpcError.bad("ENTITY_BOUNDS_INVALID");
      }
      seen.add(
          entity.is("inputMessageEntityMentionName")
              ? TlObject.of(
                  "messageEntityMentionName",
                  "offset",
                  offset,
                  "length",
                  length,
                  "user_id",
                  InputPeers.user(request, entity.getObject("user_id")).id())
              : entity);
    }
    return TextEntities.in(text, seen);
  }
}
