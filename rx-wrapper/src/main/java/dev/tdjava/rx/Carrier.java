package dev.tdjava.rx;

import dev.tdjava.api.TdObject;
import dev.tdjava.api.Update;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A component of an update, in which values of one type stand.
 *
 * @param <V> the type of the values
 */
record Carrier<V extends TdObject>(
    Class<? extends Update> update, Class<V> type, Method component) {

  /** All components of updates that have a type. */
  static <V extends TdObject> List<Carrier<V>> of(Class<V> type) {
    Objects.requireNonNull(type, "type must not be null");
    List<Method> components = Index.COMPONENTS.get(type);
    if (components == null) {
      throw new IllegalArgumentException(
          "No update of TDLib has a component of type "
              + type.getName()
              + ". Whole updates come by updates(Class); one case of a sealed type comes by"
              + " values(<the sealed type>).ofType(<the case>)");
    }
    List<Carrier<V>> carriers = new ArrayList<>();
    for (Method component : components) {
      Class<? extends Update> update = component.getDeclaringClass().asSubclass(Update.class);
      carriers.add(new Carrier<>(update, type, component));
    }
    return carriers;
  }

  /** What an update of this kind carries; empty where the component is null. */
  Optional<V> value(Update from) {
    try {
      return Optional.ofNullable(type.cast(component.invoke(from)));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("The accessor of a public record cannot be called", e);
    }
  }

  /** Read once, at the first use. */
  private static final class Index {

    static final Map<Class<?>, List<Method>> COMPONENTS = read();

    private static Map<Class<?>, List<Method>> read() {
      Map<Class<?>, List<Method>> components = new HashMap<>();
      for (Class<?> update : Update.class.getPermittedSubclasses()) {
        for (RecordComponent component : update.getRecordComponents()) {
          if (TdObject.class.isAssignableFrom(component.getType())) {
            components
                .computeIfAbsent(component.getType(), type -> new ArrayList<>())
                .add(component.getAccessor());
          }
        }
      }
      return components;
    }
  }
}
