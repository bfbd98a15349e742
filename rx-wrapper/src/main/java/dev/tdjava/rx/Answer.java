package dev.tdjava.rx;

import io.reactivex.rxjava3.core.Single;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A request's future as a {@link Single}. */
final class Answer {

  private Answer() {}

  /** Asks at each subscription. */
  static <T> Single<T> of(Supplier<CompletableFuture<T>> request) {
    return Single.create(
        emitter -> {
          CompletableFuture<T> future = request.get();
          // A cancelled future lets the client drop the answer without decoding it.
          emitter.setCancellable(() -> future.cancel(false));
          Object unused =
              future.whenComplete(
                  (answer, failure) -> {
                    if (failure == null) {
                      emitter.onSuccess(answer);
                    } else {
                      // After dispose nobody is left to tell, and nothing is wrong.
                      emitter.tryOnError(failure);
                    }
                  });
        });
  }
}
