/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The session's colours as named colours of the style sheets: role "choice-ground"
 * is @inches_choice_ground. Follows the session's theme until finalized. */
#define INCHES_TYPE_THEME_CSS (inches_theme_css_get_type ())
G_DECLARE_FINAL_TYPE (InchesThemeCss, inches_theme_css, INCHES, THEME_CSS, GObject)

InchesThemeCss *inches_theme_css_new      (InchesSession     *session,
                                           GdkDisplay        *display) G_GNUC_WARN_UNUSED_RESULT;
char           *inches_theme_css_generate (const InchesTheme *theme) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
