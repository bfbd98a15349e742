#include "tdlib.h"

#include <dlfcn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double silence_seconds = 30.0;

void die(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("raw_loop: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

int starts_with(const char *text, const char *prefix) { return strncmp(text, prefix, strlen(prefix)) == 0; }

static void resolve(void *library, const char *name, void *function, size_t size) {
  void *symbol = dlsym(library, name);
  if (symbol == NULL) {
    die("%s", dlerror());
  }
  memcpy(function, &symbol, size); /* ISO C has no cast from data to function pointers */
}

struct tdlib tdlib_load(const char *path) {
  struct tdlib td;
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    die("%s", dlerror());
  }
  resolve(library, "td_create_client_id", &td.create_client_id, sizeof td.create_client_id);
  resolve(library, "td_send", &td.send, sizeof td.send);
  resolve(library, "td_receive", &td.receive, sizeof td.receive);
  resolve(library, "td_execute", &td.execute, sizeof td.execute);
  td.execute("{\"@type\":\"setLogVerbosityLevel\",\"new_verbosity_level\":0}");
  return td;
}

const char *tdlib_next(const struct tdlib *td) {
  const char *message = td->receive(silence_seconds);
  if (message == NULL) {
    message = td->receive(silence_seconds); /* one NULL can come early, just before the closed state */
  }
  if (message == NULL) {
    die("TDLib was silent for %.0f seconds", silence_seconds);
  }
  return message;
}

static void wait_for_state(const struct tdlib *td, const char *state) {
  char prefix[160];
  snprintf(prefix, sizeof prefix, "{\"@type\":\"updateAuthorizationState\",\"authorization_state\":{\"@type\":\"%s\"",
           state);
  for (;;) {
    const char *message = tdlib_next(td);
    if (starts_with(message, prefix)) {
      return;
    }
    if (starts_with(message, "{\"@type\":\"error\"")) {
      die("while waiting for %s: %s", state, message);
    }
  }
}

int tdlib_open(const struct tdlib *td, const char *database_directory) {
  if (strpbrk(database_directory, "\"\\") != NULL) {
    die("the database directory must not contain quotes or backslashes: %s", database_directory);
  }
  char parameters[4096];
  int length = snprintf(parameters, sizeof parameters,
                        "{\"@type\":\"setTdlibParameters\",\"use_test_dc\":true,\"database_directory\":\"%s\","
                        "\"api_id\":1,\"api_hash\":\"0\",\"system_language_code\":\"en\","
                        "\"device_model\":\"raw_loop\",\"application_version\":\"1\"}",
                        database_directory);
  if (length >= (int)sizeof parameters) {
    die("the database directory's name is too long");
  }
  int client_id = td->create_client_id();
  td->send(client_id, "{\"@type\":\"setNetworkType\",\"type\":{\"@type\":\"networkTypeNone\"}}");
  td->send(client_id, parameters);
  wait_for_state(td, "authorizationStateWaitPhoneNumber");
  return client_id;
}

void tdlib_close(const struct tdlib *td, int client_id) {
  td->send(client_id, "{\"@type\":\"close\"}");
  wait_for_state(td, "authorizationStateClosed");
}
