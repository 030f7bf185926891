/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-inquiry.h"

G_BEGIN_DECLS

/* Texts with what was searched for in bold, as Pango markup. Owned by the caller. */
char *inches_found_words_mark    (InchesInquiry *inquiry,
                                  const char    *text) G_GNUC_WARN_UNUSED_RESULT;
char *inches_found_words_explain (InchesInquiry *inquiry,
                                  InchesEvent   *event) G_GNUC_WARN_UNUSED_RESULT; /* where else than in its title: names or a piece of the summary; NULL: nowhere */

G_END_DECLS
