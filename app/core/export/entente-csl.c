/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csl.h"

#include "entente-actor.h"
#include "entente-edtf.h"
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
             const char *const *authors)
{
  if (authors == NULL || *authors == NULL)
    return;
  add_name (item, "author");
  g_string_append_c (item->json, '[');
  for (guint i = 0; authors[i] != NULL; i++)
    {
      g_string_append (item->json, i > 0 ? ", {\"literal\": " : "{\"literal\": ");
      entente_json_print_text (item->json, authors[i]);
      g_string_append_c (item->json, '}');
    }
  g_string_append_c (item->json, ']');
}

/* CSL has numbers for a year, a month and a day, but for nothing else. */
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
  g_string_append_printf (item->json, "[%" G_GINT64_FORMAT, point->year);
  if (point->precision != ENTENTE_EDTF_YEAR)
    g_string_append_printf (item->json, ", %d", point->month);
  if (point->precision == ENTENTE_EDTF_DAY)
    g_string_append_printf (item->json, ", %d", point->day);
  g_string_append_c (item->json, ']');
}

/* A date that CSL has no numbers for is written as the file has it. */
static void
add_date (Item       *item,
          const char *name,
          const char *edtf)
{
  EntenteEdtfPoint start, end;
  gboolean is_interval;

  if (edtf == NULL)
    return;
  add_name (item, name);
  if (!entente_edtf_read (edtf, &start, &end, &is_interval) || !has_date_parts (&start)
      || (is_interval && !has_date_parts (&end)))
    {
      g_string_append (item->json, "{\"literal\": ");
      entente_json_print_text (item->json, edtf);
      g_string_append_c (item->json, '}');
      return;
    }
  g_string_append (item->json, "{\"date-parts\": [");
  add_date_parts (item, &start);
  if (is_interval)
    {
      g_string_append (item->json, ", ");
      add_date_parts (item, &end);
    }
  g_string_append_c (item->json, ']');
  if (start.approximate || start.uncertain || (is_interval && (end.approximate || end.uncertain)))
    g_string_append (item->json, ", \"circa\": true");
  g_string_append_c (item->json, '}');
}

static void
add_source (GString         *json,
            EntenteDocument *document,
            EntenteSource   *source)
{
  Item item = { json, FALSE };
  const char *type = get_type (entente_source_get_kind (source));
  EntenteItem *publisher = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR,
                                                         entente_source_get_publisher (source));
  gboolean in_periodical = g_str_has_prefix (type, "article-");

  g_string_append (json, "  {\n");
  add_text (&item, "id", entente_item_get_id (ENTENTE_ITEM (source)));
  add_text (&item, "type", type);
  add_text (&item, "title", entente_source_get_title (source));
  add_text (&item, "genre", entente_source_get_kind (source));
  add_authors (&item, entente_source_get_authors (source));
  if (publisher != NULL)
    add_text (&item, in_periodical ? "container-title" : "publisher",
              entente_actor_get_name (ENTENTE_ACTOR (publisher)));
  add_date (&item, "issued", entente_source_get_published (source));
  add_date (&item, "accessed", entente_source_get_accessed (source));
  add_text (&item, "URL", entente_source_get_url (source));
  add_text (&item, "archive_location", entente_source_get_archived (source));
  add_text (&item, "language", entente_source_get_language (source));
  add_text (&item, "note", entente_source_get_note (source));
  g_string_append (json, "\n  }");
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
  GListModel *sources;
  GString *json;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (input->document), NULL);

  sources = entente_document_get_items (input->document, ENTENTE_ITEM_SOURCE);
  json = g_string_new ("[");
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (sources, i);

      g_string_append (json, i > 0 ? ",\n" : "\n");
      add_source (json, input->document, source);
    }
  g_string_append (json, "\n]\n");
  return g_string_free_to_bytes (json);
}
