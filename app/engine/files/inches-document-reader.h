/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-document.h"
#include "inches-json.h"
#include "inches-model.h"

G_BEGIN_DECLS

#define INCHES_DOCUMENT_FORMAT "inches-document" /* the first member of each file, by which it is known */
#define INCHES_DOCUMENT_SUFFIX ".inches"

InchesDocument *inches_document_reader_read  (InchesJson        *json,
                                              const InchesModel *model) G_GNUC_WARN_UNUSED_RESULT; /* NULL: faults */
InchesDocument *inches_document_reader_parse (GBytes            *bytes,
                                              const char        *name,
                                              const InchesModel *model,
                                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;
InchesDocument *inches_document_reader_take  (GBytes            *bytes, /* of a document, or of a picture that one rides along in */
                                              const char        *name,
                                              const InchesModel *model,
                                              gboolean          *is_picture, /* (out) (optional) */
                                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;
InchesDocument *inches_document_reader_load  (const char        *path,
                                              const InchesModel *model,
                                              gboolean          *is_picture, /* (out) (optional) */
                                              GError           **error) G_GNUC_WARN_UNUSED_RESULT; /* a document, or a picture that one rides along in */

G_END_DECLS
