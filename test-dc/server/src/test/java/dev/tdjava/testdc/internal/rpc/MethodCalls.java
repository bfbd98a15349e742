package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.AllTopics;
import dev.tdjava.testdc.internal.model.Logins;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.mtproto.UnsentCalls;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.login.LoginCodes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A world of its own, and the methods that are served, called in it without a client. */
public final class MethodCalls implements AutoCloseable {

  private final UnsentCalls calls = new UnsentCalls();
  private final FileStore files = new FileStore();
  private final List<Topic> topics = AllTopics.of(() -> 0, 1, new LoginCodes(), files);
  private final Methods methods = Methods.of(topics);
  private final World world =
      new World(
          new World.Surroundings() {
            @Override
            public int now() {
              return now;
            }

            @Override
            public void after(Duration delay, Runnable task) {}
          },
          topics);
  private final Logins logins = new Logins(world);
  private final Map<User, Session> sessions = new HashMap<>();
  private int now = 1_700_000_000;

  public World world() {
    return world;
  }

  /** The user of that id, whom there must be. */
  public User user(long id) {
    return Objects.requireNonNull(world.findUser(id));
  }

  /** Lets so many seconds pass. */
  public void pass(int seconds) {
    now += seconds;
  }

  /** What that user is answered. */
  public TlObject call(User user, TlObject request) {
    Session session = sessions.computeIfAbsent(user, this::login);
    methods.check(request);
    Request made = new Request(world, logins, topics, calls.call(session, request));
    Object answer = Objects.requireNonNull(methods.find(request.name()), request.name()).call(made);
    world.send(made.delivery());
    return (TlObject) Objects.requireNonNull(answer);
  }

  private Session login(User user) {
    Session session = calls.session();
    logins.begin(session.key(), user);
    return session;
  }

  /** Has someone write a text. */
  public Message says(User from, Peer to, String text) {
    Message message = new Message(from, to, now).text(text, List.of());
    var delivery = world.delivery();
    world.messages().add(delivery, message);
    world.send(delivery);
    return message;
  }

  @Override
  public void close() {
    files.close();
    calls.close();
  }
}
