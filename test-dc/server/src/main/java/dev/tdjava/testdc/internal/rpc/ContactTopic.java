package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.world.Contacts;
import dev.tdjava.testdc.internal.world.Delivery;
import dev.tdjava.testdc.internal.world.User;

/** Whom users know, whom they block, and how they find each other. */
public final class ContactTopic implements Topic {

  @Override
  public void serve(Methods methods) {
    new ContactMethods().addTo(methods);
    new PeerSearchMethods().addTo(methods);
    methods.refuse("contacts.addContact", "note").refuse("contacts.resolveUsername", "referer");
  }

  @Override
  public void signedUp(Delivery delivery, User user, boolean quietly) {
    Contacts.signedUp(delivery, user, quietly);
  }

  @Override
  public void fullUser(TlObject fields, User user, Request request) {
    fields
        .put("blocked", request.user().blocked().contains(user))
        .put("settings", Contacts.settings(request.user(), user));
  }
}
