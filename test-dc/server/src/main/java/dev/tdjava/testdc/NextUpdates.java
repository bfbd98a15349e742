package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.UpdateFaults;
import dev.tdjava.testdc.internal.model.UpdateFaults.Fault;
import dev.tdjava.testdc.internal.model.User;

/** What shall go wrong with the updates that a user's clients are sent next. */
public final class NextUpdates {

  private final TestDc dc;
  private final User user;

  NextUpdates(TestDc dc, User user) {
    this.dc = dc;
    this.user = user;
  }

  /** They never arrive, as when a server loses them. */
  public void areDropped() {
    add(Fault.DROPPED);
  }

  /** They arrive twice. */
  public void areDuplicated() {
    add(Fault.DUPLICATED);
  }

  /** They arrive after those that follow them. */
  public void areLate() {
    add(Fault.LATE);
  }

  private void add(Fault fault) {
    UpdateFaults faults = dc.world().updateFaults();
    dc.run(() -> faults.add(user, fault));
  }
}
