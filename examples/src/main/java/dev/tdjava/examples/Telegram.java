package dev.tdjava.examples;

import dev.tdjava.rx.RxTdClient;

/** What the demo talks to: Telegram itself, or a data centre in this process. */
interface Telegram extends AutoCloseable {

  /** Starts a client whose only way out leads there. */
  void start(RxTdClient client);

  /** Who answers what the login asks. */
  Answers answers();

  /** Shows what can be shown there alone. */
  void show(RxTdClient client);

  /** Tells what can be done next. */
  void farewell();

  @Override
  void close();

  /** Telegram itself for a real account, and for any other one what never leaves this machine. */
  static Telegram of(Account account, Screen screen) {
    return account.isReal() ? new RealTelegram(screen) : LoopbackTelegram.open(screen);
  }
}
