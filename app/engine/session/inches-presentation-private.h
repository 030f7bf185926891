/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-presentation.h"

G_BEGIN_DECLS

/* Shared by the files that make up InchesPresentation, and by nobody else. */
struct _InchesPresentation
{
  GObject                 parent_instance;

  InchesSession          *session;
  InchesChronicle        *chronicle;
  InchesModel            *model;
  InchesBriefing         *briefing;
  InchesLabelChanges     *label_changes; /* NULL: none */
  char                   *mark;
  char                   *theme;

  InchesSlideSupply      *supply;        /* NULL until it is asked for */

  guint                   first;         /* step presented first */
  InchesStop              presenter;
  InchesStop              audience;      /* the same unless frozen */
  InchesBlank             blank;
  gboolean                frozen;
  double                  spot_x;        /* NAN: none */
  double                  spot_y;
  InchesStepSettings     *aside;         /* NULL: none */
  InchesGuess            *guesses;       /* one for each step */
  gboolean               *answered;      /* one for each step: the room has seen its answer */

  InchesPresentationClock clock;
  gpointer                clock_data;
  gboolean                runs;
  gboolean                stopped;       /* by the presenter: moving does not start it */
  gint64                  since;         /* µs of the clock, while it runs */
  gint64                  passed;        /* µs before that */
  gint64                  step_passed;   /* µs of @passed and after, when the presenter came to this step */
};

void inches_presentation_say_changed (InchesPresentation *self);
void inches_presentation_note_move (InchesPresentation *self,
                                    const InchesStop   *stop); /* before it is the presenter's */

G_END_DECLS
