/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-xml.h"
#include "entente-import.h"

G_BEGIN_DECLS

void entente_import_maltego_read_entity (EntenteImportItem *actor, const EntenteXmlNode *entity);
void entente_import_maltego_read_link (EntenteImportItem *relation, const EntenteXmlNode *link);
void entente_import_graphml_read (EntenteImport *import, const EntenteXmlNode *root);

G_END_DECLS
