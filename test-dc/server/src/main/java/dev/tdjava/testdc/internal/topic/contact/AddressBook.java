package dev.tdjava.testdc.internal.topic.contact;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.User;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an account has of others that they do not know. */
public final class AddressBook {

  private static final Attribute<User, AddressBook> OF = new Attribute<>(user -> new AddressBook());

  /** A number from the owner's address book that no account has. */
  public record Saved(String firstName, String lastName) {}

  private final Map<String, Saved> saved = new LinkedHashMap<>();

  private AddressBook() {}

  public static AddressBook of(User user) {
    return OF.of(user);
  }

  /** Numbers of the owner's address book, in digits, that were not found. */
  public Map<String, Saved> saved() {
    return saved;
  }
}
