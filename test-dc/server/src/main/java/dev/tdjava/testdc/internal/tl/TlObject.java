package dev.tdjava.testdc.internal.tl;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object or request by its name in the schema, with its fields by theirs.
 *
 * <p>Values are {@code Integer}, {@code Long}, {@code Double}, {@code String}, {@code byte[]},
 * {@code Boolean}, {@code List} and {@code TlObject}. A field that is absent has no value; a flag
 * without a value of its own ({@code flags.N?true}) is present when it is set. The encoder computes
 * the flag words. Filled by the one who makes it, and not changed once it was handed on.
 */
public final class TlObject {

  private final String name;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private TlObject(String name) {
    this.name = name;
  }

  /** An object with these fields: a name, its value, a name, its value…; null leaves one out. */
  public static TlObject of(String name, @Nullable Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(name + ": a field without a value");
    }
    TlObject object = new TlObject(name);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  /** Sets a field; null or a flag that is false leaves it out. */
  public TlObject put(String field, @Nullable Object value) {
    if (value == null) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
    return this;
  }

  /** Another object of the same name and fields. */
  public TlObject copy() {
    TlObject copy = new TlObject(name);
    copy.fields.putAll(fields);
    return copy;
  }

  public String name() {
    return name;
  }

  public boolean is(String constructor) {
    return name.equals(constructor);
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The field's value, or null where it is absent. */
  public @Nullable Object get(String field) {
    return fields.get(field);
  }

  /** All fields that have a value, in the order in which they were set. */
  public Map<String, Object> fields() {
    return fields;
  }

  /** Whether a flag or a Bool is set; an absent one is not. */
  public boolean isTrue(String field) {
    return Boolean.TRUE.equals(fields.get(field));
  }

  public boolean getBoolean(String field) {
    return value(field, Boolean.class);
  }

  public int getInt(String field) {
    return value(field, Integer.class);
  }

  public int getInt(String field, int absent) {
    return has(field) ? getInt(field) : absent;
  }

  public long getLong(String field) {
    return value(field, Long.class);
  }

  public long getLong(String field, long absent) {
    return has(field) ? getLong(field) : absent;
  }

  public double getDouble(String field) {
    return value(field, Double.class);
  }

  public String getString(String field) {
    return value(field, String.class);
  }

  public String getString(String field, String absent) {
    return has(field) ? getString(field) : absent;
  }

  public byte[] getBytes(String field) {
    return value(field, byte[].class);
  }

  public TlObject getObject(String field) {
    return value(field, TlObject.class);
  }

  public @Nullable TlObject findObject(String field) {
    return has(field) ? getObject(field) : null;
  }

  /** The elements of a vector; an absent one has none. */
  @SuppressWarnings("unchecked")
  public <T> List<T> getList(String field) {
    return has(field) ? (List<T>) value(field, List.class) : List.of();
  }

  private <T> T value(String field, Class<T> type) {
    Object value = fields.get(field);
    if (!type.isInstance(value)) {
      throw new IllegalStateException(
          name
              + "."
              + field
              + " is "
              + (value == null ? "absent" : "a " + value.getClass().getSimpleName())
              + ", not a "
              + type.getSimpleName());
    }
    return type.cast(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TlObject object
        && name.equals(object.name)
        && fields.keySet().equals(object.fields.keySet())
        && fields.entrySet().stream()
            .allMatch(e -> Objects.deepEquals(e.getValue(), object.fields.get(e.getKey())));
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + fields.keySet().hashCode();
  }

  /** Its names only: values may be secrets. */
  @Override
  public String toString() {
    return name + fields.keySet();
  }

  /** Its names and values, for those who know that there is no secret in it. */
  public String toText() {
    StringBuilder text = new StringBuilder(name).append('{');
    fields.forEach(
        (field, value) ->
            text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ")
                .append(field)
                .append('=')
                .append(
                    value instanceof TlObject object
                        ? object.toText()
                        : value instanceof byte[] bytes
                            ? Arrays.toString(Arrays.copyOf(bytes, Math.min(16, bytes.length)))
                            : value.toString()));
    return text.append('}').toString();
  }
}
