package dev.tdjava.testdc.internal.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something of the model at which topics keep what they remember of it. */
public abstract class Attributed {

  private @Nullable Map<Attribute<?, ?>, Object> attributes; // most messages have none

  @Nullable Object find(Attribute<?, ?> attribute) {
    return attributes == null ? null : attributes.get(attribute);
  }

  void put(Attribute<?, ?> attribute, Object value) {
    Map<Attribute<?, ?>, Object> all = attributes;
    if (all == null) {
      all = new HashMap<>(4);
      attributes = all;
    }
    all.put(attribute, value);
  }
}
