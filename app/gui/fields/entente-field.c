/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-field.h"

/* The interface between dialogs and the widgets in them. A field that was not edited stores nothing. So the member
 * stays as the file has it, even if the widget could not show all of it. */

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (EntenteField, entente_field, GTK_TYPE_WIDGET)

static gboolean
settle_always (EntenteField *self)
{
  return TRUE;
}

static void
entente_field_default_init (EntenteFieldInterface *iface)
{
  iface->settle = settle_always;

  /**
   * EntenteField::edited:
   * @self: a field
   *
   * The value that the field would store has changed.
   */
  signals[EDITED] = g_signal_new ("edited", ENTENTE_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

/**
 * entente_field_show:
 * @self: a field
 * @record: a record
 * @member: the member of it to edit
 */
void
entente_field_show (EntenteField        *self,
                    const EntenteRecord *record,
                    guint                member)
{
  g_return_if_fail (ENTENTE_IS_FIELD (self) && record != NULL);

  ENTENTE_FIELD_GET_IFACE (self)->show (self, record, member);
}

/**
 * entente_field_store:
 * @self: a field
 * @record: the record that was shown, or a copy of it
 * @member: the member of it that was shown
 *
 * Stores the edited value in the record. A member that was not edited stays as it is.
 */
void
entente_field_store (EntenteField  *self,
                     EntenteRecord *record,
                     guint          member)
{
  g_return_if_fail (ENTENTE_IS_FIELD (self) && record != NULL);

  ENTENTE_FIELD_GET_IFACE (self)->store (self, record, member);
}

/**
 * entente_field_settle:
 * @self: a field
 *
 * Asks the field to check the typed text. A chooser, for example, chooses the item whose name was typed.
 *
 * Returns: %FALSE if the text can't be stored; the field then shows the reason
 */
gboolean
entente_field_settle (EntenteField *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD (self), FALSE);

  return ENTENTE_FIELD_GET_IFACE (self)->settle (self);
}

/**
 * entente_field_edited:
 * @self: a field
 *
 * Tells that the value that the field would store has changed.
 */
void
entente_field_edited (EntenteField *self)
{
  g_return_if_fail (ENTENTE_IS_FIELD (self));

  g_signal_emit (self, signals[EDITED], 0);
}
