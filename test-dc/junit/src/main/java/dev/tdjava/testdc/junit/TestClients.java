package dev.tdjava.testdc.junit;

import dev.tdjava.api.AuthorizationStateWaitTdlibParameters;
import dev.tdjava.api.Proxy;
import dev.tdjava.api.ProxyTypeSocks5;
import dev.tdjava.api.functions.AddProxy;
import dev.tdjava.api.functions.GetAuthorizationState;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.client.TdClient;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clients of real TDLib that are connected to a data centre on loopback and to nothing else.
 *
 * <pre>{@code
 * try (TestDc dc = TestDc.start();
 *     TestClients clients = TestClients.of(dc)) {
 *   TdClient alice = clients.login(dc.user("Alice"));
 *   …
 * }
 * }</pre>
 *
 * <p>Closing closes all of them, and removes their databases. The first of these objects in a
 * process must be made before any client of another kind is started, because it decides which TDLib
 * the process loads.
 *
 * <p>All methods are thread-safe.
 */
public final class TestClients implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TestClients.class);

  private final TestDc dc;
  private final OpenClients open;
  private final UnaryOperator<SetTdlibParameters.Builder> settings;

  private TestClients(
      TestDc dc, OpenClients open, UnaryOperator<SetTdlibParameters.Builder> settings) {
    this.dc = dc;
    this.open = open;
    this.settings = settings;
  }

  /**
   * Clients of this data centre, with no databases but the one that keeps them logged in.
   *
   * @throws IllegalStateException if this process has loaded another TDLib already
   */
  public static TestClients of(TestDc dc) {
    TestLibrary.prepare(dc.key());
    return new TestClients(dc, new OpenClients(), UnaryOperator.identity());
  }

  /**
   * The same with other parameters of TDLib. What is returned shares its clients with this object,
   * and closing either closes them all.
   *
   * <pre>{@code
   * clients.with(parameters -> parameters.useTestDc(true)).fresh();
   * }</pre>
   */
  public TestClients with(UnaryOperator<SetTdlibParameters.Builder> parameters) {
    return new TestClients(dc, open, builder -> parameters.apply(settings.apply(builder)));
  }

  /** The same with TDLib's databases of messages, chats and files, as {@link #with}. */
  public TestClients withDatabases() {
    return with(
        parameters ->
            parameters.useMessageDatabase(true).useChatInfoDatabase(true).useFileDatabase(true));
  }

  /** The same with a database folder of the caller's, who removes it, as {@link #with}. */
  public TestClients inFolder(Path folder) {
    return with(parameters -> parameters.databaseDirectory(folder.toString()));
  }

  /**
   * A client that is logged in.
   *
   * @throws IllegalStateException if the login fails
   */
  public TdClient login(TestUser user) {
    return login(TdClient.create(), user);
  }

  /** The same for a client of the caller's, who may have subscribed to it but not started it. */
  public TdClient login(TdClient client, TestUser user) {
    open(client, user);
    return client;
  }

  /** As {@link #login(TestUser)}, with RxJava. */
  public RxTdClient loginRx(TestUser user) {
    return login(RxTdClient.create(), user);
  }

  /** As {@link #login(TdClient, TestUser)}, with RxJava. */
  public RxTdClient login(RxTdClient client, TestUser user) {
    open(client.client(), user);
    return client;
  }

  /** A client that waits for a phone number or a bot's token. */
  public TdClient fresh() {
    return fresh(TdClient.create());
  }

  /** The same for a client of the caller's, who may have subscribed to it but not started it. */
  public TdClient fresh(TdClient client) {
    open(client, null);
    return client;
  }

  /** As {@link #fresh()}, with RxJava. */
  public RxTdClient freshRx() {
    return fresh(RxTdClient.create());
  }

  /** As {@link #fresh(TdClient)}, with RxJava. */
  public RxTdClient fresh(RxTdClient client) {
    open(client.client(), null);
    return client;
  }

  /**
   * Closes a client and opens another one on its database, as an application does that is
   * restarted: who was logged in still is. If it has just lost its connection, let it come back
   * first, by an answer to {@code testNetwork}: TDLib that is closed in that moment may take 20 s.
   *
   * @return the new client
   */
  public TdClient restart(TdClient client) {
    return restart(client, TdClient.create());
  }

  /** As {@link #restart(TdClient)}, with RxJava. */
  public RxTdClient restart(RxTdClient client) {
    RxTdClient next = RxTdClient.create();
    restart(client.client(), next.client());
    return next;
  }

  /**
   * The same for a client of the caller's, who may have subscribed to it but not started it.
   *
   * @param client one of these clients, closed or not
   * @return {@code next}
   */
  public TdClient restart(TdClient client, TdClient next) {
    OpenClients.Opened known = open.find(client);
    client.close();
    open.add(next, known.parameters(), known.user());
    LoginFlow.run(next, dc, known.parameters(), known.user());
    return next;
  }

  /**
   * The database folder of one of these clients.
   *
   * @throws IllegalStateException if it is one of the caller's, whose name is no path for this JVM
   */
  public Path folder(TdClient client) {
    String folder = open.find(client).parameters().databaseDirectory();
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) { // the locale may not have its letters, as TDLib has
      throw new IllegalStateException(
          "The databaseDirectory '"
              + folder
              + "' of this client cannot be a path here: "
              + e.getReason()
              + "; start the JVM with LC_ALL=C.UTF-8",
          e);
    }
  }

  /**
   * Starts an application's own client with the data centre as its only way out. To be called in
   * place of {@link TdClient#start}, or, when the client has been started, before it is given its
   * parameters: TDLib dials as soon as it has these. What the application sends from then on,
   * {@code setTdlibParameters} among it, comes after the proxy.
   *
   * <p>The application must leave the proxy alone: without it TDLib dials Telegram.
   *
   * @throws IllegalStateException if the client has got its parameters already, or this process has
   *     loaded a TDLib that does not trust the data centre
   */
  public static void connect(TdClient client, TestDc dc) {
    TestLibrary.prepare(dc.key());
    // A client's methods wait for each other by its monitor while it starts: nobody's request can
    // come before the proxy, not even that of a handler that is called in this moment.
    synchronized (client) {
      boolean started = startedNow(client);
      client
          .send(new AddProxy(new Proxy("127.0.0.1", dc.port(), new ProxyTypeSocks5("", "")), true))
          .whenComplete(
              (added, failure) -> {
                if (failure != null) {
                  LOG.error("TDLib takes no proxy; the client is closed", failure);
                  client.closeAsync();
                }
              });
      if (started) {
        return;
      }
    }
    if (!(client.send(new GetAuthorizationState()).join()
        instanceof AuthorizationStateWaitTdlibParameters)) {
      client.closeAsync();
      throw new IllegalStateException(
          "The client had its parameters before it was connected to the data centre, so that it may"
              + " have dialled Telegram; it is closed. Call connect in place of start, or right"
              + " after it");
    }
  }

  /** As {@link #connect(TdClient, TestDc)}, with RxJava. */
  public static void connect(RxTdClient client, TestDc dc) {
    connect(client.client(), dc);
  }

  /**
   * Closes all clients, waits until TDLib has, and removes the databases.
   *
   * @throws IllegalStateException if a client does not close, or a database cannot be removed
   */
  @Override
  public void close() {
    open.close();
  }

  private static boolean startedNow(TdClient client) {
    try {
      client.start();
      return true;
    } catch (IllegalStateException e) {
      LOG.debug("The client has been started already", e);
      return false;
    }
  }

  private void open(TdClient client, @Nullable TestUser user) {
    SetTdlibParameters parameters =
        settings
            .apply(
                SetTdlibParameters.builder()
                    .databaseDirectory(open.newFolder().toString())
                    .apiId(1)
                    .apiHash("tests")
                    .systemLanguageCode("en")
                    .deviceModel("test")
                    .applicationVersion("1"))
            .build();
    open.add(client, parameters, user);
    LoginFlow.run(client, dc, parameters, user);
  }
}
