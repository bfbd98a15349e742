package dev.tdjava.codegen.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tdjava.codegen.prose.Prose;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Function;
import dev.tdjava.codegen.schema.Schema;
import dev.tdjava.codegen.schema.TdClass;
import java.util.Map;
import java.util.TreeMap;

/** Writes everything that is generated from a schema. */
public final class ApiEmitter {

  private final Map<String, String> files = new TreeMap<>();

  private ApiEmitter() {}

  /** The sources by their paths below the source folder. */
  public static Map<String, String> emit(Schema schema, Prose prose) {
    NameCheck.check(schema);
    ApiEmitter emitter = new ApiEmitter();
    emitter.emitAll(Api.of(schema), new Javadocs(prose));
    return emitter.files;
  }

  private void emitAll(Api api, Javadocs javadocs) {
    RecordEmitter records = new RecordEmitter(api, javadocs);
    for (Combinator combinator : api.schema().combinators()) {
      add(JavaNames.record(combinator).packageName(), records.emit(combinator));
    }
    ClassEmitter classes = new ClassEmitter(javadocs);
    ObjectCodecEmitter codecs = new ObjectCodecEmitter(api.lists());
    for (TdClass type : api.classes().values()) {
      if (type.isPolymorphic()) {
        add(JavaNames.API, classes.emit(type));
        add(JavaNames.API, UnknownEmitter.emit(type));
      }
      add(JavaNames.CODECS, codecs.emit(type));
    }
    FunctionCodecEmitter functionCodecs = new FunctionCodecEmitter(api);
    for (Function function : api.schema().functions()) {
      add(JavaNames.CODECS, functionCodecs.emit(function));
    }
    add(JavaNames.CODECS, RegistryEmitter.objects(api.schema()));
    add(JavaNames.CODECS, RegistryEmitter.functions(api.schema()));
    add(JavaNames.API, VersionEmitter.emit(api.schema()));
    addPackageInfo(JavaNames.FUNCTIONS, "TDLib's requests, one record for each.");
    addPackageInfo(JavaNames.CODECS, "A codec for each class and request of TDLib's schema.");
  }

  private void add(String packageName, TypeSpec type) {
    JavaFile file =
        JavaFile.builder(packageName, type)
            .addFileComment("Generated from TDLib's schema. Do not edit.")
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    files.put(path(packageName, type.name()), file.toString());
  }

  private void addPackageInfo(String packageName, String contract) {
    files.put(path(packageName, "package-info"), PackageInfo.emit(packageName, contract));
  }

  private static String path(String packageName, String name) {
    return packageName.replace('.', '/') + "/" + name + ".java";
  }
}
