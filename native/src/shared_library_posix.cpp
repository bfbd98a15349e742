#include <dlfcn.h>

#include <cstdio>
#include <cstring>

#include "glibc_baseline.h"
#include "shared_library.h"

TDJAVA_FIRST_VERSION(dlopen);
TDJAVA_FIRST_VERSION(dlsym);
TDJAVA_FIRST_VERSION(dlerror);

namespace tdjava {

void *open_library(const char *path, Failure &failure) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    const char *reason = dlerror();
    std::snprintf(failure.text, sizeof failure.text, "%s", reason != nullptr ? reason : "dlopen gave no reason");
  }
  return library;
}

Address find_function(void *library, const char *name) {
  void *symbol = dlsym(library, name);
  Address address = nullptr;
  static_assert(sizeof address == sizeof symbol, "POSIX: a function's address fits a data pointer");
  std::memcpy(&address, &symbol, sizeof address);
  return address;
}

void stay_loaded() {
#ifdef __APPLE__  // elsewhere the linker has said so of this library
  Dl_info own;
  if (dladdr(reinterpret_cast<const void *>(&stay_loaded), &own) != 0) {
    dlopen(own.dli_fname, RTLD_NOW | RTLD_NODELETE);
  }
#endif
}

}  // namespace tdjava
