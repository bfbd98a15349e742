package dev.tdjava.boundary;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By FFM too, class loaders may take TDLib after one another. */
class FfmClassLoadersIT {

  @TempDir Path temp;

  @Test
  void theSecondGetsItsTurnWhenTheFirstHasClosed() throws Exception {
    ClassLoaders.takeTurns("ffm");
  }

  @Test
  void evenWhenThePropertyIsGone() throws Exception {
    ClassLoaders.takeTurns("ffm", "clear");
  }

  @Test
  void redeploymentsLeaveNothing() throws Exception {
    ClassLoaders.leaveNothing("ffm", temp);
  }
}
