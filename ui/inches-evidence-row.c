/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-row.h"

#include "inches-child-focus.h"

#include <glib/gi18n-lib.h>

#define WORD_CHARS 14 /* the longest word of a verdict, about */

struct _InchesEvidenceRow
{
  GtkWidget               parent_instance;

  InchesSession          *session;
  GtkWidget              *button;
  GtkWidget              *sign;
  GtkWidget              *word;
  GtkWidget              *title;
  GtkWidget              *chip;
  GtkWidget              *arrow;
  GtkWidget              *body;    /* NULL until it is first opened */
  InchesEvidenceBodyFunc  make;
  gconstpointer           item;
  char                   *id;
  char                   *more;    /* words searched besides */
};

G_DEFINE_FINAL_TYPE (InchesEvidenceRow, inches_evidence_row, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_OPEN, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
clicked_cb (InchesEvidenceRow *self)
{
  inches_evidence_row_set_open (self, !inches_evidence_row_get_open (self));
}

static gboolean
inches_evidence_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INCHES_EVIDENCE_ROW (widget)->button);
}

static void
inches_evidence_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_boolean (value, inches_evidence_row_get_open (INCHES_EVIDENCE_ROW (object)));
}

static void
inches_evidence_row_dispose (GObject *object)
{
  InchesEvidenceRow *self = INCHES_EVIDENCE_ROW (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_evidence_row_parent_class)->dispose (object);
}

static void
inches_evidence_row_finalize (GObject *object)
{
  InchesEvidenceRow *self = INCHES_EVIDENCE_ROW (object);

  g_free (self->id);
  g_free (self->more);

  G_OBJECT_CLASS (inches_evidence_row_parent_class)->finalize (object);
}

static void
inches_evidence_row_class_init (InchesEvidenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inches_evidence_row_get_property;
  object_class->dispose = inches_evidence_row_dispose;
  object_class->finalize = inches_evidence_row_finalize;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_evidence_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidencerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class,
           gboolean    wraps)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
inches_evidence_row_init (InchesEvidenceRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

/* @is_model: all that the line says is the model's */
GtkWidget *
inches_evidence_row_new (InchesSession *session,
                         gboolean       is_model)
{
  InchesEvidenceRow *self = g_object_new (INCHES_TYPE_EVIDENCE_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->session = g_object_ref (session);
  self->sign = inches_evidence_sign_new (session, is_model);
  gtk_widget_set_valign (self->sign, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->sign);
  self->word = add_label (line, "word", FALSE);
  gtk_label_set_width_chars (GTK_LABEL (self->word), WORD_CHARS);
  self->title = add_label (line, "title", TRUE);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->chip = add_label (line, "chip", FALSE);
  gtk_widget_set_valign (self->chip, GTK_ALIGN_CENTER);
  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_box_append (GTK_BOX (line), self->arrow);

  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_button_set_child (GTK_BUTTON (self->button), line);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  if (is_model)
    gtk_widget_add_css_class (GTK_WIDGET (self), "model");

  return GTK_WIDGET (self);
}

void
inches_evidence_row_set_words (InchesEvidenceRow *self,
                               InchesSign         sign,
                               const char        *word,
                               const char        *title,
                               const char        *chip)
{
  g_autoptr(GString) name = g_string_new (title);

  g_return_if_fail (INCHES_IS_EVIDENCE_ROW (self));

  inches_evidence_sign_set (INCHES_EVIDENCE_SIGN (self->sign), sign);
  gtk_widget_set_visible (self->sign, sign != INCHES_SIGN_NONE);
  gtk_label_set_label (GTK_LABEL (self->word), word);
  gtk_widget_set_visible (self->word, word != NULL);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->chip), chip);
  gtk_widget_set_visible (self->chip, chip != NULL);

  if (word != NULL)
    {
      g_string_prepend (name, ": ");
      g_string_prepend (name, word);
    }
  if (chip != NULL)
    g_string_append_printf (name, " (%s)", chip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

void
inches_evidence_row_set_body (InchesEvidenceRow      *self,
                              InchesEvidenceBodyFunc  body_func,
                              gconstpointer           item)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_ROW (self));

  self->make = body_func;
  self->item = item;
  gtk_widget_set_visible (self->arrow, body_func != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

void
inches_evidence_row_refresh (InchesEvidenceRow *self)
{
  gboolean open;

  g_return_if_fail (INCHES_IS_EVIDENCE_ROW (self));

  open = inches_evidence_row_get_open (self);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  if (open)
    inches_evidence_row_set_open (self, TRUE);
}

void
inches_evidence_row_set_key (InchesEvidenceRow *self,
                             const char        *id,
                             const char        *words)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_ROW (self));

  g_free (self->id);
  g_free (self->more);
  self->id = g_strdup (id);
  self->more = g_strdup (words);
}

const char *
inches_evidence_row_get_id (InchesEvidenceRow *self)
{
  g_return_val_if_fail (INCHES_IS_EVIDENCE_ROW (self), NULL);

  return self->id;
}

gconstpointer
inches_evidence_row_get_item (InchesEvidenceRow *self)
{
  g_return_val_if_fail (INCHES_IS_EVIDENCE_ROW (self), NULL);

  return self->item;
}

gboolean
inches_evidence_row_matches (InchesEvidenceRow *self,
                             const char        *words)
{
  g_autofree char *all = NULL;

  g_return_val_if_fail (INCHES_IS_EVIDENCE_ROW (self), FALSE);

  if (*words == '\0')
    return TRUE;

  all = g_strjoin (" ", self->id != NULL ? self->id : "", gtk_label_get_label (GTK_LABEL (self->word)),
                   gtk_label_get_label (GTK_LABEL (self->title)), gtk_label_get_label (GTK_LABEL (self->chip)),
                   self->more != NULL ? self->more : "", NULL);

  return g_str_match_string (words, all, TRUE);
}

gboolean
inches_evidence_row_get_open (InchesEvidenceRow *self)
{
  g_return_val_if_fail (INCHES_IS_EVIDENCE_ROW (self), FALSE);

  return self->body != NULL && gtk_widget_get_visible (self->body);
}

void
inches_evidence_row_set_open (InchesEvidenceRow *self,
                              gboolean           open)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_ROW (self));

  if (self->make == NULL || open == inches_evidence_row_get_open (self))
    return;

  if (self->body == NULL)
    {
      self->body = self->make (self->session, self->item);
      gtk_widget_add_css_class (self->body, "evidence-body");
      gtk_widget_set_parent (self->body, GTK_WIDGET (self));
    }
  gtk_widget_set_visible (self->body, open);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}
