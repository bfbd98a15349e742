package dev.tdjava.testdc.internal.topic.help;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server has its clients do: the fields of {@code config} that were set, and the keys of
 * the application's configuration.
 *
 * @see <a href="https://core.telegram.org/api/config">Client configuration</a>
 */
public final class ServerConfig {

  private static final Attribute<World, ServerConfig> OF =
      new Attribute<>(world -> new ServerConfig());
  private static final Map<String, Object> CONFIG_FIELDS = ConfigFields.standard();

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, Object> app = new LinkedHashMap<>();

  private @Nullable String termsOfService =
      "This is a data centre for tests. There is nothing to agree to.";

  private ServerConfig() {
    app.put("about_length_limit_default", 70);
    app.put("about_length_limit_premium", 140);
    app.put("authorization_autoconfirm_period", 604_800);
    app.put("caption_length_limit_default", 1_024);
    app.put("caption_length_limit_premium", 4_096);
    app.put("channels_limit_default", 500);
    app.put("channels_limit_premium", 1_000);
    app.put("channels_public_limit_default", 10);
    app.put("channels_public_limit_premium", 20);
    app.put("dialog_filters_chats_limit_default", 100);
    app.put("dialog_filters_chats_limit_premium", 200);
    app.put("dialog_filters_limit_default", 10);
    app.put("dialog_filters_limit_premium", 20);
    app.put("dialogs_folder_pinned_limit_default", 100);
    app.put("dialogs_folder_pinned_limit_premium", 200);
    app.put("dialogs_pinned_limit_default", 5);
    app.put("dialogs_pinned_limit_premium", 10);
    app.put("qr_login_camera", true);
    app.put("qr_login_code", "primary");
    app.put("reactions_uniq_max", 11);
    app.put("reactions_user_max_default", 1);
    app.put("reactions_user_max_premium", 3);
    app.put("saved_gifs_limit_default", 200);
    app.put("saved_gifs_limit_premium", 400);
    app.put("stickers_faved_limit_default", 5);
    app.put("stickers_faved_limit_premium", 10);
    app.put("upload_max_fileparts_default", 4_000);
    app.put("upload_max_fileparts_premium", 8_000);
  }

  public static ServerConfig of(World world) {
    return OF.of(world);
  }

  /**
   * Sets an option: a field of {@code config}, or else a key of the application's configuration.
   *
   * @param value a flag, number, text, list or map
   * @throws IllegalArgumentException if it is of another type than Telegram's, or of none that
   *     clients can be told
   */
  public void set(String name, Object value) {
    Object standard = CONFIG_FIELDS.get(name);
    if (standard == null) {
      json(value);
      app.put(name, value);
    } else if (standard.getClass() == value.getClass()) {
      fields.put(name, value);
    } else {
      throw new IllegalArgumentException(
          name + " of Telegram's config is a " + standard.getClass().getSimpleName());
    }
  }

  /** A {@code config} with what was set instead of what it had. */
  public TlObject apply(TlObject config) {
    CONFIG_FIELDS.forEach(config::put);
    fields.forEach(config::put);
    return config;
  }

  /** The {@code help.appConfig}, or word that the client has it. */
  public TlObject app(int clientsHash) {
    int hash = app.hashCode() | 1;
    return clientsHash == hash
        ? TlObject.of("help.appConfigNotModified")
        : TlObject.of("help.appConfig", "hash", hash, "config", json(app));
  }

  /** What new users must agree to; null for nothing. */
  public void termsOfService(@Nullable String text) {
    termsOfService = text;
  }

  public @Nullable TlObject termsOfService() {
    String text = termsOfService;
    return text == null
        ? null
        : TlObject.of(
            "help.termsOfService",
            "popup",
            true,
            "id",
            TlObject.of("dataJSON", "data", "{\"terms\":" + text.hashCode() + "}"),
            "text",
            text,
            "entities",
            List.of());
  }

  private static TlObject json(@Nullable Object value) {
    if (value == null) {
      return TlObject.of("jsonNull");
    } else if (value instanceof Boolean flag) {
      return TlObject.of("jsonBool", "value", flag);
    } else if (value instanceof Number number) {
      return TlObject.of("jsonNumber", "value", number.doubleValue());
    } else if (value instanceof String text) {
      return TlObject.of("jsonString", "value", text);
    } else if (value instanceof List<?> list) {
      return TlObject.of("jsonArray", "value", list.stream().map(ServerConfig::json).toList());
    } else if (value instanceof Map<?, ?> map) {
      List<TlObject> members = new ArrayList<>();
      map.forEach(
          (key, member) ->
              members.add(
                  TlObject.of(
                      "jsonObjectValue", "key", String.valueOf(key), "value", json(member))));
      return TlObject.of("jsonObject", "value", members);
    }
    throw new IllegalArgumentException(
        "A "
            + value.getClass().getSimpleName()
            + " is no JSON; there are Boolean, Number, String, List and Map");
  }
}
