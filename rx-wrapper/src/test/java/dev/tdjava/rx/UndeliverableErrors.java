package dev.tdjava.rx;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test after which RxJava had an error that it could tell nobody. */
final class UndeliverableErrors implements BeforeEachCallback, AfterEachCallback {

  private final List<Throwable> errors = new CopyOnWriteArrayList<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    errors.clear();
    RxJavaPlugins.setErrorHandler(errors::add);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RxJavaPlugins.setErrorHandler(null);
    assertThat(errors).as("errors that RxJava could not deliver").isEmpty();
  }

  /** Those so far, which the test then answers for. */
  List<Throwable> take() {
    List<Throwable> taken = new ArrayList<>(errors);
    errors.clear();
    return taken;
  }
}
