/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data that ships, placed in all sizes, fonts and views that tests go through. */
#pragma once

#include "inches-timeline.h"

#define FIXTURE_SIZES     13
#define FIXTURE_VIEWS     7
#define FIXTURE_PRESETS   5
#define FIXTURE_MEASURERS 3
#define FIXTURE_FIXED     2 /* the measurer that needs no font */

typedef struct
{
  double                width;
  double                height;
  double                font_scale;
  InchesTimelinePurpose purpose;
} TimelineSize;

typedef struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  GPtrArray       *themes;
  InchesMeasurer  *measurers[FIXTURE_MEASURERS];
  InchesForecast  *forecasts[FIXTURE_PRESETS];
  InchesForecast  *baseline;
} TimelineFixture;

typedef void (*TimelineCheck) (InchesTimeline     *timeline,
                               const TimelineSize *size,
                               const char         *name);

extern const TimelineSize timeline_sizes[FIXTURE_SIZES];
extern const char *const timeline_presets[FIXTURE_PRESETS];
extern const char *const timeline_measurer_names[FIXTURE_MEASURERS];
extern TimelineFixture fixture;

void                timeline_fixture_set_up    (void);
void                timeline_fixture_tear_down (void);
InchesTimelineInput timeline_fixture_input     (const TimelineSize *size,
                                                guint               view,
                                                guint               preset,
                                                guint               measurer);
InchesTimeline     *timeline_fixture_place     (const TimelineSize *size,
                                                guint               view,
                                                guint               preset,
                                                guint               measurer) G_GNUC_WARN_UNUSED_RESULT;
void                timeline_fixture_for_each  (TimelineCheck       check);
gboolean            timeline_says              (InchesTimeline     *timeline,
                                                const char         *words);
/* Whether the row prints a figure beside its name. */
gboolean            timeline_has_figure        (InchesTimeline     *timeline,
                                                guint               row);
