/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-track-writing.h"

G_BEGIN_DECLS

char *inches_timeline_remarks_join  (const InchesTrack        *track,
                                     double                    first,
                                     double                    last); /* NULL if there is none for these days */
void  inches_timeline_remarks_place (const InchesTrackWriting *writing);

G_END_DECLS
