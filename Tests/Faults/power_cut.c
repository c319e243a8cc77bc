// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A SQLite VFS that knows what a power cut would leave. Preloaded into a program, it is that
// program's default VFS. It writes as "unix" does; whatever a sync has made safe it copies into the
// folder POWER_SAFE, under the same name. Each write, truncation, sync, deletion and link appends a
// letter to the file POWER_LOG; before number POWER_CUT of them the program is killed. What then
// becomes of what no sync has followed, `power.py` decides.

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static sqlite3_vfs *system_vfs;

typedef struct {
  sqlite3_file base;
  // The copy of what is safe; null for files that no power cut has to leave.
  char *safe;
  sqlite3_file *real;
} File;

static sqlite3_file *real(sqlite3_file *file) { return ((File *)file)->real; }

static void fail(const char *what) {
  perror(what);
  abort();
}

static const char *setting(const char *name) {
  const char *value = getenv(name);
  if (value == NULL) fail(name);
  return value;
}

static void count(char operation) {
  static long counted;
  const char *cut = getenv("POWER_CUT");
  if (cut != NULL && ++counted == atol(cut)) kill(getpid(), SIGKILL);
  int log = open(setting("POWER_LOG"), O_WRONLY | O_APPEND | O_CREAT, 0600);
  if (log < 0 || write(log, &operation, 1) != 1) fail("POWER_LOG");
  close(log);
}

static char *safe_path(const char *path) {
  const char *slash = strrchr(path, '/');
  char *safe;
  if (asprintf(&safe, "%s/%s", setting("POWER_SAFE"), slash ? slash + 1 : path) < 0) fail("memory");
  return safe;
}

static void copy_whole(sqlite3_file *from, const char *to) {
  sqlite3_int64 size = 0;
  if (from->pMethods->xFileSize(from, &size) != SQLITE_OK) fail("size");
  char *content = malloc((size_t)size + 1);
  if (content == NULL) fail("memory");
  if (from->pMethods->xRead(from, content, (int)size, 0) != SQLITE_OK) fail("read");
  int copy = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  for (sqlite3_int64 done = 0; done < size;) {
    ssize_t written = write(copy, content + done, (size_t)(size - done));
    if (written < 0) fail(to);
    done += written;
  }
  if (copy < 0 || close(copy) != 0) fail(to);
  free(content);
}

static int write_file(sqlite3_file *file, const void *bytes, int amount, sqlite3_int64 offset) {
  if (((File *)file)->safe != NULL) count('w');
  return real(file)->pMethods->xWrite(real(file), bytes, amount, offset);
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  if (((File *)file)->safe != NULL) count('t');
  return real(file)->pMethods->xTruncate(real(file), size);
}

static int sync_file(sqlite3_file *file, int flags) {
  const char *safe = ((File *)file)->safe;
  if (safe != NULL) count('s');
  int status = real(file)->pMethods->xSync(real(file), flags);
  if (status == SQLITE_OK && safe != NULL) copy_whole(real(file), safe);
  return status;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int sync_folder) {
  (void)vfs;
  count('d');
  int status = system_vfs->xDelete(system_vfs, path, sync_folder);
  if (status == SQLITE_OK && sync_folder) {
    char *safe = safe_path(path);
    unlink(safe);
    free(safe);
  }
  return status;
}

// Our program gives a finished file its name by a link, and then syncs the folder.
static char *linked_from, *linked_to;

int link(const char *from, const char *to) {
  count('l');
  int status = linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
  if (status == 0) {
    linked_from = safe_path(from);
    linked_to = safe_path(to);
  }
  return status;
}

int fsync(int descriptor) {
  struct stat found;
  int is_folder = fstat(descriptor, &found) == 0 && S_ISDIR(found.st_mode);
  if (is_folder && linked_to != NULL) count('s');
  int status = (int)syscall(SYS_fsync, descriptor);
  if (status == 0 && is_folder && linked_to != NULL) {
    rename(linked_from, linked_to);
    linked_to = NULL;
  }
  return status;
}

static int close_file(sqlite3_file *file) {
  free(((File *)file)->safe);
  return real(file)->pMethods->xClose(real(file));
}

// What else SQLite asks of a file goes to the system's VFS as it is.
static int read_file(sqlite3_file *file, void *bytes, int amount, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), bytes, amount, offset);
}
static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
static int lock(sqlite3_file *file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
static int unlock(sqlite3_file *file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
static int check_lock(sqlite3_file *file, int *result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
static int control(sqlite3_file *file, int operation, void *argument) {
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
static int sector_size(sqlite3_file *file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
static int characteristics(sqlite3_file *file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
static int map_shared(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
static int lock_shared(sqlite3_file *file, int offset, int amount, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, amount, flags);
}
static void barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
static int unmap_shared(sqlite3_file *file, int delete) {
  return real(file)->pMethods->xShmUnmap(real(file), delete);
}

// Version 2: without memory maps of the file, which would write past this.
static const sqlite3_io_methods methods = {
    .iVersion = 2, .xClose = close_file, .xRead = read_file, .xWrite = write_file,
    .xTruncate = truncate_file, .xSync = sync_file, .xFileSize = file_size, .xLock = lock,
    .xUnlock = unlock, .xCheckReservedLock = check_lock, .xFileControl = control,
    .xSectorSize = sector_size, .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shared, .xShmLock = lock_shared, .xShmBarrier = barrier,
    .xShmUnmap = unmap_shared};

static int open_file(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *opened) {
  (void)vfs;
  File *ours = (File *)file;
  ours->real = (sqlite3_file *)(ours + 1);
  int status = system_vfs->xOpen(system_vfs, path, ours->real, flags, opened);
  int lasts = flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL);
  ours->safe = lasts && path != NULL && status == SQLITE_OK ? safe_path(path) : NULL;
  ours->base.pMethods = ours->real->pMethods == NULL ? NULL : &methods;
  return status;
}

__attribute__((constructor)) static void become_default(void) {
  static sqlite3_vfs ours;
  system_vfs = sqlite3_vfs_find("unix");
  ours = *system_vfs;
  ours.szOsFile += (int)sizeof(File);
  ours.zName = "power-cut";
  ours.xOpen = open_file;
  ours.xDelete = delete_file;
  if (sqlite3_vfs_register(&ours, 1) != SQLITE_OK) fail("register");
}
