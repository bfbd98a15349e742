package dev.tdjava.testdc.internal.tl;

import dev.tdjava.testdc.internal.AllTopics;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.login.LoginCodes;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the text of a layer out of Telegram's whole schema: the methods that are served, what can
 * stand in their requests, and what the sources name. Run by build-scripts/update-layer.
 */
final class TrimSchema {

  private static final String FUNCTIONS = "---functions---";

  /** Types whose constructors the sources name by those of requests, without their "input". */
  private static final List<String> COMPUTED = List.of("PrivacyKey", "PrivacyRule");

  /** Types of TL itself, which have no id or are vectors. */
  private static final Pattern BUILT_IN = Pattern.compile("[\\w.]+ .*;|.*\\{t:Type}.*");

  private static final Pattern NAME = Pattern.compile("\"([\\w.]+)\"");

  /** Functions that MTProto itself takes apart. */
  private static final List<String> WRAPPERS =
      List.of(
          "invokeWithLayer",
          "initConnection",
          "invokeWithoutUpdates",
          "invokeAfterMsg",
          "invokeAfterMsgs",
          "invokeWithMessagesRange",
          "invokeWithTakeout",
          "auth.bindTempAuthKey",
          "auth.dropTempAuthKeys");

  private final Map<String, Combinator> constructors = new LinkedHashMap<>();
  private final Map<String, Combinator> functions = new LinkedHashMap<>();
  private final Map<Combinator, String> lines = new HashMap<>();
  private final Set<String> kept = new TreeSet<>();

  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args.length > 4) {
      throw new IllegalArgumentException(
          "Three files are needed: Telegram's whole schema as TL, the folder of the sources, and"
              + " the text to be written; a fourth, of another layer, for only what differs");
    }
    try {
      TrimSchema schema = new TrimSchema(lines(Path.of(args[0])));
      List<String> text =
          args.length == 4
              ? differing(schema.all(), Path.of(args[3]))
              : schema.text(Path.of(args[1]));
      Files.write(Path.of(args[2]), text);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("There is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("This is no text in UTF-8: " + file, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The lines whose names the other text has too, with another id or other fields. A function with
   * another result cannot be served by the same answer, and is left out.
   */
  private static List<String> differing(List<String> all, Path base) {
    Set<String> lines = new HashSet<>(lines(base));
    Set<String> results = lines.stream().map(TrimSchema::result).collect(Collectors.toSet());
    List<String> text = new ArrayList<>();
    text.add("//@base " + base.getFileName());
    all.stream()
        .filter(
            line ->
                line.equals(FUNCTIONS) || (line.contains("#") && results.contains(result(line))))
        .filter(line -> line.equals(FUNCTIONS) || !lines.contains(line))
        .forEach(text::add);
    return text;
  }

  /** A line's name and the type behind its fields. */
  private static String result(String line) {
    int hash = line.indexOf('#');
    int equals = line.lastIndexOf('=');
    return hash < 0 || equals < 0 ? "" : line.substring(0, hash) + line.substring(equals);
  }

  /**
   * A schema whose lines have ids.
   *
   * @throws IllegalArgumentException if it is none
   */
  TrimSchema(List<String> lines) {
    boolean inFunctions = false;
    for (String each : lines) {
      String line = each.strip().replace("{X:Type} ", ""); // what !X is goes without saying
      if (line.startsWith("---")) {
        inFunctions = line.equals(FUNCTIONS);
      } else if (!line.isEmpty() && !line.startsWith("//") && !BUILT_IN.matcher(line).matches()) {
        Combinator combinator = Combinator.parse(line);
        (inFunctions ? functions : constructors).put(combinator.name(), combinator);
        this.lines.put(combinator, line);
      }
    }
    if (constructors.isEmpty() || functions.isEmpty()) {
      throw new IllegalArgumentException(
          "A schema has constructors, a line " + FUNCTIONS + " and functions; this has not");
    }
  }

  /** All lines, the constructors before the functions. */
  List<String> all() {
    return Stream.of(
            constructors.values().stream().map(this::line),
            Stream.of(FUNCTIONS),
            functions.values().stream().map(this::line))
        .flatMap(part -> part)
        .toList();
  }

  /** The names of all functions that the data centre has an answer for. */
  static Set<String> served() {
    Set<String> served =
        new TreeSet<>(
            Methods.of(AllTopics.of(() -> 0, 1, new LoginCodes(), new FileStore())).names());
    served.addAll(WRAPPERS);
    return served;
  }

  private List<String> text(Path sources) throws IOException {
    Set<String> served = served();
    Deque<TlType> wanted = new ArrayDeque<>();
    for (String name : served) {
      function(name).fields().forEach(field -> wanted.add(field.type()));
    }
    COMPUTED.forEach(type -> wanted.add(new TlType.Boxed(type)));
    while (!wanted.isEmpty()) {
      want(wanted.poll(), wanted);
    }
    for (String name : namesIn(sources)) {
      if (constructors.containsKey(name)) {
        kept.add(name);
      }
    }
    List<String> text = new ArrayList<>();
    constructors.values().stream()
        .filter(c -> kept.contains(c.name()))
        .forEach(c -> text.add(line(c)));
    text.add(FUNCTIONS);
    served.forEach(name -> text.add(line(function(name))));
    text.add("---names---");
    functions.values().stream()
        .filter(f -> !served.contains(f.name()))
        .forEach(f -> text.add(f.name() + String.format("#%08x", f.id())));
    return text;
  }

  private Combinator function(String name) {
    Combinator function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException(
          "The schema has no function " + name + ", which is served");
    }
    return function;
  }

  private String line(Combinator combinator) {
    return Objects.requireNonNull(lines.get(combinator));
  }

  /** Keeps all constructors of a type that can stand in a request. */
  private void want(TlType type, Deque<TlType> wanted) {
    if (type instanceof TlType.Vector vector) {
      wanted.add(vector.element());
    }
    for (Combinator constructor : constructors.values()) {
      boolean fits =
          constructor.result().equals(type)
              || (type instanceof TlType.Bare bare
                  && bare.constructor().equals(constructor.name()));
      if (fits && kept.add(constructor.name())) {
        constructor.fields().forEach(field -> wanted.add(field.type()));
      }
    }
  }

  /** All that stands in quotes in the sources. */
  private static Set<String> namesIn(Path sources) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = NAME.matcher(Files.readString(file));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }
    return names;
  }
}
