/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm-schema.h"

#include "entente-file-words.h"

/* The schemata are those of the FollowTheMoney model, https://followthemoney.tech. It has none for many kinds of actor:
 * what is no thing of its own there is a legal entity, because any end of a link must be a thing. */

#define BORN "birthDate", "deathDate"
#define FOUNDED "incorporationDate", "dissolutionDate"
#define LASTED "startDate", "endDate"
#define NO_DATES NULL, NULL

static const struct {
  const char *kind;
  EntenteFtmSchema schema;
} actors[] = {
  { ENTENTE_ACTOR_KIND_PERSON, { "Person", BORN, TRUE, FALSE, FALSE } },
  { ENTENTE_ACTOR_KIND_ORGANIZATION, { "Organization", FOUNDED, TRUE, TRUE, FALSE } },
  { ENTENTE_ACTOR_KIND_MEDIA, { "Organization", FOUNDED, TRUE, TRUE, FALSE } },
  { ENTENTE_ACTOR_KIND_GOVERNMENT, { "PublicBody", FOUNDED, TRUE, TRUE, FALSE } },
  { ENTENTE_ACTOR_KIND_EVENT, { "Event", LASTED, FALSE, FALSE, FALSE } },
  { ENTENTE_ACTOR_KIND_AGREEMENT, { "Contract", NO_DATES, FALSE, FALSE, TRUE } },
  { ENTENTE_ACTOR_KIND_PLACE, { "Address", NO_DATES, FALSE, FALSE, FALSE } },
  { "company", { "Company", FOUNDED, TRUE, TRUE, TRUE } },
};

static const EntenteFtmSchema legal_entity = { "LegalEntity", FOUNDED, TRUE, FALSE, FALSE };

/* Kinds that an import from FollowTheMoney keeps as they are. */
static const EntenteFtmSchema kept[] = {
  { "Airplane", NO_DATES, FALSE, FALSE, TRUE },      { "BankAccount", NO_DATES, FALSE, FALSE, TRUE },
  { "CourtCase", NO_DATES, FALSE, FALSE, FALSE },    { "CryptoWallet", NO_DATES, FALSE, FALSE, TRUE },
  { "Position", NO_DATES, FALSE, FALSE, FALSE },     { "Project", NO_DATES, FALSE, FALSE, FALSE },
  { "RealEstate", NO_DATES, FALSE, FALSE, TRUE },    { "Security", NO_DATES, FALSE, FALSE, TRUE },
  { "Vehicle", NO_DATES, FALSE, FALSE, TRUE },       { "Vessel", NO_DATES, FALSE, FALSE, TRUE },
};

static const struct {
  const char *kind, *schema;
} sources[] = {
  { "article", "Article" },    { "agency report", "Article" }, { "web page", "HyperText" }, { "post", "HyperText" },
  { "photograph", "Image" },   { "photo caption", "Image" },   { "video", "Video" },        { "broadcast", "Video" },
  { "data set", "Table" },
};

typedef enum {
  ANY,
  PERSON,
  LEGAL,
  BODY,
  ASSET,
} End;

/* Words that mean just what a schema does. The word on the line is kept in any case. */
static const struct {
  const char *word;
  gboolean directed;
  End from, to;
  EntenteFtmEdge edge;
} edges[] = {
  { "owns", TRUE, LEGAL, ASSET, { "Ownership", "owner", "asset", "role" } },
  { "directs", TRUE, LEGAL, BODY, { "Directorship", "director", "organization", "role" } },
  { "director of", TRUE, LEGAL, BODY, { "Directorship", "director", "organization", "role" } },
  { "member of", TRUE, LEGAL, BODY, { "Membership", "member", "organization", "role" } },
  { "belongs to", TRUE, LEGAL, BODY, { "Membership", "member", "organization", "role" } },
  { "works for", TRUE, PERSON, LEGAL, { "Employment", "employee", "employer", "role" } },
  { "employed by", TRUE, PERSON, LEGAL, { "Employment", "employee", "employer", "role" } },
  { "represents", TRUE, LEGAL, LEGAL, { "Representation", "agent", "client", "role" } },
  { "precedes", TRUE, LEGAL, LEGAL, { "Succession", "predecessor", "successor", "role" } },
  { "related to", FALSE, PERSON, PERSON, { "Family", "person", "relative", "relationship" } },
  { "married to", FALSE, PERSON, PERSON, { "Family", "person", "relative", "relationship" } },
  { "associated with", FALSE, PERSON, PERSON, { "Associate", "person", "associate", "relationship" } },
};

static const EntenteFtmEdge unknown_link = { "UnknownLink", "subject", "object", "role" };

/**
 * entente_ftm_schema_for_actor:
 * @kind: (nullable): the kind of an actor
 *
 * Returns: (transfer none): its schema
 */
const EntenteFtmSchema *
entente_ftm_schema_for_actor (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actors); i++)
    if (g_strcmp0 (actors[i].kind, kind) == 0)
      return &actors[i].schema;
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (g_strcmp0 (kept[i].name, kind) == 0)
      return &kept[i];
  return &legal_entity;
}

/**
 * entente_ftm_schema_for_source:
 * @kind: (nullable): the kind of a source
 *
 * Returns: its schema
 */
const char *
entente_ftm_schema_for_source (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_strcmp0 (sources[i].kind, kind) == 0)
      return sources[i].schema;
  return "Document";
}

static gboolean
fits (const EntenteFtmSchema *schema,
      End                     end)
{
  switch (end)
    {
    case PERSON:
      return g_strcmp0 (schema->name, "Person") == 0;
    case LEGAL:
      return schema->is_legal;
    case BODY:
      return schema->is_body;
    case ASSET:
      return schema->is_asset;
    case ANY:
    default:
      return TRUE;
    }
}

/**
 * entente_ftm_schema_for_relation:
 * @kind: (nullable): the word on the line
 * @directed: whether it has a direction
 * @from: the schema of the actor where it starts
 * @to: the schema of the actor where it ends
 *
 * Returns: (transfer none): a schema that says the same and that the ends fit; if there is none, UnknownLink, which
 *   only says that there is a link
 */
const EntenteFtmEdge *
entente_ftm_schema_for_relation (const char             *kind,
                                 gboolean                directed,
                                 const EntenteFtmSchema *from,
                                 const EntenteFtmSchema *to)
{
  g_return_val_if_fail (from != NULL && to != NULL, &unknown_link);

  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    if (g_strcmp0 (edges[i].word, kind) == 0 && edges[i].directed == directed && fits (from, edges[i].from) &&
        fits (to, edges[i].to))
      return &edges[i].edge;
  return &unknown_link;
}
