package dev.tdjava.boundary;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Class loaders that take TDLib after one another. By JNA it takes over half a minute: JNA's own
 * thread, which keeps the class loader, ends 30 s after its last work.
 */
class ClassLoadersIT {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"jni", "jna"})
  void theSecondGetsItsTurnWhenTheFirstHasClosed(String boundary) throws Exception {
    ClassLoaders.takeTurns(boundary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jni", "jna"})
  void evenWhenThePropertyIsGone(String boundary) throws Exception {
    ClassLoaders.takeTurns(boundary, "clear");
  }

  @Test
  void redeploymentsLeaveNothing() throws Exception {
    ClassLoaders.leaveNothing("jni", temp);
  }

  @Test
  void redeploymentsByJnaLeaveNothing() throws Exception {
    ClassLoaders.leaveNothing("jna", temp);
  }
}
