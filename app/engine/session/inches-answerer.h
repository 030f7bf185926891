/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-question.h"

G_BEGIN_DECLS

/* What was found out; the answer, a boxed value, is taken over. The answerer may be freed from within. */
typedef void (*InchesAnswererFunc) (InchesQuestion *question,
                                    gpointer        answer,
                                    gpointer        user_data);

/* Answers one question at a time, in a worker thread. Used on one thread only. */
typedef struct _InchesAnswerer InchesAnswerer;

InchesAnswerer *inches_answerer_new          (InchesAnswererFunc  func,
                                              gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;
void            inches_answerer_free         (InchesAnswerer     *self);
void            inches_answerer_ask          (InchesAnswerer     *self,
                                              InchesQuestion     *question,
                                              gpointer            coarser); /* an answer to go on from, copied; NULL: none */
void            inches_answerer_give_up      (InchesAnswerer     *self);
InchesQuestion *inches_answerer_get_question (InchesAnswerer     *self); /* under way; (transfer none), NULL: none */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesAnswerer, inches_answerer_free)

G_END_DECLS
