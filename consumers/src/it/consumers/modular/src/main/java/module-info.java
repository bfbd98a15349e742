/** What an application on the module path has to say. */
module consumer.modular {
  requires consumer.application;
  requires dev.tdjava.api;
  requires dev.tdjava.binding;
  requires dev.tdjava.rx;
  requires io.reactivex.rxjava3;
}
