/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Best first. */
typedef enum
{
  INCHES_SOURCE_PRIMARY,
  INCHES_SOURCE_OFFICIAL,
  INCHES_SOURCE_AGENCY,
  INCHES_SOURCE_PRESS,
  INCHES_SOURCE_RESEARCH,
  INCHES_SOURCE_REFERENCE,
  INCHES_SOURCE_OTHER
} InchesSourceKind;

/* A page or document a fact rests on. Strings are owned; any but title and publisher may be NULL. */
typedef struct
{
  InchesSourceKind kind;
  char            *title;
  char            *publisher;
  char            *date;  /* as printed: an ISO day, month or year */
  char            *url;
  gboolean         seen;  /* FALSE: named from public knowledge, not read */
} InchesSource;

#define INCHES_TYPE_SOURCE (inches_source_get_type ())

GType         inches_source_get_type      (void) G_GNUC_CONST;
InchesSource *inches_source_new           (InchesSourceKind     kind,
                                           const char          *title,
                                           const char          *publisher,
                                           const char          *date,
                                           const char          *url,
                                           gboolean             seen) G_GNUC_WARN_UNUSED_RESULT;
InchesSource *inches_source_copy          (const InchesSource  *self) G_GNUC_WARN_UNUSED_RESULT;
void          inches_source_free          (InchesSource        *self);

const char   *inches_source_kind_get_id   (InchesSourceKind     kind); /* "primary" */
const char   *inches_source_kind_get_name (InchesSourceKind     kind); /* translated: "primary document" */
gboolean      inches_source_kind_from_id  (const char          *id,
                                           InchesSourceKind    *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSource, inches_source_free)

G_END_DECLS
