package dev.tdjava.consumers;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a native image cannot see when it is built: reflection, resources, services, method handles,
 * foreign functions.
 */
final class DynamicAccess {

  /** Methods that take names or types at run time, as the beginnings of their names. */
  private static final Map<String, List<String>> METHODS =
      Map.ofEntries(
          Map.entry(
              "java.lang.Class",
              List.of(
                  "forName",
                  "getResource",
                  "newInstance",
                  "getMethod",
                  "getField",
                  "getConstructor",
                  "getDeclared",
                  "getClasses",
                  "getNestMembers",
                  "getPermittedSubclasses",
                  "getRecordComponents",
                  "getEnclosing",
                  "getEnumConstants")),
          Map.entry(
              "java.lang.ClassLoader",
              List.of("loadClass", "findClass", "defineClass", "getResource", "getSystemResource")),
          Map.entry("java.lang.Module", List.of("getResource")),
          Map.entry("java.lang.System", List.of("load")),
          Map.entry("java.lang.Runtime", List.of("load")),
          Map.entry("java.util.ServiceLoader", List.of("load")),
          Map.entry("java.util.ResourceBundle", List.of("getBundle")),
          Map.entry("java.lang.reflect.Proxy", List.of("newProxyInstance")),
          Map.entry(
              "java.lang.invoke.MethodHandles$Lookup",
              List.of("find", "unreflect", "bind", "define", "accessClass", "reveal")),
          Map.entry("java.lang.invoke.MethodHandles", List.of("privateLookupIn", "classData")),
          Map.entry("java.util.concurrent.atomic.AtomicIntegerFieldUpdater", List.of("newUpdater")),
          Map.entry("java.util.concurrent.atomic.AtomicLongFieldUpdater", List.of("newUpdater")),
          Map.entry(
              "java.util.concurrent.atomic.AtomicReferenceFieldUpdater", List.of("newUpdater")),
          Map.entry("java.io.ObjectInputStream", List.of("")),
          Map.entry("java.io.ObjectOutputStream", List.of("")),
          Map.entry("java.lang.foreign.Linker", List.of("downcallHandle", "upcallStub")),
          Map.entry("com.sun.jna.Native", List.of("register", "load", "synchronizedLibrary")),
          Map.entry("com.google.gson.Gson", List.of("fromJson", "getAdapter", "toJsonTree")));

  private DynamicAccess() {}

  /** Each as "class of ours -> the method that it calls", by short names. */
  static Set<String> in(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(DynamicAccess::isDynamic)
        .map(access -> from(access) + " -> " + to(access))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isDynamic(JavaAccess<?> access) {
    return METHODS.getOrDefault(access.getTargetOwner().getName(), List.of()).stream()
        .anyMatch(access.getName()::startsWith);
  }

  /** The class that is written in a file, for what is in a class without a name. */
  private static String from(JavaAccess<?> access) {
    return access.getOriginOwner().getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
  }

  private static String to(JavaAccess<?> access) {
    return access.getTargetOwner().getSimpleName() + "." + access.getName();
  }
}
