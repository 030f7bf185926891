/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-scenario.h"
#include "inches-sheet.h"

G_BEGIN_DECLS

#define INCHES_PINNED_MOST         3
#define INCHES_PINNED_LONGEST_NAME 60 /* characters */

/* A scenario kept at hand to be compared with: as it was when it was pinned, with the
 * sheet of then. Immutable, counted references, any thread. */
typedef struct _InchesPinned InchesPinned;

#define INCHES_TYPE_PINNED (inches_pinned_get_type ())

GType           inches_pinned_get_type     (void) G_GNUC_CONST;
InchesPinned   *inches_pinned_new          (const char          *id,
                                            const char          *name,
                                            InchesScenario      *scenario,
                                            InchesSheet         *sheet,
                                            const char          *preset) G_GNUC_WARN_UNUSED_RESULT; /* references are taken */
InchesPinned   *inches_pinned_renamed      (InchesPinned        *self,
                                            const char          *name) G_GNUC_WARN_UNUSED_RESULT;
InchesPinned   *inches_pinned_ref          (InchesPinned        *self);
void            inches_pinned_unref        (InchesPinned        *self);
gboolean        inches_pinned_equal        (const InchesPinned  *a,
                                            const InchesPinned  *b);
const char     *inches_pinned_get_id       (const InchesPinned  *self); /* "pinned-1" */
const char     *inches_pinned_get_name     (const InchesPinned  *self);
InchesScenario *inches_pinned_get_scenario (const InchesPinned  *self); /* (transfer none) */
InchesSheet    *inches_pinned_get_sheet    (const InchesPinned  *self); /* (transfer none) */
const char     *inches_pinned_get_preset   (const InchesPinned  *self); /* id of the preset it comes from */
gboolean        inches_pinned_is_id        (const char          *id);
gboolean        inches_pinned_check_name   (const char          *name); /* one line of 1 to INCHES_PINNED_LONGEST_NAME characters */

/* Lists of them in the order of the columns: arrays that own references and are never
 * changed once made. */
GPtrArray      *inches_pinned_list_new     (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *inches_pinned_list_with    (GPtrArray           *list,
                                            InchesPinned        *pinned) G_GNUC_WARN_UNUSED_RESULT; /* in place of the one with its id, else at the end */
GPtrArray      *inches_pinned_list_without (GPtrArray           *list,
                                            const char          *id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *inches_pinned_list_moved   (GPtrArray           *list,
                                            const char          *id,
                                            guint                place) G_GNUC_WARN_UNUSED_RESULT; /* beyond the end: to the end */
gboolean        inches_pinned_list_equal   (GPtrArray           *a,
                                            GPtrArray           *b);
InchesPinned   *inches_pinned_list_find    (GPtrArray           *list,
                                            const char          *id,
                                            guint               *place); /* (out) (nullable); NULL: there is none */
InchesPinned   *inches_pinned_list_find_scenario (GPtrArray     *list,
                                            InchesScenario      *scenario,
                                            InchesSheet         *sheet);
InchesPinned   *inches_pinned_list_find_name (GPtrArray         *list,
                                            const char          *name); /* capitals do not count */
char           *inches_pinned_list_make_id (GPtrArray           *list) G_GNUC_WARN_UNUSED_RESULT; /* one that none of them has */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesPinned, inches_pinned_unref)

G_END_DECLS
