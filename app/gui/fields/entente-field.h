/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-record.h"

G_BEGIN_DECLS

/* The interface of widgets that edit one member of a record.
 *
 * Signal "edited": the value that the field would store has changed, by the user or by the program. */

#define ENTENTE_TYPE_FIELD (entente_field_get_type ())
G_DECLARE_INTERFACE (EntenteField, entente_field, ENTENTE, FIELD, GtkWidget)

struct _EntenteFieldInterface
{
  GTypeInterface parent_iface;

  void (*show) (EntenteField *self, const EntenteRecord *record, guint member);
  void (*store) (EntenteField *self, EntenteRecord *record, guint member);
  gboolean (*settle) (EntenteField *self);
};

void entente_field_show (EntenteField *self, const EntenteRecord *record, guint member);
void entente_field_store (EntenteField *self, EntenteRecord *record, guint member);
gboolean entente_field_settle (EntenteField *self);

/* Only for widgets that implement the interface. */
void entente_field_edited (EntenteField *self);

G_END_DECLS
