/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>
#include <unistd.h>

G_BEGIN_DECLS

/* Ends a test as the program ends: a worker may still draw what nobody waits for any
 * more, and exit() would take from under it the libraries that it draws with. */
G_NORETURN static inline void
leave (int status)
{
  fflush (NULL);
  _exit (status);
}

G_END_DECLS
