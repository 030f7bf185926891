/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-export.h"

#include "inches-canvas-cairo.h"
#include "inches-error.h"
#include "inches-measurer-pango.h"
#include "inches-page-size.h"
#include "inches-paper.h"
#include "inches-picture.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define POINTS_PER_PX 0.75
#define LONGEST_NAME  40

/**
 * inches_briefing_list_slides:
 * @briefing: a briefing
 *
 * Returns: (transfer full) (element-type InchesBriefingSlide): its slides in their order;
 *   a step that asks for a guess has its question and then its answer
 */
GArray *
inches_briefing_list_slides (const InchesBriefing *briefing)
{
  GArray *slides = g_array_new (FALSE, FALSE, sizeof (InchesBriefingSlide));

  for (guint i = 0; i < inches_briefing_get_n_steps (briefing); i++)
    {
      const InchesStepParts *parts = inches_briefing_step_get_parts (inches_briefing_get_step (briefing, i));
      InchesBriefingSlide slide = { i, INCHES_SLIDE_QUESTION };

      if (parts->guess != INCHES_GUESS_NONE)
        g_array_append_val (slides, slide);
      slide.stage = INCHES_SLIDE_ANSWER;
      g_array_append_val (slides, slide);
    }

  return slides;
}

/**
 * inches_briefing_name_slide:
 * @briefing: a briefing
 * @slide: index of one of its slides
 * @ending: "png"
 *
 * Returns: (transfer full): name of a file that sorts in the order of the slides and has
 *   no sign that a file system minds: "03-leverage.png"
 */
char *
inches_briefing_name_slide (const InchesBriefing *briefing,
                            guint                 slide,
                            const char           *ending)
{
  g_autoptr(GArray) slides = inches_briefing_list_slides (briefing);
  const InchesBriefingSlide *which = &g_array_index (slides, InchesBriefingSlide, slide);
  g_autofree char *id = g_strndup (inches_briefing_step_get_parts (inches_briefing_get_step (briefing, which->step))->id, LONGEST_NAME);
  const char *stage = which->stage == INCHES_SLIDE_QUESTION ? "-question" : "";

  g_strcanon (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_", '-');

  return g_strdup_printf (slides->len > 99 ? "%03u-%s%s.%s" : "%02u-%s%s.%s", slide + 1, id, stage, ending);
}

/**
 * inches_briefing_place_slide:
 * @self: a briefing on its way out
 * @slide: one of its slides
 * @measurer: what measures its words
 *
 * Returns: (transfer full): it, placed
 */
InchesSlide *
inches_briefing_place_slide (const InchesBriefingExport *self,
                             const InchesBriefingSlide  *slide,
                             InchesMeasurer             *measurer)
{
  InchesSlideInput input = {
    .chronicle = self->chronicle,
    .model = self->model,
    .briefing = self->briefing,
    .step = slide->step,
    .stage = slide->stage,
    .forecast = self->forecasts[slide->step],
    .baseline = self->baselines[slide->step],
    .compare = self->compares != NULL ? self->compares[slide->step] : NULL,
    .label_changes = self->label_changes,
    .measurer = measurer,
    .width = self->width,
    .height = self->height,
    .mark = self->mark,
  };

  return inches_slide_new (&input);
}

/* What the pages of a PDF are made with. */
typedef struct
{
  const InchesBriefingExport *export;
  InchesMeasurerPango        *measurer;
  GArray                     *slides;
  cairo_surface_t            *surface;
  cairo_t                    *cr;
  guint                       page;
} Printing;

static InchesSlide *
place (const Printing *p,
       guint           slide)
{
  return inches_briefing_place_slide (p->export, &g_array_index (p->slides, InchesBriefingSlide, slide), INCHES_MEASURER (p->measurer));
}

static void
draw_slide (const Printing *p,
            InchesSlide    *slide,
            double          x,
            double          y,
            double          scale)
{
  g_autoptr(InchesCanvas) canvas = NULL;

  cairo_save (p->cr);
  cairo_translate (p->cr, x, y);
  cairo_scale (p->cr, scale, scale);
  cairo_rectangle (p->cr, 0, 0, p->export->width, p->export->height);
  cairo_clip (p->cr);
  canvas = inches_canvas_cairo_new (p->cr, p->measurer);
  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_PICTURE);
  inches_slide_paint (slide, canvas, p->export->theme);
  cairo_restore (p->cr);
}

static void
print_slides (Printing *p)
{
  double width, height;

  inches_page_size_to_paper (p->export->width, p->export->height, &width, &height);
  for (guint i = 0; i < p->slides->len; i++)
    {
      g_autoptr(InchesSlide) slide = place (p, i);

      cairo_pdf_surface_set_size (p->surface, width, height);
      draw_slide (p, slide, 0, 0, MIN (width / p->export->width, height / p->export->height));
      cairo_show_page (p->cr);
    }
}

static void
print_paper (Printing    *p,
             InchesPaper *paper)
{
  g_autoptr(InchesCanvas) canvas = NULL;

  inches_paper_add_foot (paper, inches_briefing_get_title (p->export->briefing), p->export->mark, ++p->page);
  cairo_pdf_surface_set_size (p->surface, INCHES_PAPER_WIDTH * POINTS_PER_PX, INCHES_PAPER_HEIGHT * POINTS_PER_PX);
  cairo_save (p->cr);
  cairo_scale (p->cr, POINTS_PER_PX, POINTS_PER_PX);
  for (guint i = 0; i < paper->slides->len; i++)
    {
      const InchesPaperSlide *slide = &g_array_index (paper->slides, InchesPaperSlide, i);

      draw_slide (p, slide->slide, slide->box.x, slide->box.y, slide->scale);
    }
  canvas = inches_canvas_cairo_new (p->cr, p->measurer);
  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_PICTURE);
  inches_paper_paint (paper, canvas, p->export->paper);
  cairo_restore (p->cr);
  cairo_show_page (p->cr);
}

static char *
make_heading (const Printing *p,
              guint           slide)
{
  const InchesBriefingSlide *which = &g_array_index (p->slides, InchesBriefingSlide, slide);
  g_autofree char *name = inches_briefing_step_make_name (inches_briefing_get_step (p->export->briefing, which->step), which->step + 1);

  if (which->stage == INCHES_SLIDE_ANSWER)
    return g_steal_pointer (&name);

  /* Translators: name of a step that asks for a guess. */
  return g_strdup_printf (_("%s: the question"), name);
}

static InchesPaperStep
paper_step (const Printing *p,
            guint           slide,
            const char     *heading)
{
  guint step = g_array_index (p->slides, InchesBriefingSlide, slide).step;

  return (InchesPaperStep) { inches_briefing_step_get_parts (inches_briefing_get_step (p->export->briefing, step)), heading,
                             p->export->width, p->export->height };
}

static void
print_handout (Printing *p)
{
  for (guint i = 0; i < p->slides->len; i += INCHES_HANDOUT_SLIDES)
    {
      g_autoptr(InchesPaper) paper = inches_paper_new (INCHES_MEASURER (p->measurer));

      for (guint place_on = 0; place_on < INCHES_HANDOUT_SLIDES && i + place_on < p->slides->len; place_on++)
        {
          g_autofree char *heading = make_heading (p, i + place_on);
          InchesPaperStep step = paper_step (p, i + place_on, heading);

          inches_paper_add_handout (paper, place (p, i + place_on), &step, place_on);
        }
      print_paper (p, paper);
    }
}

/* Notes that one page has no room for go on on the next. */
static void
print_notes (Printing *p)
{
  for (guint i = 0; i < p->slides->len; i++)
    {
      g_autofree char *heading = make_heading (p, i);
      InchesPaperStep step = paper_step (p, i, heading);

      for (guint line = 0; line != G_MAXUINT;)
        {
          g_autoptr(InchesPaper) paper = inches_paper_new (INCHES_MEASURER (p->measurer));

          line = inches_paper_add_notes (paper, line == 0 ? place (p, i) : NULL, &step, line);
          print_paper (p, paper);
        }
    }
}

static cairo_status_t
append_bytes (void                *pdf,
              const unsigned char *bytes,
              unsigned int         length)
{
  g_byte_array_append (pdf, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The record has a date of its own; a clock would make other bytes each time. */
static void
describe_pdf (const Printing *p)
{
  g_autofree char *day = inches_day_to_iso (inches_chronicle_get_gathered (p->export->chronicle));
  g_autofree char *date = g_strconcat (day, "T00:00:00Z", NULL);
  const char *title = inches_briefing_get_title (p->export->briefing);

  cairo_pdf_surface_restrict_to_version (p->surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (p->surface, CAIRO_PDF_METADATA_CREATOR, "Inches");
  cairo_pdf_surface_set_metadata (p->surface, CAIRO_PDF_METADATA_TITLE, *title != '\0' ? title : _("Briefing"));
  cairo_pdf_surface_set_metadata (p->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (p->surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/**
 * inches_briefing_make_pdf:
 * @self: a briefing with at least one step
 * @kind: slides, slides with notes, or a handout
 * @error: %INCHES_ERROR_TOO_LARGE if it cannot be drawn
 *
 * Returns: (transfer full): a PDF with text that can be searched, the same for the same
 *   briefing; %NULL with @error set
 */
GByteArray *
inches_briefing_make_pdf (const InchesBriefingExport  *self,
                          InchesBriefingKind           kind,
                          GError                     **error)
{
  g_autoptr(GByteArray) pdf = g_byte_array_new ();
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
  g_autoptr(GArray) slides = inches_briefing_list_slides (self->briefing);
  Printing p = { self, measurer, slides, cairo_pdf_surface_create_for_stream (append_bytes, pdf, 72, 72), NULL, 0 };
  cairo_status_t status;

  describe_pdf (&p);
  p.cr = cairo_create (p.surface);
  if (kind == INCHES_BRIEFING_SLIDES)
    print_slides (&p);
  else if (kind == INCHES_BRIEFING_NOTES)
    print_notes (&p);
  else
    print_handout (&p);
  status = cairo_status (p.cr);
  cairo_destroy (p.cr);
  cairo_surface_finish (p.surface);
  status = status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (p.surface);
  cairo_surface_destroy (p.surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("The briefing cannot be drawn: %s"), cairo_status_to_string (status));
      return NULL;
    }

  return g_steal_pointer (&pdf);
}

/* An #InchesPicturePaint. */
typedef struct
{
  InchesSlide *slide;
  InchesTheme *theme;
} Painting;

static void
paint_cb (InchesCanvas *canvas,
          gpointer      user_data)
{
  const Painting *painting = user_data;

  inches_slide_paint (painting->slide, canvas, painting->theme);
}

/**
 * inches_briefing_make_picture:
 * @self: a briefing
 * @slide: index of one of its slides
 * @svg: an SVG; else a PNG
 * @outlines: letters of an SVG as shapes, so that no font is needed
 * @error: %INCHES_ERROR_OUT_OF_RANGE for the size, %INCHES_ERROR_TOO_LARGE if memory does not suffice
 *
 * Returns: (transfer full): bytes of a file, the same for the same slide; %NULL with @error set
 */
GBytes *
inches_briefing_make_picture (const InchesBriefingExport  *self,
                              guint                        slide,
                              gboolean                     svg,
                              gboolean                     outlines,
                              GError                     **error)
{
  g_autoptr(GArray) slides = inches_briefing_list_slides (self->briefing);
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
  g_autoptr(InchesSlide) placed = inches_briefing_place_slide (self, &g_array_index (slides, InchesBriefingSlide, slide),
                                                               INCHES_MEASURER (measurer));
  g_autofree char *description = inches_slide_describe (placed);
  InchesPicture picture = { .width = self->width, .height = self->height, .scale = self->scale, .outlines = outlines,
                            .title = inches_slide_get_title (placed), .description = description };
  Painting painting = { placed, self->theme };
  gsize length = 0;
  char *text;
  GByteArray *bytes;

  if (svg)
    {
      text = inches_picture_make_svg (&picture, measurer, paint_cb, &painting, &length, error);
      return text != NULL ? g_bytes_new_take (text, length) : NULL;
    }

  bytes = inches_picture_make_png (&picture, measurer, paint_cb, &painting, error);

  return bytes != NULL ? g_byte_array_free_to_bytes (bytes) : NULL;
}
