/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "inches-date.h"
#include "inches-document.h"
#include "inches-error.h"
#include "inches-json-scanner.h"
#include "inches-json-tree.h"

G_BEGIN_DECLS

/* A file that has been scanned and parsed, and the faults its reader found.
 *
 * A reader takes what it needs through cursors. Whatever is missing, of a wrong
 * type or outside its limits is noted as a fault, "FILE:/levers/3/lowest: must
 * be a number", and the getter returns something harmless ("", the lowest
 * number, an empty array) so that the reader goes on and more faults are found.
 * At the end inches_json_finish() tells whether all went well:
 *
 *   g_autoptr(InchesJson) json = inches_json_load (path, &inches_json_limits_default, error);
 *   InchesJsonAt root, levers;
 *
 *   if (json == NULL)
 *     return NULL;
 *   root = inches_json_get_root (json);
 *   inches_json_check_schema (&root, "inches-levers-1");
 *   inches_json_check_members (&root, "schema", "note", "levers", NULL);
 *   levers = inches_json_get_array (&root, "levers", 1, 100);
 *   for (guint i = 0; i < inches_json_get_length (&levers); i++)
 *     {
 *       InchesJsonAt lever = inches_json_get_item (&levers, i);
 *
 *       id = inches_json_get_id (&lever, "id");
 *       lowest = inches_json_get_number (&lever, "lowest", -1e6, 1e6);
 *     }
 *   if (!inches_json_finish (json, error))
 *     return NULL;
 */
typedef struct _InchesJson InchesJson;

/* A place in the file: plain value. It points to the cursor it was got from,
 * which must live at least as long, as it does on the stack. */
typedef struct _InchesJsonAt InchesJsonAt;
struct _InchesJsonAt
{
  InchesJson           *json;
  const InchesJsonNode *node;   /* NULL: missing, and noted as a fault */
  const InchesJsonAt   *parent; /* NULL for the root */
  const char           *member; /* its key; NULL for an item of an array */
  guint                 index;
};

#define INCHES_JSON_MOST_FAULTS 100

InchesJson  *inches_json_load                (const char              *path,
                                              const InchesJsonLimits  *limits,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
InchesJson  *inches_json_parse               (const char              *bytes,
                                              gsize                    length,
                                              const char              *name,
                                              const InchesJsonLimits  *limits,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
void         inches_json_free                (InchesJson              *self);
InchesJsonAt inches_json_get_root            (InchesJson              *self);

/* Files of the user's own that other versions may have written. */
void         inches_json_keep_unknown        (InchesJson              *self); /* before reading: members that inches_json_check_members() does not know are kept, not faults */
GPtrArray   *inches_json_get_kept            (InchesJson              *self); /* (element-type InchesKeptMember) (transfer none) what was kept */

/* Faults. */
void         inches_json_fault               (const InchesJsonAt      *at,
                                              const char              *member, /* NULL: the place itself */
                                              InchesError              code,
                                              const char              *format,
                                              ...) G_GNUC_PRINTF (4, 5);
guint        inches_json_get_n_faults        (InchesJson              *self); /* grows; a reader compares before and after an item */
gboolean     inches_json_finish              (InchesJson              *self,
                                              GError                 **error); /* FALSE: the first fault */
void         inches_json_report              (InchesJson              *self,
                                              GPtrArray               *messages); /* adds all faults, one line each (owned strings), then "and N more" */

/* Types. In every getter a member of NULL means the place itself. */
void         inches_json_check_members       (const InchesJsonAt      *at,
                                              ...) G_GNUC_NULL_TERMINATED; /* what the object may hold */
gboolean     inches_json_check_schema        (const InchesJsonAt      *at,
                                              const char              *schema);
gboolean     inches_json_has                 (const InchesJsonAt      *at,
                                              const char              *member);
gboolean     inches_json_is_array            (const InchesJsonAt      *at,
                                              const char              *member);
InchesJsonAt inches_json_get_object          (const InchesJsonAt      *at,
                                              const char              *member);
InchesJsonAt inches_json_get_array           (const InchesJsonAt      *at,
                                              const char              *member,
                                              guint                    min_items,
                                              guint                    max_items);
guint        inches_json_get_length          (const InchesJsonAt      *at); /* of an array; 0 for anything else */
InchesJsonAt inches_json_get_item            (const InchesJsonAt      *at,
                                              guint                    index);
char       **inches_json_list_members        (const InchesJsonAt      *at) G_GNUC_WARN_UNUSED_RESULT; /* keys in the order of the file; empty for anything but an object */
const char  *inches_json_get_id              (const InchesJsonAt      *at,
                                              const char              *member);
const char  *inches_json_get_new_id          (const InchesJsonAt      *at,
                                              const char              *member,
                                              GHashTable              *taken); /* a set of ids, to which it is added; borrowed from the file */
const char  *inches_json_get_entry_id        (const InchesJsonAt      *at,
                                              const char              *member,
                                              GHashTable              *taken); /* as inches_json_get_new_id(), of the record or of what a user brought: inches-own-id.h */
const char  *inches_json_get_string          (const InchesJsonAt      *at,
                                              const char              *member,
                                              guint                    max_chars);
const char  *inches_json_get_optional_string (const InchesJsonAt      *at,
                                              const char              *member,
                                              guint                    max_chars); /* NULL if absent or null */
const char  *inches_json_get_optional_lines  (const InchesJsonAt      *at,
                                              const char              *member,
                                              guint                    max_chars); /* of several lines; NULL if absent or null */
char       **inches_json_get_strings         (const InchesJsonAt      *at,
                                              const char              *member,
                                              guint                    max_items,
                                              guint                    max_chars) G_GNUC_WARN_UNUSED_RESULT; /* empty if absent */
guint        inches_json_get_choice          (const InchesJsonAt      *at,
                                              const char              *member,
                                              const char *const       *ids); /* index; 0 on a fault */
double       inches_json_get_number          (const InchesJsonAt      *at,
                                              const char              *member,
                                              double                   lowest,
                                              double                   highest);
double       inches_json_get_optional_number (const InchesJsonAt      *at,
                                              const char              *member,
                                              double                   lowest,
                                              double                   highest,
                                              double                   fallback);
gint64       inches_json_get_integer         (const InchesJsonAt      *at,
                                              const char              *member,
                                              gint64                   lowest,
                                              gint64                   highest);
gint64       inches_json_get_optional_integer (const InchesJsonAt     *at,
                                              const char              *member,
                                              gint64                   lowest,
                                              gint64                   highest,
                                              gint64                   fallback);
gboolean     inches_json_get_boolean         (const InchesJsonAt      *at,
                                              const char              *member);
gboolean     inches_json_get_flag            (const InchesJsonAt      *at,
                                              const char              *member); /* FALSE if absent */
InchesDay    inches_json_get_day             (const InchesJsonAt      *at,
                                              const char              *member,
                                              InchesDay                first,
                                              InchesDay                last);
InchesDate   inches_json_get_date            (const InchesJsonAt      *at,
                                              const char              *member,
                                              InchesDay                first,
                                              InchesDay                last); /* EDTF; open ends are allowed, what is given must lie within */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesJson, inches_json_free)

G_END_DECLS
