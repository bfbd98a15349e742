package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Privacy rules as clients send them and as they get them. */
final class PrivacyRules {

  private PrivacyRules() {}

  /** The {@code PrivacyRule} for an {@code InputPrivacyRule}. */
  static TlObject read(Request request, TlObject input) {
    TlObject rule = TlObject.of(input.name().replaceFirst("^inputP", "p"));
    if (input.has("users")) {
      rule.put(
          "users",
          input.<TlObject>getList("users").stream()
              .map(user -> InputPeers.user(request, user).id())
              .toList());
    }
    if (input.has("chats")) {
      rule.put("chats", input.getList("chats"));
    }
    return rule;
  }

  /** The answer with the users and chats that the rules name. */
  static TlObject referring(Request request, TlObject answer, List<TlObject> rules) {
    User viewer = request.user();
    Map<Long, TlObject> users = new LinkedHashMap<>();
    Map<Long, TlObject> chats = new LinkedHashMap<>();
    for (TlObject rule : rules) {
      for (long id : rule.<Long>getList("users")) {
        User user = request.world().findUser(id);
        if (user != null) {
          users.put(id, Rendering.user(user, viewer));
        }
      }
      for (long id : rule.<Long>getList("chats")) {
        Chat chat = request.world().findChat(id);
        if (chat != null) {
          chats.put(id, Rendering.chat(chat, viewer));
        }
      }
    }
    return answer
        .put("users", List.copyOf(users.values()))
        .put("chats", List.copyOf(chats.values()));
  }
}
