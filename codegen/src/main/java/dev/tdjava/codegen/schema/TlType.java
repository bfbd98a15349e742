package dev.tdjava.codegen.schema;

/** The type of a field. */
public sealed interface TlType permits PrimitiveType, ObjectType, VectorType {

  /** The type as a schema writes it. */
  String tl();
}
