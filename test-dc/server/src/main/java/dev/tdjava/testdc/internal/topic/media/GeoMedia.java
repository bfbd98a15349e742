package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;

/** Locations in messages. */
public final class GeoMedia {

  private GeoMedia() {}

  /** The {@code geoPoint} for an input medium's {@code geo_point}. */
  static TlObject point(Request request, TlObject input) {
    TlObject point = input.getObject("geo_point");
    if (!point.is("inputGeoPoint")) {
      throw RpcError.bad("GEO_POINT_INVALID");
    }
    Object radius = point.get("accuracy_radius");
    return point(request.world(), point.getDouble("lat"), point.getDouble("long"))
        .put("accuracy_radius", radius);
  }

  /** The {@code geoPoint} of a place in degrees. */
  public static TlObject point(World world, double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw RpcError.bad("GEO_POINT_INVALID");
    }
    return TlObject.of(
        "geoPoint", "long", longitude, "lat", latitude, "access_hash", world.randomLong());
  }

  static TlObject live(Request request, TlObject input) {
    int period = input.getInt("period", 0);
    if (period < 60 || (period > 86_400 && period != Integer.MAX_VALUE)) {
      throw RpcError.bad("MEDIA_INVALID");
    }
    return TlObject.of(
        "messageMediaGeoLive",
        "geo",
        point(request, input),
        "heading",
        input.get("heading"),
        "period",
        period,
        "proximity_notification_radius",
        input.get("proximity_notification_radius"));
  }

  /** A live location after a change: elsewhere, or no longer live. */
  static TlObject moved(Request request, TlObject input, TlObject before, int sent) {
    boolean placed = input.getObject("geo_point").is("inputGeoPoint");
    TlObject after = before.copy();
    if (placed) {
      after.put("geo", point(request, input));
    }
    if (input.isTrue("stopped") || !placed) {
      return after
          .put("period", Math.max(1, request.world().now() - sent))
          .put("heading", null)
          .put("proximity_notification_radius", null);
    }
    return after
        .put("period", input.getInt("period", before.getInt("period")))
        .put("heading", input.get("heading"))
        .put("proximity_notification_radius", input.get("proximity_notification_radius"));
  }

  static TlObject venue(Request request, TlObject input) {
    return TlObject.of(
        "messageMediaVenue",
        "geo",
        point(request, input),
        "title",
        input.getString("title"),
        "address",
        input.getString("address"),
        "provider",
        input.getString("provider"),
        "venue_id",
        input.getString("venue_id"),
        "venue_type",
        input.getString("venue_type"));
  }
}
