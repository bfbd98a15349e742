/*
 * What TDLib can do when plain C asks: a sender thread, a receiver thread, and nothing else.
 *
 *   raw_loop LIBTDJSON DATABASE_DIRECTORY WORKLOAD N
 *
 *   storm      N setOption requests in one go; each brings an updateOption and an ok
 *   echo       N testCallVectorStringObject requests in one go, 200 objects each
 *   roundtrip  N testSquareInt requests, each sent when the one before was answered
 *   execute    N synchronous getTextEntities
 *
 * Prints one line of JSON. Time and processor time are those of the workload alone, of all threads.
 */
#define _POSIX_C_SOURCE 200809L /* clock_gettime, getrusage and threads in strict C11 */

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#include "tdlib.h"

enum { echo_objects = 200 };

struct run {
  struct tdlib td;
  int client_id;
  long n;
  const char *answer_prefix; /* how the answer to one of the requests begins */
  long updates_wanted;
  /* counted by the receiver */
  long answers;
  long updates;
  long messages;
  size_t bytes;
  /* roundtrip: the sender waits for the receiver here, as a caller waits for its future */
  pthread_mutex_t lock;
  pthread_cond_t answered;
};

struct workload {
  const char *name;
  const char *answer_prefix;
  int updates; /* per request */
  void (*send_all)(struct run *run);
};

static void *receive_all(void *argument) {
  struct run *run = argument;
  while (run->answers < run->n || run->updates < run->updates_wanted) {
    const char *message = tdlib_next(&run->td);
    run->messages++;
    run->bytes += strlen(message);
    if (starts_with(message, run->answer_prefix)) {
      pthread_mutex_lock(&run->lock);
      run->answers++;
      pthread_cond_signal(&run->answered);
      pthread_mutex_unlock(&run->lock);
    } else if (starts_with(message, "{\"@type\":\"updateOption\",\"name\":\"x")) {
      run->updates++;
    } else if (starts_with(message, "{\"@type\":\"error\"")) {
      die("%s", message);
    }
  }
  return NULL;
}

static void send_storm(struct run *run) {
  char request[256];
  for (long i = 1; i <= run->n; i++) {
    /* 64 names in turn with ever new values: each request is a change, so each brings its update */
    snprintf(request, sizeof request,
             "{\"@type\":\"setOption\",\"name\":\"xstorm%ld\",\"value\":{\"@type\":\"optionValueInteger\",\"value\":\"%"
             "ld\"},"
             "\"@extra\":%ld}",
             i % 64, i, i);
    run->td.send(run->client_id, request);
  }
}

static void send_echo(struct run *run) {
  char request[16 * 1024];
  size_t length = (size_t)snprintf(request, sizeof request, "{\"@type\":\"testCallVectorStringObject\",\"x\":[");
  for (int i = 0; i < echo_objects; i++) {
    length += (size_t)snprintf(request + length, sizeof request - length,
                               "%s{\"@type\":\"testString\",\"value\":\"object number %d\"}", i == 0 ? "" : ",", i);
  }
  for (long i = 1; i <= run->n; i++) {
    snprintf(request + length, sizeof request - length, "],\"@extra\":%ld}", i);
    run->td.send(run->client_id, request);
  }
}

static void send_roundtrip(struct run *run) {
  char request[128];
  for (long i = 1; i <= run->n; i++) {
    snprintf(request, sizeof request, "{\"@type\":\"testSquareInt\",\"x\":%ld,\"@extra\":%ld}", i % 1000, i);
    run->td.send(run->client_id, request);
    pthread_mutex_lock(&run->lock);
    while (run->answers < i) {
      pthread_cond_wait(&run->answered, &run->lock);
    }
    pthread_mutex_unlock(&run->lock);
  }
}

static void execute_all(struct run *run) {
  for (long i = 0; i < run->n; i++) {
    const char *answer = run->td.execute(
        "{\"@type\":\"getTextEntities\",\"text\":\"@telegram /test_command https://telegram.org telegram.me @gif "
        "@test\"}");
    if (answer == NULL || !starts_with(answer, "{\"@type\":\"textEntities\"")) {
      die("getTextEntities: %s", answer == NULL ? "no answer" : answer);
    }
    run->answers++;
    run->messages++;
    run->bytes += strlen(answer);
  }
}

static const struct workload workloads[] = {
    {"storm", "{\"@type\":\"ok\"", 1, send_storm},
    {"echo", "{\"@type\":\"testVectorStringObject\"", 0, send_echo},
    {"roundtrip", "{\"@type\":\"testInt\"", 0, send_roundtrip},
    {"execute", NULL, 0, execute_all},
};

static double seconds(struct timespec t) { return (double)t.tv_sec + (double)t.tv_nsec * 1e-9; }

static double wall(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return seconds(now);
}

static double cpu(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

/* td_receive moves here from the main thread; nothing else receives meanwhile. */
static void perform(struct run *run, const struct workload *workload) {
  if (workload->answer_prefix == NULL) {
    workload->send_all(run);
    return;
  }
  pthread_t receiver;
  if (pthread_create(&receiver, NULL, receive_all, run) != 0) {
    die("no thread for the receiver");
  }
  workload->send_all(run);
  pthread_join(receiver, NULL);
}

static const struct workload *find_workload(const char *name) {
  for (size_t i = 0; i < sizeof workloads / sizeof workloads[0]; i++) {
    if (strcmp(workloads[i].name, name) == 0) {
      return &workloads[i];
    }
  }
  die("unknown workload %s; there are storm, echo, roundtrip and execute", name);
}

int main(int count, char **arguments) {
  if (count != 5) {
    die("usage: raw_loop LIBTDJSON DATABASE_DIRECTORY storm|echo|roundtrip|execute N");
  }
  const struct workload *workload = find_workload(arguments[3]);
  long n = strtol(arguments[4], NULL, 10);
  if (n < 1) {
    die("N must be a positive number, not %s", arguments[4]);
  }
  struct run run = {.td = tdlib_load(arguments[1]),
                    .n = n,
                    .answer_prefix = workload->answer_prefix,
                    .updates_wanted = n * workload->updates,
                    .lock = PTHREAD_MUTEX_INITIALIZER,
                    .answered = PTHREAD_COND_INITIALIZER};
  mkdir(arguments[2], 0700); /* may exist */
  run.client_id = tdlib_open(&run.td, arguments[2]);

  double wall_before = wall();
  double cpu_before = cpu();
  perform(&run, workload);
  double wall_seconds = wall() - wall_before;
  double cpu_seconds = cpu() - cpu_before;

  tdlib_close(&run.td, run.client_id);
  printf(
      "{\"workload\":\"%s\",\"n\":%ld,\"wall_s\":%.6f,\"cpu_s\":%.6f,\"answers\":%ld,\"updates\":%ld,"
      "\"messages\":%ld,\"bytes\":%zu}\n",
      workload->name, n, wall_seconds, cpu_seconds, run.answers, run.updates, run.messages, run.bytes);
  return 0;
}
