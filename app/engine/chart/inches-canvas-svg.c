/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-canvas-svg.h"

#include "inches-glyph-outline.h"
#include "inches-svg-batch.h"
#include "inches-svg-path.h"
#include "inches-svg-sheet.h"

#define FONT_FAMILY "Cantarell, 'DejaVu Sans', sans-serif"
#define MITRE_LIMIT 10 /* as cairo has it; SVG's own is 4 */

struct _InchesCanvasSvg
{
  InchesCanvas         parent_instance;

  InchesMeasurer      *measurer;
  InchesMeasurerPango *outlines; /* NULL: real text */
  double               width;
  double               height;
  char                *title;
  char                *description;
  GString             *metadata;

  InchesSvgBatch      *batch;
  GString             *body;
  GString             *defs;
  InchesSvgSheet      *sheet;
  GHashTable          *ids;  /* definition to its id */
  GString             *open; /* 'g' for an open group, 'c' for an open clip */
};

G_DEFINE_FINAL_TYPE (InchesCanvasSvg, inches_canvas_svg, INCHES_TYPE_CANVAS)

/* Id of a definition, which is written when it is first used. */
static const char *
id_for (InchesCanvasSvg *self,
        const char      *kind,
        const char      *element,
        const char      *rest)
{
  g_autofree char *key = g_strconcat (element, rest, NULL);
  const char *known = g_hash_table_lookup (self->ids, key);
  char *id;

  if (known != NULL)
    return known;

  id = g_strdup_printf ("%s%u", kind, g_hash_table_size (self->ids) + 1);
  g_string_append_printf (self->defs, "<%s id=\"%s\"%s</%s>\n", element, id, rest, element);
  g_hash_table_insert (self->ids, g_steal_pointer (&key), id);

  return id;
}

static void
inches_canvas_svg_begin_group (InchesCanvas *canvas,
                               const char   *id,
                               const char   *title)
{
  InchesCanvasSvg *self = INCHES_CANVAS_SVG (canvas);

  inches_svg_batch_flush (self->batch, self->body);
  g_string_append (self->body, "<g id=\"");
  inches_svg_append_escaped (self->body, id);
  g_string_append (self->body, "\">");
  if (title != NULL)
    {
      g_string_append (self->body, "<title>");
      inches_svg_append_escaped (self->body, title);
      g_string_append (self->body, "</title>");
    }
  g_string_append_c (self->body, '\n');
  g_string_append_c (self->open, 'g');
}

static void
close_element (InchesCanvasSvg *self,
               char             kind)
{
  g_return_if_fail (self->open->len > 0 && self->open->str[self->open->len - 1] == kind);

  inches_svg_batch_flush (self->batch, self->body);
  g_string_append (self->body, "</g>\n");
  g_string_truncate (self->open, self->open->len - 1);
}

static void
inches_canvas_svg_end_group (InchesCanvas *canvas)
{
  close_element (INCHES_CANVAS_SVG (canvas), 'g');
}

static void
inches_canvas_svg_fill (InchesCanvas      *canvas,
                        const InchesPath  *path,
                        const InchesColor *color)
{
  InchesCanvasSvg *self = INCHES_CANVAS_SVG (canvas);

  inches_svg_batch_add (self->batch, inches_svg_sheet_get_fill (self->sheet, color),
                        color->alpha < 1 ? INCHES_SVG_MERGE_NEVER : INCHES_SVG_MERGE_APART, path, 0);
}

static void
inches_canvas_svg_stroke (InchesCanvas       *canvas,
                          const InchesPath   *path,
                          const InchesColor  *color,
                          const InchesStroke *stroke)
{
  InchesCanvasSvg *self = INCHES_CANVAS_SVG (canvas);
  double reach = stroke->width / 2 * (stroke->join == INCHES_JOIN_MITRE ? MITRE_LIMIT : 1);

  inches_svg_batch_add (self->batch, inches_svg_sheet_get_stroke (self->sheet, color, stroke),
                        color->alpha < 1 ? INCHES_SVG_MERGE_NEVER : INCHES_SVG_MERGE_ALWAYS, path, reach);
}

/* The line lies in the middle of the tile, as the cairo canvas has it. */
static void
inches_canvas_svg_hatch (InchesCanvas      *canvas,
                         const InchesPath  *path,
                         const InchesColor *color,
                         const InchesHatch *hatch)
{
  InchesCanvasSvg *self = INCHES_CANVAS_SVG (canvas);
  InchesStroke line = { .width = hatch->width, .join = INCHES_JOIN_MITRE };
  g_autoptr(GString) rest = g_string_new (" patternUnits=\"userSpaceOnUse\" width=\"");
  g_autofree char *style = NULL;

  inches_svg_append_number (rest, hatch->spacing);
  g_string_append (rest, "\" height=\"");
  inches_svg_append_number (rest, hatch->spacing);
  g_string_append (rest, "\" patternTransform=\"rotate(");
  inches_svg_append_number (rest, -hatch->angle);
  g_string_append_printf (rest, ")\"><path class=\"%s\" d=\"M-9 ", inches_svg_sheet_get_stroke (self->sheet, color, &line));
  inches_svg_append_number (rest, hatch->spacing / 2);
  g_string_append (rest, "H99\"/>");

  style = g_strdup_printf ("fill:url(#%s)", id_for (self, "hatch-", "pattern", rest->str));
  inches_svg_batch_add (self->batch, inches_svg_sheet_get_class (self->sheet, style), INCHES_SVG_MERGE_APART, path, 0);
}

static void
inches_canvas_svg_push_clip (InchesCanvas *canvas,
                             double        x,
                             double        y,
                             double        width,
                             double        height)
{
  InchesCanvasSvg *self = INCHES_CANVAS_SVG (canvas);
  g_autoptr(InchesPath) box = inches_path_new ();
  g_autofree char *rest = NULL;
  InchesSvgPath data;

  inches_svg_batch_flush (self->batch, self->body);
  inches_path_add (box, INCHES_PATH_RECTANGLE, (double[]) { x, y, width, height });
  inches_svg_path_init (&data);
  inches_svg_path_append (&data, box);
  rest = g_strdup_printf ("><path d=\"%s\"/>", data.data->str);
  inches_svg_path_clear (&data);

  g_string_append_printf (self->body, "<g clip-path=\"url(#%s)\">\n", id_for (self, "clip-", "clipPath", rest));
  g_string_append_c (self->open, 'c');
}

static void
inches_canvas_svg_pop_clip (InchesCanvas *canvas)
{
  close_element (INCHES_CANVAS_SVG (canvas), 'c');
}

static void
write_glyph_cb (const InchesPath *outline,
                double            x,
                gpointer          user_data)
{
  InchesCanvasSvg *self = user_data;
  g_autofree char *rest = NULL;
  InchesSvgPath data;

  inches_svg_path_init (&data);
  inches_svg_path_append (&data, outline);
  rest = g_strdup_printf (" d=\"%s\">", data.data->str);
  inches_svg_path_clear (&data);

  g_string_append_printf (self->body, "<use xlink:href=\"#%s\" x=\"", id_for (self, "_", "path", rest));
  inches_svg_append_number (self->body, x);
  g_string_append (self->body, "\"/>");
}

/* Each letter of a weight is written once and called for from then on. */
static void
write_outlines (InchesCanvasSvg       *self,
                double                 x,
                double                 baseline,
                const char            *text,
                const InchesTextStyle *style,
                const InchesColor     *color)
{
  g_string_append_printf (self->body, "<g class=\"%s\" transform=\"translate(",
                          inches_svg_sheet_get_fill (self->sheet, color));
  inches_svg_append_number (self->body, x);
  g_string_append_c (self->body, ' ');
  inches_svg_append_number (self->body, baseline);
  g_string_append (self->body, ")scale(");
  inches_svg_append_number (self->body, style->size / INCHES_GLYPH_SIZE);
  g_string_append (self->body, ")\">");
  inches_glyph_outline_foreach (self->outlines, text, style, write_glyph_cb, self);
  g_string_append (self->body, "</g>\n");
}

static void
inches_canvas_svg_text (InchesCanvas          *canvas,
                        double                 x,
                        double                 baseline,
                        const char            *text,
                        const InchesTextStyle *style,
                        const InchesColor     *color,
                        InchesAnchor           anchor)
{
  InchesCanvasSvg *self = INCHES_CANVAS_SVG (canvas);
  GString *body = self->body;
  double width;

  if (*text == '\0')
    return;

  width = inches_measurer_get_width (self->measurer, text, style);
  inches_svg_batch_flush (self->batch, body);
  if (self->outlines != NULL)
    {
      double share = anchor == INCHES_ANCHOR_START ? 0 : anchor == INCHES_ANCHOR_MIDDLE ? 0.5 : 1;

      write_outlines (self, x - share * width, baseline, text, style, color);
      return;
    }

  g_string_append_printf (body, "<text class=\"%s\" x=\"", inches_svg_sheet_get_text (self->sheet, style, color, anchor));
  inches_svg_append_number (body, x);
  g_string_append (body, "\" y=\"");
  inches_svg_append_number (body, baseline);
  g_string_append (body, "\" textLength=\"");
  inches_svg_append_number (body, width);
  g_string_append (body, "\" lengthAdjust=\"spacingAndGlyphs\">");
  inches_svg_append_escaped (body, text);
  g_string_append (body, "</text>\n");
}

static void
inches_canvas_svg_finalize (GObject *object)
{
  InchesCanvasSvg *self = INCHES_CANVAS_SVG (object);

  g_object_unref (self->measurer);
  g_clear_object (&self->outlines);
  g_free (self->title);
  g_free (self->description);
  g_string_free (self->metadata, TRUE);
  inches_svg_batch_free (self->batch);
  g_string_free (self->body, TRUE);
  g_string_free (self->defs, TRUE);
  inches_svg_sheet_free (self->sheet);
  g_string_free (self->open, TRUE);
  g_hash_table_unref (self->ids);

  G_OBJECT_CLASS (inches_canvas_svg_parent_class)->finalize (object);
}

static void
inches_canvas_svg_class_init (InchesCanvasSvgClass *klass)
{
  InchesCanvasClass *canvas_class = INCHES_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_canvas_svg_finalize;
  canvas_class->begin_group = inches_canvas_svg_begin_group;
  canvas_class->end_group = inches_canvas_svg_end_group;
  canvas_class->fill = inches_canvas_svg_fill;
  canvas_class->stroke = inches_canvas_svg_stroke;
  canvas_class->hatch = inches_canvas_svg_hatch;
  canvas_class->push_clip = inches_canvas_svg_push_clip;
  canvas_class->pop_clip = inches_canvas_svg_pop_clip;
  canvas_class->text = inches_canvas_svg_text;
}

static void
inches_canvas_svg_init (InchesCanvasSvg *self)
{
  self->metadata = g_string_new (NULL);
  self->batch = inches_svg_batch_new ();
  self->body = g_string_new (NULL);
  self->defs = g_string_new (NULL);
  self->sheet = inches_svg_sheet_new ();
  self->open = g_string_new (NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * inches_canvas_svg_new:
 * @measurer: the measurer of the layout
 * @width: of the picture, px
 * @height: of the picture, px
 *
 * Returns: (transfer full): a canvas; ask it for its text with inches_canvas_svg_finish()
 */
InchesCanvas *
inches_canvas_svg_new (InchesMeasurer *measurer,
                       double          width,
                       double          height)
{
  InchesCanvasSvg *self = g_object_new (INCHES_TYPE_CANVAS_SVG, NULL);

  self->measurer = g_object_ref (measurer);
  self->width = width;
  self->height = height;

  return INCHES_CANVAS (self);
}

/**
 * inches_canvas_svg_set_title:
 * @self: a canvas
 * @title: (nullable): what the picture is
 */
void
inches_canvas_svg_set_title (InchesCanvasSvg *self,
                             const char      *title)
{
  g_return_if_fail (INCHES_IS_CANVAS_SVG (self));

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * inches_canvas_svg_set_description:
 * @self: a canvas
 * @description: (nullable): the picture in words
 */
void
inches_canvas_svg_set_description (InchesCanvasSvg *self,
                                   const char      *description)
{
  g_return_if_fail (INCHES_IS_CANVAS_SVG (self));

  g_free (self->description);
  self->description = g_strdup (description);
}

/**
 * inches_canvas_svg_set_outlines:
 * @self: a canvas
 * @measurer: (nullable): whose fonts the letters are taken from; %NULL for real text
 *
 * Draws letters as shapes, so that the picture looks the same where its font is missing.
 * It is then no longer text to its readers, but for title and description.
 */
void
inches_canvas_svg_set_outlines (InchesCanvasSvg     *self,
                                InchesMeasurerPango *measurer)
{
  g_return_if_fail (INCHES_IS_CANVAS_SVG (self));

  g_set_object (&self->outlines, measurer);
}

/**
 * inches_canvas_svg_set_metadata:
 * @self: a canvas
 * @id: of the element, by which it is found again
 * @text: what rides along
 *
 * Adds a metadata element. No reader shows it.
 */
void
inches_canvas_svg_set_metadata (InchesCanvasSvg *self,
                                const char      *id,
                                const char      *text)
{
  g_return_if_fail (INCHES_IS_CANVAS_SVG (self));

  g_string_assign (self->metadata, "<metadata id=\"");
  inches_svg_append_escaped (self->metadata, id);
  g_string_append (self->metadata, "\">");
  inches_svg_append_escaped (self->metadata, text);
  g_string_append (self->metadata, "</metadata>\n");
}

static void
append_size (GString               *svg,
             const InchesCanvasSvg *self,
             const char            *between)
{
  inches_svg_append_number (svg, self->width);
  g_string_append (svg, between);
  inches_svg_append_number (svg, self->height);
}

static void
append_element (GString    *svg,
                const char *element,
                const char *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (svg, "<%s>", element);
  inches_svg_append_escaped (svg, text);
  g_string_append_printf (svg, "</%s>\n", element);
}

/**
 * inches_canvas_svg_finish:
 * @self: a canvas whose groups and clips are all ended
 * @length: (out) (optional): bytes of the result
 *
 * Returns: (transfer full): the whole SVG document
 */
char *
inches_canvas_svg_finish (InchesCanvasSvg *self,
                          gsize           *length)
{
  GString *svg;

  g_return_val_if_fail (INCHES_IS_CANVAS_SVG (self), NULL);
  g_return_val_if_fail (self->open->len == 0, NULL);

  inches_svg_batch_flush (self->batch, self->body);
  svg = g_string_sized_new (self->body->len + self->defs->len + 4096);

  g_string_append (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
  if (self->outlines != NULL)
    /* Without its prefix, a reference is unknown to older readers. */
    g_string_append (svg, "xmlns:xlink=\"http://www.w3.org/1999/xlink\" ");
  g_string_append (svg, "width=\"");
  append_size (svg, self, "\" height=\"");
  g_string_append (svg, "\" viewBox=\"0 0 ");
  append_size (svg, self, " ");
  g_string_append_printf (svg, "\" role=\"img\" font-family=\"%s\" stroke-miterlimit=\"%d\">\n", FONT_FAMILY, MITRE_LIMIT);
  append_element (svg, "title", self->title);
  append_element (svg, "desc", self->description);
  g_string_append (svg, self->metadata->str);
  g_string_append_printf (svg, "<style>\n%s</style>\n", inches_svg_sheet_get_css (self->sheet));
  if (self->defs->len > 0)
    g_string_append_printf (svg, "<defs>\n%s</defs>\n", self->defs->str);
  g_string_append (svg, self->body->str);
  g_string_append (svg, "</svg>\n");

  if (length != NULL)
    *length = svg->len;

  return g_string_free (svg, FALSE);
}
