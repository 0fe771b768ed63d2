/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-address-row.h"

#include "entente-web-address.h"

#include <glib/gi18n.h>

/* The row for a web address. Every address is stored, even one that Entente will not open. */

struct _EntenteAddressRow
{
  EntenteEntryRow parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAddressRow, entente_address_row, ENTENTE_TYPE_ENTRY_ROW)

static void
review (EntenteEntryRow *row)
{
  g_autofree char *address = entente_entry_row_get_value (row);
  g_autofree char *host = entente_web_address_get_host (address);

  if (address == NULL || host != NULL)
    entente_entry_row_set_hint (row, ENTENTE_HINT_NOTE, NULL);
  else if (g_ascii_strncasecmp (address, "http://", 7) != 0 && g_ascii_strncasecmp (address, "https://", 8) != 0)
    entente_entry_row_set_hint (row, ENTENTE_HINT_WARNING,
                                _("Kept, but Entente only opens addresses that start with http:// or https://"));
  else
    entente_entry_row_set_hint (row, ENTENTE_HINT_WARNING,
                                _("Kept, but Entente won’t open it: it holds a password, spaces or other signs that "
                                  "can hide where it leads"));
}

static void
entente_address_row_class_init (EntenteAddressRowClass *klass)
{
  ENTENTE_ENTRY_ROW_CLASS (klass)->review = review;
}

static void
entente_address_row_init (EntenteAddressRow *self)
{
  g_object_set (self, "input-purpose", GTK_INPUT_PURPOSE_URL, NULL);
}
