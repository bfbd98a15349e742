package dev.tdjava.consumers;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The metadata for GraalVM names all that the code looks up at run time. Without a GraalVM to try
 * it, the accesses are listed from the class files and from the C++ sources.
 */
class NativeImageTest {

  private static final Path ROOT = Path.of("..");
  private static final Path BINDING = ROOT.resolve("java-binding/client/src/main/resources");
  private static final Path FFM = ROOT.resolve("ffm-binding/src/main/resources");
  private static final String SERVICE = "META-INF/services/dev.tdjava.boundary.BoundaryProvider";
  private static final String INTERNAL = "dev.tdjava.boundary.internal.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/consumers/"))
          .importPackages("dev.tdjava");

  private final Metadata binding = Metadata.read(metadata(BINDING, "tdjava-binding"));
  private final Metadata ffm = Metadata.read(metadata(FFM, "tdjava-ffm"));

  NativeImageTest() throws IOException {}

  /** Whoever adds an access adds its metadata, and below the test of that. */
  @Test
  void theseAreAllDynamicAccesses() {
    Set<String> expected =
        new TreeSet<>(
            Set.of(
                "Boundaries -> ServiceLoader.load", // theBoundariesAreThere
                "BundledLibraries -> ClassLoader.getResource", // theNativeFilesAreThere
                "BundledLibraries -> ClassLoader.getResourceAsStream",
                "Carriers -> Class.getPermittedSubclasses", // whatRxReadsAhead
                "Carriers -> Class.getRecordComponents",
                "JniBoundary -> System.load", // whatTheJniLibraryLooksUp
                "Json -> Gson.getAdapter", // of Gson's own trees: no reflection
                "Terminal -> Class.getMethod")); // of constants, which native-image sees itself
    if (CLASSES.contain("dev.tdjava.ffm.FfmBoundary")) { // compiled where there is a JDK 22
      expected.add("LogStub -> Linker.upcallStub"); // whatFfmCalls
      expected.add("LogStub -> Lookup.findStatic");
      expected.add("LogStub -> Lookup.findVirtual");
      expected.add("TdJson -> Linker.downcallHandle");
    }
    assertThat(CLASSES).hasSizeGreaterThan(5000);
    assertThat(DynamicAccess.in(CLASSES)).isEqualTo(expected);
  }

  @Test
  void theBoundariesAreThere() throws IOException {
    assertThat(binding.methods()).containsAll(constructors(BINDING));
    assertThat(ffm.methods()).containsAll(constructors(FFM));
    assertThat(binding.resources()).contains(SERVICE);
  }

  @Test
  void theNativeFilesAreThere() throws IOException {
    String source =
        Files.readString(
            ROOT.resolve(
                "java-binding/client/src/main/java/dev/tdjava/boundary/internal/BundledLibraries.java"));
    String folder = find("\"(META-INF/[^\"]*)\" \\+ platform.id\\(\\)", source).get(0).group(1);
    assertThat(binding.resources()).contains(folder + "**");
  }

  /** JNA calls methods of its own interfaces alone, by its own metadata. */
  @Test
  void jnaLooksUpNothingOfOurs() {
    assertThat(CLASSES.stream().filter(type -> type.isAssignableTo("com.sun.jna.Callback")))
        .isNotEmpty()
        .allMatch(type -> type.isAssignableTo("com.sun.jna.CallbackProxy"));
    assertThat(CLASSES.stream().filter(type -> type.isAssignableTo("com.sun.jna.Library")))
        .isEmpty();
  }

  @Test
  void whatTheJniLibraryLooksUp() throws IOException {
    String source = nativeSource();
    Set<String> types = new TreeSet<>();
    find("FindClass\\(([^)]*)\\)", source).forEach(call -> types.add(call.group(1)));
    // These two get what throw_java and own_class are given.
    assertThat(types).contains("type", "path").allMatch(it -> it.matches("type|path|\"[^\"]+\""));
    types.removeAll(Set.of("type", "path"));
    List<String> thrown = literals("throw_java\\([^,()]+, \"([^\"]+)\"", source);
    assertThat(find("throw_java\\(env", source)).hasSameSizeAs(thrown);
    List<String> own = literals("own_class\\([^,()]+, \"([^\"]+)\"", source);
    assertThat(find("own_class\\(env", source)).hasSameSizeAs(own);

    List<String> names = new ArrayList<>(thrown);
    types.forEach(it -> names.add(it.replace("\"", "").replace('/', '.')));
    names.replaceAll(it -> it.replace('/', '.'));
    own.forEach(it -> names.add(INTERNAL + it));
    assertThat(names).contains("java.lang.System", INTERNAL + "LogSink");
    assertThat(binding.jniTypes()).containsAll(names);

    assertThat(binding.methods())
        .containsAll(
            thrown.stream().map(it -> it.replace('/', '.') + ".<init>(java.lang.String)").toList());
    List<MatchResult> methods =
        find("Get(Static)?MethodID\\([^\"]*\"([^\"]+)\",\\s*\"([^\"]+)\"", source);
    assertThat(find("Get(Static)?(Method|Field)ID\\(", source)).hasSameSizeAs(methods);
    assertThat(methods.stream().map(it -> it.group(2) + it.group(3)).collect(toSet()))
        .containsExactlyInAnyOrder(
            "deliver(I[B)V", "getProperty(Ljava/lang/String;)Ljava/lang/String;");
    assertThat(binding.methods())
        .contains(
            INTERNAL + "LogSink.deliver(int,byte[])",
            "java.lang.System.getProperty(java.lang.String)");
  }

  @Test
  void classesWithNativeMethods() {
    Set<String> types =
        CLASSES.stream()
            .filter(
                type ->
                    type.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.NATIVE)))
            .map(JavaClass::getName)
            .collect(toSet());
    assertThat(types).containsExactly(INTERNAL + "JniBoundary");
    assertThat(binding.jniTypes()).containsAll(types);
  }

  @Test
  void whatFfmCalls() throws IOException {
    Path sources = ROOT.resolve("ffm-binding/src/main/java/dev/tdjava/ffm");
    String functions = Files.readString(sources.resolve("TdJson.java"));
    List<MatchResult> handles =
        find(
            "downcallHandle\\([^;]*?FunctionDescriptor\\.(of|ofVoid)\\(([A-Z_, ]*)\\)([^;]*);",
            functions);
    assertThat(find("\\.downcallHandle\\(", functions)).hasSameSizeAs(handles).hasSize(7);
    assertThat(handles.stream().map(NativeImageTest::descriptor).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(ffm.downcalls());

    String callback = Files.readString(sources.resolve("LogStub.java"));
    MatchResult stub =
        find("upcallStub\\([^;]*?FunctionDescriptor\\.(of|ofVoid)\\(([A-Z_, ]*)\\)", callback)
            .get(0);
    assertThat(find("\\.upcallStub\\(", callback)).hasSize(1);
    assertThat(ffm.upcalls()).containsExactly(types(stub.group(1), stub.group(2)));
    assertThat(ffm.methods())
        .contains(
            "dev.tdjava.ffm.LogStub.log(int,long)",
            "java.lang.ref.Reference.get()",
            "java.util.Objects.nonNull(java.lang.Object)");
  }

  /** GraalVM keeps what a class that is initialized with the image has found by reflection. */
  @Test
  void whatRxReadsAhead() throws IOException {
    String type = "dev.tdjava.rx.Carriers$Index";
    String arguments =
        Files.readString(
            ROOT.resolve(
                "rx-wrapper/src/main/resources/META-INF/native-image/dev.tdjava/tdjava-rx/native-image.properties"));
    assertThat(arguments).contains("--initialize-at-build-time=" + type + "\n");
    assertThat(CLASSES.contain(type)).isTrue();
    assertThat(
            CLASSES.get(type).getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget().getName()))
        .contains("getPermittedSubclasses", "getRecordComponents");
  }

  /** A name that nothing has any more would be passed over in silence. */
  @Test
  void namesNothingThatIsNotThere() {
    List<String> ours =
        Stream.concat(binding.types().stream(), ffm.types().stream())
            .filter(it -> it.startsWith("dev.tdjava."))
            .filter(
                it ->
                    !it.startsWith("dev.tdjava.ffm.")
                        || CLASSES.contain("dev.tdjava.ffm.FfmBoundary"))
            .toList();
    assertThat(ours).allMatch(CLASSES::contain).hasSizeGreaterThan(5);
  }

  private static String descriptor(MatchResult handle) {
    boolean critical = handle.group(3).contains("critical(false)");
    return types(handle.group(1), handle.group(2)) + (critical ? " critical" : "");
  }

  /** As GraalVM writes them. */
  private static String types(String factory, String layouts) {
    Map<String, String> names =
        Map.of(
            "JAVA_INT", "jint", "JAVA_LONG", "jlong", "JAVA_DOUBLE", "jdouble", "ADDRESS", "void*");
    List<String> types = new ArrayList<>();
    for (String layout : layouts.isBlank() ? new String[0] : layouts.split(",\\s*")) {
      assertThat(names).containsKey(layout);
      types.add(names.get(layout));
    }
    String result = factory.equals("of") ? types.remove(0) : "void";
    return result + "(" + String.join(",", types) + ")";
  }

  private static List<String> constructors(Path resources) throws IOException {
    return Files.readAllLines(resources.resolve(SERVICE)).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(provider -> provider + ".<init>()")
        .toList();
  }

  private static String nativeSource() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(ROOT.resolve("native/src"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".cpp")).toList()) {
        all.append(Files.readString(file).replaceAll("//[^\n]*", ""));
      }
    }
    return all.toString();
  }

  private static List<String> literals(String pattern, String text) {
    return find(pattern, text).stream().map(it -> it.group(1)).toList();
  }

  private static List<MatchResult> find(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }

  private static Path metadata(Path resources, String artifact) {
    return resources.resolve(
        "META-INF/native-image/dev.tdjava/" + artifact + "/reachability-metadata.json");
  }
}
