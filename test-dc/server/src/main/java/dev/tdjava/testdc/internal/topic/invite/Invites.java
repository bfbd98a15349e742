package dev.tdjava.testdc.internal.topic.invite;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chat's invite links, who came by them, and who asks to. */
public final class Invites {

  /** As many bytes make the 16 characters of a link. */
  private static final int HASH_BYTES = 12;

  private static final Attribute<Chat, Invites> OF = new Attribute<>(Invites::new);
  private static final Attribute<World, Map<String, Invite>> BY_HASH =
      new Attribute<>(world -> new HashMap<>());

  private final Chat chat;
  private final Map<User, InvitesOfAdmin> byAdmin = new LinkedHashMap<>();
  private final Sequence<User, Importer> importers = new Sequence<>();
  private final Sequence<User, Importer> requests = new Sequence<>();

  private long version;

  private Invites(Chat chat) {
    this.chat = chat;
  }

  public static Invites of(Chat chat) {
    return OF.of(chat);
  }

  /** The link with that last part, or null. */
  public static @Nullable Invite find(World world, String hash) {
    return BY_HASH.of(world).get(hash);
  }

  /** The chat's link as it was given, or null. */
  public @Nullable Invite find(String link) {
    String hash = link.substring(Math.max(link.lastIndexOf('+'), link.lastIndexOf('/')) + 1);
    Invite found = find(chat.world(), hash);
    return found == null || found.chat() != chat ? null : found;
  }

  /** The links of one administrator. */
  InvitesOfAdmin of(User admin) {
    return byAdmin.computeIfAbsent(admin, InvitesOfAdmin::new);
  }

  /** The links of all administrators who ever had one. */
  Collection<InvitesOfAdmin> all() {
    return byAdmin.values();
  }

  /** A new link, which does not yet limit anything. */
  Invite add(User admin, boolean permanent) {
    World world = chat.world();
    String hash =
        Base64.getUrlEncoder().withoutPadding().encodeToString(world.randomBytes(HASH_BYTES));
    Invite invite = new Invite(chat, admin, hash, world.now(), permanent);
    BY_HASH.of(world).put(hash, invite);
    of(admin).add(invite);
    return invite;
  }

  /** The administrator's primary link, made when it is first asked for. */
  public Invite primary(User admin) {
    Invite primary = of(admin).primary();
    return primary == null ? add(admin, true) : primary;
  }

  void revoke(Invite invite) {
    invite.revoke();
    of(invite.admin()).revoked(invite);
  }

  /** Forgets a link that was revoked. */
  void remove(Invite invite) {
    BY_HASH.of(chat.world()).remove(invite.hash());
    of(invite.admin()).revoked().remove(invite.hash());
  }

  /** Who came, by whatever link. */
  Sequence<User, Importer> importers() {
    return importers;
  }

  void came(Importer importer) {
    importers.put(importer.user(), importer);
    importer.invite().importers().put(importer.user(), importer);
    version++;
  }

  /** Who waits to be let in, by whatever link they asked. */
  Sequence<User, Importer> requests() {
    return requests;
  }

  void asks(Importer importer) {
    requests.put(importer.user(), importer);
    importer.invite().requests().put(importer.user(), importer);
    version++;
  }

  /** The link by which someone asked, who no longer waits; null if they did not ask. */
  @Nullable Invite takeRequest(User user) {
    Importer importer = requests.get(user);
    if (importer == null) {
      return null;
    }
    requests.remove(user);
    importer.invite().requests().remove(user);
    version++;
    return importer.invite();
  }

  /** Counts what changes in who came and who asks. */
  long version() {
    return version;
  }
}
