package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.wire.Loop;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one thread of a data centre: what tests do is done there, and they wait for it. */
abstract sealed class ServerThread permits TestDc {

  final Loop loop;
  final Conditions changes = new Conditions();

  ServerThread(Loop loop) {
    this.loop = loop;
  }

  abstract World world();

  boolean isLoop() {
    return loop.isCurrent();
  }

  /** Does something on the data centre's thread and waits for it. */
  <T extends @Nullable Object> T call(Supplier<T> task) {
    return call("This", task);
  }

  /** The same with a name for what may be refused. */
  <T extends @Nullable Object> T call(String what, Supplier<T> task) {
    return Refusals.explained(what, () -> loop.call(task));
  }

  void run(Runnable task) {
    call(
        () -> {
          task.run();
          changes.happened();
          return true;
        });
  }

  /** Does something that users are told of. */
  <T> T act(Function<Delivery, T> action) {
    return act("This", action);
  }

  <T> T act(String what, Function<Delivery, T> action) {
    return call(
        what,
        () -> {
          Delivery delivery = world().delivery();
          T result = action.apply(delivery);
          world().send(delivery);
          changes.happened();
          return result;
        });
  }

  void tell(Consumer<Delivery> action) {
    tell("This", action);
  }

  void tell(String what, Consumer<Delivery> action) {
    act(
        what,
        delivery -> {
          action.accept(delivery);
          return true;
        });
  }
}
