/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* What saving asks of the system, as POSIX has it: so that tests can make each of them fail. */
typedef struct
{
  int     (*open)   (const char *path,
                     int         flags,
                     mode_t      mode);
  ssize_t (*write)  (int         fd,
                     const void *bytes,
                     size_t      length);
  int     (*fsync)  (int         fd);
  int     (*rename) (const char *from,
                     const char *to);
} InchesFileOperations;

extern const InchesFileOperations inches_file_operations_system;

gboolean  inches_file_save    (const char                  *path,
                               GBytes                      *bytes,
                               const InchesFileOperations  *operations, /* NULL: the system's */
                               GError                     **error);
char     *inches_file_resolve (const char                  *path) G_GNUC_WARN_UNUSED_RESULT; /* where its symbolic links lead */

G_END_DECLS
