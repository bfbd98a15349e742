package dev.tdjava.testdc.internal.topic.reaction;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Which reactions there are, and which of them someone likes. */
final class ReactionListMethods {

  /** Clients ask with the number of what they have. */
  private static final int CATALOG_HASH = 1;

  void addTo(Methods methods) {
    methods
        .add("messages.getAvailableReactions", ReactionListMethods::available)
        .add("messages.getTopReactions", request -> list(request, ReactionCatalog.all()))
        .add(
            "messages.getRecentReactions",
            request -> list(request, ReactionHabits.of(request.user()).recent()))
        .add("messages.getDefaultTagReactions", request -> list(request, ReactionCatalog.all()))
        .add("messages.clearRecentReactions", ReactionListMethods::clearRecent)
        .add("messages.setDefaultReaction", ReactionListMethods::setDefault);
  }

  private static TlObject available(Request request) {
    return request.tl().getInt("hash") == CATALOG_HASH
        ? TlObject.of("messages.availableReactionsNotModified")
        : TlObject.of(
            "messages.availableReactions",
            "hash",
            CATALOG_HASH,
            "reactions",
            ReactionCatalog.available());
  }

  private static TlObject list(Request request, List<TlObject> all) {
    List<TlObject> part =
        all.subList(0, Math.min(all.size(), Math.max(0, request.tl().getInt("limit", 100))));
    long hash = hash(part);
    return hash == request.tl().getLong("hash") && hash != 0
        ? TlObject.of("messages.reactionsNotModified")
        : TlObject.of("messages.reactions", "hash", hash, "reactions", part);
  }

  /**
   * What both sides compute to see whether they have the same list.
   *
   * @see <a href="https://core.telegram.org/api/offsets#hash-generation">Hash generation</a>
   */
  static long hash(List<TlObject> reactions) {
    long hash = 0;
    for (TlObject reaction : reactions) {
      // Two halves each: custom emoji have both, ordinary ones only the second.
      hash = next(hash, 0);
      hash = next(hash, ByteBuffer.wrap(md5(reaction.getString("emoticon"))).getInt());
    }
    return hash;
  }

  private static long next(long hash, int half) {
    long mixed = hash ^ (hash >>> 21);
    mixed ^= mixed << 35;
    mixed ^= mixed >>> 4;
    return mixed + half;
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Boolean clearRecent(Request request) {
    ReactionHabits.of(request.user()).forgetRecent();
    request.delivery().note(request.user(), TlObject.of("updateRecentReactions"));
    return true;
  }

  private static Boolean setDefault(Request request) {
    TlObject reaction = ReactionCatalog.normalized(request.tl().getObject("reaction"));
    if (!ReactionCatalog.all().contains(reaction)) {
      throw RpcError.bad("REACTION_INVALID");
    }
    ReactionHabits.of(request.user()).preferred(reaction);
    return true;
  }
}
