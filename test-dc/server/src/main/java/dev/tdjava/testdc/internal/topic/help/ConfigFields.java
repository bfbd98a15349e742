package dev.tdjava.testdc.internal.topic.help;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a {@code config} says unless something else was set. */
final class ConfigFields {

  private static final int DAY = 86_400;

  private ConfigFields() {}

  static Map<String, Object> standard() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("chat_size_max", 200);
    fields.put("megagroup_size_max", 200_000);
    fields.put("forwarded_count_max", 100);
    fields.put("online_update_period_ms", 210_000);
    fields.put("offline_blur_timeout_ms", 5_000);
    fields.put("offline_idle_timeout_ms", 30_000);
    fields.put("online_cloud_timeout_ms", 300_000);
    fields.put("notify_cloud_delay_ms", 30_000);
    fields.put("notify_default_delay_ms", 1_500);
    fields.put("push_chat_period_ms", 60_000);
    fields.put("push_chat_limit", 2);
    fields.put("edit_time_limit", 2 * DAY);
    fields.put("revoke_time_limit", Integer.MAX_VALUE);
    fields.put("revoke_pm_time_limit", Integer.MAX_VALUE);
    fields.put("revoke_pm_inbox", true);
    fields.put("rating_e_decay", 28 * DAY);
    fields.put("stickers_recent_limit", 200);
    fields.put("channels_read_media_period", 7 * DAY);
    fields.put("call_receive_timeout_ms", 20_000);
    fields.put("call_ring_timeout_ms", 90_000);
    fields.put("call_connect_timeout_ms", 30_000);
    fields.put("call_packet_timeout_ms", 10_000);
    fields.put("me_url_prefix", "https://t.me/");
    fields.put("caption_length_max", 1_024);
    fields.put("message_length_max", 4_096);
    return Collections.unmodifiableMap(fields);
  }
}
