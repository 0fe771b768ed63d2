/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-evidence.h"

G_BEGIN_DECLS

/* How well a relation is supported. */
typedef struct {
  EntenteEvidenceClass support;
  gboolean disputed;
} EntenteComparedClass;

/**
 * EntenteItemDifference:
 * @kind: the kind of the items
 * @before: (nullable): the item as it was; %NULL if it was added
 * @after: (nullable): the item as it is; %NULL if it was removed
 * @members: (nullable) (element-type utf8): the names of the members that differ, if it was changed itself
 * @old_class: of a relation, unless it was added
 * @new_class: of a relation, unless it was removed
 * @is_barred: whether the other document has it, or an item that it needs, under an id that an item of another kind has
 *   in this one
 *
 * An item that differs between two documents: itself, or of a relation how well it is supported.
 */
typedef struct {
  EntenteItemKind kind;
  EntenteItem *before, *after;
  GPtrArray *members;
  EntenteComparedClass old_class, new_class;
  gboolean is_barred;
} EntenteItemDifference;

gboolean entente_item_difference_changes_class (const EntenteItemDifference *self);
gboolean entente_item_difference_has_member (const EntenteItemDifference *self, guint member);

/**
 * EntenteViewDifference:
 * @before: (nullable): a kept view as it was
 * @after: (nullable): as it is
 */
typedef struct {
  const EntenteRecord *before, *after;
} EntenteViewDifference;

/**
 * EntenteComparison:
 * @before: a document
 * @after: the other one, with the ids of @before where items are the same (entente-same-items.h)
 * @items: (element-type EntenteItemDifference): by kind; in the order of @after, what was removed in its old place
 * @members: (element-type utf8): the names of the members of the document itself that differ: title, summary, and what
 *   Entente does not know
 * @views: (element-type EntenteViewDifference): kept views that differ
 * @n_moved: how many cards are elsewhere, of actors that both have and to which both give a place
 * @n_pinned: how many are pinned in one of them alone
 * @engine: whether another engine arranges them
 * @order: for each kind whether the items that both have are in another order
 * @order_of_views: the same of the views
 *
 * All that differs between two documents.
 */
typedef struct {
  EntenteDocument *before, *after;
  GPtrArray *items;
  GPtrArray *members;
  GArray *views;
  guint n_moved, n_pinned;
  gboolean engine;
  gboolean order[ENTENTE_N_ITEM_KINDS];
  gboolean order_of_views;
} EntenteComparison;

EntenteComparison *entente_comparison_new (EntenteDocument *before, EntenteDocument *after, GCancellable *cancellable);
void entente_comparison_free (EntenteComparison *self);
gboolean entente_comparison_is_empty (const EntenteComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteComparison, entente_comparison_free)

G_END_DECLS
