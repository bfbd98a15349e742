// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Post;
import dev.tdjava.api.Sender;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Post}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class PostCodec implements ObjectCodec<Post> {
  /**
   * The only one; it has no state.
   */
  public static final PostCodec INSTANCE = new PostCodec();

  private static final JsonKey TYPE_POST = JsonKey.type("post");

  private static final JsonKey KEY_SENDER = JsonKey.field("sender");

  private PostCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Post decode(JsonReader in) {
    return in.beginObject(TYPE_POST) ? decodePost(in) : null;
  }

  private static Post decodePost(JsonReader in) {
    Sender sender = null;
    if (in.field(KEY_SENDER)) {
      sender = SenderCodec.decode(in);
    }
    while (in.more()) {
      switch (in.name()) {
        case "sender" -> sender = SenderCodec.decode(in);
        default -> in.skip();
      }
    }
    return new Post(sender);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Post value) {
    out.beginObject(TYPE_POST);
    out.key(KEY_SENDER);
    SenderCodec.encode(out, value.sender());
    out.endObject();
  }

  @Override
  public @Nullable Post read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Post value) {
    encode(out, value);
  }
}
