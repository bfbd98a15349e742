package dev.tdjava.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.TdSchema;
import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Which boundary is taken where there is one by FFM too, and what is said when it cannot be. */
class FfmLoadingIT {

  @TempDir Path temp;

  @Test
  void ffmIsTakenFirst() throws Exception {
    Result result = ForkedJvm.start(LoadingIT.Load.class, List.of()).await();
    assertThat(result.output()).contains("loaded by ffm", TdSchema.VERSION).doesNotContain("WARN");
  }

  @Test
  void itNeedsNoJniLibrary() throws Exception {
    Path tdjson = Boundaries.libraries().tdjson();
    Files.copy(tdjson, temp.resolve(tdjson.getFileName()));
    Result result =
        ForkedJvm.start(LoadingIT.Load.class, List.of("-Dtdjava.library.path=" + temp)).await();
    assertThat(result.output()).contains("loaded by ffm", TdSchema.VERSION).doesNotContain("WARN");
  }

  @Test
  void aLibraryThatIsNotTdlibIsNamed() throws Exception {
    Path library = temp.resolve(Boundaries.libraries().tdjson().getFileName());
    Files.copy(Boundaries.libraries().jni(), library);
    Result result =
        ForkedJvm.start(
                LoadingIT.Load.class,
                List.of("-Dtdjava.boundary=ffm", "-Dtdjava.library.path=" + temp))
            .await();
    assertThat(result.output())
        .contains("failed: ", library + " cannot be loaded", "has no td_create_client_id");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_24) // before, there is no such option
  void whereNativeAccessIsForbiddenTheMessageSaysWhatAllowsIt() throws Exception {
    Result result =
        ForkedJvm.start(
                LoadingIT.Load.class,
                List.of("--illegal-native-access=deny", "-Dtdjava.boundary=ffm"))
            .await();
    assertThat(result.output())
        .contains("failed: ", "start it with --enable-native-access=ALL-UNNAMED");
  }
}
