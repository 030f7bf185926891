/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-error.h"

G_DEFINE_QUARK (inches-error-quark, inches_error)
