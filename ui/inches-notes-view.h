/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Speaker's notes to be read from a distance, in a size of their own: scrolled by keys
 * that the window hands on, because the keyboard belongs to presenting.
 *
 * Property "size": double, 1 is the size of the interface's text; readable, writable. */
#define INCHES_TYPE_NOTES_VIEW (inches_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesNotesView, inches_notes_view, INCHES, NOTES_VIEW, GtkWidget)

#define INCHES_NOTES_SMALLEST 0.75
#define INCHES_NOTES_LARGEST  4.0
#define INCHES_NOTES_USUAL    1.4

GtkWidget *inches_notes_view_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       inches_notes_view_set_text (InchesNotesView *self,
                                       const char      *text);  /* a subset of CommonMark; "": there are none */
double     inches_notes_view_get_size (InchesNotesView *self);
void       inches_notes_view_set_size (InchesNotesView *self,
                                       double           size);  /* brought within the limits */
void       inches_notes_view_enlarge  (InchesNotesView *self,
                                       int              steps); /* negative: smaller; 0: the usual size */
void       inches_notes_view_scroll   (InchesNotesView *self,
                                       int              steps); /* quarters of what is in view; negative: up */

G_END_DECLS
