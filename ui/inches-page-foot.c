/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-page-foot.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define GAP 12 /* px between the two texts in one line */

struct _InchesPageFoot
{
  GtkWidget       parent_instance;

  GtkWidget      *label;       /* that a model made the page; hidden where it did not */
  GtkWidget      *status;
  GtkInscription *inscription;
  int             given;       /* px, its width when it was laid out last */
  int             line;        /* px, height of a line then */
  int             height;      /* px, the most it needed at that width */
  gboolean        stacked;     /* the words stand under the label */
};

enum
{
  PROP_ILLUSTRATIVE = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (InchesPageFoot, inches_page_foot, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* With figures of one width, as the style asks for and as they are drawn. */
static void
measure_words (InchesPageFoot *self,
               int             for_width,
               int            *width,
               int            *height)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->inscription), inches_page_foot_get_words (self));
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (for_width >= 0 && for_width < G_MAXINT / PANGO_SCALE)
    pango_layout_set_width (layout, for_width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, width, height);
  g_object_unref (layout);
}

/* Of the label, if it is shown. */
static int
measure_label (InchesPageFoot *self,
               GtkOrientation  orientation,
               int             for_size)
{
  int natural = 0;

  if (gtk_widget_should_layout (self->label))
    gtk_widget_measure (self->label, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

/* What is remembered holds for this width and size of text alone. */
static gboolean
is_as_before (InchesPageFoot *self,
              int             width)
{
  int line;

  measure_words (self, -1, NULL, &line);

  return width == self->given && line == self->line;
}

/* Returns px that label and words need in a width. */
static int
arrange (InchesPageFoot *self,
         int             width,
         gboolean       *stacked)
{
  int label = measure_label (self, GTK_ORIENTATION_HORIZONTAL, -1);
  int wide, one, under;

  measure_words (self, -1, &wide, &one);
  *stacked = label > 0 && label + GAP + wide > width;
  if (is_as_before (self, width))
    *stacked |= self->stacked;
  if (label > 0 && !*stacked)
    return MAX (one, measure_label (self, GTK_ORIENTATION_VERTICAL, -1));

  measure_words (self, width, NULL, &under);

  return under + (label > 0 ? measure_label (self, GTK_ORIENTATION_VERTICAL, width) : 0);
}

static GtkSizeRequestMode
inches_page_foot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inches_page_foot_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  InchesPageFoot *self = INCHES_PAGE_FOOT (widget);
  gboolean stacked;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_words (self, -1, natural, NULL);
      *natural += measure_label (self, GTK_ORIENTATION_HORIZONTAL, -1) + GAP;
      *minimum = 0;
      return;
    }

  *natural = arrange (self, for_size < 0 ? G_MAXINT : for_size, &stacked);
  if (is_as_before (self, for_size))
    *natural = MAX (*natural, self->height);
  *minimum = *natural;
}

static void
inches_page_foot_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  InchesPageFoot *self = INCHES_PAGE_FOOT (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int wide = measure_label (self, GTK_ORIENTATION_HORIZONTAL, -1);
  int high = height, x = 0, y = 0;
  int needed;

  if (!is_as_before (self, width))
    {
      self->height = 0;
      self->stacked = FALSE;
    }
  needed = arrange (self, width, &self->stacked);
  self->height = MAX (self->height, needed);
  self->given = width;
  measure_words (self, -1, NULL, &self->line);

  if (self->stacked)
    {
      wide = width;
      y = high = measure_label (self, GTK_ORIENTATION_VERTICAL, width);
    }
  else if (wide > 0)
    {
      x = wide + GAP;
    }

  if (wide > 0)
    gtk_widget_size_allocate (self->label, &(GtkAllocation) { mirrored ? width - wide : 0, 0, wide, high }, -1);
  gtk_inscription_set_yalign (self->inscription, self->stacked || needed < self->height ? 0 : 0.5);
  gtk_widget_size_allocate (self->status, &(GtkAllocation) { mirrored ? 0 : x, y, MAX (width - x, 0), MAX (height - y, 0) }, -1);
}

static void
inches_page_foot_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_boolean (value, gtk_widget_get_visible (INCHES_PAGE_FOOT (object)->label));
}

static void
inches_page_foot_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  gtk_widget_set_visible (INCHES_PAGE_FOOT (object)->label, g_value_get_boolean (value));
}

static void
inches_page_foot_dispose (GObject *object)
{
  InchesPageFoot *self = INCHES_PAGE_FOOT (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->status, gtk_widget_unparent);

  G_OBJECT_CLASS (inches_page_foot_parent_class)->dispose (object);
}

static void
inches_page_foot_class_init (InchesPageFootClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inches_page_foot_get_property;
  object_class->set_property = inches_page_foot_set_property;
  object_class->dispose = inches_page_foot_dispose;
  widget_class->get_request_mode = inches_page_foot_get_request_mode;
  widget_class->measure = inches_page_foot_measure;
  widget_class->size_allocate = inches_page_foot_size_allocate;

  properties[PROP_ILLUSTRATIVE] = g_param_spec_boolean ("illustrative", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "inches-page-foot");
}

static void
inches_page_foot_init (InchesPageFoot *self)
{
  self->label = gtk_label_new (_("Illustrative model of one argument. Not a forecast."));
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "inches-illustrative");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->inscription = GTK_INSCRIPTION (gtk_inscription_new (""));
  gtk_inscription_set_min_chars (self->inscription, 0);
  gtk_inscription_set_nat_chars (self->inscription, 0);
  gtk_inscription_set_wrap_mode (self->inscription, PANGO_WRAP_WORD_CHAR);
  self->status = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                               "child", self->inscription, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
}

GtkWidget *
inches_page_foot_new (gboolean illustrative)
{
  return g_object_new (INCHES_TYPE_PAGE_FOOT, "illustrative", illustrative, NULL);
}

/** inches_page_foot_get_words: Returns: (transfer none): the values pointed at, never NULL */
const char *
inches_page_foot_get_words (InchesPageFoot *self)
{
  const char *words = gtk_inscription_get_text (self->inscription);

  return words != NULL ? words : "";
}

/** inches_page_foot_set_words: @words: the values pointed at; nothing is laid out anew where the room suffices */
void
inches_page_foot_set_words (InchesPageFoot *self,
                            const char     *words)
{
  gboolean stacked;

  g_return_if_fail (INCHES_IS_PAGE_FOOT (self));
  g_return_if_fail (words != NULL);

  if (g_str_equal (words, inches_page_foot_get_words (self)))
    return;

  gtk_inscription_set_text (self->inscription, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->inscription), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (self->given == 0 || arrange (self, self->given, &stacked) > self->height || stacked != self->stacked)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}
