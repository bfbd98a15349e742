package dev.tdjava.api;

/** Any object or request of TDLib's schema. All implementations are immutable records. */
public interface TdObject {

  /** The constructor's name in TDLib's schema, the {@code @type} of its JSON. */
  String typeName();
}
