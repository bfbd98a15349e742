// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Sender;
import dev.tdjava.api.SenderNobody;
import dev.tdjava.api.SenderUser;
import dev.tdjava.api.UnknownSender;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import dev.tdjava.codec.internal.TypeTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Sender}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class SenderCodec implements ObjectCodec<Sender> {
  /**
   * The only one; it has no state.
   */
  public static final SenderCodec INSTANCE = new SenderCodec();

  /**
   * The constructors, in the order of the cases of {@link #decode}.
   */
  public static final TypeTable TYPES = TypeTable.of(
      "senderUser",
      "senderNobody");

  private static final JsonKey TYPE_SENDER_USER = JsonKey.type("senderUser");

  private static final JsonKey TYPE_SENDER_NOBODY = JsonKey.type("senderNobody");

  private static final JsonKey KEY_USER_ID = JsonKey.field("user_id");

  private SenderCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Sender decode(JsonReader in) {
    return switch (in.beginObject(TYPES)) {
      case 0 -> decodeSenderUser(in);
      case 1 -> decodeSenderNobody(in);
      case JsonReader.NULL -> null;
      default -> new UnknownSender(in.unknownType(), in.unknownJson());
    };
  }

  private static SenderUser decodeSenderUser(JsonReader in) {
    long userId = 0;
    if (in.field(KEY_USER_ID)) {
      userId = in.readInt53();
    }
    while (in.more()) {
      switch (in.name()) {
        case "user_id" -> userId = in.readInt53();
        default -> in.skip();
      }
    }
    return new SenderUser(userId);
  }

  private static SenderNobody decodeSenderNobody(JsonReader in) {
    while (in.more()) {
      in.skipField();
    }
    return new SenderNobody();
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Sender value) {
    if (value instanceof UnknownSender unknown) {
      out.raw(unknown.json());
      return;
    }
    switch (value.typeName()) {
      case "senderUser" -> encodeSenderUser(out, (SenderUser) value);
      case "senderNobody" -> encodeSenderNobody(out, (SenderNobody) value);
      default -> throw new AssertionError(value.typeName());
    }
  }

  private static void encodeSenderUser(JsonWriter out, SenderUser value) {
    out.beginObject(TYPE_SENDER_USER);
    out.int53(KEY_USER_ID, value.userId());
    out.endObject();
  }

  private static void encodeSenderNobody(JsonWriter out, SenderNobody value) {
    out.beginObject(TYPE_SENDER_NOBODY);
    out.endObject();
  }

  @Override
  public @Nullable Sender read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Sender value) {
    encode(out, value);
  }
}
