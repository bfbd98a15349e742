package dev.tdjava.testdc.internal.tl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the layers describe, with any values, whole and spoiled. */
class DecoderFuzzTest {

  private static final long SEED = Long.getLong("tdjava.testdc.seed", 1);
  private static final int SPOILED = 10;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Stream<String> schemas() {
    return Stream.of("telegram-" + Layer.DEFAULT + ".tl", "mtproto.tl");
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void whatIsWrittenIsRead(String name) {
    Schema schema = Schema.load(name);
    Layer layer = layer(name);
    RandomObjects objects = new RandomObjects(schema, new Random(SEED));
    int made = 0;
    for (Combinator combinator : all(schema)) {
      if (objects.canMake(combinator)) {
        TlObject object = objects.make(combinator);
        byte[] bytes = layer.encode(object);
        assertThat(layer.encode(decoder(layer, schema, combinator).apply(new TlReader(bytes))))
            .as("seed %d, %s", SEED, object)
            .isEqualTo(bytes);
        made++;
      }
    }
    assertThat(made).isGreaterThan(all(schema).size() * 9 / 10);
  }

  /** An object or a TlException, and no more memory than the input can ask for. */
  @ParameterizedTest
  @MethodSource("schemas")
  void spoiledObjectsAreRefused(String name) {
    Schema schema = Schema.load(name);
    Layer layer = layer(name);
    Random random = new Random(SEED);
    RandomObjects objects = new RandomObjects(schema, random);
    int decoded = 0;
    for (Combinator combinator : all(schema)) {
      if (!objects.canMake(combinator)) {
        continue;
      }
      Function<TlReader, TlObject> decoder = decoder(layer, schema, combinator);
      for (int i = 0; i < SPOILED; i++) {
        byte[] bytes = layer.encode(objects.make(combinator));
        int end = spoil(bytes, random);
        String refusal = "";
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
          if (decoder.apply(new TlReader(bytes, 0, end)).is(combinator.name())) {
            decoded++;
          }
        } catch (TlException expected) {
          refusal = String.valueOf(expected.getMessage());
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + SEED + ", " + combinator.name() + ", number " + i, e);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(refusal).matches("|.*offset.*");
        assertThat(allocated)
            .as("seed %d, %s, number %d, %d bytes", SEED, combinator.name(), i, end)
            .isLessThan((1 << 20) + 100L * end);
      }
    }
    assertThat(decoded).isPositive();
  }

  /** Vectors in vectors, each of which says that it has as many elements as could follow. */
  @Test
  void promisesOfManyElementsTakeNoMemory() {
    Layer layer = Layer.of(Layer.DEFAULT);
    Schema schema = Schema.load("telegram-" + Layer.DEFAULT + ".tl");
    // which has a vector of its own kind
    Combinator array = Objects.requireNonNull(schema.constructor("jsonArray"));
    TlWriter out = new TlWriter();
    int length = 2 << 20;
    while (out.size() < 50 * 12) {
      out.int32(array.id()).int32(0x1cb5c415).int32((length - out.size() - 4) / 4);
    }
    byte[] bytes = out.raw(new byte[length - out.size()]).toByteArray();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      layer.decode(new TlReader(bytes));
    } catch (TlException expected) {
      assertThat(expected).hasMessageContaining("offset");
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
  }

  /** Changes some bytes, and says where the input shall end. */
  private static int spoil(byte[] bytes, Random random) {
    for (int n = random.nextInt(4); n >= 0; n--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    if (random.nextInt(4) == 0 && bytes.length >= 4) { // perhaps the length of something
      int at = 4 * random.nextInt(bytes.length / 4);
      ByteBuffer.wrap(bytes)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(at, Integer.MAX_VALUE >>> random.nextInt(31));
    }
    return random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
  }

  private static Layer layer(String name) {
    return name.equals("mtproto.tl") ? Layer.mtproto() : Layer.of(Layer.DEFAULT);
  }

  private static Collection<Combinator> all(Schema schema) {
    List<Combinator> all = new ArrayList<>(schema.functions().values());
    all.addAll(schema.constructors().values());
    return all;
  }

  private static Function<TlReader, TlObject> decoder(
      Layer layer, Schema schema, Combinator combinator) {
    return combinator.equals(schema.function(combinator.name()))
        ? layer::decodeFunction
        : layer::decode;
  }
}
