/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-alignment.h"
#include "inches-filter.h"
#include "inches-search.h"

G_BEGIN_DECLS

#define INCHES_TYPE_INQUIRY (inches_inquiry_get_type ())

/* How the user reads the record: what is filtered, searched for, measured and
 * picked out. State of the view: never undone; see InchesViewState.
 *
 * Signals:
 *   "filter-changed"     inches_inquiry_get_filter() has new values
 *   "search-changed"     text, hits or the current hit have
 *   "span-changed"       the measured span has, or there is none any more
 *   "highlight-changed"  another track, or none, is picked out
 *   "alignment-changed"  then and now are laid on each other otherwise */
G_DECLARE_FINAL_TYPE (InchesInquiry, inches_inquiry, INCHES, INQUIRY, GObject)

InchesInquiry      *inches_inquiry_new              (InchesChronicle    *chronicle) G_GNUC_WARN_UNUSED_RESULT;

void                inches_inquiry_prepare          (InchesInquiry      *self); /* for the first search */
void                inches_inquiry_set_chronicle    (InchesInquiry      *self,
                                                     InchesChronicle    *chronicle); /* with other own items */

const InchesFilter *inches_inquiry_get_filter       (InchesInquiry      *self);
void                inches_inquiry_set_filter       (InchesInquiry      *self,
                                                     const InchesFilter *filter);
void                inches_inquiry_show_all         (InchesInquiry      *self); /* takes the filter away */
guint               inches_inquiry_get_n_events     (InchesInquiry      *self); /* of the record */
guint               inches_inquiry_get_n_shown      (InchesInquiry      *self); /* that the filter shows */
gboolean            inches_inquiry_shows            (InchesInquiry      *self,
                                                     InchesEvent        *event);

const char         *inches_inquiry_get_text         (InchesInquiry      *self); /* searched for; "" if nothing is */
void                inches_inquiry_set_text         (InchesInquiry      *self,
                                                     const char         *text);
GPtrArray          *inches_inquiry_get_hits         (InchesInquiry      *self); /* (transfer none) (element-type InchesEvent) best first */
guint               inches_inquiry_get_n_hidden     (InchesInquiry      *self); /* found, but left out by the filter */
guint               inches_inquiry_get_n_searched   (InchesInquiry      *self); /* events and periods */
InchesEvent        *inches_inquiry_get_hit          (InchesInquiry      *self); /* (transfer none) (nullable) the current one */
gint                inches_inquiry_get_hit_index    (InchesInquiry      *self); /* -1: none is current */
void                inches_inquiry_set_hit          (InchesInquiry      *self,
                                                     gint                index);
InchesEvent        *inches_inquiry_step_hit         (InchesInquiry      *self,
                                                     gint                steps); /* goes round; (transfer none) (nullable) */
GArray             *inches_inquiry_find_in          (InchesInquiry      *self,
                                                     const char         *text) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesFound) */

gboolean            inches_inquiry_get_span         (InchesInquiry      *self,
                                                     InchesDay          *first,
                                                     InchesDay          *last); /* both included; FALSE: none is measured */
void                inches_inquiry_set_span         (InchesInquiry      *self,
                                                     InchesDay           one,
                                                     InchesDay           other); /* in either order; cut to the record's span */
void                inches_inquiry_set_span_between (InchesInquiry      *self,
                                                     InchesEvent        *from,
                                                     InchesEvent        *to);
void                inches_inquiry_clear_span       (InchesInquiry      *self);
InchesEvent        *inches_inquiry_get_span_from    (InchesInquiry      *self); /* (nullable) if the span was set between events */
InchesEvent        *inches_inquiry_get_span_to      (InchesInquiry      *self);

const char         *inches_inquiry_get_highlight    (InchesInquiry      *self); /* id of a track, NULL: none */
void                inches_inquiry_set_highlight    (InchesInquiry      *self,
                                                     const char         *track);

const InchesAlignment *inches_inquiry_get_alignment (InchesInquiry         *self);
void                inches_inquiry_set_alignment    (InchesInquiry         *self,
                                                     const InchesAlignment *alignment);

G_END_DECLS
