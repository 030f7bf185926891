/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-trail-step.h"

G_BEGIN_DECLS

#define INCHES_TRAIL_LONGEST_BOOKMARK 60 /* characters */

#define INCHES_TYPE_TRAIL (inches_trail_get_type ())

/* Every edit of a document as a list of steps, oldest first, and the place in it
 * where the document stands. Step 0 is what it started with. Without limit.
 *
 * An edit after undo drops the steps that could have been redone. Of these, the
 * bookmarked ones stay in the list, set aside: undo and redo pass them over, and
 * going to one makes a step of its own ("Back to “Low oil”"), so that nothing
 * with a name is ever lost.
 *
 * Properties (readable; notify when changed):
 *   "position" guint          the step where the document stands
 *   "content"  InchesContent  what it says there
 *   "saved"    gboolean       that is what was saved last
 * Signals:
 *   "changed" (guint position, guint removed, guint added)
 *              the list differs, as in #GListModel::items-changed */
G_DECLARE_FINAL_TYPE (InchesTrail, inches_trail, INCHES, TRAIL, GObject)

InchesTrail     *inches_trail_new          (InchesContent *content) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
void             inches_trail_restart      (InchesTrail   *self,
                                            InchesContent *content); /* another document: one step, saved */

guint            inches_trail_get_n_steps  (InchesTrail   *self);
InchesTrailStep *inches_trail_get_step     (InchesTrail   *self,
                                            guint          step); /* (transfer none) */
guint            inches_trail_get_position (InchesTrail   *self);
InchesContent   *inches_trail_get_content  (InchesTrail   *self); /* (transfer none) */
InchesContent   *inches_trail_get_before   (InchesTrail   *self); /* before the last change; (transfer none), NULL at the start */

gboolean         inches_trail_add          (InchesTrail   *self,
                                            InchesContent *content,
                                            const char    *words); /* NULL: from what differs. FALSE: nothing differs */
gboolean         inches_trail_amend        (InchesTrail   *self,
                                            InchesContent *content); /* goes on with the change of the last step */
void             inches_trail_set_merging  (InchesTrail   *self,
                                            gboolean       merging); /* until it ends all that is added is one step */

gboolean         inches_trail_can_undo     (InchesTrail   *self);
gboolean         inches_trail_can_redo     (InchesTrail   *self);
const char      *inches_trail_get_undo_words (InchesTrail *self); /* of the change that undo takes back; NULL if none */
const char      *inches_trail_get_redo_words (InchesTrail *self); /* of the change that redo makes; NULL if none */
void             inches_trail_undo         (InchesTrail   *self);
void             inches_trail_redo         (InchesTrail   *self);
void             inches_trail_go_to        (InchesTrail   *self,
                                            guint          step);

gboolean         inches_trail_set_bookmark (InchesTrail   *self,
                                            guint          step,
                                            const char    *name,   /* NULL: takes the bookmark away, and with it a step set aside */
                                            GError       **error); /* an empty or too long name */

gboolean         inches_trail_is_saved     (InchesTrail   *self);
void             inches_trail_mark_saved   (InchesTrail   *self);

char            *inches_trail_to_text      (InchesTrail   *self,
                                            const char    *title,
                                            const char    *result) G_GNUC_WARN_UNUSED_RESULT; /* a sentence of the model's, or NULL */

G_END_DECLS
