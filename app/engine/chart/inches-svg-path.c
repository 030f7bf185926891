/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-svg-path.h"

#include <math.h>
#include <string.h>

#define MOST_NUMBERS 7    /* of one command: an arc */
#define LARGEST      1e12 /* hundredths; beyond it no picture has anything */

static gint64
to_hundredths (double value)
{
  return isnan (value) ? 0 : llround (CLAMP (value, -LARGEST / 100, LARGEST / 100) * 100);
}

static void
append_hundredths (GString *string,
                   gint64   value)
{
  guint64 size = ABS (value);

  if (value < 0)
    g_string_append_c (string, '-');
  if (size >= 100 || size == 0)
    g_string_append_printf (string, "%" G_GUINT64_FORMAT, size / 100);
  if (size % 100 != 0)
    {
      g_string_append_c (string, '.');
      g_string_append_c (string, '0' + size / 10 % 10);
      if (size % 10 != 0)
        g_string_append_c (string, '0' + size % 10);
    }
}

/**
 * inches_svg_append_number:
 * @string: SVG so far
 * @value: a number; NaN counts as zero
 *
 * Appends @value with at most two decimals, without needless zeros, in no locale.
 */
void
inches_svg_append_number (GString *string,
                          double   value)
{
  append_hundredths (string, to_hundredths (value));
}

/**
 * inches_svg_append_escaped:
 * @string: SVG so far
 * @text: UTF-8; bytes that are not become U+FFFD
 *
 * Appends @text as XML text or attribute value. Control characters, which XML forbids,
 * are left out; a line break becomes a space.
 */
void
inches_svg_append_escaped (GString    *string,
                           const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (string, "&amp;");
      else if (c == '<')
        g_string_append (string, "&lt;");
      else if (c == '>')
        g_string_append (string, "&gt;");
      else if (c == '"')
        g_string_append (string, "&quot;");
      else if (c == '\t' || c == '\n' || c == '\r')
        g_string_append_c (string, ' ');
      else if (c >= 0x20 && !(c >= 0x7f && c <= 0x9f) && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (string, c);
    }
}

/**
 * inches_svg_path_init:
 * @self: (out): an empty path
 */
void
inches_svg_path_init (InchesSvgPath *self)
{
  *self = (InchesSvgPath) { .data = g_string_new (NULL) };
}

/**
 * inches_svg_path_clear:
 * @self: a path
 *
 * Frees what @self holds.
 */
void
inches_svg_path_clear (InchesSvgPath *self)
{
  g_string_free (self->data, TRUE);
  *self = (InchesSvgPath) { 0 };
}

/* The command after which a letter may be left out: lines follow a move unsaid. */
static char
unsaid_after (char command)
{
  switch (command)
    {
    case 'm':
      return 'l';

    case 'M':
      return 'L';

    case 'z':
      return 0;

    default:
      return command;
    }
}

static void
format_command (GString      *string,
                char          unsaid,
                char          command,
                const gint64 *numbers,
                guint         n)
{
  gboolean first = command != unsaid;

  if (first)
    g_string_append_c (string, command);
  for (guint i = 0; i < n; i++)
    {
      if (!first && numbers[i] >= 0)
        g_string_append_c (string, ' ');
      append_hundredths (string, numbers[i]);
      first = FALSE;
    }
}

/* Writes a command with its places absolute or relative, whichever is shorter. The
 * first @n_plain numbers are no places; of the rest, x and y take turns unless @axis
 * says that all are of one. */
static void
write_command (InchesSvgPath *self,
               char           command,
               guint          n_plain,
               const gint64  *numbers,
               guint          n,
               char           axis)
{
  gint64 relative[MOST_NUMBERS];
  gsize before = self->data->len;
  g_autoptr(GString) other = g_string_sized_new (64);
  char small = g_ascii_tolower (command);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_y = axis == 'y' || (axis == 0 && (i - n_plain) % 2 == 1);

      relative[i] = numbers[i] - (i < n_plain ? 0 : is_y ? self->y : self->x);
    }

  format_command (self->data, self->command, small, relative, n);
  format_command (other, self->command, command, numbers, n);
  if (other->len < self->data->len - before)
    {
      g_string_truncate (self->data, before);
      g_string_append_len (self->data, other->str, other->len);
      small = command;
    }

  self->command = unsaid_after (small);
  if (axis != 'y')
    self->x = numbers[n - (axis == 'x' ? 1 : 2)];
  if (axis != 'x')
    self->y = numbers[n - 1];
}

static void
write_move (InchesSvgPath *self,
            gint64         x,
            gint64         y)
{
  write_command (self, 'M', 0, (gint64[]) { x, y }, 2, 0);
  self->start_x = x;
  self->start_y = y;
}

static void
write_line (InchesSvgPath *self,
            gint64         x,
            gint64         y)
{
  if (y == self->y)
    write_command (self, 'H', 0, &x, 1, 'x');
  else if (x == self->x)
    write_command (self, 'V', 0, &y, 1, 'y');
  else
    write_command (self, 'L', 0, (gint64[]) { x, y }, 2, 0);
}

static void
write_close (InchesSvgPath *self)
{
  g_string_append_c (self->data, 'z');
  self->command = unsaid_after ('z');
  self->x = self->start_x;
  self->y = self->start_y;
}

/* Always clockwise, so that rectangles written into one path never cut holes into
 * each other. Edges are rounded, not sizes: neighbours stay flush. */
static void
write_rectangle (InchesSvgPath *self,
                 const double  *v)
{
  gint64 left = to_hundredths (MIN (v[0], v[0] + v[2]));
  gint64 right = to_hundredths (MAX (v[0], v[0] + v[2]));
  gint64 top = to_hundredths (MIN (v[1], v[1] + v[3]));
  gint64 foot = to_hundredths (MAX (v[1], v[1] + v[3]));

  write_move (self, left, top);
  write_line (self, right, top);
  write_line (self, right, foot);
  write_line (self, left, foot);
  write_close (self);
}

static void
write_circle (InchesSvgPath *self,
              const double  *v)
{
  gint64 x = to_hundredths (v[0]);
  gint64 y = to_hundredths (v[1]);
  gint64 r = to_hundredths (v[2]);

  write_move (self, x - r, y);
  write_command (self, 'A', 5, (gint64[]) { r, r, 0, 100, 100, x + r, y }, 7, 0);
  write_command (self, 'A', 5, (gint64[]) { r, r, 0, 100, 100, x - r, y }, 7, 0);
  write_close (self);
}

/**
 * inches_svg_path_append:
 * @self: path data so far
 * @path: what to append
 */
void
inches_svg_path_append (InchesSvgPath    *self,
                        const InchesPath *path)
{
  const guint8 *kinds = inches_path_get_kinds (path);
  const double *v = inches_path_get_numbers (path);
  guint n = inches_path_get_length (path);

  for (guint i = 0; i < n; i++)
    {
      guint n_numbers = inches_path_kind_get_n_numbers (kinds[i]);
      gint64 numbers[MOST_NUMBERS] = { 0 };

      for (guint j = 0; j < n_numbers; j++)
        numbers[j] = to_hundredths (v[j]);

      switch ((InchesPathKind) kinds[i])
        {
        case INCHES_PATH_MOVE:
          write_move (self, numbers[0], numbers[1]);
          break;

        case INCHES_PATH_LINE:
          /* A path that begins with a line begins there. */
          if (self->data->len == 0)
            write_move (self, numbers[0], numbers[1]);
          else
            write_line (self, numbers[0], numbers[1]);
          break;

        case INCHES_PATH_CURVE:
          write_command (self, 'C', 0, numbers, 6, 0);
          break;

        case INCHES_PATH_CLOSE:
          write_close (self);
          break;

        case INCHES_PATH_RECTANGLE:
          write_rectangle (self, v);
          break;

        case INCHES_PATH_CIRCLE:
          write_circle (self, v);
          break;

        default:
          g_assert_not_reached ();
        }
      v += n_numbers;
    }
}
