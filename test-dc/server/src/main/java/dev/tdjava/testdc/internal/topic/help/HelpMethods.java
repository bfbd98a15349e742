package dev.tdjava.testdc.internal.topic.help;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * What a client asks to get going: where the data centres are, and how it shall behave.
 *
 * @see <a href="https://core.telegram.org/api/config">Client configuration</a>
 */
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
            request -> ServerConfig.of(request.world()).app(request.tl().getInt("hash")))
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
    TlObject config =
        ServerConfig.of(request.world())
            .apply(
                TlObject.of(
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
                    "webfile_dc_id",
                    Math.min(4, dataCentres)));
    request.topics().forEach(topic -> topic.config(config, request));
    return config;
  }
}
