package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Login;
import dev.tdjava.testdc.internal.model.Logins;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.ReferencedPeers;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.mtproto.Call;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of a method, with all that a method needs to know. */
public final class Request {

  private final World world;
  private final Logins logins;
  private final List<Topic> topics;
  private final Call call;
  private final Delivery delivery;
  private boolean later;

  Request(World world, Logins logins, List<Topic> topics, Call call) {
    this.world = world;
    this.logins = logins;
    this.topics = topics;
    this.call = call;
    this.delivery = world.delivery(call.session());
  }

  public World world() {
    return world;
  }

  public Logins logins() {
    return logins;
  }

  /** All topics, where others may have something to add to an answer. */
  public List<Topic> topics() {
    return topics;
  }

  /** The request itself. */
  public TlObject tl() {
    return call.request();
  }

  public Session session() {
    return call.session();
  }

  public Delivery delivery() {
    return delivery;
  }

  /** Who is logged in, or null. */
  public @Nullable Login findLogin() {
    return logins.find(session().key());
  }

  /**
   * Who is logged in.
   *
   * @throws RpcError 401, if nobody is
   */
  public Login login() {
    Login login = findLogin();
    if (login == null) {
      throw logins.refusal(session().key());
    }
    return login;
  }

  /** The caller's account. */
  public User user() {
    return login().user();
  }

  /**
   * The caller's account, which must be a bot.
   *
   * @throws RpcError if it is a person
   */
  public User bot() {
    if (!user().isBot()) {
      throw RpcError.bad("USER_BOT_REQUIRED");
    }
    return user();
  }

  /** Says that the answer comes later, by {@link #answer} or {@link #fail}. */
  public void answerLater() {
    later = true;
  }

  boolean isLater() {
    return later;
  }

  public boolean isAnswered() {
    return call.isAnswered();
  }

  public void answer(Object result) {
    call.answer(result);
  }

  public void fail(RpcError error) {
    call.fail(error.code(), error.name());
  }

  /**
   * All that the caller is told of this action, as the {@code Updates} that many methods return.
   */
  public TlObject updates(TlObject... first) {
    return delivery.answer(user(), List.of(first));
  }

  /** The object with the users and chats that it speaks of, as the caller sees them. */
  public TlObject referring(TlObject object, Peer... also) {
    return ReferencedPeers.in(object, user(), also);
  }

  /** The chat that an {@code InputPeer} means. */
  public Peer peer(String field) {
    return InputPeers.peer(this, tl().getObject(field));
  }

  /** The user that an {@code InputUser} means. */
  public User user(String field) {
    return InputPeers.user(this, tl().getObject(field));
  }
}
