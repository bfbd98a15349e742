// TDLib's C interface as this project needs it, and its loading from a file.
#pragma once

namespace tdjava {

// What went wrong, as UTF-8 text for a person; empty when nothing did.
struct Failure {
  char text[2048] = {};

  bool happened() const { return text[0] != '\0'; }
};

// The functions of libtdjson; all are null until load() succeeded.
struct TdJson {
  using LogCallback = void (*)(int verbosity_level, const char *message);

  int (*create_client_id)() = nullptr;
  void (*send)(int client_id, const char *request) = nullptr;
  const char *(*receive)(double timeout) = nullptr;
  const char *(*execute)(const char *request) = nullptr;
  void (*set_log_message_callback)(int max_verbosity_level, LogCallback callback) = nullptr;
};

// Loads the library at an absolute path (UTF-8), with local visibility: it exports OpenSSL's symbols too, and must
// neither give them to the process nor take the process's. It is never unloaded, because its threads never end.
bool load(const char *path, TdJson &into, Failure &failure);

}  // namespace tdjava
