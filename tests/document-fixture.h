/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-document.h"

G_BEGIN_DECLS

/* Documents made up by chance, in the model that ships. */
InchesDocument *document_fixture_random (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
InchesOwnData  *document_fixture_own_data (GRand *rand) G_GNUC_WARN_UNUSED_RESULT; /* a few items, or none */
char           *document_fixture_words  (GRand *rand,
                                         guint  most) G_GNUC_WARN_UNUSED_RESULT; /* 1 to most characters, of any kind */

G_END_DECLS
