package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of other users.
 *
 * @see <a href="https://core.telegram.org/method/users.getFullUser">users.getFullUser</a>
 */
final class UserMethods {

  void addTo(Methods methods) {
    methods.add("users.getUsers", UserMethods::users).add("users.getFullUser", UserMethods::full);
  }

  private static List<TlObject> users(Request request) {
    List<TlObject> users = new ArrayList<>();
    for (TlObject id : request.tl().<TlObject>getList("id")) {
      users.add(Rendering.user(InputPeers.user(request, id), request.user()));
    }
    return users;
  }

  private static TlObject full(Request request) {
    User viewer = request.user();
    User user = request.user("id");
    TlObject full =
        TlObject.of(
            "userFull",
            "can_pin_message",
            true,
            "id",
            user.id(),
            "about",
            user.about().isEmpty() || !Privacy.allows(user, "privacyKeyAbout", viewer)
                ? null
                : user.about(),
            "profile_photo",
            user.photo());
    request.topics().forEach(topic -> topic.fullUser(full, user, request));
    return request.referring(TlObject.of("users.userFull", "full_user", full), user);
  }
}
