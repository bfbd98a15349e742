package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Group;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** A link by which one comes into a chat. */
public final class Invite {

  private final Chat chat;
  private final User admin;
  private final String hash;
  private final int date;
  private final boolean permanent;
  private final Sequence<User, Importer> importers = new Sequence<>();
  private final Sequence<User, Importer> requests = new Sequence<>();
  private String title = "";
  private int expireDate;
  private int usageLimit;
  private boolean requestNeeded;
  private boolean revoked;

  Invite(Chat chat, User admin, String hash, int date, boolean permanent) {
    this.chat = chat;
    this.admin = admin;
    this.hash = hash;
    this.date = date;
    this.permanent = permanent;
  }

  public Chat chat() {
    return chat;
  }

  /** Who made it. */
  public User admin() {
    return admin;
  }

  /** The link's last part. */
  public String hash() {
    return hash;
  }

  public String link() {
    return "https://t.me/+" + hash;
  }

  public int date() {
    return date;
  }

  /** Whether it is its administrator's one primary link. */
  public boolean isPermanent() {
    return permanent;
  }

  /** Who came by it. */
  Sequence<User, Importer> importers() {
    return importers;
  }

  /** Who asked to come by it and waits. */
  Sequence<User, Importer> requests() {
    return requests;
  }

  public String title() {
    return title;
  }

  public Invite title(String title) {
    this.title = title;
    return this;
  }

  /** When it ends, in seconds of the server's clock; 0 for never. */
  public int expireDate() {
    return expireDate;
  }

  public Invite expireDate(int expireDate) {
    this.expireDate = expireDate;
    return this;
  }

  /** How many can come by it; 0 for any number. */
  public int usageLimit() {
    return usageLimit;
  }

  public Invite usageLimit(int usageLimit) {
    this.usageLimit = usageLimit;
    return this;
  }

  /** Whether an administrator decides who comes. */
  public boolean isRequestNeeded() {
    return requestNeeded;
  }

  public Invite requestNeeded(boolean requestNeeded) {
    this.requestNeeded = requestNeeded;
    return this;
  }

  /** Whether nobody can come by it any more; a group that became a supergroup has no others. */
  public boolean isRevoked() {
    return revoked || (chat instanceof Group group && group.migratedTo() != null);
  }

  void revoke() {
    revoked = true;
  }

  /** Whether one can come by it now. */
  public boolean isOpen(int now) {
    return !isRevoked()
        && !chat.isDeleted()
        && (expireDate == 0 || expireDate > now)
        && (usageLimit == 0 || importers.size() < usageLimit);
  }

  public TlObject render() {
    return TlObject.of(
        "chatInviteExported",
        "revoked",
        isRevoked(),
        "permanent",
        permanent,
        "request_needed",
        requestNeeded,
        "link",
        link(),
        "admin_id",
        admin.id(),
        "date",
        date,
        "expire_date",
        zeroAsNull(expireDate),
        "usage_limit",
        zeroAsNull(usageLimit),
        "usage",
        zeroAsNull(importers.size()),
        "requested",
        zeroAsNull(requests.size()),
        "title",
        title.isEmpty() ? null : title);
  }

  private static @Nullable Integer zeroAsNull(int number) {
    return number == 0 ? null : number;
  }
}
