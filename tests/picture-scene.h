/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"

G_BEGIN_DECLS

#define SCENE_WIDTH  480
#define SCENE_HEIGHT 320

/* Everything a canvas can do, on one page. */
void picture_scene_paint (InchesCanvas *canvas,
                          gpointer      user_data);

G_END_DECLS
