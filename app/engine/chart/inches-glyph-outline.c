/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-glyph-outline.h"

static void
take_path (InchesPath *path,
           cairo_t    *cr)
{
  cairo_path_t *from = cairo_copy_path (cr);

  inches_path_clear (path);

  for (gint i = 0; i < from->num_data; i += from->data[i].header.length)
    {
      const cairo_path_data_t *d = &from->data[i];

      switch (d->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          /* Cairo says where the pen is after each closed piece; what matters is where
           * the next begins. */
          if (i + 2 < from->num_data && d[2].header.type != CAIRO_PATH_MOVE_TO)
            inches_path_add (path, INCHES_PATH_MOVE, (double[]) { d[1].point.x, d[1].point.y });
          break;

        case CAIRO_PATH_LINE_TO:
          inches_path_add (path, INCHES_PATH_LINE, (double[]) { d[1].point.x, d[1].point.y });
          break;

        case CAIRO_PATH_CURVE_TO:
          inches_path_add (path, INCHES_PATH_CURVE,
                           (double[]) { d[1].point.x, d[1].point.y, d[2].point.x, d[2].point.y,
                                        d[3].point.x, d[3].point.y });
          break;

        case CAIRO_PATH_CLOSE_PATH:
          inches_path_add (path, INCHES_PATH_CLOSE, NULL);
          break;

        default:
          g_assert_not_reached ();
        }
    }

  cairo_path_destroy (from);
}

static double
visit_run (cairo_t              *cr,
           const PangoGlyphItem *run,
           double                x,
           InchesPath           *path,
           InchesGlyphFunc       func,
           gpointer              user_data)
{
  PangoGlyphString *one = pango_glyph_string_new ();

  pango_glyph_string_set_size (one, 1);
  for (gint i = 0; i < run->glyphs->num_glyphs; i++)
    {
      one->glyphs[0] = run->glyphs->glyphs[i];
      cairo_new_path (cr);
      cairo_move_to (cr, 0, 0);
      pango_cairo_glyph_string_path (cr, run->item->analysis.font, one);
      take_path (path, cr);
      if (inches_path_get_length (path) > 0)
        func (path, x, user_data);
      x += one->glyphs[0].geometry.width / (double) PANGO_SCALE;
    }
  pango_glyph_string_free (one);

  return x;
}

/**
 * inches_glyph_outline_foreach:
 * @measurer: the measurer of the layout
 * @text: one line of plain text, UTF-8
 * @style: its weight and figures; the size is %INCHES_GLYPH_SIZE whatever it says
 * @func: called for each letter from left to right
 * @user_data: for @func
 *
 * Gives the shapes of a text, for pictures that must not need its font.
 */
void
inches_glyph_outline_foreach (InchesMeasurerPango   *measurer,
                              const char            *text,
                              const InchesTextStyle *style,
                              InchesGlyphFunc        func,
                              gpointer               user_data)
{
  InchesTextStyle sized = { INCHES_GLYPH_SIZE, style->bold, style->tabular };
  PangoLayout *layout = inches_measurer_pango_get_layout (measurer, text, &sized, NULL);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(InchesPath) path = inches_path_new ();
  double x = 0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    x = visit_run (cr, l->data, x, path, func, user_data);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}
