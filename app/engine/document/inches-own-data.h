/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-own-event.h"
#include "inches-own-id.h"
#include "inches-own-series.h"

G_BEGIN_DECLS

/* Limits of all own data of a document, so that a document that was saved can be opened. */
#define INCHES_OWN_EVENTS_MOST 100000
#define INCHES_OWN_SERIES_MOST 200
#define INCHES_OWN_VALUES_MOST 200000                 /* of all series together */
#define INCHES_OWN_ITEMS_MOST  900000                 /* JSON values */
#define INCHES_OWN_BYTES_MOST  ((gsize) 30 * 1048576) /* of JSON */

/* The user's own events, periods and series: part of a document, never of the record. They are in
 * the record's own types, so whatever shows the record can show them; InchesImport reads them from
 * other files. Immutable, counted references, any thread. */
typedef struct _InchesOwnData InchesOwnData;

#define INCHES_TYPE_OWN_DATA (inches_own_data_get_type ())

GType          inches_own_data_get_type        (void) G_GNUC_CONST;
InchesOwnData *inches_own_data_new             (void) G_GNUC_WARN_UNUSED_RESULT; /* nothing */
InchesOwnData *inches_own_data_ref             (InchesOwnData        *self);
void           inches_own_data_unref           (InchesOwnData        *self);
gboolean       inches_own_data_equal           (const InchesOwnData  *a,
                                                const InchesOwnData  *b); /* say the same, in the same order */
gboolean       inches_own_data_is_empty        (const InchesOwnData  *self);

/* Events and periods, in the order in which they were added; all belong to @self. */
guint          inches_own_data_get_n_events    (const InchesOwnData  *self);
InchesEvent   *inches_own_data_get_event       (const InchesOwnData  *self,
                                                guint                 index);
InchesEvent   *inches_own_data_find_event      (const InchesOwnData  *self,
                                                const char           *id); /* NULL: none */
guint          inches_own_data_get_n_series    (const InchesOwnData  *self);
InchesSeries  *inches_own_data_get_series      (const InchesOwnData  *self,
                                                guint                 index);
InchesSeries  *inches_own_data_find_series     (const InchesOwnData  *self,
                                                const char           *id); /* NULL: none */
gboolean       inches_own_data_has             (const InchesOwnData  *self,
                                                const char           *id); /* an event, period or series */
guint          inches_own_data_count_outside   (const InchesOwnData  *self,
                                                InchesDay             first,
                                                InchesDay             last); /* events and periods that lie wholly before first or after last: kept, but on no axis from first to last */

/* The same with something exchanged. An item takes the place of one that has its id, else it comes last. */
InchesOwnData *inches_own_data_with            (InchesOwnData        *self,
                                                GPtrArray            *events, /* (nullable) of InchesEvent */
                                                GPtrArray            *series, /* (nullable) of InchesSeries */
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT; /* INCHES_ERROR_TOO_LARGE names the limit */
InchesOwnData *inches_own_data_without         (InchesOwnData        *self,
                                                const char *const    *ids) G_GNUC_WARN_UNUSED_RESULT;
char          *inches_own_data_make_id         (const InchesOwnData  *self,
                                                guint                *number) G_GNUC_WARN_UNUSED_RESULT; /* (inout) 0 at first; each call gives another id, "own:7", that nothing here has */

/* What a change is called in the trail, translated. */
char          *inches_own_data_describe_change (const InchesOwnData  *from,
                                                const InchesOwnData  *to) G_GNUC_WARN_UNUSED_RESULT; /* "12 own events added"; "" if nothing differs */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesOwnData, inches_own_data_unref)

G_END_DECLS
