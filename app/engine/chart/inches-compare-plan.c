/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define GAP           14.0 /* between columns */
#define GUTTER_GAP    14.0
#define GUTTER_SHARE  0.30
#define COLUMN_LEAST  92.0
#define COLUMN_MOST   240.0
#define NAME_LINE     16.0
#define ROLE_LINE     14.0
#define NUMBER        26.0
#define FAN_BEST      72.0
#define FAN_LEAST     46.0
#define FAN_AXIS      18.0
#define DOT_MOST      13.0
#define DOT_LEAST     8.0
#define CLASS_PITCH   14.0
#define TEXT_LINE     13.0
#define SETTING_SPARE 2.0
#define HEADING       20.0
#define SPACE         7.0
#define BETWEEN       26.0
#define BELIEFS       192.0 /* height under the columns */
#define BELIEFS_STACKED 470.0
#define KEY_SPARE     26.0  /* beside the words of a key left of the plot */
#define BESIDE        0.30  /* of the width, beside them */
#define BESIDE_LEAST  0.25
#define WIDE          1.40  /* width over height from which they stand beside */
#define MOST_LINES    5
#define ASIDE_LEAST   350.0 /* px of the belief sets beside the columns of a window */
#define ASIDE_MOST    640.0
#define COLUMN_WIDE   300.0 /* where there is room for both */
#define COLUMN_NARROW 190.0 /* where there is room for both only so */

static double
widest_name (const InchesModelPage   *page,
             const InchesComparePlan *self)
{
  double width = 0;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    width = MAX (width, inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, inches_outcome_get_name (i)) + 18 * page->unit);
  for (guint i = 0; i < self->settings->len; i++)
    {
      const InchesCompareSetting *setting = g_ptr_array_index (self->settings, i);

      width = MAX (width, inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, setting->name));
    }

  return width;
}

/* Columns in a width, belief sets aside. */
static void
plan_columns (InchesComparePlan     *self,
              const InchesModelPage *page,
              double                 width)
{
  double unit = page->unit;
  double room;

  self->columns.width = width;
  self->gap = GAP * unit;
  self->gutter = ceil (MIN (widest_name (page, self), GUTTER_SHARE * width) + GUTTER_GAP * unit);
  room = width - self->gutter;
  self->per_band = CLAMP ((guint) floor ((room + self->gap) / (COLUMN_LEAST * unit + self->gap)), 1, self->n);
  self->n_bands = (self->n + self->per_band - 1) / self->per_band;
  self->per_band = (self->n + self->n_bands - 1) / self->n_bands;
  self->width = MIN (floor ((room + self->gap) / self->per_band - self->gap), COLUMN_MOST * unit);
}

/* In a wide window few columns leave the right side empty: the belief sets move there. */
static void
plan_window (InchesComparePlan     *self,
             const InchesModelPage *page)
{
  double between = BETWEEN * page->unit;
  double rest, width;

  plan_columns (self, page, page->body.width);
  rest = page->body.width - self->gutter - self->n * (self->width + self->gap) - between;
  if (self->n_bands > 1 || rest + self->n * (self->width - COLUMN_NARROW * page->unit) < ASIDE_LEAST * page->unit)
    {
      width = floor ((page->body.width - self->gutter + self->gap) / self->per_band - self->gap);
      self->width = MIN (width, COLUMN_WIDE * page->unit);
      return;
    }

  self->beliefs.width = CLAMP (rest, ASIDE_LEAST * page->unit, ASIDE_MOST * page->unit);
  width = floor ((page->body.width - self->beliefs.width - between - self->gutter + self->gap) / self->n - self->gap);
  self->width = MIN (width, COLUMN_WIDE * page->unit);
  self->columns.width = self->gutter + self->n * (self->width + self->gap) - self->gap;
  self->beliefs.x = page->body.x + self->columns.width + between;
}

/* Belief sets stand beside the columns of a wide page, if all of these keep to one band. */
static void
plan_widths (InchesComparePlan     *self,
             const InchesModelPage *page,
             gboolean               fits)
{
  static const double shares[] = { BESIDE, BESIDE_LEAST };
  double between = BETWEEN * page->unit;

  self->columns = self->beliefs = page->body;
  if (!fits)
    {
      plan_window (self, page);
      return;
    }

  for (guint i = 0; page->body.width > WIDE * page->body.height && i < G_N_ELEMENTS (shares); i++)
    {
      double beside = floor (shares[i] * page->body.width);

      plan_columns (self, page, page->body.width - beside - between);
      if (self->n_bands > 1)
        continue;

      self->beliefs.width = beside;
      self->beliefs.x = page->body.x + page->body.width - beside;
      return;
    }

  plan_columns (self, page, page->body.width);
}

static guint
count_lines (const InchesModelPage *page,
             InchesTypeUse          use,
             const char            *words,
             double                 width,
             guint                  most)
{
  guint lines = inches_flow_count_lines (&page->texts, use, words, width);

  return lines == 0 ? most : MIN (lines, most);
}

static guint
count_setting_lines (const InchesComparePlan    *self,
                     const InchesModelPage      *page,
                     const InchesCompareSetting *setting)
{
  guint lines = count_lines (page, INCHES_TYPE_USE_LABEL, setting->name, inches_compare_plan_get_gutter (self), 2);

  for (guint i = 0; i < self->n; i++)
    lines = MAX (lines, count_lines (page, INCHES_TYPE_USE_VALUE, setting->values[i], self->width, 3));

  return lines;
}

static double
line_height (const InchesModelPage *page,
             guint                  lines)
{
  return (lines * TEXT_LINE + SETTING_SPARE) * page->unit;
}

/* As many lines as there is room for; the last of them then says how many are left. */
static double
plan_settings (InchesComparePlan     *self,
               const InchesModelPage *page,
               double                 room)
{
  double y = self->settings_y + HEADING * page->unit;

  g_array_set_size (self->lines, 0);
  if (self->settings->len == 0)
    return self->settings_y;

  for (guint i = 0; i < self->settings->len; i++)
    {
      const InchesCompareSetting *setting = g_ptr_array_index (self->settings, i);
      InchesComparePlanLine line = { setting, count_setting_lines (self, page, setting), y };
      double rest = i + 1 < self->settings->len ? line_height (page, 1) : 0;

      if (y + line_height (page, line.lines) + rest > room)
        return y + line_height (page, 1);
      g_array_append_val (self->lines, line);
      y += line_height (page, line.lines);
    }

  return y;
}

/* Everything above the settings. */
static void
plan_band (InchesComparePlan     *self,
           const InchesModelPage *page,
           double                 fan,
           double                 pitch)
{
  double unit = page->unit;
  double y = (self->name_lines * NAME_LINE + (self->role_beside ? 0 : ROLE_LINE) + SPACE / 2) * unit;

  self->number_y = y + NUMBER / 2 * unit;
  y += (NUMBER + SPACE) * unit;
  self->fan = fan;
  self->fan_y = y;
  if (fan > 0)
    y += fan + (FAN_AXIS + SPACE) * unit;
  self->pitch = pitch;
  self->dots_y = y;
  y += MAX (INCHES_N_DOTS / 10 * pitch, 3 * TEXT_LINE * unit) + SPACE * unit;
  self->class_pitch = CLASS_PITCH * unit;
  self->classes_y = y;
  y += (INCHES_N_OUTCOMES + 1) * self->class_pitch + SPACE * unit;
  self->relation_y = y;
  y += (self->relation_lines * TEXT_LINE + 1.5 * SPACE) * unit;
  self->settings_y = y;
}

/* Fans get lower first, then dots nearer, then settings fewer; at last fans go, then dots:
 * the classes have their bars too. */
static void
plan_heights (InchesComparePlan     *self,
              const InchesModelPage *page,
              double                 room)
{
  double unit = page->unit;
  double pitch = MIN (self->width / 10, DOT_MOST * unit);
  double most = room < G_MAXDOUBLE ? (room - (self->n_bands - 1) * self->between) / self->n_bands : room;
  double over;

  plan_band (self, page, FAN_BEST * unit, pitch);
  self->band = plan_settings (self, page, G_MAXDOUBLE);
  if (self->band <= most)
    {
      /* What is left makes the fans higher. */
      if (room < G_MAXDOUBLE)
        {
          plan_band (self, page, MIN (FAN_BEST * 2 * unit, FAN_BEST * unit + most - self->band), pitch);
          self->band = plan_settings (self, page, G_MAXDOUBLE);
        }
      return;
    }

  over = self->band - most;
  plan_band (self, page, MAX (FAN_LEAST * unit, FAN_BEST * unit - over), pitch);
  self->band = plan_settings (self, page, G_MAXDOUBLE);
  if (self->band > most)
    {
      over = self->band - most;
      plan_band (self, page, FAN_LEAST * unit, MAX (MIN (DOT_LEAST * unit, pitch), pitch - over / 5));
    }
  if (self->settings_y + 4 * HEADING * unit > most)
    plan_band (self, page, 0, MIN (DOT_LEAST * unit, pitch));
  if (self->settings_y > most)
    plan_band (self, page, 0, 0);
  self->band = plan_settings (self, page, most);
}

static void
plan_words (InchesComparePlan      *self,
            const InchesModelPage  *page,
            const InchesCompareSet *set,
            gboolean                roles)
{
  self->name_lines = self->relation_lines = 1;
  self->role_beside = TRUE;
  for (guint i = 0; i < self->n; i++)
    {
      const InchesCompareColumn *column = inches_compare_set_get_column (set, i);
      g_autofree char *relation = inches_compare_set_describe_relation (set, i);
      double beside = inches_model_page_width_of (page, INCHES_TYPE_USE_HEADING, column->name) + 4 * page->unit
                      + inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, inches_compare_role_get_name (column->role));

      self->name_lines = MAX (self->name_lines, count_lines (page, INCHES_TYPE_USE_HEADING,
                                                             column->name, self->width, 3));
      self->role_beside &= !roles || beside <= self->width;
      self->relation_lines = MAX (self->relation_lines, count_lines (page, INCHES_TYPE_USE_LABEL, relation, self->width, MOST_LINES));
    }
}

/* Whether the key of the belief sets is too wide for the gutter. */
static gboolean
needs_stack (const InchesComparePlan *self,
             const InchesModelPage   *page)
{
  return inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, _("no clear difference")) + KEY_SPARE * page->unit > self->gutter;
}

/**
 * inches_compare_plan_init:
 * @self: (out caller-allocates): the plan
 * @page: the page; its body is divided
 * @set: what is compared
 * @fits: whether all has to fit the body; else it takes what height it needs
 * @roles: whether each column says what it is here, beside its name or under it
 */
void
inches_compare_plan_init (InchesComparePlan      *self,
                          const InchesModelPage  *page,
                          const InchesCompareSet *set,
                          gboolean                fits,
                          gboolean                roles)
{
  double beliefs;

  *self = (InchesComparePlan) { .n = inches_compare_set_get_n (set), .between = BETWEEN * page->unit, .fits = fits };
  self->settings = inches_compare_set_list_settings (set);
  self->lines = g_array_new (FALSE, FALSE, sizeof (InchesComparePlanLine));

  plan_widths (self, page, fits);
  plan_words (self, page, set, roles);
  self->stacked = self->beliefs.x > self->columns.x || needs_stack (self, page);
  if (self->beliefs.x > self->columns.x)
    {
      plan_heights (self, page, fits ? page->body.height : G_MAXDOUBLE);
      self->columns.height = self->band * self->n_bands + self->between * (self->n_bands - 1);
      if (!fits)
        self->beliefs.height = BELIEFS_STACKED * page->unit;
      return;
    }

  beliefs = (self->stacked ? BELIEFS_STACKED : BELIEFS) * page->unit;
  plan_heights (self, page, fits ? page->body.height - beliefs - self->between : G_MAXDOUBLE);
  self->columns.height = self->band * self->n_bands + self->between * (self->n_bands - 1);
  self->beliefs.y = self->columns.y + self->columns.height + self->between;
  self->beliefs.height = beliefs;
}

void
inches_compare_plan_clear (InchesComparePlan *self)
{
  g_ptr_array_unref (self->settings);
  g_array_unref (self->lines);
}

/** inches_compare_plan_get_height: Returns: px from the top of the columns to the foot of all */
double
inches_compare_plan_get_height (const InchesComparePlan *self)
{
  return MAX (self->columns.y + self->columns.height, self->beliefs.y + self->beliefs.height) - self->columns.y;
}

void
inches_compare_plan_get_cell (const InchesComparePlan *self,
                              guint                    column,
                              double                  *x,
                              double                  *y)
{
  *x = self->columns.x + self->gutter + (column % self->per_band) * (self->width + self->gap);
  *y = self->columns.y + (column / self->per_band) * (self->band + self->between);
}

double
inches_compare_plan_get_gutter (const InchesComparePlan *self)
{
  return self->gutter - self->gap;
}
