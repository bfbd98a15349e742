package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.mtproto.KeyedClient;
import dev.tdjava.testdc.internal.rpc.InputObjects;
import dev.tdjava.testdc.internal.tl.Requests;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;

/**
 * A client that calls methods by their names in Telegram's schema.
 *
 * <p>Fields are named as there. Where a peer, user or channel is wanted, or its number, the {@link
 * TestUser} or {@link TestChat} itself can stand, and a {@link TestMessage} for the number that it
 * has for the caller. Numbers, texts and lists that are not named are 0 and empty.
 */
public final class RpcClient {

  private final KeyedClient client;
  private final TestUser user;

  RpcClient(KeyedClient client, TestUser user) {
    this.client = client;
    this.user = user;
  }

  /** Logs in as a person by code, as a bot by token. */
  void logIn() {
    if (user.isBot()) {
      call("auth.importBotAuthorization", "bot_auth_token", user.token());
      return;
    }
    String phone = user.phone();
    TlObject settings = TlObject.of("codeSettings");
    TlObject sent = call("auth.sendCode", "phone_number", phone, "settings", settings);
    call(
        "auth.signIn",
        "phone_number",
        phone,
        "phone_code_hash",
        sent.getString("phone_code_hash"),
        "phone_code",
        user.loginCode());
  }

  /**
   * Calls a method that is to succeed.
   *
   * @param fields a field's name, its value, a name, a value…
   * @return the answer; a Bool is {@code boolTrue} or {@code boolFalse}, and a vector of objects a
   *     {@code vector} with {@code elements}
   */
  public TlObject call(String method, Object... fields) {
    TlObject answer = answer(method, fields);
    if (answer.is("rpc_error")) {
      throw new AssertionError(method + " was refused: " + error(answer));
    }
    return answer;
  }

  /**
   * Calls a method that is to be refused.
   *
   * @return the error's code and name, such as {@code 400 PEER_ID_INVALID}
   */
  public String refusal(String method, Object... fields) {
    TlObject answer = answer(method, fields);
    if (!answer.is("rpc_error")) {
      throw new AssertionError(method + " was not refused: " + answer.toText());
    }
    return error(answer);
  }

  /** Makes that call as it is; what is refused is an {@code rpc_error}. */
  public TlObject answer(TlObject request) {
    return client.call(request);
  }

  private TlObject answer(String method, Object... fields) {
    TlObject request = TlObject.of(method);
    for (int i = 0; i < fields.length; i += 2) {
      String field = (String) fields[i];
      request.put(field, input(fields[i + 1], Requests.objectType(method, field)));
    }
    return client.call(Requests.complete(request));
  }

  private static String error(TlObject answer) {
    return answer.getInt("error_code") + " " + answer.getString("error_message");
  }

  /** The value as a field of that type has it. */
  private Object input(Object value, String type) {
    if (value instanceof TestPeer peer) {
      return type.isEmpty() ? peer.model().id() : input(peer, type);
    }
    if (value instanceof TestMessage message) {
      return id(message, user);
    }
    return value instanceof List<?> list
        ? list.stream().map(element -> input(element, type)).toList()
        : value;
  }

  /** The number that a message has for someone. */
  public static int id(TestMessage message, TestUser reader) {
    return (int) (message.idFor(reader) >> 20);
  }

  /**
   * Whom the caller means, with the right access hash.
   *
   * @param type {@code InputPeer}, {@code InputUser} or {@code InputChannel}
   */
  public TlObject input(TestPeer peer, String type) {
    return InputObjects.of(peer.model(), type);
  }
}
