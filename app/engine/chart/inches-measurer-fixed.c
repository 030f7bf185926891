/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-measurer-fixed.h"

struct _InchesMeasurerFixed
{
  GObject parent_instance;
};

static void
inches_measurer_fixed_measure (InchesMeasurer        *measurer,
                               const char            *text,
                               const InchesTextStyle *style,
                               InchesTextSize        *size)
{
  size->width = g_utf8_strlen (text, -1) * style->size * (style->bold ? 0.66 : 0.6);
  size->ascent = 0.8 * style->size;
  size->descent = 0.2 * style->size;
}

static void
measurer_iface_init (InchesMeasurerInterface *iface)
{
  iface->measure = inches_measurer_fixed_measure;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InchesMeasurerFixed, inches_measurer_fixed, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INCHES_TYPE_MEASURER, measurer_iface_init))

static void
inches_measurer_fixed_class_init (InchesMeasurerFixedClass *klass)
{
}

static void
inches_measurer_fixed_init (InchesMeasurerFixed *self)
{
}

/**
 * inches_measurer_fixed_new:
 *
 * Returns: (transfer full): a measurer for tests of layouts, the same on every machine
 */
InchesMeasurer *
inches_measurer_fixed_new (void)
{
  return g_object_new (INCHES_TYPE_MEASURER_FIXED, NULL);
}
