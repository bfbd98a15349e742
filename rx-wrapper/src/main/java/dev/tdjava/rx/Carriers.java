package dev.tdjava.rx;

import dev.tdjava.api.TdObject;
import dev.tdjava.api.Update;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The kinds of update in which values of one type stand, and the components that hold them.
 *
 * @param <V> the type of the values
 */
record Carriers<V extends TdObject>(
    Class<V> type, Map<Class<? extends Update>, List<Method>> components) {

  /** All updates that have a component of a type. */
  static <V extends TdObject> Carriers<V> of(Class<V> type) {
    Objects.requireNonNull(type, "type must not be null");
    Map<Class<? extends Update>, List<Method>> components = Index.BY_TYPE.get(type);
    if (components == null) {
      throw new IllegalArgumentException(
          "No update of TDLib has a component of type "
              + type.getName()
              + ". Whole updates come by updates(Class); one case of a sealed type comes by"
              + " values(<the sealed type>).ofType(<the case>)");
    }
    return new Carriers<>(type, components);
  }

  /** The records of these updates. */
  Set<Class<? extends Update>> updates() {
    return components.keySet();
  }

  /** What an update carries, without what is null. */
  List<V> values(Update update) {
    List<V> values = new ArrayList<>(1);
    for (Method component : components.getOrDefault(update.getClass(), List.of())) {
      try {
        Object value = component.invoke(update);
        if (value instanceof List<?> list) {
          list.forEach(element -> values.add(type.cast(element)));
        } else if (value != null) {
          values.add(type.cast(value));
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("The accessor of a public record cannot be called", e);
      }
    }
    return values;
  }

  /** Read once, at the first use. */
  private static final class Index {

    static final Map<Class<?>, Map<Class<? extends Update>, List<Method>>> BY_TYPE = read();

    private static Map<Class<?>, Map<Class<? extends Update>, List<Method>>> read() {
      Map<Class<?>, Map<Class<? extends Update>, List<Method>>> byType = new HashMap<>();
      for (Class<?> record : Update.class.getPermittedSubclasses()) {
        for (RecordComponent component : record.getRecordComponents()) {
          Class<?> type = typeOrElementType(component);
          if (TdObject.class.isAssignableFrom(type)) {
            byType
                .computeIfAbsent(type, key -> new HashMap<>())
                .computeIfAbsent(record.asSubclass(Update.class), update -> new ArrayList<>())
                .add(component.getAccessor());
          }
        }
      }
      return byType;
    }

    private static Class<?> typeOrElementType(RecordComponent component) {
      return component.getGenericType() instanceof ParameterizedType list
              && list.getActualTypeArguments()[0] instanceof Class<?> element
          ? element
          : component.getType();
    }
  }
}
