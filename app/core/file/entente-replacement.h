/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that is about to get new contents. It is held open, so that the same file is examined, backed up
 * and replaced. */
typedef struct _EntenteReplacement EntenteReplacement;

EntenteReplacement *entente_replacement_new (const char *path, GError **error);
void entente_replacement_free (EntenteReplacement *self);

void entente_replacement_make_private (EntenteReplacement *self);
int entente_replacement_get_fd (EntenteReplacement *self);
gboolean entente_replacement_compute_hash (EntenteReplacement *self, const char **hash, GError **error);
gboolean entente_replacement_has_contents (EntenteReplacement *self, GBytes *bytes);
int entente_replacement_open_leftover (EntenteReplacement *self, GError **error);
void entente_replacement_drop_leftover (EntenteReplacement *self);
gboolean entente_replacement_run (EntenteReplacement *self, GBytes *bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReplacement, entente_replacement_free)

G_END_DECLS
