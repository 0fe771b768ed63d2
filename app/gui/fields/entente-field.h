/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-record.h"

G_BEGIN_DECLS

/* A widget in which one member of a record is edited.
 *
 * Signal "edited": what it would store has changed, by the user or not. */

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

/* For widgets that are fields. */
void entente_field_edited (EntenteField *self);

G_END_DECLS
