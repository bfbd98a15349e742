#include "tdjson.h"

#include <cstdio>

#include "shared_library.h"

namespace tdjava {
namespace {

template <class Function>
bool resolve(void *library, const char *path, const char *name, Function &into, Failure &failure) {
  Address address = find_function(library, name);
  if (address == nullptr) {
    std::snprintf(failure.text, sizeof failure.text, "%s has no function %s, so it is not TDLib's JSON library", path,
                  name);
    return false;
  }
  into = reinterpret_cast<Function>(address);
  return true;
}

}  // namespace

bool load(const char *path, TdJson &into, Failure &failure) {
  void *library = open_library(path, failure);
  if (library == nullptr) {
    return false;
  }
  TdJson found;
  if (!resolve(library, path, "td_create_client_id", found.create_client_id, failure) ||
      !resolve(library, path, "td_send", found.send, failure) ||
      !resolve(library, path, "td_receive", found.receive, failure) ||
      !resolve(library, path, "td_execute", found.execute, failure) ||
      !resolve(library, path, "td_set_log_message_callback", found.set_log_message_callback, failure)) {
    return false;
  }
  into = found;
  return true;
}

}  // namespace tdjava
