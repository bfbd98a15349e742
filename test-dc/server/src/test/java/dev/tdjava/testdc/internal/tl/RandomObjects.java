package dev.tdjava.testdc.internal.tl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Objects and requests of a schema with any values in their fields, as deep as chance wills. */
final class RandomObjects {

  private static final int DEEP = 4;
  private static final int ENDLESS = 1_000;

  private final Random random;
  private final Map<String, Supplier<TlObject>> given;
  private final List<Combinator> functions;
  private final Map<TlType, List<Combinator>> byResult = new HashMap<>();
  private final Map<String, Integer> heights = new HashMap<>();

  RandomObjects(Schema schema, Random random) {
    this(schema, random, Map.of());
  }

  /** With other objects of some types, by their names, such as {@code InputPeer}. */
  RandomObjects(Schema schema, Random random, Map<String, Supplier<TlObject>> given) {
    this.random = random;
    this.given = given;
    functions = List.copyOf(schema.functions().values());
    for (Combinator constructor : schema.constructors().values()) {
      byResult.computeIfAbsent(constructor.result(), t -> new ArrayList<>()).add(constructor);
    }
    // The least height of each, until nothing changes any more.
    boolean changed = true;
    while (changed) {
      changed = false;
      for (List<Combinator> constructors : byResult.values()) {
        for (Combinator constructor : constructors) {
          int height = height(constructor);
          Integer before = heights.put(constructor.name(), height);
          changed |= before == null || before != height;
        }
      }
    }
  }

  /** Whether such an object can be made: the layers leave out types that nobody needs. */
  boolean canMake(Combinator combinator) {
    return height(combinator) < ENDLESS;
  }

  TlObject make(Combinator combinator) {
    return make(combinator, 0);
  }

  private int height(Combinator combinator) {
    return 1
        + combinator.fields().stream()
            .filter(field -> !field.isOptional())
            .mapToInt(field -> height(field.type()))
            .max()
            .orElse(0);
  }

  private boolean canMake(Combinator combinator, Combinator.Field optional) {
    return combinator.fields().stream()
        .filter(field -> field.flags().equals(optional.flags()) && field.bit() == optional.bit())
        .allMatch(field -> height(field.type()) < ENDLESS);
  }

  private int height(TlType type) {
    if (type instanceof TlType.Boxed) {
      return byResult.getOrDefault(type, List.of()).stream()
          .mapToInt(constructor -> heights.getOrDefault(constructor.name(), ENDLESS))
          .min()
          .orElse(ENDLESS);
    }
    return type instanceof TlType.Bare bare ? heights.getOrDefault(bare.constructor(), ENDLESS) : 0;
  }

  private TlObject make(Combinator combinator, int depth) {
    TlObject object = TlObject.of(combinator.name());
    Map<String, Boolean> bits = new HashMap<>(); // fields that share one are there together
    for (Combinator.Field field : combinator.fields()) {
      boolean wanted =
          !field.isOptional()
              || bits.computeIfAbsent(
                  field.flags() + "." + field.bit(),
                  bit -> depth < DEEP && canMake(combinator, field) && random.nextBoolean());
      if (wanted && field.type() != TlType.Primitive.FLAGS) {
        object.put(field.name(), value(field.type(), depth));
      }
    }
    return object;
  }

  private Object value(TlType type, int depth) {
    if (type instanceof TlType.Primitive primitive) {
      return primitive(primitive);
    }
    if (type instanceof TlType.Vector vector) {
      boolean empty = depth >= DEEP || height(vector.element()) >= ENDLESS;
      List<Object> elements = new ArrayList<>();
      for (int n = empty ? 0 : random.nextInt(4); n > 0; n--) {
        elements.add(value(vector.element(), depth + 1));
      }
      return elements;
    }
    if (type instanceof TlType.Boxed boxed && given.containsKey(boxed.name())) {
      return given.get(boxed.name()).get();
    }
    if (type instanceof TlType.Query) {
      return make(simplest(functions), depth + 1);
    }
    List<Combinator> constructors =
        type instanceof TlType.Bare bare
            ? byResult.values().stream()
                .flatMap(List::stream)
                .filter(constructor -> constructor.name().equals(bare.constructor()))
                .toList()
            : byResult.getOrDefault(type, List.of()).stream().filter(this::canMake).toList();
    return make(
        depth >= DEEP
            ? simplest(constructors)
            : constructors.get(random.nextInt(constructors.size())),
        depth + 1);
  }

  private Combinator simplest(List<Combinator> combinators) {
    return combinators.stream().min(Comparator.comparingInt(this::height)).orElseThrow();
  }

  private Object primitive(TlType.Primitive type) {
    return switch (type) {
      case INT, FLAGS -> random.nextInt();
      case LONG -> random.nextLong();
      case DOUBLE -> random.nextDouble();
      case STRING ->
          "ж".repeat(random.nextInt(20)) + (random.nextInt(9) == 0 ? "x".repeat(300) : "");
      case BYTES -> bytes(random.nextInt(40));
      case INT128, INT256 -> bytes(type.minimumSize());
      case TRUE -> true;
      case BOOL -> random.nextBoolean();
    };
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
