/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "inches-export.h"

G_BEGIN_DECLS

/* All that a picture is made from, held, so that a worker can make it while the
 * window goes on: a large picture takes seconds. Immutable, counted references, any thread. */
typedef struct _InchesExportJob InchesExportJob;

InchesExportJob    *inches_export_job_new         (const InchesExport  *export) G_GNUC_WARN_UNUSED_RESULT; /* references and copies are taken */
InchesExportJob    *inches_export_job_ref         (InchesExportJob     *self);
void                inches_export_job_unref       (InchesExportJob     *self);
const InchesExport *inches_export_job_get_export  (InchesExportJob     *self);
void                inches_export_job_make_async  (InchesExportJob     *self,
                                                   InchesExportFormat   format,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GBytes             *inches_export_job_make_finish (GAsyncResult        *result,
                                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void                inches_export_job_draw_async  (InchesExportJob     *self,
                                                   double               scale, /* pixels for each px of the layout */
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
cairo_surface_t    *inches_export_job_draw_finish (GAsyncResult        *result) G_GNUC_WARN_UNUSED_RESULT;
void                inches_export_job_save_async  (InchesExportJob     *self,
                                                   const char          *path,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean            inches_export_job_save_finish (GAsyncResult        *result,
                                                   GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesExportJob, inches_export_job_unref)

G_END_DECLS
