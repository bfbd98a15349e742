package dev.tdjava.testdc.internal.topic.inline;

import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.message.Keyboards;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of inline queries, as bots send them and as people get them. */
final class InlineResults {

  private InlineResults() {}

  /**
   * An {@code InputBotInlineResult} as a {@code BotInlineResult}.
   *
   * @throws RpcError if it is not as it must be
   */
  static TlObject result(Request request, TlObject input) {
    String id = input.getString("id");
    if (id.isEmpty() || id.length() > 64) {
      throw RpcError.bad("RESULT_ID_INVALID");
    }
    TlObject message = message(request, input.getObject("send_message"));
    return switch (input.name()) {
      case "inputBotInlineResult" -> plain(input, message);
      default -> throw RpcError.notServed(input.name());
    };
  }

  private static TlObject plain(TlObject input, TlObject message) {
    String type = input.getString("type");
    if (!List.of("article", "geo", "venue", "contact").contains(type)) {
      // Nothing is ever loaded from elsewhere.
      throw RpcError.bad("WEBDOCUMENT_URL_INVALID");
    }
    if (type.equals("article") && input.getString("title", "").isBlank()) {
      throw RpcError.bad("ARTICLE_TITLE_EMPTY");
    }
    return TlObject.of(
        "botInlineResult",
        "id",
        input.getString("id"),
        "type",
        type,
        "title",
        input.get("title"),
        "description",
        input.get("description"),
        "url",
        input.get("url"),
        "thumb",
        webDocument(input.findObject("thumb")),
        "send_message",
        message);
  }

  private static @Nullable TlObject webDocument(@Nullable TlObject input) {
    return input == null
        ? null
        : TlObject.of(
            "webDocumentNoProxy",
            "url",
            input.getString("url"),
            "size",
            input.getInt("size"),
            "mime_type",
            input.getString("mime_type"),
            "attributes",
            input.getList("attributes"));
  }

  private static TlObject message(Request request, TlObject input) {
    TlObject markup = Keyboards.of(request, input.findObject("reply_markup"));
    return switch (input.name()) {
      case "inputBotInlineMessageMediaAuto", "inputBotInlineMessageText" -> {
        if (input.is("inputBotInlineMessageText") && input.getString("message").isBlank()) {
          throw RpcError.bad("MESSAGE_EMPTY");
        }
        yield TlObject.of(
            input.is("inputBotInlineMessageText")
                ? "botInlineMessageText"
                : "botInlineMessageMediaAuto",
            "message",
            input.getString("message"),
            "entities",
            input.get("entities"),
            "reply_markup",
            markup);
      }
      case "inputBotInlineMessageMediaGeo" ->
          TlObject.of(
              "botInlineMessageMediaGeo",
              "geo",
              geo(input.getObject("geo_point")),
              "reply_markup",
              markup);
      case "inputBotInlineMessageMediaVenue" ->
          input(input, "botInlineMessageMediaVenue", "title", "address", "provider")
              .put("venue_id", input.getString("venue_id"))
              .put("venue_type", input.getString("venue_type"))
              .put("geo", geo(input.getObject("geo_point")))
              .put("reply_markup", markup);
      case "inputBotInlineMessageMediaContact" ->
          input(input, "botInlineMessageMediaContact", "phone_number", "first_name", "last_name")
              .put("vcard", input.getString("vcard"))
              .put("reply_markup", markup);
      default -> throw RpcError.notServed(input.name());
    };
  }

  private static TlObject input(TlObject input, String name, String... fields) {
    TlObject object = TlObject.of(name);
    for (String field : fields) {
      object.put(field, input.getString(field));
    }
    return object;
  }

  /** An {@code inputGeoPoint} as a {@code geoPoint}. */
  static @Nullable TlObject geo(TlObject input) {
    return input.is("inputGeoPoint")
        ? TlObject.of(
            "geoPoint",
            "long",
            input.getDouble("long"),
            "lat",
            input.getDouble("lat"),
            "access_hash",
            0L,
            "accuracy_radius",
            input.get("accuracy_radius"))
        : null;
  }

  /** What a message carries that is made from that result. */
  static @Nullable Media media(World world, TlObject result) {
    TlObject message = result.getObject("send_message");
    return switch (message.name()) {
      case "botInlineMessageMediaAuto" ->
          result.has("photo")
              ? Media.of(TlObject.of("messageMediaPhoto", "photo", result.getObject("photo")))
              : result.has("document")
                  ? Media.of(
                      TlObject.of("messageMediaDocument", "document", result.getObject("document")))
                  : null;
      case "botInlineMessageMediaGeo" ->
          Media.of(TlObject.of("messageMediaGeo", "geo", message.getObject("geo")));
      case "botInlineMessageMediaVenue" ->
          Media.of(
              input(message, "messageMediaVenue", "title", "address", "provider")
                  .put("venue_id", message.getString("venue_id"))
                  .put("venue_type", message.getString("venue_type"))
                  .put("geo", message.getObject("geo")));
      case "botInlineMessageMediaContact" -> {
        User known = world.findByPhone(message.getString("phone_number"));
        yield Media.of(
            input(message, "messageMediaContact", "phone_number", "first_name", "last_name")
                .put("vcard", message.getString("vcard"))
                .put("user_id", known == null ? 0L : known.id()));
      }
      default -> null;
    };
  }
}
