/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit.h"

#include "entente-audit-checks.h"
#include "entente-set-aside.h"

/* An audit: all checks, one after the other, and which of their findings are set aside. */

/* How many items are looked at between two questions whether to go on. */
#define ITEMS_PER_QUESTION 256

struct _EntenteAudit
{
  GPtrArray *findings; /* of EntenteAuditFinding, by kind and then in the order of the items */
  guint n_open;
};

static void (*const checks[]) (EntenteAuditSearch *search) = {
  entente_audit_check_names,
  entente_audit_check_words,
  entente_audit_check_circles,
  entente_audit_check_load,
};

static void
finding_free (gpointer data)
{
  EntenteAuditFinding *self = data;

  g_object_unref (self->item);
  g_clear_object (&self->other);
  g_free (self->reason);
  g_free (self);
}

/**
 * entente_audit_search_tell:
 * @self: a search
 * @kind: what was found
 * @item: the item about which it was found
 * @other: (nullable): the item with which it is compared
 *
 * Returns: (transfer none): the new finding
 */
EntenteAuditFinding *
entente_audit_search_tell (EntenteAuditSearch *self,
                           EntenteAuditKind    kind,
                           EntenteItem        *item,
                           EntenteItem        *other)
{
  EntenteAuditFinding *finding = g_new0 (EntenteAuditFinding, 1);

  finding->kind = kind;
  finding->item = g_object_ref (item);
  g_set_object (&finding->other, other);
  finding->member = finding->nth = -1;
  g_ptr_array_add (self->found[kind], finding);
  return finding;
}

/**
 * entente_audit_search_goes_on:
 * @self: a search
 * @nth: the number of an item in a loop
 *
 * Returns: %FALSE if the search was cancelled. That is asked for a few items only.
 */
gboolean
entente_audit_search_goes_on (EntenteAuditSearch *self,
                              guint               nth)
{
  return nth % ITEMS_PER_QUESTION != 0 || !g_cancellable_is_cancelled (self->cancellable);
}

static void
check_items (EntenteAuditSearch *search)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (search->document, kind);
      guint n = g_list_model_get_n_items (items);

      for (guint i = 0; i < n && entente_audit_search_goes_on (search, i); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          entente_audit_check_item (search, item);
        }
    }
}

static void
set_aside (EntenteAuditFinding  *finding,
           EntenteSetAsideIndex *index)
{
  const EntenteRecord *record = entente_set_aside_index_find (index, entente_audit_kind_get_word (finding->kind),
                                                              finding->item, finding->other);

  if (record == NULL)
    return;
  finding->reason = g_strdup (entente_record_get_text (record, ENTENTE_SET_ASIDE_REASON));
  if (finding->reason == NULL)
    finding->reason = g_strdup ("");
}

static EntenteAudit *
collect (EntenteAuditSearch *search)
{
  EntenteAudit *self = g_atomic_rc_box_new0 (EntenteAudit);
  g_autoptr (EntenteSetAsideIndex) index = entente_set_aside_index_new (search->document);

  self->findings = g_ptr_array_new_with_free_func (finding_free);
  for (int kind = 0; kind < ENTENTE_N_AUDIT_KINDS; kind++)
    {
      g_ptr_array_set_free_func (search->found[kind], NULL);
      for (guint i = 0; i < search->found[kind]->len; i++)
        {
          EntenteAuditFinding *finding = search->found[kind]->pdata[i];

          set_aside (finding, index);
          self->n_open += entente_audit_finding_is_open (finding);
          g_ptr_array_add (self->findings, finding);
        }
    }
  return self;
}

/**
 * entente_audit_new:
 * @document: a document, which must not change meanwhile
 * @cancellable: (nullable): to stop it
 *
 * Audits all of a document, also what is set aside or not yet known where it is looked at. That takes up to a second
 * for a large one, and is meant for another thread.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL if it was cancelled
 */
EntenteAudit *
entente_audit_new (EntenteDocument *document,
                   GCancellable    *cancellable)
{
  EntenteAuditSearch search = { document, cancellable, NULL, NULL, { NULL, } };
  g_autoptr (EntenteWeighing) weighing = NULL;
  EntenteAudit *self = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  for (int kind = 0; kind < ENTENTE_N_AUDIT_KINDS; kind++)
    search.found[kind] = g_ptr_array_new_with_free_func (finding_free);
  weighing = entente_weighing_new_for_document (document);
  search.weigher = entente_evidence_new_weigher (document, weighing);
  search.loads = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  check_items (&search);
  for (guint i = 0; i < G_N_ELEMENTS (checks) && !g_cancellable_is_cancelled (cancellable); i++)
    checks[i] (&search);
  if (!g_cancellable_is_cancelled (cancellable))
    self = collect (&search);
  for (int kind = 0; kind < ENTENTE_N_AUDIT_KINDS; kind++)
    g_ptr_array_unref (search.found[kind]);
  entente_weigher_free (search.weigher);
  g_hash_table_unref (search.loads);
  return self;
}

EntenteAudit *
entente_audit_ref (EntenteAudit *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((EntenteAudit *) data)->findings);
}

void
entente_audit_unref (EntenteAudit *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
entente_audit_get_n (const EntenteAudit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->findings->len;
}

/**
 * entente_audit_get_n_open:
 * @self: an audit
 *
 * Returns: how many findings nobody has set aside
 */
guint
entente_audit_get_n_open (const EntenteAudit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_open;
}

/**
 * entente_audit_get_nth:
 * @self: an audit
 * @nth: a number below entente_audit_get_n()
 *
 * Returns: (transfer none): a finding; they are by kind, and then in the order of the document
 */
const EntenteAuditFinding *
entente_audit_get_nth (const EntenteAudit *self,
                       guint               nth)
{
  g_return_val_if_fail (self != NULL && nth < self->findings->len, NULL);

  return self->findings->pdata[nth];
}
