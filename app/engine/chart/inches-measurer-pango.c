/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-measurer-pango.h"

/* Texts of one generation. A full timeline has about 500; two generations are kept,
 * so that what is in use survives when the older one goes. */
#define GENERATION 2048

typedef struct
{
  char            *text;
  InchesTextStyle  style;
} Key;

typedef struct
{
  Key             key; /* first: the entry is its own key */
  PangoLayout    *layout;
  InchesTextSize  size;
} Entry;

struct _InchesMeasurerPango
{
  GObject               parent_instance;

  char                 *family;
  PangoContext         *context;
  PangoAttrList        *tabular;
  PangoFontDescription *description; /* of the style below, kept because styles come in runs */
  InchesTextStyle       described;

  GHashTable           *young; /* set of Entry */
  GHashTable           *old;
};

static void measurer_iface_init (InchesMeasurerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InchesMeasurerPango, inches_measurer_pango, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INCHES_TYPE_MEASURER, measurer_iface_init))

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint style = (guint) (key->style.size * 64) * 4 + (key->style.bold ? 2 : 0) + (key->style.tabular ? 1 : 0);

  return g_str_hash (key->text) ^ (style * 2654435761u);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a;
  const Key *two = b;

  return one->style.size == two->style.size &&
         !one->style.bold == !two->style.bold &&
         !one->style.tabular == !two->style.tabular &&
         g_str_equal (one->text, two->text);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->layout);
  g_free (entry->key.text);
  g_free (entry);
}

static GHashTable *
generation_new (void)
{
  return g_hash_table_new_full (key_hash, key_equal, entry_free, NULL);
}

static const PangoFontDescription *
describe (InchesMeasurerPango   *self,
          const InchesTextStyle *style)
{
  if (self->described.size != style->size || self->described.bold != style->bold)
    {
      pango_font_description_set_absolute_size (self->description, style->size * PANGO_SCALE);
      pango_font_description_set_weight (self->description, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      self->described = *style;
    }

  return self->description;
}

static Entry *
entry_new (InchesMeasurerPango *self,
           const Key           *key)
{
  Entry *entry = g_new0 (Entry, 1);
  PangoRectangle logical;

  entry->key.text = g_strdup (key->text);
  entry->key.style = key->style;
  entry->layout = pango_layout_new (self->context);
  pango_layout_set_single_paragraph_mode (entry->layout, TRUE);
  pango_layout_set_font_description (entry->layout, describe (self, &key->style));
  if (key->style.tabular)
    pango_layout_set_attributes (entry->layout, self->tabular);
  pango_layout_set_text (entry->layout, key->text, -1);

  pango_layout_get_extents (entry->layout, NULL, &logical);
  entry->size.width = logical.width / (double) PANGO_SCALE;
  entry->size.ascent = (pango_layout_get_baseline (entry->layout) - logical.y) / (double) PANGO_SCALE;
  entry->size.descent = logical.height / (double) PANGO_SCALE - entry->size.ascent;

  return entry;
}

static Entry *
look_up (InchesMeasurerPango   *self,
         const char            *text,
         const InchesTextStyle *style)
{
  Key key = { (char *) text, *style };
  Entry *entry = g_hash_table_lookup (self->young, &key);
  gpointer found;

  if (entry != NULL)
    return entry;

  if (g_hash_table_size (self->young) >= GENERATION)
    {
      g_hash_table_unref (self->old);
      self->old = g_steal_pointer (&self->young);
      self->young = generation_new ();
    }

  if (g_hash_table_steal_extended (self->old, &key, &found, NULL))
    entry = found;
  else
    entry = entry_new (self, &key);
  g_hash_table_add (self->young, entry);

  return entry;
}

/**
 * inches_measurer_pango_get_layout:
 * @self: a measurer
 * @text: one line of plain text, UTF-8
 * @style: size, weight and figures
 * @size: (out) (optional): as inches_measurer_measure() tells it
 *
 * Returns: (transfer none): the text laid out, not to be changed; valid until the next call
 */
PangoLayout *
inches_measurer_pango_get_layout (InchesMeasurerPango   *self,
                                  const char            *text,
                                  const InchesTextStyle *style,
                                  InchesTextSize        *size)
{
  Entry *entry;

  g_return_val_if_fail (INCHES_IS_MEASURER_PANGO (self), NULL);
  g_return_val_if_fail (text != NULL && style->size > 0, NULL);

  entry = look_up (self, text, style);
  if (size != NULL)
    *size = entry->size;

  return entry->layout;
}

static void
inches_measurer_pango_measure (InchesMeasurer        *measurer,
                               const char            *text,
                               const InchesTextStyle *style,
                               InchesTextSize        *size)
{
  inches_measurer_pango_get_layout (INCHES_MEASURER_PANGO (measurer), text, style, size);
}

static void
measurer_iface_init (InchesMeasurerInterface *iface)
{
  iface->measure = inches_measurer_pango_measure;
}

static void
inches_measurer_pango_finalize (GObject *object)
{
  InchesMeasurerPango *self = INCHES_MEASURER_PANGO (object);

  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  pango_font_description_free (self->description);
  pango_attr_list_unref (self->tabular);
  g_object_unref (self->context);
  g_free (self->family);

  G_OBJECT_CLASS (inches_measurer_pango_parent_class)->finalize (object);
}

static void
inches_measurer_pango_class_init (InchesMeasurerPangoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_measurer_pango_finalize;
}

static void
set_rounding (InchesMeasurerPango *self,
              gboolean             whole)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, whole ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, whole);
  cairo_font_options_destroy (options);
}

/* Widths must scale: a picture at twice the size breaks and places its texts as the
 * small one does. So no advance and no position is rounded to a pixel. */
static void
inches_measurer_pango_init (InchesMeasurerPango *self)
{
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  set_rounding (self, FALSE);

  self->tabular = pango_attr_list_new ();
  pango_attr_list_insert (self->tabular, pango_attr_font_features_new ("tnum=1"));

  self->young = generation_new ();
  self->old = generation_new ();
}

/**
 * inches_measurer_pango_new:
 * @family: (nullable): names of font families, best first, separated by commas; %NULL for pictures
 *
 * Returns: (transfer full): a measurer
 */
InchesMeasurerPango *
inches_measurer_pango_new (const char *family)
{
  InchesMeasurerPango *self = g_object_new (INCHES_TYPE_MEASURER_PANGO, NULL);

  self->family = g_strdup (family != NULL ? family : INCHES_DEFAULT_FAMILY);
  self->description = pango_font_description_new ();
  pango_font_description_set_family (self->description, self->family);

  return self;
}

/**
 * inches_measurer_pango_set_whole_pixels:
 * @self: a measurer that has not measured yet
 * @whole: whether letters stand on whole pixels
 *
 * For a window on a screen of one pixel a px, drawn by a cairo that cannot place
 * letters between pixels (before 1.17.4): it would move each letter by up to half a
 * pixel on its own and leave words unevenly spaced. Off at first.
 */
void
inches_measurer_pango_set_whole_pixels (InchesMeasurerPango *self,
                                        gboolean             whole)
{
  g_return_if_fail (inches_measurer_pango_get_n_kept (self) == 0);

  set_rounding (self, whole);
}

/**
 * inches_measurer_pango_get_family:
 * @self: a measurer
 *
 * Returns: (transfer none): the names of families it was made with
 */
const char *
inches_measurer_pango_get_family (InchesMeasurerPango *self)
{
  return self->family;
}

/**
 * inches_measurer_pango_get_n_kept:
 * @self: a measurer
 *
 * Returns: how many texts are kept laid out; bounded
 */
guint
inches_measurer_pango_get_n_kept (InchesMeasurerPango *self)
{
  return g_hash_table_size (self->young) + g_hash_table_size (self->old);
}
