package dev.tdjava.testdc.internal.topic.help;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;
import java.util.function.IntSupplier;

/** What a client asks to get going: where the data centres are, and how it shall behave. */
public final class HelpTopic implements Topic {

  private final IntSupplier port;
  private final int dataCentres;

  /**
   * @param port where the server listens, once it does
   */
  public HelpTopic(IntSupplier port, int dataCentres) {
    this.port = port;
    this.dataCentres = dataCentres;
  }

  @Override
  public void serve(Methods methods) {
    new HelpMethods(port, dataCentres).addTo(methods);
  }
}
