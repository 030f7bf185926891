/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-document.h"
#include "inches-model.h"

G_BEGIN_DECLS

GBytes *inches_document_writer_print (const InchesDocument *document,
                                      const InchesModel    *model,
                                      const char           *recovery) G_GNUC_WARN_UNUSED_RESULT; /* a JSON object that the program notes in a file for the next start; NULL: none */

G_END_DECLS
