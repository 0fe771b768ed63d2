/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* Who or what was in a role of a statement or a source before it was deleted from the document, by its name. The
 * name is all that is left: it is no reference, and who said something does not become unknown to the reader. */
enum { ENTENTE_FORMER_ROLE, ENTENTE_FORMER_NAME, ENTENTE_N_FORMER };
extern const EntenteShape entente_former_shape;

/* The roles. Each is the name of the member that referred to the deleted item. */
#define ENTENTE_ROLE_SPEAKER "speaker"
#define ENTENTE_ROLE_VIA "via"
#define ENTENTE_ROLE_SOURCE "source"
#define ENTENTE_ROLE_PUBLISHER "publisher"
#define ENTENTE_ROLE_CITES "cites"

/* All roles, NULL-terminated. */
extern const char *const entente_former_roles[];

#define ENTENTE_MEMBER_FORMER \
  { "former", ENTENTE_VALUE_RECORDS, .shape = &entente_former_shape, .one_line = TRUE }

void entente_former_add (EntenteRecord *record, guint member, const char *role, const char *name);
void entente_former_remove (EntenteRecord *record, guint member, const char *role);
const char *entente_former_get_name (const EntenteRecord *record, guint member, const char *role, guint nth);
char *entente_former_describe (const EntenteRecord *former);

G_END_DECLS
