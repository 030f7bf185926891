/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What the author did to the label of one event. All zero: nothing. */
typedef struct
{
  gboolean    hidden;   /* no label; its mark stays */
  gboolean    pinned;   /* always labelled while in view */
  gboolean    moved;    /* the text starts dx right of and dy below its mark, and has a leader */
  double      dx;       /* px at text size 1; negative: the text ends there, left of the mark */
  double      dy;       /* px at text size 1 to the middle of the text; negative: above */
  const char *words;    /* the author's own, NULL for none; never empty */
  gboolean    in_place; /* words stand in place of the short name, else on a line under it */
} InchesLabelChange;

#define INCHES_LABEL_WORDS_MOST 60     /* characters of an author's words */
#define INCHES_LABEL_MOVED_MOST 2000.0 /* px at text size 1, either way */

/* All label changes of a document, by event id. Immutable; shared by reference,
 * between threads too. Two that differ by one change share all others. */
typedef struct _InchesLabelChanges InchesLabelChanges;

#define INCHES_TYPE_LABEL_CHANGES (inches_label_changes_get_type ())

GType                    inches_label_changes_get_type (void) G_GNUC_CONST;
InchesLabelChanges      *inches_label_changes_new      (void) G_GNUC_WARN_UNUSED_RESULT; /* none */
InchesLabelChanges      *inches_label_changes_ref      (InchesLabelChanges        *self);
void                     inches_label_changes_unref    (InchesLabelChanges        *self);
InchesLabelChanges      *inches_label_changes_with     (InchesLabelChanges        *self,
                                                        const char                *id,
                                                        const InchesLabelChange   *change, /* all zero or NULL: takes it out */
                                                        GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
guint                    inches_label_changes_get_n    (const InchesLabelChanges  *self);
const char              *inches_label_changes_get_id   (const InchesLabelChanges  *self,
                                                        guint                      index); /* by id */
const InchesLabelChange *inches_label_changes_get      (const InchesLabelChanges  *self,
                                                        guint                      index);
const InchesLabelChange *inches_label_changes_find     (const InchesLabelChanges  *self, /* NULL: none */
                                                        const char                *id); /* NULL: its label is as shipped */
gboolean                 inches_label_changes_equal    (const InchesLabelChanges  *a,   /* NULL: none */
                                                        const InchesLabelChanges  *b);
gboolean                 inches_label_change_equal     (const InchesLabelChange   *a,   /* NULL: nothing */
                                                        const InchesLabelChange   *b);
char                    *inches_label_change_describe  (const InchesLabelChange   *change) G_GNUC_WARN_UNUSED_RESULT; /* "hidden", "pinned, moved" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesLabelChanges, inches_label_changes_unref)

G_END_DECLS
