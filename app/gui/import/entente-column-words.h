/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-reading.h"

G_BEGIN_DECLS

/* What a table and its columns mean, in words. */

const char *entente_column_words_get_role (EntenteColumnRole role, EntenteTableContents contents);
const char *entente_column_words_get_contents (EntenteTableContents contents);
const EntenteColumnRole *entente_column_words_list_roles (EntenteTableContents contents, guint *n_roles);
char *entente_column_words_set_role (const EntenteTableRoles *roles, guint column, EntenteColumnRole role);
gboolean entente_column_words_is_needed (EntenteColumnRole role, EntenteTableContents contents);
gboolean entente_column_words_is_missing (const EntenteTableRoles *roles, EntenteColumnRole role);

G_END_DECLS
