/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Removes a folder of a test with all its contents; an error fails the test. */
void sample_remove_tree (const char *path);

G_END_DECLS
