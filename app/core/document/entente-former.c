/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-former.h"

#include "entente-display-text.h"

#include <glib/gi18n.h>

/* The names of deleted items, in the items that referred to them. */

const char *const entente_former_roles[] = {
  ENTENTE_ROLE_SPEAKER, ENTENTE_ROLE_VIA, ENTENTE_ROLE_SOURCE, ENTENTE_ROLE_PUBLISHER, ENTENTE_ROLE_CITES, NULL,
};

static const EntenteMember members[] = {
  [ENTENTE_FORMER_ROLE] = { "role", ENTENTE_VALUE_WORD, .words = entente_former_roles },
  [ENTENTE_FORMER_NAME] = { "name", ENTENTE_VALUE_TEXT },
};

const EntenteShape entente_former_shape = { "former", members, ENTENTE_N_FORMER };

static gboolean
has_role (const EntenteRecord *former,
          const char          *role)
{
  return g_strcmp0 (entente_record_get_text (former, ENTENTE_FORMER_ROLE), role) == 0;
}

/**
 * entente_former_add:
 * @record: the contents of an item, to be changed
 * @member: its member of %ENTENTE_MEMBER_FORMER
 * @role: one of #entente_former_roles
 * @name: the name of the item that is to be deleted, as the file has it
 */
void
entente_former_add (EntenteRecord *record,
                    guint          member,
                    const char    *role,
                    const char    *name)
{
  EntenteRecord *former;

  g_return_if_fail (record != NULL && role != NULL && name != NULL);

  former = entente_record_new (&entente_former_shape);
  entente_record_set_text (former, ENTENTE_FORMER_ROLE, role);
  entente_record_set_text (former, ENTENTE_FORMER_NAME, name);
  entente_record_add_record (record, member, former);
}

/**
 * entente_former_remove:
 * @record: the contents of an item, to be changed
 * @member: its member of %ENTENTE_MEMBER_FORMER
 * @role: the role that another item has now
 */
void
entente_former_remove (EntenteRecord *record,
                       guint          member,
                       const char    *role)
{
  g_autoptr (EntenteRecord) before = NULL;

  g_return_if_fail (record != NULL && role != NULL);

  if (entente_former_get_name (record, member, role, 0) == NULL)
    return;
  before = entente_record_copy (record);
  entente_record_clear (record, member);
  for (guint i = 0; i < entente_record_get_n_records (before, member); i++)
    {
      const EntenteRecord *former = entente_record_get_nth (before, member, i);

      if (!has_role (former, role))
        entente_record_add_record (record, member, entente_record_copy (former));
    }
}

/**
 * entente_former_get_name:
 * @record: the contents of an item
 * @member: its member of %ENTENTE_MEMBER_FORMER
 * @role: a role
 * @nth: from 0 on
 *
 * Returns: (nullable): the name of the nth deleted item that had the role, as the file has it
 */
const char *
entente_former_get_name (const EntenteRecord *record,
                         guint                member,
                         const char          *role,
                         guint                nth)
{
  g_return_val_if_fail (record != NULL && role != NULL, NULL);

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const EntenteRecord *former = entente_record_get_nth (record, member, i);
      const char *name = entente_record_get_text (former, ENTENTE_FORMER_NAME);

      if (name != NULL && has_role (former, role) && nth-- == 0)
        return name;
    }
  return NULL;
}

/**
 * entente_former_describe:
 * @former: a record of #entente_former_shape
 *
 * Returns: (transfer full) (nullable): who was deleted from which role, fit to be shown inside a line, such as
 *   “speaker deleted: Dmitry Peskov”; %NULL if it has no name
 */
char *
entente_former_describe (const EntenteRecord *former)
{
  const char *name, *role;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (former != NULL, NULL);

  name = entente_record_get_text (former, ENTENTE_FORMER_NAME);
  role = entente_record_get_text (former, ENTENTE_FORMER_ROLE);
  if (name == NULL)
    return NULL;
  shown = entente_display_text_embed (name);
  if (g_strcmp0 (role, ENTENTE_ROLE_SPEAKER) == 0)
    /* Translators: inside a line: the actor who said something is no longer in the document. */
    return g_strdup_printf (C_("former", "speaker deleted: %s"), shown);
  if (g_strcmp0 (role, ENTENTE_ROLE_VIA) == 0)
    return g_strdup_printf (C_("former", "relay deleted: %s"), shown);
  if (g_strcmp0 (role, ENTENTE_ROLE_SOURCE) == 0)
    return g_strdup_printf (C_("former", "source deleted: %s"), shown);
  if (g_strcmp0 (role, ENTENTE_ROLE_PUBLISHER) == 0)
    return g_strdup_printf (C_("former", "publisher deleted: %s"), shown);
  if (g_strcmp0 (role, ENTENTE_ROLE_CITES) == 0)
    return g_strdup_printf (C_("former", "source that it drew on deleted: %s"), shown);
  return g_strdup_printf (C_("former", "deleted: %s"), shown);
}
