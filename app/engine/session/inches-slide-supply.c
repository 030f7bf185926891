/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-supply.h"

#include "inches-slide-worker.h"

/* What is kept of slides that were drawn: a few of a large screen, many small ones. */
#define MOST_BYTES  (128 * 1024 * 1024)
#define FEWEST_KEPT 4

struct _InchesSlideSupply
{
  GObject            parent_instance;

  InchesSlideWorker *worker;
  GQueue             wishes; /* of Wish */
  GQueue             kept;   /* of InchesDrawnSlide, last used first */
  gboolean           busy;
};

typedef struct
{
  gpointer          who;
  gboolean          urgent;
  InchesSlideOrder *order;
} Wish;

enum { DRAWN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InchesSlideSupply, inches_slide_supply, G_TYPE_OBJECT)

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  inches_slide_order_free (wish->order);
  g_free (wish);
}

static gsize
count_bytes (const InchesDrawnSlide *slide)
{
  return (gsize) cairo_image_surface_get_stride (slide->surface) * cairo_image_surface_get_height (slide->surface);
}

static void
keep (InchesSlideSupply *self,
      InchesDrawnSlide  *slide)
{
  gsize bytes = 0;

  g_queue_push_head (&self->kept, slide);
  for (GList *link = self->kept.head; link != NULL; link = link->next)
    bytes += count_bytes (link->data);

  while (bytes > MOST_BYTES && self->kept.length > FEWEST_KEPT)
    {
      InchesDrawnSlide *oldest = g_queue_pop_tail (&self->kept);

      bytes -= count_bytes (oldest);
      inches_drawn_slide_unref (oldest);
    }
}

static GList *
find_kept (InchesSlideSupply      *self,
           const InchesSlideOrder *order)
{
  for (GList *link = self->kept.head; link != NULL; link = link->next)
    if (inches_slide_order_equal (&((InchesDrawnSlide *) link->data)->order, order))
      return link;

  return NULL;
}

static Wish *
take_wish (InchesSlideSupply *self)
{
  for (GList *link = self->wishes.head; link != NULL; link = link->next)
    if (((Wish *) link->data)->urgent)
      {
        Wish *wish = link->data;

        g_queue_delete_link (&self->wishes, link);
        return wish;
      }

  return g_queue_pop_head (&self->wishes);
}

static void draw_next (InchesSlideSupply *self);

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InchesSlideSupply) self = user_data;

  self->busy = FALSE;
  keep (self, inches_slide_worker_draw_finish (result));
  g_signal_emit (self, signals[DRAWN], 0);
  draw_next (self);
}

static void
draw_next (InchesSlideSupply *self)
{
  while (!self->busy && self->wishes.length > 0)
    {
      Wish *wish = take_wish (self);

      if (find_kept (self, wish->order) == NULL)
        {
          self->busy = TRUE;
          inches_slide_worker_draw_async (self->worker, wish->order, drawn_cb, g_object_ref (self));
        }
      wish_free (wish);
    }
}

static void
inches_slide_supply_finalize (GObject *object)
{
  InchesSlideSupply *self = INCHES_SLIDE_SUPPLY (object);

  g_queue_clear_full (&self->wishes, wish_free);
  g_queue_clear_full (&self->kept, (GDestroyNotify) inches_drawn_slide_unref);
  g_clear_pointer (&self->worker, inches_slide_worker_unref);

  G_OBJECT_CLASS (inches_slide_supply_parent_class)->finalize (object);
}

static void
inches_slide_supply_class_init (InchesSlideSupplyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_slide_supply_finalize;

  signals[DRAWN] = g_signal_new ("drawn", INCHES_TYPE_SLIDE_SUPPLY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_slide_supply_init (InchesSlideSupply *self)
{
  g_queue_init (&self->wishes);
  g_queue_init (&self->kept);
}

/**
 * inches_slide_supply_new:
 * @presentation: whose slides are drawn
 *
 * Returns: (transfer full): nothing has been drawn yet
 */
InchesSlideSupply *
inches_slide_supply_new (InchesPresentation *presentation)
{
  InchesSlideSupply *self = g_object_new (INCHES_TYPE_SLIDE_SUPPLY, NULL);

  self->worker = inches_slide_worker_new (inches_presentation_get_chronicle (presentation),
                                          inches_presentation_get_model (presentation),
                                          inches_presentation_get_briefing (presentation),
                                          inches_presentation_get_label_changes (presentation));

  return self;
}

/** inches_slide_supply_find: Returns: (transfer none) (nullable): the slide; %NULL: it was not drawn yet, or is no longer kept */
InchesDrawnSlide *
inches_slide_supply_find (InchesSlideSupply      *self,
                          const InchesSlideOrder *order)
{
  GList *link;

  g_return_val_if_fail (INCHES_IS_SLIDE_SUPPLY (self), NULL);

  link = find_kept (self, order);
  if (link == NULL)
    return NULL;

  g_queue_unlink (&self->kept, link);
  g_queue_push_head_link (&self->kept, link);

  return link->data;
}

/** inches_slide_supply_forget: drops what @who wants and is not begun */
void
inches_slide_supply_forget (InchesSlideSupply *self,
                            gpointer           who)
{
  GList *next;

  g_return_if_fail (INCHES_IS_SLIDE_SUPPLY (self));

  for (GList *link = self->wishes.head; link != NULL; link = next)
    {
      next = link->next;
      if (((Wish *) link->data)->who != who)
        continue;

      wish_free (link->data);
      g_queue_delete_link (&self->wishes, link);
    }
}

static void
wish (InchesSlideSupply      *self,
      gpointer                who,
      const InchesSlideOrder *order,
      gboolean                urgent)
{
  Wish *made;

  if (find_kept (self, order) != NULL)
    return;

  made = g_new (Wish, 1);
  *made = (Wish) { who, urgent, inches_slide_order_copy (order) };
  g_queue_push_tail (&self->wishes, made);
  draw_next (self);
}

/**
 * inches_slide_supply_ask:
 * @who: whose wish it is; never looked into
 * @order: what is wanted now; copied
 */
void
inches_slide_supply_ask (InchesSlideSupply      *self,
                         gpointer                who,
                         const InchesSlideOrder *order)
{
  g_return_if_fail (INCHES_IS_SLIDE_SUPPLY (self));

  inches_slide_supply_forget (self, who);
  wish (self, who, order, TRUE);
}

/**
 * inches_slide_supply_prepare:
 * @who: whose wish it is; never looked into
 * @order: what may be wanted soon; copied
 */
void
inches_slide_supply_prepare (InchesSlideSupply      *self,
                             gpointer                who,
                             const InchesSlideOrder *order)
{
  g_return_if_fail (INCHES_IS_SLIDE_SUPPLY (self));

  wish (self, who, order, FALSE);
}
