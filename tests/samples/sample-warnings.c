/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

/* In a test a warning is an error. This leaves out the one that a later GTK has for AdwMessageDialog, which measures its
 * heading in a width that is too small for it, to see whether it needs smaller letters. */

#define MEASURE_WARNING "Trying to measure GtkLabel"

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0 &&
        g_str_has_prefix (fields[i].value, MEASURE_WARNING))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

__attribute__ ((constructor)) void sample_leave_out_warnings (void);

void
sample_leave_out_warnings (void)
{
  g_log_set_writer_func (write_log, NULL, NULL);
}
