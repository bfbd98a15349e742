package dev.tdjava.codegen.schema;

import org.jspecify.annotations.Nullable;

/**
 * An object of a class.
 *
 * @param tl what the schema writes: the class, or the only constructor of the class
 * @param className the class
 * @param onlyConstructor the constructor of a class that has just one, else null
 */
public record ObjectType(String tl, String className, @Nullable String onlyConstructor)
    implements TlType {}
