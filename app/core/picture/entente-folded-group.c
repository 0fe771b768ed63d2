/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-folded-group.h"

#include <glib/gi18n.h>

EntenteFoldedGroup *
entente_folded_group_new (const char *id)
{
  EntenteFoldedGroup *self = g_new0 (EntenteFoldedGroup, 1);

  self->id = g_strdup (id);
  self->members = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
entente_folded_group_free (EntenteFoldedGroup *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_ptr_array_unref (self->members);
  g_free (self);
}

/**
 * entente_folded_group_describe:
 * @self: a folded group
 *
 * Returns: (transfer full): how many members and relations its card stands for, fit to be shown
 */
char *
entente_folded_group_describe (const EntenteFoldedGroup *self)
{
  g_autofree char *members = NULL, *within = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->members->len < self->n_all)
    /* Translators: so many members of a group are shown, of so many. */
    members = g_strdup_printf (ngettext ("%1$u of %2$u member", "%1$u of %2$u members", self->n_all),
                               self->members->len, self->n_all);
  else
    members = g_strdup_printf (ngettext ("%u member", "%u members", self->members->len), self->members->len);
  if (self->n_within == 0)
    return g_steal_pointer (&members);
  within = g_strdup_printf (ngettext ("%u relation within", "%u relations within", self->n_within), self->n_within);
  /* Translators: of a folded group: “12 members · 5 relations within”. */
  return g_strdup_printf (C_("group", "%1$s · %2$s"), members, within);
}

EntenteBundle *
entente_bundle_new (void)
{
  EntenteBundle *self = g_new0 (EntenteBundle, 1);

  self->relations = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
entente_bundle_free (EntenteBundle *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->relations);
  g_free (self);
}

void
entente_bundle_add (EntenteBundle        *self,
                    EntenteItem          *relation,
                    EntenteEvidenceClass  evidence,
                    gboolean              disputed)
{
  g_return_if_fail (self != NULL && ENTENTE_IS_RELATION (relation) && evidence < ENTENTE_N_EVIDENCE_CLASSES);

  g_ptr_array_add (self->relations, g_object_ref (relation));
  self->n_of[evidence]++;
  self->disputed |= disputed;
}

/**
 * entente_bundle_get_evidence:
 * @self: a bundle that is not empty
 *
 * Returns: the class of its worst supported relations
 */
EntenteEvidenceClass
entente_bundle_get_evidence (const EntenteBundle *self)
{
  EntenteEvidenceClass worst = ENTENTE_EVIDENCE_UNSUPPORTED;

  g_return_val_if_fail (self != NULL, worst);

  while (worst > ENTENTE_EVIDENCE_CONFIRMED && self->n_of[worst] == 0)
    worst--;
  return worst;
}

/* What is better than the line looks: the best, if not all are alike. */
static char *
describe_best (const EntenteBundle *self)
{
  guint n = self->n_of[ENTENTE_EVIDENCE_CONFIRMED];

  if (n > 0)
    return g_strdup_printf (ngettext ("%u confirmed", "%u confirmed", n), n);
  n = self->n_of[ENTENTE_EVIDENCE_REPORTED];
  if (n > 0)
    return g_strdup_printf (ngettext ("%u reported", "%u reported", n), n);
  n = self->n_of[ENTENTE_EVIDENCE_TENTATIVE];
  return g_strdup_printf (ngettext ("%u tentative", "%u tentative", n), n);
}

/**
 * entente_bundle_describe:
 * @self: a bundle that is not empty
 *
 * Returns: (transfer full): the word on its line: how many relations it stands for, and how many of them are as well
 *   supported as the best, unless all are alike
 */
char *
entente_bundle_describe (const EntenteBundle *self)
{
  g_autofree char *all = NULL, *best = NULL;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);

  n = self->relations->len;
  all = g_strdup_printf (ngettext ("%u relation", "%u relations", n), n);
  if (self->n_of[entente_bundle_get_evidence (self)] == n)
    return g_steal_pointer (&all);
  best = describe_best (self);
  /* Translators: the word on a line that stands for several relations: “12 relations · 3 confirmed”. */
  return g_strdup_printf (C_("bundle", "%1$s · %2$s"), all, best);
}

/**
 * entente_bundle_describe_classes:
 * @self: a bundle that is not empty
 *
 * Returns: (transfer full): how many relations of each class it stands for, and whether one is disputed; a line each
 */
char *
entente_bundle_describe_classes (const EntenteBundle *self)
{
  GString *words;
  g_autofree char *all = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  all = entente_bundle_describe (self);
  words = g_string_new (all);
  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    if (self->n_of[i] > 0)
      /* Translators: a class of evidence, and how many relations are of it. */
      g_string_append_printf (words, C_("bundle", "\n%1$s: %2$u"), entente_evidence_class_get_label (i), self->n_of[i]);
  if (self->disputed)
    g_string_append_printf (words, "\n%s", C_("bundle", "At least one is disputed"));
  return g_string_free (words, FALSE);
}
