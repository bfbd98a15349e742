package dev.tdjava.testdc.internal.rpc;

/**
 * Parameters by which calls of served methods would mean what this data centre does not do. Calls
 * with them are refused; the others either count or could change nothing here.
 */
final class NotServed {

  private NotServed() {}

  static void addTo(Methods methods) {
    methods.refuse(
        "channels.createChannel", "forum", "for_import", "geo_point", "address", "ttl_period");
  }
}
