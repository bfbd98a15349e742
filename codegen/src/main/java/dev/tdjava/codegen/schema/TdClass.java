package dev.tdjava.codegen.schema;

import java.util.List;

/** A class of the schema with its constructors, of which there is at least one. */
public record TdClass(String name, List<Constructor> constructors) {

  public TdClass {
    constructors = List.copyOf(constructors);
  }

  /** Whether objects of the class have more than one form. */
  public boolean isPolymorphic() {
    return constructors.size() > 1;
  }

  /** The constructor of a class that has just one. */
  public Constructor only() {
    return constructors.get(0);
  }
}
