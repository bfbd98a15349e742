package dev.tdjava.testdc.rpc;

import dev.tdjava.testdc.tl.TlObject;
import dev.tdjava.testdc.world.ReactionCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** What a client asks to get going: where the data centres are, and how it shall behave. */
final class HelpMethods {

  private static final int HOUR = 3600;

  private final IntSupplier port;
  private final int dataCentres;

  HelpMethods(IntSupplier port, int dataCentres) {
    this.port = port;
    this.dataCentres = dataCentres;
  }

  void addTo(Methods methods) {
    methods
        .add(
            "help.getNearestDc",
            request ->
                TlObject.of(
                    "nearestDc",
                    "country",
                    "NL",
                    "this_dc",
                    request.session().dc(),
                    "nearest_dc",
                    request.session().dc()))
        .add("help.getConfig", this::config)
        .add(
            "help.getAppConfig",
            request ->
                request.tl().getInt("hash") == 1
                    ? TlObject.of("help.appConfigNotModified")
                    : TlObject.of(
                        "help.appConfig",
                        "hash",
                        1,
                        "config",
                        TlObject.of("jsonObject", "value", List.of())))
        // An expiry of zero would have TDLib ask again at once, for ever.
        .add(
            "help.getPromoData",
            request -> TlObject.of("help.promoDataEmpty", "expires", request.world().now() + HOUR))
        .add(
            "help.getTermsOfServiceUpdate",
            request ->
                TlObject.of(
                    "help.termsOfServiceUpdateEmpty", "expires", request.world().now() + HOUR));
  }

  private TlObject config(Request request) {
    int now = request.world().now();
    List<TlObject> options = new ArrayList<>();
    for (int dc = 1; dc <= dataCentres; dc++) {
      options.add(
          TlObject.of(
              "dcOption", "id", dc, "ip_address", "127.0.0." + dc, "port", port.getAsInt()));
    }
    return TlObject.of(
        "config",
        "date",
        now,
        "expires",
        now + HOUR,
        "test_mode",
        request.session().isTest(),
        "this_dc",
        request.session().dc(),
        "dc_options",
        options,
        "dc_txt_domain_name",
        "localhost",
        "chat_size_max",
        200,
        "megagroup_size_max",
        200_000,
        "forwarded_count_max",
        100,
        "online_update_period_ms",
        210_000,
        "offline_blur_timeout_ms",
        5_000,
        "offline_idle_timeout_ms",
        30_000,
        "online_cloud_timeout_ms",
        300_000,
        "notify_cloud_delay_ms",
        30_000,
        "notify_default_delay_ms",
        1_500,
        "push_chat_period_ms",
        60_000,
        "push_chat_limit",
        2,
        "edit_time_limit",
        172_800,
        "revoke_time_limit",
        Integer.MAX_VALUE,
        "revoke_pm_time_limit",
        Integer.MAX_VALUE,
        "revoke_pm_inbox",
        true,
        "rating_e_decay",
        2_419_200,
        "stickers_recent_limit",
        200,
        "channels_read_media_period",
        604_800,
        "call_receive_timeout_ms",
        20_000,
        "call_ring_timeout_ms",
        90_000,
        "call_connect_timeout_ms",
        30_000,
        "call_packet_timeout_ms",
        10_000,
        "me_url_prefix",
        "https://t.me/",
        "caption_length_max",
        1_024,
        "message_length_max",
        4_096,
        "webfile_dc_id",
        Math.min(4, dataCentres),
        "reactions_default",
        request.findLogin() == null
            ? ReactionCatalog.reaction("👍")
            : request.user().reactionHabits().preferred());
  }
}
