/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

/* What the libraries allocate while they are loaded is theirs, and no leak of a test: GLib, for one, lets go of its
 * first list of names on purpose when there are more than 2,048. To tell it by who allocated it, the sanitizer would have
 * to walk through libraries without frame pointers at every allocation, which takes three times as long. */

void __lsan_disable (void) __attribute__ ((weak));
void __lsan_enable (void) __attribute__ ((weak));

static void
leave_out_libraries (void)
{
  if (__lsan_disable != NULL)
    __lsan_disable ();
}

/* Programs run this before the libraries that they load begin. */
__attribute__ ((section (".preinit_array"), used)) static void (*const sample_before_libraries) (void) =
  leave_out_libraries;

__attribute__ ((constructor)) void sample_leave_out_libraries (void);

/* And this after them. */
void
sample_leave_out_libraries (void)
{
  if (__lsan_enable != NULL)
    __lsan_enable ();
}
