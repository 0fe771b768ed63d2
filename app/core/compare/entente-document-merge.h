/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-member-merge.h"

G_BEGIN_DECLS

/**
 * EntenteMergeConflictKind:
 * @ENTENTE_MERGE_CONFLICT_CHANGED: both have changed a member, each in another way. Ours is in its place, and theirs is
 *   a fact of the item, "theirs.MEMBER"; of the document itself, a member of that name
 * @ENTENTE_MERGE_CONFLICT_REMOVED_BY_US: we have removed what they have changed, or refer to anew. It stays, with the
 *   fact "ours.removed"
 * @ENTENTE_MERGE_CONFLICT_REMOVED_BY_THEM: they have removed what we have changed, or refer to anew. It stays, with the
 *   fact "theirs.removed"
 * @ENTENTE_MERGE_CONFLICT_VIEW: both have changed a kept view. Theirs is another view beside ours
 */
typedef enum {
  ENTENTE_MERGE_CONFLICT_CHANGED,
  ENTENTE_MERGE_CONFLICT_REMOVED_BY_US,
  ENTENTE_MERGE_CONFLICT_REMOVED_BY_THEM,
  ENTENTE_MERGE_CONFLICT_VIEW,
} EntenteMergeConflictKind;

/**
 * EntenteMergeConflict:
 * @kind: what it is
 * @item: (nullable): the item of the result; %NULL for the document itself and for its views
 * @member: (nullable): of %ENTENTE_MERGE_CONFLICT_CHANGED: the member and its values
 * @view: (nullable): of %ENTENTE_MERGE_CONFLICT_VIEW: the id of our view
 */
typedef struct {
  EntenteMergeConflictKind kind;
  EntenteItem *item;
  EntenteMemberConflict *member;
  char *view;
} EntenteMergeConflict;

/**
 * EntenteRenamedItem:
 * @item: an item of the result that is theirs
 * @id: the id that it had with them, which another item has with us
 */
typedef struct {
  EntenteItem *item;
  char *id;
} EntenteRenamedItem;

/**
 * EntenteDocumentMerge:
 * @document: what both have made
 * @conflicts: (element-type EntenteMergeConflict): what only a person can decide, in the order of the file
 * @renamed: (element-type EntenteRenamedItem): items that got another id
 * @is_whole: %FALSE if an id is an item of one kind here and of another there. Then @document lacks items, and must not
 *   take the place of any
 * @n_places: how many cards both have moved; they are where ours are. A place says nothing, so that this is no conflict
 *
 * What becomes of a document that two have changed:
 *
 * An item that only one has added, changed or removed is as that one has it. Of one that both have changed, each member
 * is (entente_member_merge()). What was removed, and is changed or referred to by the other one, stays.
 *
 * Items are the same by their ids, or their identifiers (entente-same-items.h). If both have added different items
 * under one id, as programs do that count, theirs gets a new one. They are different if they share no identifier and
 * differ in what they are called: actors in their names, relations in their ends or words, statements in their texts,
 * sources in their titles and addresses.
 *
 * Nothing of either is lost: every value is in @document, save places and the order of lists.
 */
typedef struct {
  EntenteDocument *document;
  GPtrArray *conflicts;
  GPtrArray *renamed;
  gboolean is_whole;
  guint n_places;
} EntenteDocumentMerge;

EntenteDocumentMerge *entente_document_merge_new (EntenteDocument *base, EntenteDocument *ours,
                                                  EntenteDocument *theirs);
void entente_document_merge_free (EntenteDocumentMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDocumentMerge, entente_document_merge_free)

G_END_DECLS
