/* TDLib for a plain C program: the five functions, and an offline client that is ready for requests. */
#pragma once

#include <stddef.h>

struct tdlib {
  int (*create_client_id)(void);
  void (*send)(int client_id, const char *request);
  const char *(*receive)(double timeout);
  const char *(*execute)(const char *request);
};

/* Ends the program with a message when anything is wrong. */
void die(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));

/* The library at an absolute path, its log reduced to fatal errors. */
struct tdlib tdlib_load(const char *path);

/* A client that never dials (network type "none" comes first), brought to authorizationStateWaitPhoneNumber. */
int tdlib_open(const struct tdlib *td, const char *database_directory);

/* Closes the client and waits for authorizationStateClosed; the process must not end before. */
void tdlib_close(const struct tdlib *td, int client_id);

/* The next message; NULL only ever means "not yet", and too long a silence ends the program. */
const char *tdlib_next(const struct tdlib *td);

/* Whether the text begins with the prefix. */
int starts_with(const char *text, const char *prefix);
