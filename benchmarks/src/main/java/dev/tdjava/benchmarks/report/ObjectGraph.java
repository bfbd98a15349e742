package dev.tdjava.benchmarks.report;

import dev.tdjava.api.Bytes;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much memory the objects of a decoded record take on HotSpot with compressed pointers: what a
 * decoder must allocate at the very least.
 */
final class ObjectGraph {

  private static final int HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final int REFERENCE = 4;

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private long size;

  private ObjectGraph() {}

  /**
   * The bytes of {@code root} and all that it refers to, without what {@code other} refers to as
   * well: with two results of the same decoding, that is what both share, such as the empty string.
   */
  static long sizeOf(Object root, Object other) {
    ObjectGraph graph = new ObjectGraph();
    graph.visit(other);
    graph.size = 0;
    graph.visit(root);
    return graph.size;
  }

  private void visit(@Nullable Object object) {
    if (object == null || !seen.add(object)) {
      return;
    }
    if (object instanceof String string) {
      boolean latin1 = string.chars().allMatch(c -> c < 256);
      add(HEADER + REFERENCE + 4 + 1); // the bytes, the hash, the coder and a flag
      add(ARRAY_HEADER + (long) string.length() * (latin1 ? 1 : 2));
    } else if (object instanceof Bytes bytes) {
      add(HEADER + REFERENCE);
      add(ARRAY_HEADER + bytes.length());
    } else if (object instanceof List<?> list) {
      add(HEADER + REFERENCE + 4); // the elements and AbstractList's counter
      add(ARRAY_HEADER + (long) list.size() * REFERENCE);
      list.forEach(this::visit);
    } else if (object instanceof Number number) {
      add(HEADER + (number instanceof Integer ? 4 : 8));
    } else {
      visitRecord(object);
    }
  }

  private void visitRecord(Object object) {
    long fields = 0;
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      Class<?> type = component.getType();
      fields +=
          !type.isPrimitive() ? REFERENCE : type == boolean.class ? 1 : type == int.class ? 4 : 8;
      if (!type.isPrimitive()) {
        visit(valueOf(component, object));
      }
    }
    add(HEADER + fields);
  }

  private static @Nullable Object valueOf(RecordComponent component, Object object) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("The accessor of a public record cannot be called", e);
    }
  }

  /** Objects begin at multiples of eight. */
  private void add(long bytes) {
    size += (bytes + 7) / 8 * 8;
  }
}
