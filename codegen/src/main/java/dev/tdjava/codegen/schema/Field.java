package dev.tdjava.codegen.schema;

/**
 * A field of a constructor or a function.
 *
 * @param name the name in the schema and in JSON
 * @param nullable whether the value may be null; only objects may
 */
public record Field(String name, TlType type, boolean nullable) {}
