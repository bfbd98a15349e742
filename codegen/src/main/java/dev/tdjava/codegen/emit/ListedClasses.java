package dev.tdjava.codegen.emit;

import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.ObjectType;
import dev.tdjava.codegen.schema.Schema;
import dev.tdjava.codegen.schema.VectorType;
import java.util.HashSet;
import java.util.Set;

/**
 * The classes that occur in lists, so that only their codecs read and write lists.
 *
 * @param ofObjects in lists whose elements are never null
 * @param ofNullable in lists whose elements may be null
 * @param ofLists in lists of lists
 */
record ListedClasses(Set<String> ofObjects, Set<String> ofNullable, Set<String> ofLists) {

  static ListedClasses of(Schema schema) {
    ListedClasses listed = new ListedClasses(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Combinator combinator : schema.combinators()) {
      for (Field field : combinator.fields()) {
        if (field.type() instanceof VectorType vector) {
          listed.add(vector);
        }
      }
    }
    return listed;
  }

  private void add(VectorType vector) {
    if (vector.element() instanceof ObjectType object) {
      (vector.nullableElement() ? ofNullable : ofObjects).add(object.className());
    } else if (vector.element() instanceof VectorType inner) {
      add(inner);
      if (inner.element() instanceof ObjectType object) {
        ofLists.add(object.className());
      }
    }
  }
}
