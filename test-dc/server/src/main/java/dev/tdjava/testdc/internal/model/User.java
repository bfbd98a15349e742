package dev.tdjava.testdc.internal.model;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An account: a person or a bot. */
public final class User extends Peer {

  /** How long first and last names can be. */
  public static final int MAX_NAME = 64;

  /** How someone is named in another one's contacts. */
  public record Contact(String firstName, String lastName) {}

  /**
   * Something that happened and moves no pts.
   *
   * @param date when, in seconds of the server's clock
   */
  record Note(int date, TlObject update) {}

  /**
   * Something that is counted in qts.
   *
   * @param qts the account's qts after it
   */
  record Counted(int qts, TlObject update) {}

  private final long accessHash;
  private final MessageBox box = new MessageBox(this, () -> List.of(this));
  private final Map<Peer, Dialog> dialogs = new LinkedHashMap<>();
  private final DialogLists dialogLists = new DialogLists();
  private final NavigableMap<Long, Chat> chats = new TreeMap<>();
  private final Map<Integer, List<Dialog>> pinned = new HashMap<>();
  private final Map<User, Contact> contacts = new LinkedHashMap<>();
  private final Set<Peer> met = new HashSet<>();
  private final Sequence<User, Integer> blocked = new Sequence<>();
  private final Set<Login> logins = new LinkedHashSet<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Counted> counted = new ArrayList<>();
  private final Sequence<Long, TlObject> photos = new Sequence<>();
  private final boolean bot;

  private String firstName;
  private String lastName = "";
  private String about = "";
  private @Nullable String phone;
  private @Nullable String username;
  private Consumer<TlObject> watcher = update -> {};
  private int lastSeen;
  private boolean online;
  private int dc = 1;
  private int qts = 1; // clients take the first update in it for the second
  private boolean deleted;
  private long changes;

  User(World world, long id, long accessHash, String firstName, boolean bot) {
    super(world, id);
    this.accessHash = accessHash;
    this.firstName = firstName;
    this.bot = bot;
  }

  @Override
  public long chatId() {
    return id();
  }

  @Override
  public TlObject toPeer() {
    return TlObject.of("peerUser", "user_id", id());
  }

  @Override
  public String title() {
    return lastName.isEmpty() ? firstName : firstName + " " + lastName;
  }

  public long accessHash() {
    return accessHash;
  }

  /** Notes that a bot was shown these, whom it may name by their ids alone from now on. */
  public void meet(Collection<? extends Peer> shown) {
    if (bot) {
      met.addAll(shown);
    }
  }

  /** Whether a bot has come across that one: was told of them, or shares a chat with them. */
  public boolean hasMet(Peer peer) {
    if (peer == this || met.contains(peer)) {
      return true;
    }
    if (peer instanceof Chat chat) {
      return chat.member(this) != null;
    }
    boolean talked = hasDialog(peer) && dialog(peer).top() != null;
    return talked
        || world().chats().stream()
            .anyMatch(chat -> chat.has(this) && chat.member((User) peer) != null);
  }

  public boolean isBot() {
    return bot;
  }

  /** What shall see all that the account is told of, whether it is logged in or not. */
  public void watcher(Consumer<TlObject> watcher) {
    this.watcher = watcher;
  }

  Consumer<TlObject> watcher() {
    return watcher;
  }

  /** Whether this is the account of Telegram itself. */
  public boolean isTelegram() {
    return this == world().telegram();
  }

  /** Whether nobody has the account any more. */
  public boolean isDeleted() {
    return deleted;
  }

  void delete() {
    deleted = true;
    phone = null;
    photos.clear();
    about = "";
    online = false;
    contacts.clear();
    changed();
  }

  /** The messages of private chats and basic groups. */
  public MessageBox box() {
    return box;
  }

  /** The box that has this user's view of the chat with that peer. */
  public MessageBox boxOf(Peer peer) {
    return peer instanceof Channel channel ? channel.box() : box;
  }

  /** The chat with that peer, made when it is first asked for. */
  public Dialog dialog(Peer peer) {
    Dialog dialog = dialogs.get(peer);
    if (dialog == null) {
      dialog = new Dialog(this, peer);
      dialogs.put(peer, dialog);
      dialog.moved();
    }
    return dialog;
  }

  /** Whether there is, or was, a chat with that peer. */
  public boolean hasDialog(Peer peer) {
    return dialogs.containsKey(peer);
  }

  /** The pinned chats of a folder (0 for the main list, 1 for the archive), the first one first. */
  public List<Dialog> pinned(int folder) {
    return pinned.computeIfAbsent(folder, f -> new ArrayList<>());
  }

  public Collection<Dialog> dialogs() {
    return dialogs.values();
  }

  public DialogLists dialogLists() {
    return dialogLists;
  }

  /** The groups and channels that the user is in, by their ids. */
  public NavigableMap<Long, Chat> chats() {
    return Collections.unmodifiableNavigableMap(chats);
  }

  /** Notes that the user came into a chat, or is there no more. */
  void isIn(Chat chat, boolean in) {
    if (in) {
      chats.put(chat.id(), chat);
    } else {
      chats.remove(chat.id());
    }
    if (dialogs.containsKey(chat)) {
      dialog(chat).moved();
    }
    changed();
  }

  /** Counts what changes in what the user sees: chats, messages, and how contacts are named. */
  public long changes() {
    return changes;
  }

  void changed() {
    changes++;
  }

  public Map<User, Contact> contacts() {
    return Collections.unmodifiableMap(contacts);
  }

  /** Puts someone among the contacts, or gives them another name there. */
  public void addContact(User user, Contact name) {
    contacts.put(user, name);
    changed();
  }

  /** Takes someone out of the contacts, and says whether they were there. */
  public boolean removeContact(User user) {
    changed();
    return contacts.remove(user) != null;
  }

  /** Who was blocked, and when, in seconds of the server's clock. */
  public Sequence<User, Integer> blocked() {
    return blocked;
  }

  /** The account's sessions, as a person counts them: one a device. */
  public Set<Login> logins() {
    return logins;
  }

  public String firstName() {
    return firstName;
  }

  public String lastName() {
    return lastName;
  }

  public void name(String firstName, String lastName) {
    this.firstName = firstName;
    this.lastName = lastName;
    world().renamed();
  }

  public String about() {
    return about;
  }

  public void about(String about) {
    this.about = about;
  }

  /** The number in digits only, or null for a bot. */
  public @Nullable String phone() {
    return phone;
  }

  void phone(@Nullable String phone) {
    this.phone = phone;
  }

  public @Nullable String username() {
    return username;
  }

  void username(@Nullable String username) {
    this.username = username;
    world().renamed();
  }

  /** The {@code photo} that is shown, or null. */
  public @Nullable TlObject photo() {
    return photos.isEmpty() ? null : photos.newestFirst().get(0).value();
  }

  /** All {@code photo} objects of the account by their ids, the one that is shown last. */
  public Sequence<Long, TlObject> photos() {
    return photos;
  }

  public boolean isOnline() {
    return online;
  }

  public void online(boolean online, int now) {
    this.online = online;
    this.lastSeen = now;
  }

  /** When the account was last online, in seconds of the server's clock; 0 for never. */
  public int lastSeen() {
    return lastSeen;
  }

  /** The data centre where the account lives. */
  public int dc() {
    return dc;
  }

  public void dc(int dc) {
    this.dc = dc;
  }

  public int qts() {
    return qts;
  }

  /** Gives an update the next number in qts, which is its field of that name, and keeps it. */
  TlObject count(TlObject update) {
    update.put("qts", ++qts);
    counted.add(new Counted(qts, update));
    return update;
  }

  /** The updates with a higher qts. */
  public List<TlObject> countedSince(int qts) {
    return counted.stream().filter(one -> one.qts() > qts).map(Counted::update).toList();
  }

  /** Keeps an update without pts for those who are not there to get it. */
  void note(int date, TlObject update) {
    notes.add(new Note(date, update));
  }

  /** The updates without pts that came at that second or later. */
  public List<TlObject> notesSince(int date) {
    return notes.stream().filter(note -> note.date() >= date).map(Note::update).toList();
  }
}
