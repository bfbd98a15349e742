package dev.tdjava.testdc.internal.topic.contact;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.account.Account;
import dev.tdjava.testdc.internal.topic.account.Privacy;
import java.util.List;

/**
 * Whom users know, and who is told when that changes.
 *
 * @see <a href="https://core.telegram.org/api/contacts">Contacts</a>
 */
public final class Contacts {

  private Contacts() {}

  /** Puts someone among a user's contacts by that name, or gives them another name there. */
  public static void add(
      Delivery delivery, User owner, User contact, String firstName, String lastName) {
    owner.addContact(contact, new User.Contact(firstName, lastName));
    tell(delivery, owner, contact);
    if (contact.contacts().containsKey(owner)) {
      tell(delivery, contact, owner); // they know each other from now on
    }
  }

  /** Takes someone out of a user's contacts. */
  public static void remove(Delivery delivery, User owner, User contact) {
    if (!owner.removeContact(contact)) {
      return;
    }
    tell(delivery, owner, contact);
    if (contact.contacts().containsKey(owner)) {
      tell(delivery, contact, owner);
    }
  }

  /** What a user's chat with someone offers them to do. */
  public static TlObject settings(User owner, Peer peer) {
    boolean stranger =
        peer instanceof User user
            && user != owner
            && !user.isBot()
            && !user.isTelegram()
            && !owner.contacts().containsKey(user);
    boolean blocked = peer instanceof User user && owner.blocked().contains(user);
    boolean approached = !owner.dialog(peer).history().by(peer).isEmpty();
    boolean unshared =
        peer instanceof User user
            && user != owner
            && owner.contacts().containsKey(user)
            && !Privacy.showsPhone(owner, user);
    return TlObject.of(
        "peerSettings",
        "report_spam",
        approached && stranger && !blocked,
        "add_contact",
        stranger && !blocked,
        "block_contact",
        approached && stranger && !blocked,
        "need_contacts_exception",
        unshared);
  }

  /** The users who came with the update tell who is a contact; the settings what can be done. */
  private static void tell(Delivery delivery, User owner, User contact) {
    delivery.note(
        owner,
        TlObject.of(
            "updatePeerSettings", "peer", contact.toPeer(), "settings", settings(owner, contact)));
  }

  public static void block(Delivery delivery, User owner, User other) {
    if (!owner.blocked().contains(other)) {
      owner.blocked().put(other, delivery.world().now());
      tellBlocked(delivery, owner, other, true);
    }
  }

  public static void unblock(Delivery delivery, User owner, User other) {
    if (owner.blocked().remove(other)) {
      tellBlocked(delivery, owner, other, false);
    }
  }

  private static void tellBlocked(Delivery delivery, User owner, User other, boolean blocked) {
    delivery.world().aspects().forEach(aspect -> aspect.blocked(delivery, owner, other, blocked));
    delivery.note(
        owner, TlObject.of("updatePeerBlocked", "blocked", blocked, "peer_id", other.toPeer()));
  }

  /** Tells those who had a number in their address books that it has an account now. */
  public static void signedUp(Delivery delivery, User user, boolean quietly) {
    World world = delivery.world();
    for (User owner : List.copyOf(world.users())) {
      AddressBook.Saved saved = AddressBook.of(owner).saved().remove(String.valueOf(user.phone()));
      if (saved != null) {
        Account.of(owner).phonesKnown().add(user);
        add(delivery, owner, user, saved.firstName(), saved.lastName());
        if (!quietly) {
          Message joined =
              new Message(user, owner, world.now())
                  .action(TlObject.of("messageActionContactSignUp"));
          owner.dialog(user).hidden(false);
          owner.box().add(delivery, joined); // the one who joined does not have it
        }
      }
    }
  }

  /** A number that changes with the list, as clients compute it too. */
  public static long hash(User owner) {
    long hash = mix(0, AddressBook.of(owner).saved().size());
    for (long id : owner.contacts().keySet().stream().mapToLong(User::id).sorted().toArray()) {
      hash = mix(hash, id);
    }
    return hash;
  }

  private static long mix(long hash, long next) {
    long mixed = hash;
    mixed ^= mixed >>> 21;
    mixed ^= mixed << 35;
    mixed ^= mixed >>> 4;
    return mixed + next;
  }
}
