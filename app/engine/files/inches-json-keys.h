/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The keys of the objects a scanner is inside of, to find one that is given
 * twice. Works in n log n whatever the keys are: no hash that a file could make
 * slow. Key texts that need no decoding are borrowed. */
typedef struct _InchesJsonKeys InchesJsonKeys;

InchesJsonKeys *inches_json_keys_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void            inches_json_keys_free     (InchesJsonKeys *self);
gsize           inches_json_keys_get_mark (InchesJsonKeys *self); /* how many keys there are; an object remembers it when it begins */
void            inches_json_keys_add      (InchesJsonKeys *self,
                                           const char     *text,
                                           gsize           length,
                                           gsize           offset,
                                           gboolean        escaped); /* raw, between the quotes */
gboolean        inches_json_keys_end      (InchesJsonKeys *self,
                                           gsize           mark,
                                           gsize          *offset); /* forgets the object's keys; TRUE: none was given twice */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesJsonKeys, inches_json_keys_free)

G_END_DECLS
