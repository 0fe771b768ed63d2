/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-kind.h"

#include "entente-file-words.h"

#include <string.h>

/* What other programs call the kinds of actor. The case of letters does not count. */
static const struct { const char *word, *kind; } words[] = {
  { "person", ENTENTE_ACTOR_KIND_PERSON },
  { "people", ENTENTE_ACTOR_KIND_PERSON },
  { "individual", ENTENTE_ACTOR_KIND_PERSON },
  { "human", ENTENTE_ACTOR_KIND_PERSON },
  { "q5", ENTENTE_ACTOR_KIND_PERSON },
  { "maltego.person", ENTENTE_ACTOR_KIND_PERSON },
  { "company", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "organization", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "organisation", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "org", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "legalentity", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "legal entity", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "registeredentity", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "party", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "political party", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "q43229", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "q4830453", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "q6881511", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "maltego.company", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "maltego.organization", ENTENTE_ACTOR_KIND_ORGANIZATION },
  { "government", ENTENTE_ACTOR_KIND_GOVERNMENT },
  { "publicbody", ENTENTE_ACTOR_KIND_GOVERNMENT },
  { "public body", ENTENTE_ACTOR_KIND_GOVERNMENT },
  { "statebody", ENTENTE_ACTOR_KIND_GOVERNMENT },
  { "legislature", ENTENTE_ACTOR_KIND_GOVERNMENT },
  { "ministry", ENTENTE_ACTOR_KIND_GOVERNMENT },
  { "q327333", ENTENTE_ACTOR_KIND_GOVERNMENT },
  { "state", ENTENTE_ACTOR_KIND_STATE },
  { "country", ENTENTE_ACTOR_KIND_STATE },
  { "q3624078", ENTENTE_ACTOR_KIND_STATE },
  { "q6256", ENTENTE_ACTOR_KIND_STATE },
  { "media", ENTENTE_ACTOR_KIND_MEDIA },
  { "newspaper", ENTENTE_ACTOR_KIND_MEDIA },
  { "q11032", ENTENTE_ACTOR_KIND_MEDIA },
  { "q5398426", ENTENTE_ACTOR_KIND_MEDIA },
  { "group", ENTENTE_ACTOR_KIND_GROUP },
  { "class", ENTENTE_ACTOR_KIND_GROUP },
  { "threat-actor", ENTENTE_ACTOR_KIND_GROUP },
  { "intrusion-set", ENTENTE_ACTOR_KIND_GROUP },
  { "anonymousentity", ENTENTE_ACTOR_KIND_GROUP },
  { "arrangement", ENTENTE_ACTOR_KIND_GROUP },
  { "case", ENTENTE_ACTOR_KIND_GROUP },
  { "event", ENTENTE_ACTOR_KIND_EVENT },
  { "campaign", ENTENTE_ACTOR_KIND_EVENT },
  { "incident", ENTENTE_ACTOR_KIND_EVENT },
  { "q1656682", ENTENTE_ACTOR_KIND_EVENT },
  { "place", ENTENTE_ACTOR_KIND_PLACE },
  { "location", ENTENTE_ACTOR_KIND_PLACE },
  { "realestate", ENTENTE_ACTOR_KIND_PLACE },
  { "q515", ENTENTE_ACTOR_KIND_PLACE },
  { "maltego.location", ENTENTE_ACTOR_KIND_PLACE },
  { "agreement", ENTENTE_ACTOR_KIND_AGREEMENT },
  { "treaty", ENTENTE_ACTOR_KIND_AGREEMENT },
  { "contract", ENTENTE_ACTOR_KIND_AGREEMENT },
};

/**
 * entente_import_kind_find:
 * @word: (nullable): a word of another program
 *
 * Returns: (transfer none) (nullable): the kind of actor that it means, a word of the file format
 */
const char *
entente_import_kind_find (const char *word)
{
  char first = word != NULL ? g_ascii_tolower (*word) : '\0';

  for (gsize i = 0; first != '\0' && i < G_N_ELEMENTS (words); i++)
    if (words[i].word[0] == first && g_ascii_strcasecmp (words[i].word, word) == 0)
      return words[i].kind;
  return NULL;
}

/**
 * entente_import_kind_get:
 * @word: (nullable): a word of another program
 *
 * Returns: (transfer none) (nullable): the kind of actor that it means; the word itself if none is known for it
 */
const char *
entente_import_kind_get (const char *word)
{
  const char *kind = entente_import_kind_find (word);

  return kind != NULL ? kind : word;
}
