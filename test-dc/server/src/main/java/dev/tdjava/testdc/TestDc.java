package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.AllTopics;
import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Logins;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.mtproto.MtProtoServer;
import dev.tdjava.testdc.internal.mtproto.ServerSettings;
import dev.tdjava.testdc.internal.rpc.CallFaults;
import dev.tdjava.testdc.internal.rpc.RpcServer;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.bot.Bots;
import dev.tdjava.testdc.internal.topic.chat.ChatChanges;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.forum.Forum;
import dev.tdjava.testdc.internal.topic.help.ServerConfig;
import dev.tdjava.testdc.internal.topic.login.LoginCode;
import dev.tdjava.testdc.internal.topic.login.LoginCodes;
import dev.tdjava.testdc.internal.topic.login.LoginTokens;
import dev.tdjava.testdc.internal.topic.message.Scheduled;
import dev.tdjava.testdc.internal.wire.Loop;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram data centre on loopback: MTProto at a port of 127.0.0.1, also behind SOCKS5, and a
 * world of users, chats and messages in memory. Clients reach it with a copy of TDLib's library
 * that has this data centre's key ({@link PatchedLibrary}), through a SOCKS5 proxy at {@link
 * #port()}. It never dials anything.
 *
 * <pre>{@code
 * try (TestDc dc = TestDc.start()) {
 *   TestUser alice = dc.user("Alice");
 *   TestUser bob = dc.user("Bob");
 *   // … the application under test logs in with alice.phone() and alice.loginCode() …
 *   bob.says(alice, "hello");
 * }
 * }</pre>
 *
 * <p>Safe for any number of threads: everything happens on one thread of the data centre, and each
 * call waits until it has. Times are those of the system's clock, moved by {@link #clockOffset}.
 *
 * <p>What cannot be is refused with an {@link IllegalArgumentException} that says what and why; so
 * is what Telegram would refuse, with the name of Telegram's error.
 */
public final class TestDc extends ServerThread implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final World world;
  private final LoginCodes codes = new LoginCodes();
  private final Logins logins;
  private final FileStore files = new FileStore();
  private final RpcServer rpc;
  private final MtProtoServer server;
  private final RsaKey key;
  private final int dataCentres;
  private final Map<String, TestUser> users = new HashMap<>();
  private final Map<User, BotScript> scripts = new HashMap<>();
  private volatile Duration clockOffset = Duration.ZERO;
  private final HandlerFailures failures = new HandlerFailures();
  private final AtomicBoolean closed = new AtomicBoolean();

  private TestDc(Builder builder, Loop loop) {
    super(loop);
    key = builder.key == null ? SharedKey.get() : builder.key;
    dataCentres = builder.dataCentres;
    List<Topic> topics = AllTopics.of(this::port, builder.dataCentres, codes, files);
    world = new World(new LoopSurroundings(), topics);
    logins = new Logins(world);
    rpc = new RpcServer(world, logins, topics);
    rpc.afterEach(changes::happened);
    server =
        new MtProtoServer(
            loop, ServerSettings.of(key).withDcs(builder.dataCentres).withPort(builder.port), rpc);
    server.start();
  }

  /** The server's clock and timer, as the world sees them. */
  private final class LoopSurroundings implements World.Surroundings {

    @Override
    public int now() {
      return (int) Clock.systemUTC().instant().plus(clockOffset).getEpochSecond();
    }

    @Override
    public void after(Duration delay, Runnable task) {
      loop.after(
          delay,
          () -> {
            task.run();
            changes.happened();
          });
    }
  }

  /** Starts one at any free port. */
  public static TestDc start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The port of 127.0.0.1 where the data centre listens, for SOCKS5 and for MTProto itself. */
  public int port() {
    return server.port();
  }

  /** How many data centres there are behind the port, numbered from 1. */
  public int dataCentres() {
    return dataCentres;
  }

  /** The key that a client must know to talk to this data centre. */
  public RsaKey key() {
    return key;
  }

  /** The person of that first name, made with a phone number of their own when first asked for. */
  public TestUser user(String firstName) {
    Arguments.notBlank(firstName, "The first name");
    return call(() -> users.computeIfAbsent(firstName, n -> new TestUser(this, world.addUser(n))));
  }

  /**
   * The bot of that username, made with a token when first asked for.
   *
   * @param username without the at sign
   * @throws IllegalArgumentException if it is not allowed, or another one has it
   */
  public TestUser bot(String username) {
    return call(
        "The username \"" + Arguments.given(username, "The username") + "\"",
        () ->
            users.computeIfAbsent("@" + username, n -> new TestUser(this, world.addBot(username))));
  }

  /**
   * Tells of each login code that is sent, with the number in international form. The handler runs
   * on the data centre's thread, so it must not wait for anything. What it throws is as that of a
   * bot's handlers: see {@link #takeFailures}.
   */
  public void onLoginCode(BiConsumer<String, String> handler) {
    run(
        () ->
            codes.watcher(
                code ->
                    failures.guard(
                        "The handler of login codes",
                        () -> handler.accept("+" + code.phone(), code.code()))));
  }

  /** A new basic group. */
  public TestChat group(String title, TestUser creator, TestUser... members) {
    return chat(world -> world.addGroup(title, creator.model()), creator, members);
  }

  /** A new supergroup. */
  public TestChat supergroup(String title, TestUser creator, TestUser... members) {
    return chat(world -> world.addChannel(title, creator.model(), false), creator, members);
  }

  /** A new forum: a supergroup with topics, of which there is one, General, to begin with. */
  public TestChat forum(String title, TestUser creator, TestUser... members) {
    return chat(
        world -> Forum.made(world.addChannel(title, creator.model(), false)), creator, members);
  }

  /** A new channel. */
  public TestChat channel(String title, TestUser creator, TestUser... subscribers) {
    return chat(world -> world.addChannel(title, creator.model(), true), creator, subscribers);
  }

  private TestChat chat(Function<World, Chat> making, TestUser creator, TestUser... members) {
    User owner = creator.modelIn(this);
    List<User> others = Stream.of(members).map(member -> member.modelIn(this)).toList();
    return act(
        delivery -> {
          Chat chat = making.apply(world);
          others.forEach(member -> chat.join(member, owner, world.now()));
          ChatChanges.created(delivery, chat);
          return new TestChat(this, chat);
        });
  }

  /**
   * Says what shall go wrong with the next call of a method that is not spoken for yet.
   *
   * @param method by Telegram's name, such as {@code messages.sendMessage}
   * @throws IllegalArgumentException if Telegram has no such method
   */
  public NextCall next(String method) {
    return new NextCall(this, Arguments.method(method));
  }

  /** Says what shall go wrong with the updates that a user's clients are sent next. */
  public NextUpdates nextUpdatesFor(TestUser user) {
    return new NextUpdates(this, user.modelIn(this));
  }

  /** All connections that are open. */
  public Connections connections() {
    return Connections.all(this);
  }

  /**
   * Stops the server and starts it again at the same port, as if its machine had been restarted.
   */
  public void restart() {
    run(
        () -> {
          server.stop();
          world.users().forEach(user -> user.logins().forEach(login -> login.sessions().clear()));
          server.start();
        });
  }

  /**
   * The same, and no client's key is known any more: they all have to log in anew. TDLib notices
   * when its key is older than a minute; with a younger one it goes on trying to connect.
   */
  public void restartWithoutKeys() {
    run(
        () -> {
          server.keys().forget();
          world.users().forEach(user -> List.copyOf(user.logins()).forEach(logins::end));
        });
    restart();
  }

  /** Lets all salts be others; clients learn that from errors, and repeat what they said. */
  public void changeSalt() {
    server.changeSalt();
  }

  /** Moves the server's clock away from the system's. */
  public void clockOffset(Duration offset) {
    Arguments.given(offset, "The offset");
    run(
        () -> {
          clockOffset = offset;
          server.clockOffset(offset);
          Scheduled.of(world).clockMoved();
        });
  }

  /** Waits until a condition holds, for ten seconds at most. */
  public void await(String what, BooleanSupplier condition) {
    await(what, condition, PATIENCE);
  }

  /**
   * Waits until a condition holds. It is looked at on the data centre's thread, after everything
   * that happens there.
   *
   * @param what the condition in words, for the message
   * @throws AssertionError if it does not hold in time
   */
  public void await(String what, BooleanSupplier condition, Duration patience) {
    Arguments.notNegative(patience, "The patience");
    changes.await(what, () -> call(condition::getAsBoolean), patience, this::lately);
  }

  private String lately() {
    return call(() -> rpc.log().lately());
  }

  /** What clients called that this data centre does not serve, a method a line. */
  public String report() {
    return call(() -> rpc.log().notServed());
  }

  /**
   * How often a method was answered, well or not, by Telegram's name. Those of MTProto's temporary
   * keys count too, as auth.bindTempAuthKey; of wrappers such as invokeWithLayer only what is in
   * them does, and service messages, such as pings, do not.
   *
   * @throws IllegalArgumentException if Telegram has no such method
   */
  public int calls(String method) {
    Arguments.method(method);
    return call(() -> rpc.log().count(method));
  }

  /**
   * The code that was last sent to a number, which need not have an account.
   *
   * @throws IllegalStateException if none was
   */
  public String loginCode(String phone) {
    return call(
        () -> {
          LoginCode code = codes.find(phone);
          if (code == null) {
            throw new IllegalStateException("No code was sent to " + phone);
          }
          return code.code();
        });
  }

  /**
   * The person who has that number now, such as one who signed up with a client.
   *
   * @throws IllegalStateException if nobody has
   */
  public TestUser userWith(String phone) {
    return call(
        () -> {
          User user = world.findByPhone(phone);
          if (user == null) {
            throw new IllegalStateException("Nobody has the number " + phone);
          }
          return users.values().stream()
              .filter(known -> known.model() == user)
              .findFirst()
              .orElseGet(() -> new TestUser(this, user));
        });
  }

  /** Telegram's own account, which writes of login codes and new logins. */
  public TestUser telegram() {
    return call(() -> new TestUser(this, world.telegram()));
  }

  /**
   * Sets what the server has its clients do, and tells them. TDLib turns much of it into options.
   *
   * @param name a field of Telegram's {@code config} or a key of its application configuration,
   *     such as {@code message_length_max} or {@code dialogs_pinned_limit_default}
   * @param value a flag, number, text, list or map
   * @throws IllegalArgumentException if it is of another type than Telegram's
   */
  public TestDc option(String name, Object value) {
    tell(
        delivery -> {
          ServerConfig.of(world).set(name, value);
          world.users().forEach(user -> delivery.add(user, TlObject.of("updateConfig")));
        });
    return this;
  }

  /** What new users must agree to; a sentence unless told. */
  public TestDc termsOfService(String text) {
    run(() -> ServerConfig.of(world).termsOfService(text));
    return this;
  }

  /** Has new users agree to nothing. */
  public TestDc noTermsOfService() {
    run(() -> ServerConfig.of(world).termsOfService(null));
    return this;
  }

  /** For how many seconds the next QR codes for login count; 30 unless told. */
  public TestDc loginTokenLifetime(int seconds) {
    Arguments.atLeast(1, seconds, "The seconds of a QR code");
    run(() -> LoginTokens.of(world).lifetime(seconds));
    return this;
  }

  /** Stops the data centre: all connections end, and nothing is left. Again it does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    failures.end();
    server.close();
    call(() -> List.copyOf(scripts.values())).forEach(BotScript::close);
    run(files::close);
    loop.close();
  }

  /** What that bot does by itself. */
  BotScript script(User user) {
    return call(
        () ->
            scripts.computeIfAbsent(
                user,
                u -> {
                  if (!u.isBot()) {
                    throw new IllegalStateException(u.title() + " is no bot");
                  }
                  BotScript script = new BotScript(this, u);
                  u.watcher(script::updated);
                  return script;
                }));
  }

  /** The same one that the test has, if it asked for that user before. */
  TestUser user(User user) {
    return call(
        () ->
            users.values().stream()
                .filter(known -> known.model() == user)
                .findFirst()
                .orElseGet(() -> new TestUser(this, user)));
  }

  /** How long bots have for their answers; fifteen seconds unless told. */
  public void botPatience(Duration patience) {
    Arguments.notNegative(patience, "The patience");
    run(() -> Bots.of(world).queries().patience(patience));
  }

  /**
   * What handlers of bots and of login codes have thrown since this was last asked, which nobody
   * gets by a call of theirs. Each was also logged and given to the uncaught-exception handler of
   * its thread, and the data centre went on. With {@code @OfflineTelegram} the test fails of those
   * that it has not taken.
   */
  public List<Throwable> takeFailures() {
    return failures.take();
  }

  HandlerFailures failures() {
    return failures;
  }

  /** Makes the file references that clients have too old; they have to see the messages again. */
  public void expireFileReferences() {
    run(files::expireReferences);
  }

  FileStore files() {
    return files;
  }

  LoginCodes codes() {
    return codes;
  }

  Logins logins() {
    return logins;
  }

  @Override
  World world() {
    return world;
  }

  MtProtoServer server() {
    return server;
  }

  /** Has the next call of a method wait, or be refused, or both. */
  void fault(String method, @Nullable RpcError error, Duration delay) {
    run(() -> rpc.faults().add(method, new CallFaults.Fault(error, delay)));
  }

  /** What a data centre can be started with. */
  public static final class Builder {

    private int dataCentres = 3;
    private int port;
    private @Nullable RsaKey key;

    private Builder() {}

    /** How many data centres there are, 1 to 9; 3 unless told. */
    public Builder dataCentres(int number) {
      dataCentres = number;
      return this;
    }

    /** The port of 127.0.0.1; any free one unless told. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** The key that clients know; the one of this user's cache folder unless told. */
    public Builder key(RsaKey rsaKey) {
      key = Arguments.given(rsaKey, "The key");
      return this;
    }

    /**
     * Starts it.
     *
     * @throws IllegalArgumentException if there is no such port, or number of data centres
     * @throws UncheckedIOException if the port is taken, or the key cannot be read
     */
    public TestDc start() {
      Loop loop = new Loop("test-dc");
      try {
        return new TestDc(this, loop);
      } catch (RuntimeException | Error e) {
        loop.close();
        throw e;
      }
    }
  }
}
