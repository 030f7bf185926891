/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "inches-document-keeper.h"
#include "inches-window-document.h"

G_BEGIN_DECLS

/* The main window: timeline, readout line and panel. */
#define INCHES_TYPE_WINDOW (inches_window_get_type ())
G_DECLARE_FINAL_TYPE (InchesWindow, inches_window, INCHES, WINDOW, AdwApplicationWindow)

InchesWindow         *inches_window_new          (GtkApplication       *application,
                                                  InchesDocumentKeeper *keeper) G_GNUC_WARN_UNUSED_RESULT; /* on its session */
InchesWindowDocument *inches_window_get_document (InchesWindow         *self);
void                  inches_window_say          (InchesWindow         *self,
                                                  const char           *words);

G_END_DECLS
