/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at 1920 x 1080. */
#define PAD           18.0
#define BAR           6.0
#define TO_TEXT       22.0
#define SENTENCE      32.0 /* pitch of its lines */
#define TO_VERDICT    8.0
#define VERDICT       30.0
#define GAP           22.0 /* between cards */
#define COLUMN_GAP    48.0
#define BUILT_GAP     14.0

/* What the record says is written as large as there is room for, and left out last. */
typedef enum
{
  DETAIL_LARGE,
  DETAIL_SMALL,
  DETAIL_NONE,
  N_DETAILS
} Detail;

static const struct
{
  InchesTypeUse use;
  double        pitch; /* px at 1920 x 1080; 0: not written */
} details[N_DETAILS] = {
  { INCHES_TYPE_USE_SUBTITLE, 30 },
  { INCHES_TYPE_USE_LABEL, 25 },
  { INCHES_TYPE_USE_LABEL, 0 },
};

/** inches_slide_get_claim: Returns: (nullable): one of the step's claims that are here; others are told elsewhere */
const InchesClaim *
inches_slide_get_claim (const InchesSlide *self,
                        guint              index)
{
  InchesArgument *argument = inches_chronicle_get_argument (self->input.chronicle);
  guint place = 0;

  for (guint i = 0; argument != NULL && self->parts->claims != NULL && self->parts->claims[i] != NULL; i++)
    {
      const InchesClaim *claim = inches_argument_find_claim (argument, self->parts->claims[i]);

      if (claim != NULL && place++ == index)
        return claim;
    }

  return NULL;
}

/** inches_slide_count_claims: Returns: how many claims of the step are here */
guint
inches_slide_count_claims (const InchesSlide *self)
{
  guint n = 0;

  while (inches_slide_get_claim (self, n) != NULL)
    n++;

  return n;
}

static double
text_width (const InchesSlide *self,
            double             width)
{
  return width - (BAR + TO_TEXT + PAD) * self->px;
}

static double
card_height (const InchesSlide *self,
             const InchesClaim *claim,
             double             width,
             Detail             detail)
{
  double inner = text_width (self, width);
  guint sentence = inches_slide_count_lines (self, INCHES_TYPE_USE_CLAIM, inner, claim->sentence);
  guint record = inches_slide_count_lines (self, details[detail].use, inner, claim->record);

  return (2 * PAD + sentence * SENTENCE + TO_VERDICT + VERDICT + record * details[detail].pitch) * self->px;
}

/* Cards of a row are equally high. */
static double
row_height (const InchesSlide *self,
            guint              row,
            guint              columns,
            double             width,
            Detail             detail)
{
  double height = 0;

  for (guint i = 0; i < columns; i++)
    {
      const InchesClaim *claim = inches_slide_get_claim (self, row * columns + i);

      if (claim != NULL)
        height = MAX (height, card_height (self, claim, width, detail));
    }

  return height;
}

static double
column_width (const InchesSlide *self,
              double             width,
              guint              columns)
{
  return (width - (columns - 1) * COLUMN_GAP * self->px) / columns;
}

static double
cards_height (const InchesSlide *self,
              double             width,
              guint              columns,
              Detail             detail)
{
  guint rows = (inches_slide_count_claims (self) + columns - 1) / columns;
  double height = 0;

  for (guint row = 0; row < rows; row++)
    height += row_height (self, row, columns, column_width (self, width, columns), detail) + (row > 0 ? GAP * self->px : 0);

  return height;
}

/** inches_slide_claims_height: Returns: px that all claims take with what the record says in large letters */
double
inches_slide_claims_height (const InchesSlide *self,
                            double             width,
                            guint              columns)
{
  return cards_height (self, width, columns, DETAIL_LARGE);
}

static void
write_verdict (InchesSlide       *self,
               const InchesClaim *claim,
               double             x,
               double             width,
               double             top)
{
  InchesTimelineTexts *texts = &self->texts;
  double middle = top + VERDICT / 2 * self->px;
  InchesTimelineText *verdict;
  double right;

  verdict = inches_timeline_texts_add (texts, INCHES_NO_ROW, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, x,
                                       inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NAME, middle), INCHES_ANCHOR_START,
                                       inches_claim_verdict_get_name (claim->verdict));
  right = verdict->box.x + verdict->box.width + BUILT_GAP * self->px;
  if (claim->built_in
      && right + inches_timeline_texts_width (texts, INCHES_TYPE_USE_LABEL, _("built into the model")) * INCHES_TEXT_SPARE <= x + width)
    inches_timeline_texts_add (texts, INCHES_NO_ROW, INCHES_TYPE_USE_LABEL, INCHES_ROLE_MODEL, right,
                               inches_timeline_texts_middle (texts, INCHES_TYPE_USE_LABEL, middle), INCHES_ANCHOR_START,
                               _("built into the model"));
}

static void
place_card (InchesSlide             *self,
            const InchesClaim       *claim,
            const InchesTimelineBox *box,
            Detail                   detail)
{
  InchesSlideCard card = { *box, claim->verdict == INCHES_CLAIM_AGREES };
  double x = box->x + (BAR + TO_TEXT) * self->px;
  double width = text_width (self, box->width);
  double y = box->y + PAD * self->px;

  y = inches_slide_write_lines (self, INCHES_TYPE_USE_CLAIM, INCHES_ROLE_INK, x, width, y, SENTENCE * self->px, claim->sentence)
      + TO_VERDICT * self->px;
  write_verdict (self, claim, x, width, y);
  y += VERDICT * self->px;
  if (details[detail].pitch > 0)
    inches_slide_write_lines (self, details[detail].use, INCHES_ROLE_INK2, x, width, y, details[detail].pitch * self->px,
                              claim->record);
  g_array_append_val (self->cards, card);
}

/**
 * inches_slide_place_claims:
 * @self: a slide
 * @box: where there is room
 * @columns: of cards
 *
 * Each claim in a card: its sentence, what the record says, and apart from it whether
 * the model holds it because it was built so. Cards without room are left out.
 */
void
inches_slide_place_claims (InchesSlide             *self,
                           const InchesTimelineBox *box,
                           guint                    columns)
{
  guint n = inches_slide_count_claims (self);
  double width = column_width (self, box->width, columns);
  double y = box->y;
  Detail detail = DETAIL_LARGE;

  while (detail < DETAIL_NONE && cards_height (self, box->width, columns, detail) > box->height)
    detail++;

  for (guint row = 0; row * columns < n; row++)
    {
      double height = row_height (self, row, columns, width, detail);

      if (y + height > box->y + box->height + 0.5)
        return;

      for (guint i = 0; i < columns && row * columns + i < n; i++)
        {
          InchesTimelineBox card = { box->x + i * (width + COLUMN_GAP * self->px), y, width, height };

          place_card (self, inches_slide_get_claim (self, row * columns + i), &card, detail);
        }
      y += height + GAP * self->px;
    }
}

/* Of a card as wide as the slide: sentence and verdict, and beside them what the record says. */
static double
band_column (const InchesSlide *self,
             double             width)
{
  return column_width (self, text_width (self, width), 2);
}

/** inches_slide_band_height: Returns: px that the first claim takes in a card of this width, at the foot of a chart */
double
inches_slide_band_height (const InchesSlide *self,
                          double             width)
{
  const InchesClaim *claim = inches_slide_get_claim (self, 0);
  double column = band_column (self, width);
  double left = inches_slide_count_lines (self, INCHES_TYPE_USE_CLAIM, column, claim->sentence) * SENTENCE + TO_VERDICT + VERDICT;
  double right = inches_slide_count_lines (self, details[DETAIL_LARGE].use, column, claim->record) * details[DETAIL_LARGE].pitch;

  return (2 * PAD + MAX (left, right)) * self->px;
}

/** inches_slide_place_band: The first claim in a card that fills @box, whose height is inches_slide_band_height() */
void
inches_slide_place_band (InchesSlide             *self,
                         const InchesTimelineBox *box)
{
  const InchesClaim *claim = inches_slide_get_claim (self, 0);
  InchesSlideCard card = { *box, claim->verdict == INCHES_CLAIM_AGREES };
  double column = band_column (self, box->width);
  double x = box->x + (BAR + TO_TEXT) * self->px;
  double top = box->y + PAD * self->px;
  double y = inches_slide_write_lines (self, INCHES_TYPE_USE_CLAIM, INCHES_ROLE_INK, x, column, top, SENTENCE * self->px, claim->sentence);

  write_verdict (self, claim, x, column, y + TO_VERDICT * self->px);
  inches_slide_write_lines (self, details[DETAIL_LARGE].use, INCHES_ROLE_INK2, x + column + COLUMN_GAP * self->px, column, top,
                            details[DETAIL_LARGE].pitch * self->px, claim->record);
  g_array_append_val (self->cards, card);
}
