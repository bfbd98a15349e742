package dev.tdjava.testdc.internal.topic.contact;

import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;

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
