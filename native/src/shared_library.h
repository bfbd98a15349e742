// The operating system's dynamic loader.
#pragma once

#include "tdjson.h"

namespace tdjava {

using Address = void (*)();

// Null with the loader's own explanation when the file cannot be loaded.
void *open_library(const char *path, Failure &failure);

// Null when the library has no such function.
Address find_function(void *library, const char *name);

// Keeps this library in memory until the process ends: TDLib's threads may be about to call it, or about to end with
// its hook, after Java has unloaded it.
void stay_loaded();

}  // namespace tdjava
