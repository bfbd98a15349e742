package dev.tdjava.testdc.internal.topic.contact;

import dev.tdjava.testdc.internal.model.NumberedList;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.Rendering;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.rpc.InputPeers;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.account.Account;
import dev.tdjava.testdc.internal.topic.account.Privacy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people an account knows.
 *
 * @see <a href="https://core.telegram.org/api/contacts">Contacts</a>
 */
final class ContactMethods {

  void addTo(Methods methods) {
    methods
        .add("contacts.getContacts", ContactMethods::all)
        .add("contacts.getStatuses", ContactMethods::statuses)
        .add("contacts.importContacts", ContactMethods::importByPhone)
        .add("contacts.addContact", ContactMethods::add)
        .add("contacts.acceptContact", ContactMethods::sharePhone)
        .add("contacts.deleteContacts", ContactMethods::delete)
        .add("contacts.resetSaved", ContactMethods::resetSaved)
        .add("contacts.block", request -> block(request, true))
        .add("contacts.unblock", request -> block(request, false))
        .add("contacts.getBlocked", ContactMethods::blocked);
  }

  private static TlObject all(Request request) {
    User user = request.user();
    if (request.tl().getLong("hash") == Contacts.hash(user)) {
      return TlObject.of("contacts.contactsNotModified");
    }
    List<TlObject> contacts = new ArrayList<>();
    for (User contact : user.contacts().keySet()) {
      contacts.add(
          TlObject.of(
              "contact", "user_id", contact.id(), "mutual", contact.contacts().containsKey(user)));
    }
    return withUsers(
        request,
        TlObject.of(
            "contacts.contacts",
            "contacts",
            contacts,
            "saved_count",
            AddressBook.of(user).saved().size()),
        user.contacts().keySet());
  }

  private static TlObject withUsers(Request request, TlObject answer, Iterable<User> users) {
    List<TlObject> rendered = new ArrayList<>();
    users.forEach(one -> rendered.add(Rendering.user(one, request.user())));
    return answer.put("users", rendered);
  }

  private static List<TlObject> statuses(Request request) {
    User user = request.user();
    List<TlObject> statuses = new ArrayList<>();
    for (User contact : user.contacts().keySet()) {
      statuses.add(
          TlObject.of(
              "contactStatus", "user_id", contact.id(), "status", Privacy.status(contact, user)));
    }
    return statuses;
  }

  private static TlObject importByPhone(Request request) {
    User user = request.user();
    List<TlObject> imported = new ArrayList<>();
    List<User> found = new ArrayList<>();
    for (TlObject contact : request.tl().<TlObject>getList("contacts")) {
      String firstName = contact.getString("first_name");
      String lastName = contact.getString("last_name");
      User known = findByPhone(request, contact.getString("phone"));
      if (known == null) {
        AddressBook.of(user)
            .saved()
            .put(
                World.digits(contact.getString("phone")),
                new AddressBook.Saved(firstName, lastName));
      } else {
        Account.of(user).phonesKnown().add(known);
        Contacts.add(request.delivery(), user, known, firstName, lastName);
        found.add(known);
        imported.add(
            TlObject.of(
                "importedContact",
                "user_id",
                known.id(),
                "client_id",
                contact.getLong("client_id")));
      }
    }
    return withUsers(
        request,
        TlObject.of(
            "contacts.importedContacts",
            "imported",
            imported,
            "popular_invites",
            List.of(),
            "retry_contacts",
            List.of()),
        found);
  }

  /** The account with that number, if it lets the caller find it so. */
  static @Nullable User findByPhone(Request request, String phone) {
    User user = request.world().findByPhone(phone);
    return user == null
            || user.isTelegram()
            || !Privacy.allows(user, "privacyKeyAddedByPhone", request.user())
        ? null
        : user;
  }

  private static TlObject add(Request request) {
    User user = request.user();
    User contact = request.user("id");
    TlObject tl = request.tl();
    if (contact == user) {
      throw RpcError.bad("CONTACT_ID_INVALID");
    }
    if (tl.getString("first_name").isBlank()) {
      throw RpcError.bad("CONTACT_NAME_EMPTY");
    }
    if (World.digits(tl.getString("phone")).equals(contact.phone())) {
      Account.of(user).phonesKnown().add(contact);
    }
    if (tl.isTrue("add_phone_privacy_exception")) {
      Account.of(user).phoneShownTo().add(contact);
    }
    Contacts.add(
        request.delivery(), user, contact, tl.getString("first_name"), tl.getString("last_name"));
    return request.updates();
  }

  private static TlObject sharePhone(Request request) {
    User user = request.user();
    User contact = request.user("id");
    User.Contact name = user.contacts().get(contact);
    if (name == null) {
      throw RpcError.bad("CONTACT_REQ_MISSING");
    }
    Account.of(user).phoneShownTo().add(contact);
    Contacts.add(request.delivery(), user, contact, name.firstName(), name.lastName());
    return request.updates();
  }

  private static TlObject delete(Request request) {
    List<User> contacts = new ArrayList<>();
    for (TlObject id : request.tl().<TlObject>getList("id")) {
      contacts.add(InputPeers.user(request, id));
    }
    contacts.forEach(contact -> Contacts.remove(request.delivery(), request.user(), contact));
    return request.updates();
  }

  private static Boolean resetSaved(Request request) {
    AddressBook.of(request.user()).saved().clear();
    return true;
  }

  private static Boolean block(Request request, boolean block) {
    User user = request.user();
    Peer peer = request.peer("id");
    if (!(peer instanceof User other) || other == user) {
      throw RpcError.bad("CONTACT_ID_INVALID");
    }
    if (block) {
      Contacts.block(request.delivery(), user, other);
    } else {
      Contacts.unblock(request.delivery(), user, other);
    }
    return true;
  }

  private static TlObject blocked(Request request) {
    User user = request.user();
    if (request.tl().isTrue("my_stories_from")) {
      return request.referring(TlObject.of("contacts.blocked", "blocked", List.of()));
    }
    int count = user.blocked().size();
    int limit = Math.max(1, Math.min(request.tl().getInt("limit"), 100));
    List<TlObject> part =
        NumberedList.part(user.blocked().newestFirst(), request.tl().getInt("offset"), limit)
            .stream()
            .map(
                one ->
                    TlObject.of("peerBlocked", "peer_id", one.key().toPeer(), "date", one.value()))
            .toList();
    boolean complete = part.size() == count;
    return request.referring(
        complete
            ? TlObject.of("contacts.blocked", "blocked", part)
            : TlObject.of("contacts.blockedSlice", "count", count, "blocked", part));
  }
}
