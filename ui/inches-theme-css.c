/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-theme-css.h"

struct _InchesThemeCss
{
  GObject         parent_instance;

  GdkDisplay     *display;
  GtkCssProvider *provider;
};

G_DEFINE_FINAL_TYPE (InchesThemeCss, inches_theme_css, G_TYPE_OBJECT)

static void
append_color (GString           *css,
              const char        *id,
              const InchesColor *color)
{
  g_autofree char *name = g_strdelimit (g_strdup (id), "-", '_');

  g_string_append_printf (css, "@define-color inches_%s #%02x%02x%02x;\n", name,
                          (guint) (color->red * 255 + 0.5),
                          (guint) (color->green * 255 + 0.5),
                          (guint) (color->blue * 255 + 0.5));
}

/* One definition a role, "@define-color inches_choice_ground #e8f0f9;". */
char *
inches_theme_css_generate (const InchesTheme *theme)
{
  GString *css = g_string_new (NULL);

  for (guint i = 0; i < INCHES_N_ROLES; i++)
    append_color (css, inches_role_get_id (i), inches_theme_get_color (theme, i));

  return g_string_free (css, FALSE);
}

static void
theme_changed_cb (InchesThemeCss *self,
                  GParamSpec     *pspec,
                  InchesSession  *session)
{
  InchesTheme *theme = inches_session_get_theme (session);
  g_autofree char *css = NULL;

  if (theme == NULL)
    return;

  css = inches_theme_css_generate (theme);
  gtk_css_provider_load_from_data (self->provider, css, -1);
}

static void
inches_theme_css_finalize (GObject *object)
{
  InchesThemeCss *self = INCHES_THEME_CSS (object);

  gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->provider));
  g_object_unref (self->provider);
  g_object_unref (self->display);

  G_OBJECT_CLASS (inches_theme_css_parent_class)->finalize (object);
}

static void
inches_theme_css_class_init (InchesThemeCssClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_theme_css_finalize;
}

static void
inches_theme_css_init (InchesThemeCss *self)
{
  self->provider = gtk_css_provider_new ();
}

InchesThemeCss *
inches_theme_css_new (InchesSession *session,
                      GdkDisplay    *display)
{
  InchesThemeCss *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);
  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  self = g_object_new (INCHES_TYPE_THEME_CSS, NULL);
  self->display = g_object_ref (display);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  g_signal_connect_object (session, "notify::theme", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  theme_changed_cb (self, NULL, session);

  return self;
}
