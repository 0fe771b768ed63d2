/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sanitizer reserves terabytes of address space that it never uses, is slow, and makes calls of its own. GCC tells of
 * it by a macro, clang by a feature. */
#ifndef __has_feature
#define __has_feature(feature) 0
#endif
#if defined __SANITIZE_ADDRESS__ || __has_feature (address_sanitizer)
#define ENTENTE_IS_SANITIZED TRUE
#else
#define ENTENTE_IS_SANITIZED FALSE
#endif

gboolean entente_lock_has_filter (void);
void entente_lock_process (guint64 max_memory, guint max_seconds);

G_END_DECLS
