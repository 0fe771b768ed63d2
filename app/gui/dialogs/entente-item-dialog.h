/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-chooser.h"
#include "entente-history.h"

G_BEGIN_DECLS

/* The base class of the dialogs for items. A dialog edits a copy of an item. Saving it makes one step of the
 * history. A dialog can open another one for a new item that it needs. Both items then are saved in one step.
 *
 * Properties: "history"; "opener" (nullable: the dialog that opened this one); "item" (nullable: an item of the
 * document is edited; a new item gets the values of any other); these three are set at construction; "page"
 * (GtkWidget).
 * Signal "saved" (EntenteItem). */

#define ENTENTE_TYPE_ITEM_DIALOG (entente_item_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteItemDialog, entente_item_dialog, ENTENTE, ITEM_DIALOG, AdwWindow)

/**
 * EntenteItemDialogClass:
 * @kind: the kind of item
 * @start: sets the most likely values of a new item; may be %NULL
 * @finish: corrects members that have no fields, before the item is saved; may be %NULL
 * @make_wish: returns a text for the id of a new item
 * @review: called after each change with the item as it would be saved; may be %NULL
 * @ask: called before a changed item is saved; returns whether it asks the user first, and then ends in
 *   entente_item_dialog_save_agreed(), or in nothing; may be %NULL
 * @complete: adds what else changes with the item to the draft; may be %NULL
 * @find_next: returns where the user goes on after a new item was made for a chooser, or %NULL for the next field; may
 *   be %NULL
 */
struct _EntenteItemDialogClass
{
  AdwWindowClass parent_class;

  EntenteItemKind kind;
  void (*start) (EntenteItemDialog *self, EntenteRecord *record);
  void (*finish) (EntenteItemDialog *self, const EntenteRecord *before, EntenteRecord *record);
  char *(*make_wish) (EntenteItemDialog *self, EntenteItem *item);
  void (*review) (EntenteItemDialog *self, EntenteItem *item);
  gboolean (*ask) (EntenteItemDialog *self, EntenteItem *before, EntenteItem *item);
  void (*complete) (EntenteItemDialog *self, EntenteDraft *draft);
  GtkWidget *(*find_next) (EntenteItemDialog *self);
};

/* For the classes of dialogs. */
void entente_item_dialog_bind (EntenteItemDialog *self, gpointer field, guint member);
void entente_item_dialog_bind_part (EntenteItemDialog *self, gpointer field, guint member, guint part);
EntenteRecord *entente_item_dialog_get_first_values (EntenteItemDialog *self);
void entente_item_dialog_begin (EntenteItemDialog *self);
void entente_item_dialog_offer_new (EntenteItemDialog *self, EntenteChooser *chooser);
EntenteDraft *entente_item_dialog_get_draft (EntenteItemDialog *self);
EntenteHistory *entente_item_dialog_get_history (EntenteItemDialog *self);
gboolean entente_item_dialog_is_new (EntenteItemDialog *self);
gboolean entente_item_dialog_save_agreed (EntenteItemDialog *self);

/* For the callers that open dialogs. */
void entente_item_dialog_set_place (EntenteItemDialog *self, const EntentePoint *at);
void entente_item_dialog_present (EntenteItemDialog *self, GtkWidget *from);
void entente_item_dialog_focus_member (EntenteItemDialog *self, guint member);

EntenteItem *entente_item_dialog_make_item (EntenteItemDialog *self);
gboolean entente_item_dialog_is_edited (EntenteItemDialog *self);
gboolean entente_item_dialog_save (EntenteItemDialog *self);

G_END_DECLS
