/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-alignment.h"
#include "inches-filter.h"
#include "inches-view.h"

G_BEGIN_DECLS

/* A row of the picture as an arrangement has it, by id. */
typedef struct
{
  const char *id;        /* "lane-diplomacy", "track-brent", "model-fan", "ladder" */
  gboolean    shown;
  gboolean    collapsed;
  double      height;    /* px at text size 1; 0: as designed */
} InchesViewRow;

/* What a view state says. Everything is named by id, so that what a record or model does
 * not have can be told and passed over. inches_view_state_values_init() says what the
 * program starts with; a part that a file leaves out is as there. */
typedef struct
{
  const char          *page;       /* named as the chart it shows: "timeline" */

  double               first;      /* days since 1970, with fractions; both NAN: the whole span of the record */
  double               last;
  gboolean             magnified;  /* the model's weeks, whenever the whole span is shown */

  const InchesViewRow *rows;       /* in their order; none: they stay as they are */
  guint                n_rows;
  gboolean             scrolls;    /* rows that do not fit are scrolled to, not left out */

  const char *const   *lanes;      /* ids that the filter shows, NULL-terminated; NULL: all */
  guint                faintest;   /* as in InchesFilter */
  InchesFilterFlags    flags;

  const char          *highlight;  /* id of the track picked out; NULL: none */
  gboolean             measured;   /* a span is, from span_first to span_last, both included */
  InchesDay            span_first;
  InchesDay            span_last;
  const char          *selected;   /* id of the event whose card is open or last was; NULL: none */
  InchesAlignment      alignment;  /* of then and now */

  const char          *index;      /* Outlook: id of the index */
  guint                n_weeks;    /* Outlook: 44 or 104 */
  gint                 future;     /* Outlook: number of the future looked at, 0 the first; -1: none */
  const char          *reach;      /* Why: "ends" or "marks", how far the tornado moves each lever */
  const char          *map_x;      /* Why: ids of the levers of the map; both NULL: the page's own choice */
  const char          *map_y;
  const char          *map_measure; /* Why: id of what the map shows, "inches" */
  const char          *rival;      /* Compare: id of what it is compared with; NULL: the page's own choice */
  const char          *section;    /* Evidence: id of the section, "claims" */
} InchesViewStateValues;

#define INCHES_VIEW_STATE_MOST_ROWS 1000

/* How a document is looked at: which page, which days, which rows, what is filtered, picked
 * out, measured and selected. Immutable, counted references, any thread. No edit and no
 * step of the trail; saved with a document, and part of each step of a briefing. */
typedef struct _InchesViewState InchesViewState;

#define INCHES_TYPE_VIEW_STATE (inches_view_state_get_type ())

GType                        inches_view_state_get_type    (void) G_GNUC_CONST;
void                         inches_view_state_values_init (InchesViewStateValues       *values); /* as the program starts */
InchesViewState             *inches_view_state_new         (const InchesViewStateValues *values) G_GNUC_WARN_UNUSED_RESULT; /* copied */
InchesViewState             *inches_view_state_ref         (InchesViewState             *self);
void                         inches_view_state_unref       (InchesViewState             *self);
const InchesViewStateValues *inches_view_state_get         (const InchesViewState       *self); /* to copy, change and make another one of */
gboolean                     inches_view_state_equal       (const InchesViewState       *a,
                                                            const InchesViewState       *b);

/* Between these values and what charts are placed with. */
void           inches_view_state_values_set_view   (InchesViewStateValues       *values,
                                                    const InchesView            *view);
void           inches_view_state_values_get_view   (const InchesViewStateValues *values,
                                                    InchesView                  *view); /* (inout) its limits count */
void           inches_view_state_values_get_filter (const InchesViewStateValues *values,
                                                    InchesChronicle             *chronicle,
                                                    InchesFilter                *filter); /* lanes that are not known are passed over */
GVariant      *inches_view_state_values_get_rows   (const InchesViewStateValues *values) G_GNUC_WARN_UNUSED_RESULT; /* (transfer full) for inches_arrangement_load() */
InchesViewRow *inches_view_state_take_rows         (GVariant                    *arrangement,
                                                    guint                       *n_rows,
                                                    gboolean                    *scrolls) G_GNUC_WARN_UNUSED_RESULT; /* (transfer container) its ids belong to arrangement */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesViewState, inches_view_state_unref)

G_END_DECLS
