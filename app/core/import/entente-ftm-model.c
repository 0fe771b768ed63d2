/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm-model.h"

#include <glib/gi18n.h>

/* The schemata that are edges, by the FollowTheMoney model: the properties of both ends, and the word on the line. */
const EntenteFtmLink entente_ftm_edges[ENTENTE_FTM_N_EDGES] = {
  { "Ownership", "owner", "asset", N_("owns"), FALSE },
  { "Directorship", "director", "organization", N_("directs"), FALSE },
  { "Membership", "member", "organization", N_("belongs to"), FALSE },
  { "Employment", "employee", "employer", N_("works for"), FALSE },
  { "Family", "person", "relative", N_("related to"), TRUE },
  { "Associate", "person", "associate", N_("associated with"), TRUE },
  { "UnknownLink", "subject", "object", N_("linked to"), TRUE },
  { "Payment", "payer", "beneficiary", N_("paid"), FALSE },
  { "Debt", "debtor", "creditor", N_("owes"), FALSE },
  { "Representation", "agent", "client", N_("represents"), FALSE },
  { "Succession", "predecessor", "successor", N_("precedes"), FALSE },
  { "Occupancy", "holder", "post", N_("holds"), FALSE },
  { "ProjectParticipant", "participant", "project", N_("participates in"), FALSE },
  { "ContractAward", "contract", "supplier", N_("awarded to"), FALSE },
  { "CourtCaseParty", "party", "case", N_("involved in"), FALSE },
  { "Documentation", "document", "entity", N_("documents"), FALSE },
};

static const char *const documents[] = { "Document", "PlainText", "HyperText", "Pages", "Email", "Article", "Image",
                                         "Video", "Audio", "Table", "Workbook", "Folder", "Package", "Message", NULL };

/* What is a fact of another entity, and the property that names it. */
static const struct { const char *schema, *holder; } facts[] = {
  { "Address", NULL },       { "Identification", "holder" }, { "Passport", "holder" }, { "Note", "entity" },
  { "Page", "document" },    { "Mention", "document" },      { "TaxRoll", "entity" },  { "Interval", NULL },
  { "License", "holder" },   { "EconomicActivity", "agent" }, { "PersonName", "entity" }, { "Similar", NULL },
};

static int
find_edge (const char *schema)
{
  for (gsize i = 0; i < ENTENTE_FTM_N_EDGES; i++)
    if (*entente_ftm_edges[i].schema == *schema && g_str_equal (entente_ftm_edges[i].schema, schema))
      return i;
  return -1;
}

static int
find_fact (const char *schema)
{
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (*facts[i].schema == *schema && g_str_equal (facts[i].schema, schema))
      return i;
  return -1;
}

/**
 * entente_ftm_is_one_of:
 * @name: a name
 * @names: names, with %NULL at the end
 *
 * Works like g_strv_contains(), in less time for short lists in which few names begin with the same letter. That is
 * asked for each property of each entity.
 *
 * Returns: whether it is one of them
 */
gboolean
entente_ftm_is_one_of (const char        *name,
                       const char *const *names)
{
  for (; *names != NULL; names++)
    if (**names == *name && g_str_equal (*names, name))
      return TRUE;
  return FALSE;
}

/**
 * entente_ftm_model_find:
 * @schema: the name of a schema
 *
 * Returns: what the FollowTheMoney model says of it
 */
EntenteFtmModel
entente_ftm_model_find (const char *schema)
{
  return (EntenteFtmModel) {
    .edge = find_edge (schema),
    .fact = find_fact (schema),
    .is_document = entente_ftm_is_one_of (schema, documents),
    .is_sanction = g_str_equal (schema, "Sanction"),
  };
}

/**
 * entente_ftm_model_get_holder:
 * @self: a schema of facts of other entities
 *
 * Returns: (transfer none) (nullable): the property that names the entity of which it is a fact
 */
const char *
entente_ftm_model_get_holder (EntenteFtmModel self)
{
  g_return_val_if_fail (self.fact >= 0, NULL);

  return facts[self.fact].holder;
}
