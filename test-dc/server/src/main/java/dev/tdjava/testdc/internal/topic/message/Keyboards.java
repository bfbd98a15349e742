package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The buttons under a message, or in place of the keyboard, as bots send them. */
public final class Keyboards {

  private static final int MAX_DATA = 64;

  private static final Set<String> INLINE =
      Set.of(
          "keyboardButtonUrl",
          "keyboardButtonCallback",
          "keyboardButtonSwitchInline",
          "keyboardButtonUserProfile",
          "keyboardButtonUrlAuth",
          "keyboardButtonWebView",
          "keyboardButtonCopy");

  private static final Set<String> REPLY =
      Set.of(
          "keyboardButton",
          "keyboardButtonRequestPhone",
          "keyboardButtonRequestGeoLocation",
          "keyboardButtonRequestPoll",
          "keyboardButtonRequestPeer",
          "keyboardButtonSimpleWebView");

  private Keyboards() {}

  /**
   * The {@code ReplyMarkup} of a request as its readers get it; people's requests have none.
   *
   * @throws RpcError if it is not as it must be
   */
  public static @Nullable TlObject of(Request request) {
    return of(request, request.tl().findObject("reply_markup"));
  }

  public static @Nullable TlObject of(Request request, @Nullable TlObject markup) {
    if (markup == null || !request.user().isBot()) {
      return null;
    }
    if (!markup.has("rows")) {
      return markup;
    }
    List<TlObject> rows = new ArrayList<>();
    for (TlObject row : markup.<TlObject>getList("rows")) {
      List<TlObject> buttons = new ArrayList<>();
      for (TlObject button : row.<TlObject>getList("buttons")) {
        buttons.add(button(request, button, markup.is("replyInlineMarkup")));
      }
      if (!buttons.isEmpty()) {
        rows.add(TlObject.of("keyboardButtonRow", "buttons", buttons));
      }
    }
    return rows.isEmpty() ? null : markup.copy().put("rows", rows);
  }

  private static TlObject button(Request request, TlObject sent, boolean inline) {
    TlObject button = converted(request, sent);
    if (!(inline ? INLINE : REPLY).contains(button.name())) {
      throw RpcError.bad("BUTTON_TYPE_INVALID");
    }
    if (button.getString("text").isBlank()) {
      throw RpcError.bad("BUTTON_TEXT_INVALID");
    }
    if (button.is("keyboardButtonCallback")) {
      int length = button.getBytes("data").length;
      if (length == 0 || length > MAX_DATA) {
        throw RpcError.bad("BUTTON_DATA_INVALID");
      }
    }
    if (button.is("keyboardButtonUrl") && !isUrl(button.getString("url"))) {
      throw RpcError.bad("BUTTON_URL_INVALID");
    }
    return button;
  }

  private static boolean isUrl(String url) {
    return url.matches("(?i)(https?|tg|ton|tonsite)://\\S+") || url.matches("\\S+\\.\\S+");
  }

  /** Buttons that bots send otherwise than people get them. */
  private static TlObject converted(Request request, TlObject button) {
    return switch (button.name()) {
      case "inputKeyboardButtonUserProfile" ->
          TlObject.of(
              "keyboardButtonUserProfile",
              "text",
              button.getString("text"),
              "user_id",
              InputPeers.user(request, button.getObject("user_id")).id());
      case "inputKeyboardButtonUrlAuth" ->
          TlObject.of(
              "keyboardButtonUrlAuth",
              "text",
              button.getString("text"),
              "fwd_text",
              button.get("fwd_text"),
              "url",
              button.getString("url"),
              "button_id",
              Math.abs(button.getString("url").hashCode() % 1000));
      case "inputKeyboardButtonRequestPeer" ->
          TlObject.of(
              "keyboardButtonRequestPeer",
              "text",
              button.getString("text"),
              "button_id",
              button.getInt("button_id"),
              "peer_type",
              button.getObject("peer_type"),
              "max_quantity",
              button.getInt("max_quantity"));
      default -> button;
    };
  }
}
