/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csl.h"

#include "entente-actor.h"
#include "entente-csl-name.h"
#include "entente-date.h"
#include "entente-edtf.h"
#include "entente-file-words.h"
#include "entente-former.h"
#include "entente-id.h"
#include "entente-json-print.h"
#include "entente-source.h"

/* Writes the sources as CSL JSON, which reference managers read. */

typedef struct {
  GString *json;
  gboolean started; /* whether the object has a member */
} Item;

/* The type that CSL has for each kind of source that Entente knows. */
static const struct {
  const char *kind, *type;
} types[] = {
  { "article", "article-newspaper" },
  { "agency report", "article-newspaper" },
  { "photograph", "graphic" },
  { "photo caption", "graphic" },
  { "video", "motion_picture" },
  { "broadcast", "broadcast" },
  { "interview", "interview" },
  { "speech", "speech" },
  { "report", "report" },
  { "paper", "article-journal" },
  { "book", "book" },
  { "web page", "webpage" },
  { "post", "post" },
  { "letter", "personal_communication" },
  { "data set", "dataset" },
  { "treaty", "treaty" },
};

static const char *
get_type (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (kind, types[i].kind) == 0)
      return types[i].type;
  return "document";
}

static void
add_name (Item       *item,
          const char *name)
{
  g_string_append_printf (item->json, "%s    \"%s\": ", item->started ? ",\n" : "", name);
  item->started = TRUE;
}

static void
add_text (Item       *item,
          const char *name,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  add_name (item, name);
  entente_json_print_text (item->json, text);
}

static void
add_authors (Item              *item,
             const char *const *authors,
             GHashTable        *bodies)
{
  if (authors == NULL || *authors == NULL)
    return;
  add_name (item, "author");
  g_string_append_c (item->json, '[');
  for (guint i = 0; authors[i] != NULL; i++)
    {
      g_string_append (item->json, i > 0 ? ", " : "");
      entente_csl_name_print (item->json, authors[i], bodies);
    }
  g_string_append_c (item->json, ']');
}

/* CSL has numbers for a year, a month and a day. */
static gboolean
has_date_parts (const EntenteEdtfPoint *point)
{
  return point->type == ENTENTE_EDTF_DATE
         && (point->precision == ENTENTE_EDTF_DAY || point->precision == ENTENTE_EDTF_MONTH
             || point->precision == ENTENTE_EDTF_YEAR);
}

static void
add_date_parts (Item                   *item,
                const EntenteEdtfPoint *point)
{
  /* EDTF counts the year 0, which is 1 BC. CSL counts 1 BC as -1. */
  g_string_append_printf (item->json, "[%" G_GINT64_FORMAT, point->year > 0 ? point->year : point->year - 1);
  if (point->precision == ENTENTE_EDTF_DAY || point->precision == ENTENTE_EDTF_MONTH)
    g_string_append_printf (item->json, ", %d", point->month);
  if (point->precision == ENTENTE_EDTF_DAY)
    g_string_append_printf (item->json, ", %d", point->day);
  g_string_append_c (item->json, ']');
}

/* CSL has one season for a date, so it is of no use for an interval. */
static gboolean
is_season (const EntenteEdtfPoint *point,
           gboolean                is_interval)
{
  return !is_interval && point->type == ENTENTE_EDTF_DATE && point->precision == ENTENTE_EDTF_SEASON;
}

static void
add_numbers (Item                   *item,
             const EntenteEdtfPoint *start,
             const EntenteEdtfPoint *end)
{
  g_string_append (item->json, "{\"date-parts\": [");
  add_date_parts (item, start);
  if (end != NULL)
    {
      g_string_append (item->json, ", ");
      add_date_parts (item, end);
    }
  g_string_append_c (item->json, ']');
  /* EDTF counts the seasons from 21, CSL from 1: spring, summer, autumn, winter. */
  if (start->precision == ENTENTE_EDTF_SEASON)
    g_string_append_printf (item->json, ", \"season\": %d", start->month - 20);
  if (start->approximate || start->uncertain || (end != NULL && (end->approximate || end->uncertain)))
    g_string_append (item->json, ", \"circa\": true");
  g_string_append_c (item->json, '}');
}

/* The numbers of a decade or of an interval without an end would say more than is known, so it is written in words.
 * What cannot be read are words already. */
static void
add_words (Item       *item,
           const char *edtf,
           gboolean    is_readable)
{
  g_autofree char *words = is_readable ? entente_date_format (edtf) : g_strdup (edtf);

  g_string_append (item->json, "{\"literal\": ");
  entente_json_print_text (item->json, words);
  g_string_append_c (item->json, '}');
}

static void
add_date (Item       *item,
          const char *name,
          const char *edtf)
{
  EntenteEdtfPoint start, end;
  gboolean is_interval, is_readable;

  if (edtf == NULL)
    return;
  add_name (item, name);
  is_readable = entente_edtf_read (edtf, &start, &end, &is_interval);
  if (is_readable && (is_season (&start, is_interval) || (has_date_parts (&start) && has_date_parts (&end))))
    add_numbers (item, &start, is_interval ? &end : NULL);
  else
    add_words (item, edtf, is_readable);
}

/* A publisher that was deleted from the document still published the source. */
static const char *
find_publisher (EntenteDocument *document,
                EntenteSource   *source)
{
  EntenteItem *publisher = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR,
                                                         entente_source_get_publisher (source));

  if (publisher != NULL)
    return entente_actor_get_name (ENTENTE_ACTOR (publisher));
  return entente_former_get_name (entente_item_get_record (ENTENTE_ITEM (source)), ENTENTE_SOURCE_FORMER,
                                  ENTENTE_ROLE_PUBLISHER, 0);
}

static void
add_source (GString         *json,
            EntenteDocument *document,
            GHashTable      *bodies,
            EntenteSource   *source)
{
  Item item = { json, FALSE };
  const char *type = get_type (entente_source_get_kind (source));
  gboolean in_periodical = g_str_has_prefix (type, "article-");

  g_string_append (json, "  {\n");
  add_text (&item, "id", entente_item_get_id (ENTENTE_ITEM (source)));
  add_text (&item, "type", type);
  add_text (&item, "title", entente_source_get_title (source));
  add_text (&item, "genre", entente_source_get_kind (source));
  add_authors (&item, entente_source_get_authors (source), bodies);
  add_text (&item, in_periodical ? "container-title" : "publisher", find_publisher (document, source));
  add_date (&item, "issued", entente_source_get_published (source));
  add_date (&item, "accessed", entente_source_get_accessed (source));
  add_text (&item, "URL", entente_source_get_url (source));
  add_text (&item, "archive_location", entente_source_get_archived (source));
  add_text (&item, "language", entente_source_get_language (source));
  add_text (&item, "note", entente_source_get_note (source));
  g_string_append (json, "\n  }");
}

static void
add_body (GHashTable *bodies,
          const char *name)
{
  if (name != NULL)
    g_hash_table_add (bodies, (gpointer) name);
}

/* The names of all actors that are not persons; they belong to the actors. */
static GHashTable *
list_bodies (EntenteDocument *document)
{
  GHashTable *bodies = g_hash_table_new (entente_id_hash, g_str_equal);
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteActor) actor = g_list_model_get_item (actors, i);
      g_autoptr (GPtrArray) aliases = entente_actor_list_other_names (actor, NULL);
      const char *kind = entente_actor_get_kind (actor);

      if (kind == NULL || g_str_equal (kind, ENTENTE_ACTOR_KIND_PERSON))
        continue;
      add_body (bodies, entente_actor_get_name (actor));
      for (guint j = 0; aliases->pdata[j] != NULL; j++)
        add_body (bodies, aliases->pdata[j]);
    }
  return bodies;
}

/**
 * entente_csl_write:
 * @input: the document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): its sources as CSL JSON
 */
GBytes *
entente_csl_write (const EntenteExportInput  *input,
                   GCancellable              *cancellable,
                   GError                   **error)
{
  g_autoptr (GHashTable) bodies = NULL;
  GListModel *sources;
  GString *json;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (input->document), NULL);

  sources = entente_document_get_items (input->document, ENTENTE_ITEM_SOURCE);
  bodies = list_bodies (input->document);
  json = g_string_new ("[");
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (sources, i);

      g_string_append (json, i > 0 ? ",\n" : "\n");
      add_source (json, input->document, bodies, source);
    }
  g_string_append (json, "\n]\n");
  return g_string_free_to_bytes (json);
}
