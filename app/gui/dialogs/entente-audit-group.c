/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-group.h"

#include <glib/gi18n.h>

/* The groups of an audit: one for each kind of finding of which any is open, and one for all that are set aside. */

struct _EntenteAuditRow
{
  GObject parent_instance;

  EntenteAudit *audit;
  const EntenteAuditFinding *finding;
};

struct _EntenteAuditGroup
{
  GObject parent_instance;

  EntenteAudit *audit;
  guint kind;      /* an EntenteAuditKind, or ENTENTE_AUDIT_ASIDE */
  GArray *numbers; /* of guint: of its findings in the audit */
  GPtrArray *rows; /* of EntenteAuditRow; NULL where nobody wanted to see one yet */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE (EntenteAuditRow, entente_audit_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteAuditGroup, entente_audit_group, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
entente_audit_row_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_AUDIT_ROW (object)->audit, entente_audit_unref);

  G_OBJECT_CLASS (entente_audit_row_parent_class)->finalize (object);
}

static void
entente_audit_row_class_init (EntenteAuditRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_audit_row_finalize;
}

static void
entente_audit_row_init (EntenteAuditRow *self)
{
}

/**
 * entente_audit_row_get_finding:
 * @self: a row
 *
 * Returns: (transfer none): its finding, which is there as long as the row is
 */
const EntenteAuditFinding *
entente_audit_row_get_finding (EntenteAuditRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUDIT_ROW (self), NULL);

  return self->finding;
}

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_AUDIT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_AUDIT_GROUP (model)->numbers->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  EntenteAuditGroup *self = ENTENTE_AUDIT_GROUP (model);
  EntenteAuditRow *row;

  if (position >= self->numbers->len)
    return NULL;
  if (self->rows->pdata[position] == NULL)
    {
      row = g_object_new (ENTENTE_TYPE_AUDIT_ROW, NULL);
      row->audit = entente_audit_ref (self->audit);
      row->finding = entente_audit_get_nth (self->audit, g_array_index (self->numbers, guint, position));
      self->rows->pdata[position] = row;
    }
  return g_object_ref (self->rows->pdata[position]);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
clear_row (gpointer row)
{
  if (row != NULL)
    g_object_unref (row);
}

static void
entente_audit_group_finalize (GObject *object)
{
  EntenteAuditGroup *self = ENTENTE_AUDIT_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->audit, entente_audit_unref);

  G_OBJECT_CLASS (entente_audit_group_parent_class)->finalize (object);
}

static void
entente_audit_group_class_init (EntenteAuditGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_audit_group_finalize;
}

static void
entente_audit_group_init (EntenteAuditGroup *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_ptr_array_new_with_free_func (clear_row);
}

static EntenteAuditGroup *
group_new (EntenteAudit *audit,
           guint         kind)
{
  EntenteAuditGroup *self = g_object_new (ENTENTE_TYPE_AUDIT_GROUP, NULL);

  self->audit = entente_audit_ref (audit);
  self->kind = kind;
  return self;
}

/**
 * entente_audit_group_list:
 * @audit: an audit
 *
 * Returns: (transfer full) (element-type EntenteAuditGroup): its groups that are not empty, in the order of the kinds;
 *   what is set aside comes last
 */
GPtrArray *
entente_audit_group_list (EntenteAudit *audit)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteAuditGroup *by_kind[ENTENTE_N_AUDIT_KINDS + 1] = { NULL, };

  g_return_val_if_fail (audit != NULL, groups);

  for (guint i = 0; i < entente_audit_get_n (audit); i++)
    {
      const EntenteAuditFinding *finding = entente_audit_get_nth (audit, i);
      guint kind = entente_audit_finding_is_open (finding) ? finding->kind : ENTENTE_AUDIT_ASIDE;

      if (by_kind[kind] == NULL)
        by_kind[kind] = group_new (audit, kind);
      g_array_append_val (by_kind[kind]->numbers, i);
    }
  for (guint kind = 0; kind < G_N_ELEMENTS (by_kind); kind++)
    if (by_kind[kind] != NULL)
      {
        g_ptr_array_set_size (by_kind[kind]->rows, (int) by_kind[kind]->numbers->len);
        g_ptr_array_add (groups, by_kind[kind]);
      }
  return groups;
}

guint
entente_audit_group_get_kind (EntenteAuditGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUDIT_GROUP (self), 0);

  return self->kind;
}

const char *
entente_audit_group_get_title (EntenteAuditGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUDIT_GROUP (self), NULL);

  return self->kind == ENTENTE_AUDIT_ASIDE ? C_("audit", "Set aside") : entente_audit_kind_get_title (self->kind);
}
