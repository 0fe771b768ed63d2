/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-chooser.h"
#include "entente-history.h"

G_BEGIN_DECLS

/* What the dialogs for the kinds of items have in common. A dialog works on a copy of an item, and
 * saving it makes one step of the history. A dialog that was opened from another, to make what that
 * one needs, becomes part of the other's step.
 *
 * Properties: "history", "opener" (the dialog it was opened from, nullable), "item" (nullable: one of
 * the document is edited; any other is what a new one starts with), all set once; "page" (GtkWidget).
 * Signal "saved" (EntenteItem). */

#define ENTENTE_TYPE_ITEM_DIALOG (entente_item_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteItemDialog, entente_item_dialog, ENTENTE, ITEM_DIALOG, AdwWindow)

/**
 * EntenteItemDialogClass:
 * @kind: the kind of item
 * @start: fills a new item with what is most likely; may be %NULL
 * @finish: puts right what the fields can't; may be %NULL
 * @make_wish: what the id of a new item should remind of
 * @review: called after each change with the item as it would be saved; may be %NULL
 */
struct _EntenteItemDialogClass
{
  AdwWindowClass parent_class;

  EntenteItemKind kind;
  void (*start) (EntenteItemDialog *self, EntenteRecord *record);
  void (*finish) (EntenteItemDialog *self, const EntenteRecord *before, EntenteRecord *record);
  char *(*make_wish) (EntenteItemDialog *self, EntenteItem *item);
  void (*review) (EntenteItemDialog *self, EntenteItem *item);
};

/* For the kinds of dialogs. */
void entente_item_dialog_bind (EntenteItemDialog *self, gpointer field, guint member);
void entente_item_dialog_bind_part (EntenteItemDialog *self, gpointer field, guint member, guint part);
void entente_item_dialog_begin (EntenteItemDialog *self);
void entente_item_dialog_offer_new (EntenteItemDialog *self, EntenteChooser *chooser);
EntenteDraft *entente_item_dialog_get_draft (EntenteItemDialog *self);
EntenteHistory *entente_item_dialog_get_history (EntenteItemDialog *self);
gboolean entente_item_dialog_is_new (EntenteItemDialog *self);

/* For those who open them. */
void entente_item_dialog_set_place (EntenteItemDialog *self, const EntentePoint *at);
void entente_item_dialog_present (EntenteItemDialog *self, GtkWidget *from);

EntenteItem *entente_item_dialog_make_item (EntenteItemDialog *self);
gboolean entente_item_dialog_is_edited (EntenteItemDialog *self);
gboolean entente_item_dialog_save (EntenteItemDialog *self);

G_END_DECLS
