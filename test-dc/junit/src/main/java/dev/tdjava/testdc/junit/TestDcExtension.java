package dev.tdjava.testdc.junit;

import dev.tdjava.client.TdClient;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.SharedKey;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the methods of a test class a data centre on loopback and clients of real TDLib that are
 * connected to it and to nothing else. Registered by {@link OfflineTelegram}, or with {@code
 * RegisterExtension} where the data centre is to be started in another way.
 *
 * <p>Parameters of constructors and methods can be:
 *
 * <dl>
 *   <dt>{@link TestDc}
 *   <dd>the test's data centre: a new one for each test method, which its {@code BeforeEach} and
 *       {@code AfterEach} methods get too. If it is asked for in {@code BeforeAll}, all tests of
 *       the class share that one.
 *   <dt>{@link LoggedIn} {@link TdClient}, {@link RxTdClient} or {@link TestClient}
 *   <dd>a client that is logged in
 *   <dt>{@link Fresh} {@link TdClient}, {@link RxTdClient} or {@link TestClient}
 *   <dd>a client that waits for a phone number or a bot's token
 *   <dt>{@link TestClients}
 *   <dd>to open more of them
 * </dl>
 *
 * <p>After the test all clients are closed, their databases are removed, and what the data centre
 * was asked for and does not serve is logged; where a handler of a bot or of login codes has
 * thrown, the test fails of it ({@link TestDc#takeFailures}). Tests may run in parallel; they share
 * one TDLib. It must not have been loaded before by a class without this extension. JUnit 5.13 or
 * newer is needed.
 */
public final class TestDcExtension implements BeforeAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(TestDcExtension.class);
  private static final Logger LOG = LoggerFactory.getLogger(TestDcExtension.class);

  /** A class that came with it. */
  private static final String SINCE_5_13 =
      "org.junit.jupiter.api.extension.ExtensionContext$StoreScope";

  private final Supplier<TestDc> starting;

  /** With data centres as {@link TestDc#start} makes them. */
  public TestDcExtension() {
    this(TestDc::start);
  }

  private TestDcExtension(Supplier<TestDc> starting) {
    refuseOldJUnit(TestDcExtension.class.getClassLoader());
    this.starting = starting;
  }

  /** With data centres that are started in another way; the extension closes them. */
  public static TestDcExtension startedBy(Supplier<TestDc> starting) {
    return new TestDcExtension(Objects.requireNonNull(starting, "starting must not be null"));
  }

  /**
   * Before 5.13, JUnit does not close what is {@link AutoCloseable} in its stores: clients, threads
   * and folders would stay.
   */
  static void refuseOldJUnit(@Nullable ClassLoader junit) {
    try {
      Class.forName(SINCE_5_13, false, junit);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "@OfflineTelegram needs JUnit 5.13 or newer, and this class path has an older one", e);
    }
  }

  /** Decides which TDLib is loaded, before any code of the class can load it. */
  @Override
  public void beforeAll(ExtensionContext context) {
    TestLibrary.prepare(SharedKey.get());
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD; // a constructor gets what its test gets
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestDc.class
        || type == TestClients.class
        || parameter.isAnnotated(LoggedIn.class)
        || parameter.isAnnotated(Fresh.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == TestDc.class) {
      return dc(context);
    }
    TestClients clients = clients(context);
    if (type == TestClients.class) {
      return clients;
    }
    if (type != TdClient.class && type != RxTdClient.class && type != TestClient.class) {
      throw new ParameterResolutionException(
          parameter.getParameter()
              + " is to be a client, so its type must be TdClient, RxTdClient or TestClient");
    }
    LoggedIn who = parameter.findAnnotation(LoggedIn.class).orElse(null);
    if (who == null) {
      return client(type, clients::fresh);
    }
    if (parameter.isAnnotated(Fresh.class) || who.value().isEmpty() == who.bot().isEmpty()) {
      throw new ParameterResolutionException(
          parameter.getParameter()
              + " needs one of @LoggedIn(\"first name\"), @LoggedIn(bot = \"username\") and"
              + " @Fresh");
    }
    TestDc dc = dc(context);
    TestUser user = who.bot().isEmpty() ? dc.user(who.value()) : dc.bot(who.bot());
    return client(type, client -> clients.login(client, user));
  }

  /** A client of one of the three types, subscribed to before it is opened. */
  private static Object client(Class<?> type, Consumer<TdClient> opening) {
    RxTdClient rx = RxTdClient.create();
    Object client =
        type == RxTdClient.class
            ? rx
            : type == TestClient.class ? TestClient.of(rx.client()) : rx.client();
    opening.accept(rx.client());
    return client;
  }

  /** The one of the test, or of its class where that has one. */
  private TestDc dc(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            "dc", key -> new OpenDc(starting.get(), context.getDisplayName()), OpenDc.class)
        .dc;
  }

  /** Those of this very context: they end with it, even where the data centre goes on. */
  private TestClients clients(ExtensionContext context) {
    TestDc dc = dc(context); // before its clients, so that it is closed after them
    return context
        .getStore(NAMESPACE.append(context.getUniqueId()))
        .getOrComputeIfAbsent("clients", key -> TestClients.of(dc), TestClients.class);
  }

  /** A data centre that tells at its end what it was not able to do. */
  private record OpenDc(TestDc dc, String test) implements AutoCloseable {

    @Override
    public void close() {
      String notServed = dc.report();
      List<Throwable> failures = dc.takeFailures();
      dc.close();
      if (!notServed.isEmpty()) {
        LOG.info("{}: not served were {}", test, notServed.replace("\n", ", "));
      }
      if (!failures.isEmpty()) {
        AssertionError all =
            new AssertionError("A handler of the data centre failed", failures.get(0));
        failures.stream().skip(1).forEach(all::addSuppressed);
        throw all;
      }
    }
  }
}
