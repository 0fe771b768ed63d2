/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-aside-words.h"

#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-query.h"

#include <glib/gi18n.h>

/* How evidence is weighed, in words, where that is not as usual. */

/* So many things are named; others are counted. */
#define MAX_NAMED 5

/**
 * entente_aside_describe_one:
 * @kind: as what something is set aside
 * @word: the id of a source or an actor, or a grade
 * @document: the document that it is of
 *
 * Returns: (transfer full): its name, to be used in a sentence
 */
char *
entente_aside_describe_one (EntenteAsideKind  kind,
                            const char       *word,
                            EntenteDocument  *document)
{
  g_return_val_if_fail (kind < ENTENTE_N_ASIDES && word != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  if (kind == ENTENTE_ASIDE_SOURCE)
    return entente_query_mention (document, ENTENTE_ITEM_SOURCE, word);
  if (kind != ENTENTE_ASIDE_GRADE)
    return entente_query_mention (document, ENTENTE_ITEM_ACTOR, word);
  if (g_str_equal (word, ENTENTE_NO_GRADE))
    return g_strdup (C_("set aside", "what is not graded"));
  /* Translators: a grade of the Admiralty code: a letter from A to F, or a number from 1 to 6. */
  return g_strdup_printf (C_("set aside", "grade %s"), word);
}

static void
add_names (EntenteAside     *self,
           EntenteAsideKind  kind,
           EntenteDocument  *document,
           GPtrArray        *names)
{
  const char *const *words = entente_aside_get (self, kind);

  for (guint i = 0; words[i] != NULL; i++)
    if (kind != ENTENTE_ASIDE_MEDIUM || !entente_aside_has (self, ENTENTE_ASIDE_SPEAKER, words[i]))
      g_ptr_array_add (names, entente_aside_describe_one (kind, words[i], document));
}

/**
 * entente_aside_describe:
 * @self: what is set aside
 * @document: the document that it is of
 *
 * Returns: (transfer full): the names of all of it, as one list; of many, only some, and how many others there are. Who
 *   is set aside both as a speaker and as a medium is named once.
 */
char *
entente_aside_describe (EntenteAside    *self,
                        EntenteDocument *document)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  for (int kind = 0; kind < ENTENTE_N_ASIDES; kind++)
    add_names (self, kind, document, names);
  g_ptr_array_add (names, NULL);
  return entente_display_text_join ((const char *const *) names->pdata, MAX_NAMED);
}

/**
 * entente_weighing_tell:
 * @document: a document
 *
 * Returns: (transfer full) (nullable): in which way it is not weighed as usual where it is looked at, for a legend:
 *   "Only good grades confirm · As known on 21 March 2025 · Without KCNA"; %NULL if it is
 */
char *
entente_weighing_tell (EntenteDocument *document)
{
  g_autoptr (EntenteWeighing) self = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gint64 known;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = entente_weighing_for_document (document);
  known = entente_weighing_get_known (self);
  if (entente_weighing_has (self, ENTENTE_RULE_ONE_VOICE))
    g_ptr_array_add (parts, g_strdup (_("Parts of one body are one voice")));
  if (entente_weighing_has (self, ENTENTE_RULE_GRADES))
    g_ptr_array_add (parts, g_strdup (_("Only good grades confirm")));
  if (known != ENTENTE_KNOWN_ALL)
    {
      g_autofree char *day = entente_date_write_day (known), *shown = entente_date_format (day);

      g_ptr_array_add (parts, g_strdup_printf (_("As known on %s"), shown));
    }
  if (!entente_aside_is_empty (entente_weighing_get_aside (self)))
    {
      g_autofree char *aside = entente_aside_describe (entente_weighing_get_aside (self), document);

      /* Translators: %s is what is set aside: “KCNA and grade F”. */
      g_ptr_array_add (parts, g_strdup_printf (_("Without %s"), aside));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}
