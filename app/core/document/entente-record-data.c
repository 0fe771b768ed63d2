/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-record.h"

/* Finding a fact among those of a record. */

/**
 * entente_record_find_datum:
 * @self: a record
 * @member: index of a DATA member
 * @name: the name of a fact
 *
 * Returns: (transfer none) (nullable): the fact of that name
 */
const EntenteDatum *
entente_record_find_datum (const EntenteRecord *self,
                           guint                member,
                           const char          *name)
{
  for (guint i = 0; i < entente_record_get_n_data (self, member); i++)
    if (g_str_equal (entente_record_get_datum (self, member, i)->name, name))
      return entente_record_get_datum (self, member, i);
  return NULL;
}
