package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.mtproto.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything there is: who has which id, phone number and name, and the clock. */
public final class World extends Attributed {

  /** What the world needs from the server that it lives in. */
  public interface Surroundings {
    /** The server's clock in seconds since 1970. */
    int now();

    /** Runs a task of the world later, on the server's thread. */
    void after(Duration delay, Runnable task);
  }

  /** The account that all clients know as Telegram's own. */
  private static final long TELEGRAM_ID = 777_000;

  private final Surroundings surroundings;
  private final List<Aspect> aspects;
  private final Random random = new Random();
  private final Map<Long, User> users = new LinkedHashMap<>();
  private final Map<Long, Chat> chats = new LinkedHashMap<>();
  private final Map<String, User> phones = new HashMap<>();
  private final Map<String, Peer> usernames = new HashMap<>();
  private final Messages messages = new Messages(this);
  private final UpdateFaults updateFaults = new UpdateFaults();
  private final User telegram;
  private long renames;
  private long lastUserId = 5_000_000;
  private long lastGroupId = 1_000_000;
  private long lastChannelId = 1_000_000_000; // ten digits, by which some clients know a channel
  private long lastPhone = 9_996_600_000L;

  /**
   * @param aspects what the topics add
   */
  public World(Surroundings surroundings, List<? extends Aspect> aspects) {
    this.surroundings = surroundings;
    this.aspects = List.copyOf(aspects);
    telegram = new User(this, TELEGRAM_ID, randomLong(), "Telegram", false);
    users.put(telegram.id(), telegram);
    changePhone(telegram, "42777");
  }

  public List<Aspect> aspects() {
    return aspects;
  }

  public int now() {
    return surroundings.now();
  }

  public void after(Duration delay, Runnable task) {
    surroundings.after(delay, task);
  }

  /** A number that nobody guesses: access hashes, tokens and the like. */
  public long randomLong() {
    return random.nextLong();
  }

  public byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  public Messages messages() {
    return messages;
  }

  /** The account that writes in Telegram's own name. */
  public User telegram() {
    return telegram;
  }

  /** Begins something that the server itself does. */
  public Delivery delivery() {
    return new Delivery(this, null);
  }

  /** Begins something that a client asked for. */
  public Delivery delivery(Session caller) {
    return new Delivery(this, caller);
  }

  /** Tells everyone what the action meant. */
  public void send(Delivery delivery) {
    delivery.send();
  }

  /** What goes wrong between the world and the sessions. */
  public UpdateFaults updateFaults() {
    return updateFaults;
  }

  /** A new person with a phone number of their own, beginning with 99966 as on test servers. */
  public User addUser(String firstName) {
    String phone;
    do {
      phone = Long.toString(++lastPhone);
    } while (phones.containsKey(phone));
    return addUser(firstName, phone);
  }

  /**
   * A new person.
   *
   * @param phone digits only
   */
  public User addUser(String firstName, String phone) {
    User user = new User(this, ++lastUserId, randomLong(), firstName, false);
    users.put(user.id(), user);
    changePhone(user, phone);
    return user;
  }

  public User addBot(String username) {
    long id = ++lastUserId;
    User user = new User(this, id, randomLong(), username, true);
    changeUsername(user, username); // first, because it may be refused
    users.put(id, user);
    return user;
  }

  public Group addGroup(String title, User creator) {
    Group group = new Group(this, ++lastGroupId, title, creator);
    chats.put(group.id(), group);
    return group;
  }

  public Channel addChannel(String title, User creator, boolean broadcast) {
    Channel channel = new Channel(this, ++lastChannelId, randomLong(), title, creator, broadcast);
    chats.put(channel.id(), channel);
    return channel;
  }

  public Collection<User> users() {
    return Collections.unmodifiableCollection(users.values());
  }

  public List<Chat> chats() {
    return new ArrayList<>(chats.values());
  }

  public @Nullable User findUser(long id) {
    return users.get(id);
  }

  public @Nullable Chat findChat(long id) {
    return chats.get(id);
  }

  /** The account with that number; anything but digits in it does not matter. */
  public @Nullable User findByPhone(String phone) {
    return phones.get(digits(phone));
  }

  /** Whom that name belongs to, with or without an at sign, in any case. */
  public @Nullable Peer findByUsername(String username) {
    return usernames.get(key(username));
  }

  /**
   * Gives an account another number.
   *
   * @throws RpcError if another account has it
   */
  public void changePhone(User user, String phone) {
    String digits = digits(phone);
    User holder = phones.get(digits);
    if (holder != null && holder != user) {
      throw RpcError.bad("PHONE_NUMBER_OCCUPIED");
    }
    if (user.phone() != null) {
      phones.remove(user.phone());
    }
    user.phone(digits);
    phones.put(digits, user);
  }

  /** Deletes an account: nothing is left of it but its messages. */
  public void removeUser(User user) {
    phones.values().remove(user);
    changeUsername(user, null);
    user.delete();
  }

  /**
   * Gives a user or channel another name, or none.
   *
   * @throws RpcError if the name is not allowed, or belongs to another one
   */
  public void changeUsername(Peer peer, @Nullable String username) {
    if (username != null && !username.matches("[A-Za-z][A-Za-z0-9_]{3,31}")) {
      throw RpcError.bad("USERNAME_INVALID");
    }
    Peer holder = username == null ? null : usernames.get(key(username));
    if (holder != null && holder != peer) {
      throw RpcError.bad("USERNAME_OCCUPIED");
    }
    usernames.values().removeIf(other -> other == peer);
    if (username != null) {
      usernames.put(key(username), peer);
    }
    if (peer instanceof User user) {
      user.username(username);
    } else if (peer instanceof Channel channel) {
      channel.username(username);
    }
  }

  /** Counts how often someone took another name. */
  public long renames() {
    return renames;
  }

  void renamed() {
    renames++;
  }

  /** Those who know of a user: by a chat, or from their contacts. */
  public Set<User> acquaintances(User user) {
    Set<User> known = new LinkedHashSet<>();
    for (User other : users()) {
      if (other == user
          || other.contacts().containsKey(user)
          || user.contacts().containsKey(other)
          || user.dialogs().stream()
              .anyMatch(dialog -> dialog.peer() == other && dialog.top() != null)) {
        known.add(other);
      }
    }
    return known;
  }

  /** A number in digits only. */
  public static String digits(String phone) {
    return phone.replaceAll("[^0-9]", "");
  }

  private static String key(String username) {
    return username.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
  }
}
