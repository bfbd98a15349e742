package dev.tdjava.ffm;

import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.BoundaryProvider;
import dev.tdjava.boundary.NativeLibraries;
import dev.tdjava.errors.TdNativeException;
import org.jspecify.annotations.Nullable;

/** TDLib by the Foreign Function and Memory interface: taken first on every JVM that has it. */
public final class FfmProvider implements BoundaryProvider {

  private static volatile boolean refused;

  /** For {@link java.util.ServiceLoader}. */
  public FfmProvider() {}

  @Override
  public String name() {
    return FfmBoundary.NAME;
  }

  @Override
  public int priority() {
    return 30;
  }

  @Override
  public Boundary open(NativeLibraries libraries) {
    if (refused) { // a class whose initialization has failed cannot be tried again
      throw forbidden(null);
    }
    try {
      return FfmBoundary.load(libraries.tdjson());
    } catch (IllegalCallerException e) {
      throw forbidden(e);
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof IllegalCallerException cause) {
        refused = true;
        throw forbidden(cause);
      }
      throw e;
    }
  }

  private static TdNativeException forbidden(@Nullable IllegalCallerException cause) {
    return new TdNativeException(
        "This JVM forbids native access to tdjava-ffm; start it with --enable-native-access="
            + moduleName(),
        cause);
  }

  private static String moduleName() {
    Module module = FfmProvider.class.getModule();
    return module.isNamed() ? module.getName() : "ALL-UNNAMED";
  }
}
