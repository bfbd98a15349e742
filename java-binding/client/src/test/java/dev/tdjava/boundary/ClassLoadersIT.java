package dev.tdjava.boundary;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class loaders that take TDLib after one another. Ten deployments take some 5 s. */
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

  @ParameterizedTest
  @ValueSource(strings = {"jni", "jna"})
  void redeploymentsLeaveNothing(String boundary) throws Exception {
    ClassLoaders.leaveNothing(boundary, temp);
  }

  @Test
  void whereJnaStaysRedeploymentsLeaveNothingToo() throws Exception {
    ClassLoaders.leaveNothing("jna", temp, 3, "shared");
  }
}
