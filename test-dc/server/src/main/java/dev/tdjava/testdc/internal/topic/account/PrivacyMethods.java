package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may see what of an account.
 *
 * @see <a href="https://core.telegram.org/api/privacy">Privacy settings</a>
 */
final class PrivacyMethods {

  void addTo(Methods methods) {
    methods
        .add("account.getPrivacy", request -> rules(request, key(request)))
        .add("account.setPrivacy", PrivacyMethods::set)
        .add(
            "account.getGlobalPrivacySettings",
            request -> Account.of(request.user()).globalPrivacy())
        .add("account.setGlobalPrivacySettings", PrivacyMethods::setGlobal)
        .add(
            "account.getAccountTTL",
            request ->
                TlObject.of("accountDaysTTL", "days", Account.of(request.user()).daysToLive()))
        .add("account.setAccountTTL", PrivacyMethods::setDaysToLive);
  }

  private static String key(Request request) {
    return request.tl().getObject("key").name().replaceFirst("^inputP", "p");
  }

  private static TlObject rules(Request request, String key) {
    List<TlObject> rules = Privacy.rules(request.user(), key);
    TlObject answer = request.referring(TlObject.of("account.privacyRules", "rules", rules));
    return PrivacyRules.referring(request, answer, rules);
  }

  private static TlObject set(Request request) {
    User user = request.user();
    String key = key(request);
    List<TlObject> rules = new ArrayList<>();
    for (TlObject input : request.tl().<TlObject>getList("rules")) {
      rules.add(PrivacyRules.read(request, input));
    }
    if (rules.isEmpty()) {
      rules.add(TlObject.of("privacyValueDisallowAll"));
    }
    Account.of(user).privacy().put(key, rules);
    request
        .delivery()
        .note(user, TlObject.of("updatePrivacy", "key", TlObject.of(key), "rules", rules));
    Profiles.changed(request.delivery(), user);
    return rules(request, key);
  }

  private static TlObject setGlobal(Request request) {
    TlObject settings = request.tl().getObject("settings");
    Account.of(request.user()).globalPrivacy(settings);
    return settings;
  }

  private static Boolean setDaysToLive(Request request) {
    int days = request.tl().getObject("ttl").getInt("days");
    if (days < 30 || days > 730) {
      throw RpcError.bad("TTL_DAYS_INVALID");
    }
    Account.of(request.user()).daysToLive(days);
    return true;
  }
}
