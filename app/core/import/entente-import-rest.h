/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import.h"

G_BEGIN_DECLS

/* What files of many formats hold and what does not come, for the same reasons. */

void entente_import_leave_edge (EntenteImport *import, guint line, const char *text);
void entente_import_leave_line (EntenteImport *import, guint line, const char *text);
void entente_import_leave_hyperedge (EntenteImport *import, guint line);
void entente_import_leave_node (EntenteImport *import, guint line, const char *text);
void entente_import_leave_row (EntenteImport *import, guint line);
void entente_import_leave_look (EntenteImport *import, const char *name);
void entente_import_leave_heading (EntenteImport *import, const char *name);
void entente_import_leave_part (EntenteImport *import, const char *name, guint n);

G_END_DECLS
