/** What an application on the module path has to say. */
module consumer.modular {
  // Automatic modules cannot say what they need: the explicit modules below are resolved by this.
  requires com.google.gson;
  requires com.sun.jna;
  requires consumer.application;
  requires dev.tdjava.api;
  requires dev.tdjava.binding;
  requires dev.tdjava.rx;
  requires dev.tdjava.telegram;
  requires io.reactivex.rxjava3;
  requires org.slf4j;
}
