// A library to preload: makes one call of the C library fail, as the machine may.
//   REACH_FAULT=KIND:N    the Nth call fails; KIND:N+ that one and all after it
//   REACH_FAULT_COUNT=F   every process adds a line to the file F at its end: its calls of KIND, those before a fork
//                         included
// Kinds: memory (malloc and its kin: no memory is left), thread (pthread_create: no thread can be had), interrupted
// (read, write and their kin: a signal came in between), killed (the same calls: the process is killed before them),
// nameless (open with O_TMPFILE, and linkat: the file system has no files without names, or cannot name them).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

// The allocator behind the names that are taken here: dlsym would need memory to find it.
extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* old, size_t size);
extern void* __libc_memalign(size_t alignment, size_t size);

enum Kind { kNone, kMemory, kThread, kInterrupted, kKilled, kNameless };

static const char* const kNames[] = {"", "memory", "thread", "interrupted", "killed", "nameless"};

static enum Kind chosen = kNone;
static long number = 0;
static bool and_after = false;
static long calls = 0;

__attribute__((constructor)) static void choose(void) {
  const char* const fault = getenv("REACH_FAULT");
  const char* const colon = fault == NULL ? NULL : strchr(fault, ':');
  if (colon == NULL) return;
  char* end = NULL;
  number = strtol(colon + 1, &end, 10);
  and_after = *end == '+';
  for (enum Kind kind = kMemory; kind <= kNameless; ++kind) {
    if (strncmp(fault, kNames[kind], (size_t)(colon - fault)) == 0) chosen = kind;
  }
}

__attribute__((destructor)) static void report(void) {
  const char* const path = getenv("REACH_FAULT_COUNT");
  const long counted = calls;
  FILE* const file = path == NULL ? NULL : fopen(path, "a");
  if (file == NULL) return;
  fprintf(file, "%ld\n", counted);
  fclose(file);
}

// How a process ends that is a copy of the first.
void _exit(int code) {
  report();
  syscall(SYS_exit_group, code);
  __builtin_unreachable();
}

static bool fails(enum Kind kind) {
  if (kind != chosen) return false;
  const long call = __atomic_add_fetch(&calls, 1, __ATOMIC_RELAXED);
  return call == number || (and_after && call > number);
}

static bool memory_fails(void) {
  if (!fails(kMemory)) return false;
  errno = ENOMEM;
  return true;
}

void* malloc(size_t size) { return memory_fails() ? NULL : __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return memory_fails() ? NULL : __libc_calloc(count, size); }
void* realloc(void* old, size_t size) { return memory_fails() ? NULL : __libc_realloc(old, size); }
void* aligned_alloc(size_t alignment, size_t size) { return memory_fails() ? NULL : __libc_memalign(alignment, size); }

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*), void* argument) {
  static int (*real)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*) = NULL;
  if (fails(kThread)) return EAGAIN;
  if (real == NULL) *(void**)&real = dlsym(RTLD_NEXT, "pthread_create");
  return real(thread, attributes, run, argument);
}

// A call before which a signal comes.
#define INTERRUPTIBLE(type, name, parameters, arguments)        \
  type name parameters {                                        \
    static type(*real) parameters = NULL;                       \
    if (fails(kKilled)) kill(getpid(), SIGKILL);                \
    if (fails(kInterrupted)) {                                  \
      errno = EINTR;                                            \
      return -1;                                                \
    }                                                           \
    if (real == NULL) *(void**)&real = dlsym(RTLD_NEXT, #name); \
    return real arguments;                                      \
  }

INTERRUPTIBLE(ssize_t, read, (int file, void* bytes, size_t size), (file, bytes, size))
INTERRUPTIBLE(ssize_t, write, (int file, const void* bytes, size_t size), (file, bytes, size))
INTERRUPTIBLE(ssize_t, pread, (int file, void* bytes, size_t size, off_t at), (file, bytes, size, at))
INTERRUPTIBLE(ssize_t, pread64, (int file, void* bytes, size_t size, off64_t at), (file, bytes, size, at))
INTERRUPTIBLE(int, ftruncate, (int file, off_t size), (file, size))
INTERRUPTIBLE(int, ftruncate64, (int file, off64_t size), (file, size))
INTERRUPTIBLE(int, fsync, (int file), (file))

int open(const char* path, int flags, ...) {
  static int (*real)(const char*, int, ...) = NULL;
  const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
  if (nameless && fails(kNameless)) {
    errno = EOPNOTSUPP;
    return -1;
  }
  mode_t mode = 0;
  if (nameless || (flags & O_CREAT) != 0) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  if (real == NULL) *(void**)&real = dlsym(RTLD_NEXT, "open");
  return real(path, flags, mode);
}

int linkat(int from, const char* old, int into, const char* path, int flags) {
  static int (*real)(int, const char*, int, const char*, int) = NULL;
  if (fails(kNameless)) {
    errno = ENOENT;
    return -1;
  }
  if (real == NULL) *(void**)&real = dlsym(RTLD_NEXT, "linkat");
  return real(from, old, into, path, flags);
}
