// Preloaded into newswire: ends the process, as the loss of power would, at one of the moments at
// which it changes its store or an export on the disk. CRASH_AT is the number of that moment, counted
// from 1; CRASH_COUNT names a file that gets the number of all of them, where it is reached by none.
// With FAIL_WITH, an error number, the process lives on and the disk does not: from that moment on each
// change of such a file fails with it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long crash_at = -1;
static int fail_with;
static long moments;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
    const char *at = getenv("CRASH_AT");
    if (at) crash_at = atol(at);
    const char *with = getenv("FAIL_WITH");
    if (with) fail_with = atoi(with);
}

__attribute__((destructor)) static void end(void) {
    const char *path = getenv("CRASH_COUNT");
    if (!path) return;
    FILE *file = fopen(path, "w");
    if (!file) return;
    fprintf(file, "%ld\n", moments);
    fclose(file);
}

static int is_watched(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return strstr(path, ".sqlite") != NULL || strstr(path, ".jsonl") != NULL;
}

// Whether this is the moment, or one after it where the disk has failed.
static int is_it(int descriptor) {
    if (!is_watched(descriptor)) return 0;
    pthread_mutex_lock(&lock);
    long moment = ++moments;
    pthread_mutex_unlock(&lock);
    return crash_at > 0 && (moment == crash_at || (fail_with && moment > crash_at));
}

static int crash(void) {
    if (!fail_with) kill(getpid(), SIGKILL);
    errno = fail_with;
    return -1;
}

#define NEXT(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    if (is_it(descriptor)) {
        // A write that is torn: some of it has come to the disk.
        NEXT(pwrite64)(descriptor, bytes, count / 2, offset);
        return crash();
    }
    return NEXT(pwrite64)(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (is_it(descriptor)) {
        NEXT(write)(descriptor, bytes, count / 2);
        return crash();
    }
    return NEXT(write)(descriptor, bytes, count);
}

int fdatasync(int descriptor) {
    if (is_it(descriptor)) return crash();
    return NEXT(fdatasync)(descriptor);
}

int fsync(int descriptor) {
    if (is_it(descriptor)) return crash();
    return NEXT(fsync)(descriptor);
}

int ftruncate64(int descriptor, off64_t length) {
    if (is_it(descriptor)) return crash();
    return NEXT(ftruncate64)(descriptor, length);
}

int ftruncate(int descriptor, off_t length) {
    if (is_it(descriptor)) return crash();
    return NEXT(ftruncate)(descriptor, length);
}
