// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once
#include <errno.h>
#include <fcntl.h>
// What Debian's SQLite is built with: the record of changes to rows.
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#define SQLITE_ENABLE_SESSION 1
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/stat.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// Swift cannot call variadic C functions nor read macros that cast, so they are named here.

/// Lets SQLite not keep count of its memory, which takes a lock for each piece. Only before its first use.
static inline int oval_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Switches one option of the connection on (1) or off (0).
static inline int oval_configure(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

/// Binds a text that SQLite copies at once.
static inline int oval_bind_text(
    sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 bytes) {
  return sqlite3_bind_text64(statement, index, text, bytes, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds bytes that SQLite copies at once.
static inline int oval_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/// Lets the -wal file stay when the last connection closes.
static inline int oval_keep_wal(sqlite3 *database) {
  int on = 1;
  return sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &on);
}

/// Whether the file was renamed, deleted or replaced since it was opened.
static inline int oval_has_moved(sqlite3 *database) {
  int moved = 0;
  int status = sqlite3_file_control(database, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return status == SQLITE_OK && moved;
}

/// Reads the first bytes of the main file and its size through the open connection, without any
/// lock. (Opening the file a second time and closing it would drop SQLite's locks: POSIX.)
static inline int oval_read_head(
    sqlite3 *database, void *head, int count, sqlite3_int64 *size) {
  sqlite3_file *file = 0;
  int status = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (status != SQLITE_OK) return status;
  if (file == 0 || file->pMethods == 0) return SQLITE_CANTOPEN;
  memset(head, 0, (size_t)count);
  status = file->pMethods->xFileSize(file, size);
  if (status != SQLITE_OK) return status;
  status = file->pMethods->xRead(file, head, count, 0);
  return status == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : status;
}

/// The size of the file beside the main one whose name ends so; -1 where there is none, -2 where
/// nobody can tell.
static inline sqlite3_int64 oval_size_beside(const char *main, const char *ending) {
  char path[4096];
  if ((size_t)snprintf(path, sizeof path, "%s%s", main, ending) >= sizeof path) return -2;
  struct stat found;
  if (stat(path, &found) == 0) return found.st_size;
  return errno == ENOENT ? -1 : -2;
}

/// How many bytes the log has up to its last commit, by the index of it that is shared in memory
/// (https://sqlite.org/walformat.html, §2.1); -1 where nobody can tell.
static inline sqlite3_int64 oval_committed_log(sqlite3_file *file) {
  // Offsets in the index, of 16 and 32 bits; the head of the log, and that of each page in it.
  enum { initialized = 12, page = 14, pages = 16, head = 32, head_of_page = 24, region = 32768 };
  if (file == 0 || file->pMethods == 0 || file->pMethods->iVersion < 2) return -1;
  void volatile *mapped = 0;
  if (file->pMethods->xShmMap(file, 0, region, 0, &mapped) != SQLITE_OK || mapped == 0) return -1;
  const unsigned char volatile *index = mapped;
  uint32_t count = *(const uint32_t volatile *)(index + pages);
  uint32_t bytes = *(const uint16_t volatile *)(index + page);
  if (index[initialized] == 0) return -1;
  if (count == 0) return 0;
  // 1 stands for 65,536, which two bytes cannot hold.
  return head + (sqlite3_int64)count * ((bytes == 1 ? 65536 : bytes) + head_of_page);
}

/// Cuts off what the log has after its last commit, where that is more than `spare` bytes. SQLite
/// has no means for it: a checkpoint cuts the log only when all that is committed has been copied,
/// for which there may be no room on the disk, or somebody may be reading.
static inline void oval_cut_log(sqlite3 *database, sqlite3_int64 spare) {
  const char *main = sqlite3_db_filename(database, "main");
  sqlite3_int64 size = main == 0 ? 0 : oval_size_beside(main, "-wal");
  if (size <= spare) return;
  sqlite3_file *file = 0, *log = 0;
  sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log == 0 || log->pMethods == 0) return;
  sqlite3_int64 committed = oval_committed_log(file);
  if (committed < 0 || size <= committed + spare) return;
  // Only a writer adds to the log, and there is one at a time.
  if (sqlite3_exec(database, "BEGIN IMMEDIATE", 0, 0, 0) != SQLITE_OK) return;
  committed = oval_committed_log(file);
  if (committed >= 0) log->pMethods->xTruncate(log, committed);
  sqlite3_exec(database, "ROLLBACK", 0, 0, 0);
}

/// What has to be read beside the main file: 0 for nothing, 1 for a log that can be read without
/// making a file, 2 for a log or journal that cannot.
static inline int oval_log_beside(sqlite3 *database) {
  const char *main = sqlite3_db_filename(database, "main");
  if (main == 0) return 2;
  sqlite3_int64 journal = oval_size_beside(main, "-journal");
  sqlite3_int64 log = oval_size_beside(main, "-wal");
  sqlite3_int64 index = oval_size_beside(main, "-shm");
  if (journal > 0 || journal == -2 || log == -2 || index == -2) return 2;
  if (log == -1) return 0;
  return index > 0 ? 1 : log == 0 ? 0 : 2;
}

/// The name that SQLite would give a temporary file now; to be freed with `sqlite3_free`.
static inline char *oval_temporary_name(sqlite3 *database) {
  char *name = 0;
  int status = sqlite3_file_control(database, "main", SQLITE_FCNTL_TEMPFILENAME, &name);
  return status == SQLITE_OK ? name : 0;
}

/// Milliseconds of a clock that is never set.
static inline sqlite3_int64 oval_elapsed_milliseconds(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 0;
  return (sqlite3_int64)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static inline void oval_pause(unsigned microseconds) {
  struct timespec pause = {0, (long)microseconds * 1000};
  nanosleep(&pause, 0);
}

/// 1 for a pipe, socket or device, which could keep whoever opens it waiting; else 0.
static inline int oval_is_special(const char *path) {
  struct stat found;
  if (stat(path, &found) != 0) return 0;
  return !S_ISREG(found.st_mode) && !S_ISDIR(found.st_mode);
}

/// Whether anything of that name exists: 1, 0, or the negated error number.
static inline int oval_exists(const char *path) {
  if (faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0) return 1;
  return errno == ENOENT || errno == ENOTDIR ? 0 : -errno;
}

/// Gives the file `from` the name `to`, never replacing a file, and syncs their folder.
/// Returns 0 or the error number.
static inline int oval_publish(const char *from, const char *to, const char *folder) {
  if (link(from, to) != 0) return errno;
  int result = unlink(from) == 0 ? 0 : errno;
  int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  if (fsync(descriptor) != 0 && errno != EINVAL) result = errno;
  close(descriptor);
  return result;
}

static inline void oval_remove(const char *path) { unlink(path); }
