/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-recovered.h"

#include <sys/stat.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "inches-document-reader.h"
#include "inches-file-claim.h"
#include "inches-json-printer.h"

#define LONGEST_URI   10000
#define LONGEST_TITLE 1000

struct _InchesRecovered
{
  char             *path;
  char             *file;
  char             *title;
  gint64            time;
  InchesFingerprint print;
  InchesFileClaim  *claim;
};

static void
read_note (InchesRecovered    *self,
           const InchesJsonAt *at)
{
  const char *uri = inches_json_get_optional_string (at, "file", LONGEST_URI);
  const char *title = inches_json_get_optional_string (at, "title", LONGEST_TITLE);
  const char *digest = inches_json_get_optional_string (at, "digest", sizeof self->print.digest - 1);

  self->file = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  self->title = g_strdup (title);
  if (digest != NULL)
    g_strlcpy (self->print.digest, digest, sizeof self->print.digest);
  self->print.size = inches_json_get_optional_integer (at, "size", 0, G_MAXINT32, 0);
}

/* A damaged one is offered too: what can be done with it is seen when it is opened. */
static void
read_file (InchesRecovered *self)
{
  g_autoptr(InchesJson) json = inches_json_load (self->path, &inches_json_limits_default, NULL);
  struct stat info;

  if (json != NULL)
    {
      InchesJsonAt root = inches_json_get_root (json);

      if (inches_json_has (&root, "recovery"))
        {
          InchesJsonAt note = inches_json_get_object (&root, "recovery");

          read_note (self, &note);
        }
    }
  if (self->title == NULL)
    self->title = self->file != NULL ? g_filename_display_basename (self->file) : g_strdup (_("Untitled"));
  if (g_stat (self->path, &info) == 0)
    self->time = info.st_mtime;
}

static gint
compare_times (gconstpointer a,
               gconstpointer b)
{
  const InchesRecovered *one = *(InchesRecovered *const *) a, *two = *(InchesRecovered *const *) b;

  return one->time > two->time ? -1 : one->time < two->time;
}

/**
 * inches_recovered_list:
 * @folder: (type filename): where such files are
 *
 * Passes over what a running process still works on.
 *
 * Returns: (transfer full) (element-type InchesRecovered): what was left behind
 */
GPtrArray *
inches_recovered_list (const char *folder)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_recovered_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *lock = g_strconcat (path, ".lock", NULL);
      InchesFileClaim *claim;
      InchesRecovered *self;

      if (!g_str_has_suffix (name, INCHES_DOCUMENT_SUFFIX) || *name == '.')
        continue;
      claim = inches_file_claim_take (lock, NULL);
      if (claim == NULL)
        continue;

      self = g_new0 (InchesRecovered, 1);
      self->path = g_steal_pointer (&path);
      self->claim = claim;
      read_file (self);
      g_ptr_array_add (list, self);
    }
  g_ptr_array_sort (list, compare_times);

  return list;
}

/** inches_recovered_free: @self: (transfer full): no longer held; the next start offers it again */
void
inches_recovered_free (InchesRecovered *self)
{
  inches_file_claim_free (self->claim);
  g_free (self->path);
  g_free (self->file);
  g_free (self->title);
  g_free (self);
}

/** inches_recovered_discard: removes the file: what it holds is kept elsewhere, or not wanted */
void
inches_recovered_discard (InchesRecovered *self)
{
  g_unlink (self->path);
}

/** inches_recovered_get_path: Returns: (transfer none) (type filename): the file that was left behind */
const char *
inches_recovered_get_path (InchesRecovered *self)
{
  return self->path;
}

/** inches_recovered_get_file: Returns: (transfer none) (nullable) (type filename): the document that it belongs to */
const char *
inches_recovered_get_file (InchesRecovered *self)
{
  return self->file;
}

/** inches_recovered_get_title: Returns: (transfer none): what the document was called */
const char *
inches_recovered_get_title (InchesRecovered *self)
{
  return self->title;
}

/** inches_recovered_get_time: Returns: when it was written last, s since 1970 */
gint64
inches_recovered_get_time (InchesRecovered *self)
{
  return self->time;
}

/** inches_recovered_get_print: Returns: (transfer none): of the document as it was when it was opened */
const InchesFingerprint *
inches_recovered_get_print (InchesRecovered *self)
{
  return &self->print;
}

/**
 * inches_recovered_make_note:
 * @file: (nullable) (type filename): the document; %NULL: it was never saved
 * @title: what it is called
 * @print: of the document as it is on the disk
 *
 * Returns: (transfer full): a JSON object, for inches_document_writer_print()
 */
char *
inches_recovered_make_note (const char              *file,
                            const char              *title,
                            const InchesFingerprint *print)
{
  GString *out = g_string_new ("{\"title\": ");
  g_autofree char *uri = file != NULL ? g_filename_to_uri (file, NULL, NULL) : NULL;

  inches_json_print_string (title, out);
  if (uri != NULL)
    {
      g_string_append (out, ", \"file\": ");
      inches_json_print_string (uri, out);
    }
  if (*print->digest != '\0')
    g_string_append_printf (out, ", \"digest\": \"%s\", \"size\": %" G_GINT64_FORMAT, print->digest, print->size);
  g_string_append_c (out, '}');

  return g_string_free (out, FALSE);
}
