package dev.tdjava.rx;

import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.SetOption;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;

/** Real updates, as many as one likes, without a network: TDLib tells each change of an option. */
final class Storm {

  static final String OPTION = "x_storm";

  private Storm() {}

  /** Counts the option up to {@code last}. */
  static Completable upTo(RxTdClient client, long last) {
    return Flowable.rangeLong(1, last)
        .flatMapSingle(n -> client.send(new SetOption(OPTION, new OptionValueInteger(n))))
        .ignoreElements();
  }

  /** The numbers among the updates of all options. */
  static Flowable<Long> values(Flowable<UpdateOption> options) {
    return options
        .filter(option -> option.name().equals(OPTION))
        .map(UpdateOption::value)
        .ofType(OptionValueInteger.class)
        .map(OptionValueInteger::value);
  }
}
