/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-relation.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

void  inches_timeline_paint_links (InchesTimeline    *self,
                                   InchesCanvas      *canvas,
                                   const InchesTheme *theme,
                                   InchesEvent       *event,
                                   const GArray      *relations);
guint inches_timeline_find_links  (InchesTimeline    *self,
                                   InchesEvent       *event,
                                   const GArray      *relations,
                                   InchesTimelineBox *box);

G_END_DECLS
