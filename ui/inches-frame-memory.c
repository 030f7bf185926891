/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-frame-memory.h"

#ifdef GDK_WINDOWING_X11

#include <cairo-xlib.h>
#include <gdk/x11/gdkx.h>

#define FRAME_MEMORY "inches-frame-memory" /* of a window */
#define HOLD  500 /* ms after the last motion */
#define SMALL 32  /* px: the least, each way, that cairo shares with the display */

typedef struct
{
  cairo_surface_t *kept; /* a small part of the memory: cairo gives back only what is not used at all */
  int              width; /* px of the frames that it is large enough for */
  int              height;
  guint            release_id;
} FrameMemory;

static void
release (FrameMemory *self)
{
  g_clear_pointer (&self->kept, cairo_surface_destroy);
}

static gboolean
release_cb (gpointer user_data)
{
  FrameMemory *self = user_data;

  self->release_id = 0;
  release (self);

  return G_SOURCE_REMOVE;
}

static void
frame_memory_free (FrameMemory *self)
{
  g_clear_handle_id (&self->release_id, g_source_remove);
  release (self);
  g_free (self);
}

static FrameMemory *
ensure (GtkNative *native)
{
  FrameMemory *self = g_object_get_data (G_OBJECT (native), FRAME_MEMORY);

  if (self == NULL)
    {
      self = g_new0 (FrameMemory, 1);
      g_object_set_data_full (G_OBJECT (native), FRAME_MEMORY, self, (GDestroyNotify) frame_memory_free);
    }

  return self;
}

/* Cairo makes room for several surfaces of the size of the first. What is kept lies
 * in that room; the first is given back for the frames to use. It is shared with the
 * X server, so the X calls are meant, though later versions of the toolkit deprecate
 * all of that kind: they have nothing in their place. */
static void
keep (FrameMemory *self,
      GdkDisplay  *display,
      int          width,
      int          height)
{
  Display *server = gdk_x11_display_get_xdisplay (display);
  cairo_surface_t *root = cairo_xlib_surface_create (server, gdk_x11_display_get_xrootwindow (display),
                                                     DefaultVisual (server, DefaultScreen (server)), 1, 1);
  cairo_surface_t *frame = cairo_surface_create_similar_image (root, CAIRO_FORMAT_RGB24, width, height);

  release (self);
  self->kept = cairo_surface_create_similar_image (root, CAIRO_FORMAT_RGB24, SMALL, SMALL);
  self->width = width;
  self->height = height;

  cairo_surface_destroy (frame);
  cairo_surface_destroy (root);
}

void
inches_frame_memory_hold (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkDisplay *display = gtk_widget_get_display (widget);
  FrameMemory *self;
  GdkSurface *surface;
  int scale, width, height;

  if (native == NULL || !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)) || !GDK_IS_X11_DISPLAY (display))
    return;

  self = ensure (native);
  surface = gtk_native_get_surface (native);
  scale = gdk_surface_get_scale_factor (surface);
  width = gdk_surface_get_width (surface) * scale;
  height = gdk_surface_get_height (surface) * scale;
  if (self->kept == NULL || width != self->width || height != self->height)
    keep (self, display, width, height);

  g_clear_handle_id (&self->release_id, g_source_remove);
  self->release_id = g_timeout_add (HOLD, release_cb, self);
}

#else

void
inches_frame_memory_hold (GtkWidget *widget)
{
}

#endif
