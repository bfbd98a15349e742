package dev.tdjava.testdc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Serves a data centre to clients of other makers, whose tests are in other languages: they ask for
 * what a test knows by HTTP, at the address in the first line that this prints. Each test begins
 * with {@code /world?for=name} and has users and chats of its own. Ends with its standard input.
 */
public final class InteropServer {

  static final String PASSWORD = "correct horse";

  private final TestDc dc = TestDc.start();
  private final Map<String, TestUser> users = new ConcurrentHashMap<>();
  private final Map<String, TestPeer> chats = new ConcurrentHashMap<>();

  private InteropServer() {}

  public static void main(String[] args) throws IOException {
    InteropServer interop = new InteropServer();
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", interop::serve);
    http.start();
    System.out.println("http://127.0.0.1:" + http.getAddress().getPort());
    while (System.in.read() >= 0) {
      // what is written there says nothing
    }
    http.stop(0);
    interop.dc.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String answer;
    int status = 200;
    try {
      answer = answer(exchange.getRequestURI().getPath(), parameters(exchange));
    } catch (RuntimeException e) {
      status = 400;
      answer = e.toString();
    }
    byte[] body = answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String answer(String path, Map<String, String> parameters) {
    return switch (path) {
      case "/world" -> world(required(parameters, "for"));
      case "/code" -> user(required(parameters, "user")).loginCode();
      case "/says" -> {
        user(required(parameters, "from"))
            .says(
                Objects.requireNonNull(chats.get(required(parameters, "to"))),
                required(parameters, "text"));
        yield "";
      }
      case "/got" ->
          String.valueOf(
              got(
                  user(required(parameters, "user")),
                  user(required(parameters, "from")),
                  Objects.requireNonNull(chats.get(required(parameters, "in"))),
                  required(parameters, "text")));
      case "/layer" -> layers(user(required(parameters, "user")));
      case "/cut" -> {
        user(required(parameters, "user")).connections().cut();
        yield "";
      }
      case "/report" -> dc.report();
      default -> throw new IllegalArgumentException(path);
    };
  }

  /** How many messages with that text one user has from another, in a chat or else in private. */
  private long got(TestUser user, TestUser from, TestPeer in, String text) {
    return dc.call(
        () ->
            user.model().boxOf(in.model()).history(in.model()).all().newestFirst().stream()
                .filter(message -> message.from() == from.model() && message.text().equals(text))
                .count());
  }

  /** The layers of a user's clients. */
  private String layers(TestUser user) {
    return dc.call(
        () ->
            user.model().logins().stream()
                .flatMap(login -> login.sessions().stream())
                .map(session -> session.layer().number())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",")));
  }

  private TestUser user(String name) {
    return Objects.requireNonNull(users.get(name), name);
  }

  /** Users and chats that no other test has. */
  private String world(String name) {
    TestUser alice = person(name, "Alice");
    TestUser bob = person(name, "Bob");
    TestUser carol = person(name, "Carol").dc(2).password(PASSWORD);
    TestUser bot = dc.bot(name + "_bot");
    users.put(name + " bot", bot);
    chats.put(name + " bot", bot);
    TestChat group = dc.group("Basic group", bob, alice, carol);
    TestChat club = dc.supergroup("Supergroup", bob, alice, carol);
    TestChat news = dc.channel("Channel", bob, alice, carol);
    chats.put(name + " group", group);
    chats.put(name + " club", club);
    chats.put(name + " news", news);
    bob.says(alice, "hello, Alice");
    bob.says(group, "hello, group");
    bob.says(club, "hello, club");
    bob.says(news, "hello, subscribers");
    bob.says(carol, "hello, Carol");
    for (int i = 1; i <= 150; i++) {
      bob.says(alice, "message " + i);
    }
    return "{"
        + String.join(
            ",",
            "\"port\":" + dc.port(),
            "\"dcs\":" + dc.dataCentres(),
            pair("key", dc.key().publicKeyPem()),
            pair("password", PASSWORD),
            "\"alice\":" + person(alice),
            "\"bob\":" + person(bob),
            "\"carol\":" + person(carol),
            "\"bot\":{\"id\":" + bot.id() + "," + pair("token", bot.token()) + "}",
            "\"chats\":["
                + List.of(group, club, news).stream()
                    .map(chat -> "{\"id\":" + chat.chatId() + "," + pair("title", chat.title()))
                    .collect(Collectors.joining("},"))
                + "}]")
        + "}";
  }

  private TestUser person(String world, String firstName) {
    TestUser user = dc.user(world + " " + firstName).username(world + "_" + firstName);
    users.put(world + " " + firstName, user);
    chats.put(world + " " + firstName, user);
    return user;
  }

  private static String person(TestUser user) {
    return "{\"id\":"
        + user.id()
        + ","
        + pair("phone", user.phone())
        + ","
        + pair("name", user.firstName())
        + "}";
  }

  private static String pair(String name, String value) {
    return "\"" + name + "\":\"" + value.replace("\n", "\\n") + "\"";
  }

  private static Map<String, String> parameters(HttpExchange exchange) {
    Map<String, String> parameters = new HashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        parameters.put(
            pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return parameters;
  }

  private static String required(Map<String, String> parameters, String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }
}
