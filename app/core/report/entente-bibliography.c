/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-bibliography.h"

#include "entente-citation.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-facts.h"
#include "entente-query.h"
#include "entente-vocabulary.h"
#include "entente-web-address.h"

#include <string.h>
#include <glib/gi18n.h>

/* Lists sources as works cited, in the author–date style of the Chicago Manual of Style: who, year, title, where it
 * appeared and when, its address, its copy in an archive, and the day it was read. */

#define YEAR_DIGITS 4

typedef struct {
  EntenteSource *source;
  char *who;   /* nullable: the authors or the publisher */
  char *key;   /* for sorting */
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->who);
  g_free (entry->key);
}

static int
compare_entries (const void *a,
                 const void *b)
{
  const Entry *x = a, *y = b;
  int order = strcmp (x->key, y->key);

  return order != 0 ? order : strcmp (entente_item_get_id (ENTENTE_ITEM (x->source)),
                                      entente_item_get_id (ENTENTE_ITEM (y->source)));
}

static char *
name_publisher (EntenteDocument *document,
                EntenteSource   *source)
{
  const char *publisher = entente_source_get_publisher (source);

  return publisher != NULL ? entente_query_mention (document, ENTENTE_ITEM_ACTOR, publisher) : NULL;
}

/* Returns the names of the authors, or else that of the publisher. */
static char *
name_authors (EntenteDocument *document,
              EntenteSource   *source)
{
  const char *const *authors = entente_source_get_authors (source);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (; authors != NULL && *authors != NULL; authors++)
    g_ptr_array_add (names, entente_display_text_embed (*authors));
  if (names->len == 0)
    return name_publisher (document, source);
  g_ptr_array_add (names, NULL);
  return entente_display_text_join ((const char *const *) names->pdata, G_MAXUINT);
}

static void
make_entry (EntenteDocument *document,
            EntenteSource   *source,
            Entry           *entry)
{
  g_autofree char *title = entente_query_title (document, ENTENTE_ITEM (source));
  g_autofree char *words = NULL;

  entry->source = source;
  entry->who = name_authors (document, source);
  words = g_strconcat (entry->who != NULL ? entry->who : title, "\n",
                       entente_source_get_published (source) != NULL ? entente_source_get_published (source) : "~",
                       "\n", title, NULL);
  entry->key = g_utf8_collate_key (words, -1);
}

/* Returns the year at the start of the date of publication. */
static char *
get_year (EntenteSource *source)
{
  const char *published = entente_source_get_published (source);
  guint n = 0;

  while (published != NULL && n < YEAR_DIGITS && g_ascii_isdigit (published[n]))
    n++;
  if (n < YEAR_DIGITS || g_ascii_isdigit (published[n]))
    return g_strdup (C_("year of a source", "n.d."));
  return g_strndup (published, YEAR_DIGITS);
}

/* Adds a full stop, unless the text has one at its end, such as an abbreviated name. */
static void
add_sentence (EntenteReport *report,
              const char    *text)
{
  entente_report_add (report, ENTENTE_REPORT_PLAIN, text);
  entente_report_add (report, ENTENTE_REPORT_PLAIN, g_str_has_suffix (text, ".") ? " " : ". ");
}

static void
add_title (EntenteReport *report,
           EntenteSource *source,
           const char    *title)
{
  g_autofree char *quoted = entente_display_text_quote (title);

  entente_report_add_link (report, ENTENTE_REPORT_PLAIN, quoted, entente_citation_find_link (source));
  entente_report_add (report, ENTENTE_REPORT_PLAIN, ". ");
}

static void
add_appearance (EntenteReport   *report,
                EntenteDocument *document,
                EntenteSource   *source,
                const char      *who)
{
  g_autofree char *publisher = name_publisher (document, source);
  g_autofree char *date = entente_date_format (entente_source_get_published (source));
  g_autofree char *kind = entente_vocabulary_get_label (ENTENTE_VOCABULARY_SOURCE_KIND,
                                                        entente_source_get_kind (source));
  g_autofree char *both = NULL;

  if (kind != NULL)
    add_sentence (report, kind);
  if (publisher != NULL && g_strcmp0 (publisher, who) == 0)
    g_clear_pointer (&publisher, g_free);
  both = entente_display_text_append (g_steal_pointer (&publisher), g_steal_pointer (&date));
  if (both != NULL)
    add_sentence (report, both);
}

/* An address is always shown as it is. It is a link only if it is safe to open. */
static void
add_address (EntenteReport *report,
             const char    *before,
             const char    *url)
{
  g_autofree char *host = entente_web_address_get_host (url);
  g_autofree char *shown = NULL;

  if (url == NULL)
    return;
  shown = entente_display_text_reveal (url);
  if (before != NULL)
    {
      entente_report_add (report, ENTENTE_REPORT_PLAIN, before);
      entente_report_add (report, ENTENTE_REPORT_PLAIN, " ");
    }
  entente_report_add_link (report, ENTENTE_REPORT_PLAIN, shown, host != NULL ? url : NULL);
  entente_report_add (report, ENTENTE_REPORT_PLAIN, ". ");
}

static void
add_end (EntenteReport *report,
         EntenteSource *source)
{
  const char *reliability = entente_source_get_reliability (source);
  g_autofree char *accessed = entente_date_format (entente_source_get_accessed (source));
  g_autofree char *meaning = entente_vocabulary_get_label (ENTENTE_VOCABULARY_RELIABILITY, reliability);
  const char *note = entente_source_get_note (source);

  if (accessed != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (C_("source", "Accessed %s"), accessed);

      add_sentence (report, sentence);
    }
  if (meaning != NULL)
    {
      g_autofree char *letter = entente_display_text_name (reliability);
      g_autofree char *sentence = g_strdup_printf (C_("source", "Reliability %s: %s"), letter, meaning);

      add_sentence (report, sentence);
    }
  if (note != NULL)
    {
      g_autofree char *shown = entente_display_text_reveal (note);

      entente_report_add (report, ENTENTE_REPORT_QUIET, shown);
    }
}

/* How other systems call it, and the further facts. */
static void
add_facts (EntenteReport   *report,
           EntenteDocument *document,
           EntenteSource   *source)
{
  g_autoptr (GPtrArray) facts = entente_facts_list (document, ENTENTE_ITEM (source), ENTENTE_FACT_IN_REPORT);

  for (guint i = 0; i < facts->len; i++)
    add_sentence (report, ((EntenteFact *) facts->pdata[i])->alone);
}

static void
add_source (EntenteReport   *report,
            EntenteDocument *document,
            const Entry     *entry)
{
  EntenteSource *source = entry->source;
  g_autofree char *title = entente_query_title (document, ENTENTE_ITEM (source));
  g_autofree char *year = get_year (source);

  entente_report_start (report, ENTENTE_REPORT_ITEM);
  if (entry->who != NULL)
    add_sentence (report, entry->who);
  add_sentence (report, year);
  add_title (report, source, title);
  add_appearance (report, document, source, entry->who);
  add_address (report, NULL, entente_source_get_url (source));
  /* Translators: then the address of a copy. */
  add_address (report, C_("source", "Archived at"), entente_source_get_archived (source));
  add_facts (report, document, source);
  add_end (report, source);
}

/**
 * entente_bibliography_add:
 * @report: a report
 * @document: a document
 * @sources: (element-type EntenteSource): sources of it
 *
 * Adds an item for each source, sorted as the user's language sorts.
 */
void
entente_bibliography_add (EntenteReport   *report,
                          EntenteDocument *document,
                          GPtrArray       *sources)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_return_if_fail (ENTENTE_IS_REPORT (report) && ENTENTE_IS_DOCUMENT (document) && sources != NULL);

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < sources->len; i++)
    {
      Entry entry;

      make_entry (document, sources->pdata[i], &entry);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    add_source (report, document, &g_array_index (entries, Entry, i));
}
