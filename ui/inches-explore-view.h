/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* Other settings are tried on the step that the room sees while that stays as it is: the
 * panel, with a session of its own that is no document, and the slide that would come of
 * it. What was tried is sent over, or dropped. At a question nothing is sent over: it
 * would be the answer.
 *
 * Signal "left": it was sent over or dropped. */
#define INCHES_TYPE_EXPLORE_VIEW (inches_explore_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesExploreView, inches_explore_view, INCHES, EXPLORE_VIEW, GtkWidget)

GtkWidget *inches_explore_view_new   (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT;
void       inches_explore_view_begin (InchesExploreView  *self); /* freezes; from the settings that the room sees */
void       inches_explore_view_set_seen (InchesExploreView *self,
                                         gboolean           is_seen); /* by the room: it looks at the same monitor */
void       inches_explore_view_send  (InchesExploreView  *self);
void       inches_explore_view_drop  (InchesExploreView  *self); /* the room is where the presenter is, or as frozen as it was before */
InchesSession *inches_explore_view_get_session (InchesExploreView *self); /* (transfer none): what is tried; NULL: nothing is */

G_END_DECLS
