/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-steady-label.h"

/* Px, of a text of several lines. Without it the toolkit would ask how high it is letter under letter,
 * which takes longer than all else that is asked of it. */
#define LEAST_WIDTH 96

/* What a text takes. */
typedef struct
{
  guint serial;         /* of the font it was measured in */
  int   given;          /* px, the width it had; 0: not measured */
  int   width;          /* px, on one line */
  int   height;
  int   wrapped_height; /* px, in the lines it takes at the width it had */
} Room;

struct _InchesSteadyLabel
{
  GtkWidget       parent_instance;

  GtkInscription *inscription;
  gboolean        wraps;
  char           *kept;       /* a text whose width it has at least, or NULL */
  Room            room;       /* of the text shown, if measured */
  gboolean        unmeasured; /* it was shown in the room requested for it, without being laid out */
};

enum
{
  PROP_LABEL = 1,
  PROP_WRAP,
  PROP_XALIGN,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (InchesSteadyLabel, inches_steady_label, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* With figures of one width, as the style of the panel asks for and as they are drawn. */
static PangoLayout *
create_layout (InchesSteadyLabel *self,
               const char        *text,
               int                width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->inscription), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (self->wraps && width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);

  return layout;
}

static void
measure_text (InchesSteadyLabel *self,
              const char        *text,
              int                for_width,
              int               *width,
              int               *height)
{
  PangoLayout *layout = create_layout (self, text, for_width);

  pango_layout_get_pixel_size (layout, width, height);
  g_object_unref (layout);
}

/* On one line. */
static void
measure_line (InchesSteadyLabel *self,
              const char        *text,
              int               *width,
              int               *height)
{
  int kept = 0;

  measure_text (self, text, -1, width, height);
  if (self->kept != NULL)
    measure_text (self, self->kept, -1, &kept, NULL);
  *width = MAX (*width, kept);
}

static GtkSizeRequestMode
inches_steady_label_get_request_mode (GtkWidget *widget)
{
  return INCHES_STEADY_LABEL (widget)->wraps ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The least width at which it is no higher than @height, up to @most. The toolkit takes all
 * widths from there on for wide enough. */
static int
find_width (InchesSteadyLabel *self,
            int                height,
            int                most)
{
  int least = MIN (LEAST_WIDTH, most);

  while (least < most)
    {
      int middle = (least + most) / 2;
      int needed;

      measure_text (self, gtk_inscription_get_text (self->inscription), middle, NULL, &needed);
      if (needed <= height)
        most = middle;
      else
        least = middle + 1;
    }

  return most;
}

static void
inches_steady_label_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  InchesSteadyLabel *self = INCHES_STEADY_LABEL (widget);
  const char *text = gtk_inscription_get_text (self->inscription);
  int width, height;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_text (self, text, for_size < 0 ? -1 : MAX (for_size, LEAST_WIDTH), &width, &height);
      *minimum = *natural = height;
      return;
    }

  measure_line (self, text, &width, &height);
  *natural = width;
  if (!self->wraps)
    *minimum = width;
  else
    *minimum = for_size >= 0 ? find_width (self, for_size, width) : MIN (LEAST_WIDTH, width);
}

static void
measure_anew (InchesSteadyLabel *self)
{
  self->unmeasured = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
resize_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  measure_anew (INCHES_STEADY_LABEL (widget));

  return G_SOURCE_REMOVE;
}

/* At any width of before the toolkit remembers the height of the text of before, until it is asked to measure anew. */
static void
inches_steady_label_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  InchesSteadyLabel *self = INCHES_STEADY_LABEL (widget);
  int needed;

  gtk_widget_size_allocate (GTK_WIDGET (self->inscription), &(GtkAllocation) { 0, 0, width, height }, -1);

  if (!self->unmeasured)
    return;

  measure_text (self, inches_steady_label_get_text (self), width, NULL, &needed);
  if (needed > height)
    gtk_widget_add_tick_callback (widget, resize_cb, NULL, NULL);
}

static void
inches_steady_label_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  InchesSteadyLabel *self = INCHES_STEADY_LABEL (object);

  if (prop_id == PROP_LABEL)
    g_value_set_string (value, inches_steady_label_get_text (self));
  else if (prop_id == PROP_XALIGN)
    g_value_set_float (value, gtk_inscription_get_xalign (self->inscription));
  else
    g_value_set_boolean (value, self->wraps);
}

static void
inches_steady_label_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  InchesSteadyLabel *self = INCHES_STEADY_LABEL (object);
  const char *text = prop_id == PROP_LABEL ? g_value_get_string (value) : NULL;

  if (prop_id == PROP_LABEL)
    {
      inches_steady_label_set_text (self, text != NULL ? text : "");
      return;
    }

  if (prop_id == PROP_XALIGN)
    {
      gtk_inscription_set_xalign (self->inscription, g_value_get_float (value));
      return;
    }

  self->wraps = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
inches_steady_label_dispose (GObject *object)
{
  InchesSteadyLabel *self = INCHES_STEADY_LABEL (object);

  if (self->inscription != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->inscription));
  self->inscription = NULL;
  g_clear_pointer (&self->kept, g_free);

  G_OBJECT_CLASS (inches_steady_label_parent_class)->dispose (object);
}

static void
inches_steady_label_class_init (InchesSteadyLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_steady_label_get_property;
  object_class->set_property = inches_steady_label_set_property;
  object_class->dispose = inches_steady_label_dispose;
  widget_class->get_request_mode = inches_steady_label_get_request_mode;
  widget_class->measure = inches_steady_label_measure;
  widget_class->size_allocate = inches_steady_label_size_allocate;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_WRAP] = g_param_spec_boolean ("wrap", NULL, NULL, FALSE, flags);
  properties[PROP_XALIGN] = g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "steadylabel");
}

static void
inches_steady_label_init (InchesSteadyLabel *self)
{
  self->inscription = GTK_INSCRIPTION (gtk_inscription_new (""));
  gtk_inscription_set_min_chars (self->inscription, 0);
  gtk_inscription_set_nat_chars (self->inscription, 0);
  gtk_inscription_set_yalign (self->inscription, 0);
  gtk_inscription_set_wrap_mode (self->inscription, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (GTK_WIDGET (self->inscription), GTK_WIDGET (self));
}

/** inches_steady_label_get_text: Returns: (transfer none): the text shown, never NULL */
const char *
inches_steady_label_get_text (InchesSteadyLabel *self)
{
  g_return_val_if_fail (INCHES_IS_STEADY_LABEL (self), "");

  return gtk_inscription_get_text (self->inscription);
}

/* A height that was asked for is kept by a text that needs less. */
static gboolean
fits_the_request (InchesSteadyLabel *self,
                  const char        *text)
{
  int given = gtk_widget_get_width (GTK_WIDGET (self));
  int requested, needed;

  gtk_widget_get_size_request (GTK_WIDGET (self), NULL, &requested);
  if (!self->wraps || requested < 0 || gtk_widget_get_height (GTK_WIDGET (self)) < requested)
    return FALSE;

  measure_text (self, text, given, NULL, &needed);
  if (needed > requested)
    return FALSE;

  self->unmeasured = TRUE;
  self->room.given = 0;

  return TRUE;
}

static gboolean
is_known (InchesSteadyLabel *self,
          int                given)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->inscription));

  return self->room.serial == pango_context_get_serial (context) && self->room.given == given;
}

static void
measure_room (InchesSteadyLabel *self,
              const char        *text,
              int                given,
              Room              *room)
{
  room->serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self->inscription)));
  room->given = given;
  measure_line (self, text, &room->width, &room->height);
  room->wrapped_height = room->height;
  if (self->wraps && room->width > given)
    measure_text (self, text, given, NULL, &room->wrapped_height);
}

/* Lines are counted at a width that what stands beside may change in the same moment, and sizes are remembered for all
 * widths they were asked for: only a text of the same length as the one before is as high at each of them. */
static gboolean
takes_the_same_room (InchesSteadyLabel *self,
                     const char        *text)
{
  int given = gtk_widget_get_width (GTK_WIDGET (self));
  Room before;

  if (given == 0)
    {
      self->room.given = 0;
      return FALSE;
    }

  if (!is_known (self, given))
    measure_room (self, inches_steady_label_get_text (self), given, &self->room);
  before = self->room;
  measure_room (self, text, given, &self->room);

  return before.width == self->room.width && before.height == self->room.height
         && before.wrapped_height == self->room.wrapped_height;
}

/** inches_steady_label_set_text: @text: to show; nothing is laid out anew where it takes the room of the text before */
void
inches_steady_label_set_text (InchesSteadyLabel *self,
                              const char        *text)
{
  gboolean same;

  g_return_if_fail (INCHES_IS_STEADY_LABEL (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (text, inches_steady_label_get_text (self)))
    return;

  same = fits_the_request (self, text) || takes_the_same_room (self, text);
  gtk_inscription_set_text (self->inscription, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->inscription), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (!same)
    measure_anew (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/** inches_steady_label_keep_room: @text: the widest to come; it is as wide from the beginning */
void
inches_steady_label_keep_room (InchesSteadyLabel *self,
                               const char        *text)
{
  g_return_if_fail (INCHES_IS_STEADY_LABEL (self));

  g_free (self->kept);
  self->kept = g_strdup (text);
  self->room.given = 0;
  measure_anew (self);
}
