/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-svg-sheet.h"

#include <math.h>

#include "inches-svg-path.h"

struct _InchesSvgSheet
{
  GHashTable *classes; /* style to interned class name */
  GString    *css;
};

/**
 * inches_svg_sheet_new:
 *
 * Returns: (transfer full): an empty sheet
 */
InchesSvgSheet *
inches_svg_sheet_new (void)
{
  InchesSvgSheet *self = g_new0 (InchesSvgSheet, 1);

  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->css = g_string_new (NULL);

  return self;
}

/**
 * inches_svg_sheet_free:
 * @self: (transfer full): a sheet
 */
void
inches_svg_sheet_free (InchesSvgSheet *self)
{
  g_hash_table_unref (self->classes);
  g_string_free (self->css, TRUE);
  g_free (self);
}

/* a, b, ... z, aa, ab, ...: some readers do not tell small letters from capitals. */
static const char *
name_class (guint number)
{
  char name[8];
  char *p = name + sizeof name;

  *--p = '\0';
  for (guint rest = number + 1; rest > 0; rest = (rest - 1) / 26)
    *--p = 'a' + (rest - 1) % 26;

  return g_intern_string (p);
}

/**
 * inches_svg_sheet_get_class:
 * @self: a sheet
 * @style: CSS declarations
 *
 * Returns: (transfer none): the class of @style, entered when it is first asked for;
 *   an interned string
 */
const char *
inches_svg_sheet_get_class (InchesSvgSheet *self,
                            const char     *style)
{
  const char *name = g_hash_table_lookup (self->classes, style);

  if (name == NULL)
    {
      name = name_class (g_hash_table_size (self->classes));
      g_hash_table_insert (self->classes, g_strdup (style), (char *) name);
      g_string_append_printf (self->css, ".%s{%s}\n", name, style);
    }

  return name;
}

/* Appends "fill:#abc", and the opacity if there is need. */
static void
append_paint (GString           *style,
              const char        *property,
              const InchesColor *color)
{
  guint red = lround (CLAMP (color->red, 0, 1) * 255);
  guint green = lround (CLAMP (color->green, 0, 1) * 255);
  guint blue = lround (CLAMP (color->blue, 0, 1) * 255);

  if (red % 17 == 0 && green % 17 == 0 && blue % 17 == 0)
    g_string_append_printf (style, "%s:#%x%x%x", property, red / 17, green / 17, blue / 17);
  else
    g_string_append_printf (style, "%s:#%02x%02x%02x", property, red, green, blue);

  if (color->alpha < 1)
    {
      g_string_append_printf (style, ";%s-opacity:", property);
      inches_svg_append_number (style, color->alpha);
    }
}

/**
 * inches_svg_sheet_get_fill:
 * @self: a sheet
 * @color: of the fill
 *
 * Returns: (transfer none): the class of filled shapes
 */
const char *
inches_svg_sheet_get_fill (InchesSvgSheet    *self,
                           const InchesColor *color)
{
  g_autoptr(GString) style = g_string_new (NULL);

  append_paint (style, "fill", color);

  return inches_svg_sheet_get_class (self, style->str);
}

/**
 * inches_svg_sheet_get_stroke:
 * @self: a sheet
 * @color: of the line
 * @stroke: how it is drawn
 *
 * Returns: (transfer none): the class of lines
 */
const char *
inches_svg_sheet_get_stroke (InchesSvgSheet     *self,
                             const InchesColor  *color,
                             const InchesStroke *stroke)
{
  g_autoptr(GString) style = g_string_new ("fill:none;");

  append_paint (style, "stroke", color);
  if (stroke->width != 1)
    {
      g_string_append (style, ";stroke-width:");
      inches_svg_append_number (style, stroke->width);
    }
  if (stroke->join == INCHES_JOIN_ROUND)
    g_string_append (style, ";stroke-linejoin:round");
  if (stroke->round_caps)
    g_string_append (style, ";stroke-linecap:round");
  for (guint i = 0; i < stroke->n_dashes; i++)
    {
      g_string_append (style, i == 0 ? ";stroke-dasharray:" : " ");
      inches_svg_append_number (style, stroke->dashes[i]);
    }

  return inches_svg_sheet_get_class (self, style->str);
}

/**
 * inches_svg_sheet_get_text:
 * @self: a sheet
 * @text: size, weight and figures
 * @color: of the letters
 * @anchor: which end of the text lies at its place
 *
 * Returns: (transfer none): the class of texts
 */
const char *
inches_svg_sheet_get_text (InchesSvgSheet        *self,
                           const InchesTextStyle *text,
                           const InchesColor     *color,
                           InchesAnchor           anchor)
{
  g_autoptr(GString) style = g_string_new ("font-size:");

  inches_svg_append_number (style, text->size);
  g_string_append (style, "px;");
  if (text->bold)
    g_string_append (style, "font-weight:700;");
  if (text->tabular)
    g_string_append (style, "font-variant-numeric:tabular-nums;");
  if (anchor != INCHES_ANCHOR_START)
    g_string_append_printf (style, "text-anchor:%s;", anchor == INCHES_ANCHOR_MIDDLE ? "middle" : "end");
  append_paint (style, "fill", color);

  return inches_svg_sheet_get_class (self, style->str);
}

/**
 * inches_svg_sheet_get_css:
 * @self: a sheet
 *
 * Returns: (transfer none): all rules in the order of their first use
 */
const char *
inches_svg_sheet_get_css (InchesSvgSheet *self)
{
  return self->css->str;
}
