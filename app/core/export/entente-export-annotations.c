/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-annotations.h"

#include "entente-actor.h"
#include "entente-export-json.h"
#include "entente-file-words.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

/* Writes the statements as a list of Web Annotations (https://www.w3.org/TR/annotation-model/): the target is the
 * source with the words in it, and the bodies are a paraphrase, the speaker, the relations and actors that it is about,
 * tags, the translation and the note. Who made an annotation, and when, is not known; who spoke is not its creator. So
 * neither is told. What the standard has no member for stands in a member “entente”, which other programs leave
 * alone. */

/* The namespace of RFC 4122 for names that are URLs, for ids that are made of names. */
static const guint8 namespace[16] = {
  0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
};

typedef struct {
  EntenteDocument *document;
  JsonBuilder *json;
} Writer;

/* An IRI that is the same whenever the same thing is exported, and another one in other documents: a UUID of version 5.
 * The parts are separated, so that different ones never make the same name. */
static char *
make_urn (const char *what,
          const char *id,
          const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  g_autofree char *name = g_strdup_printf ("entente\x1f%s\x1f%s\x1f%s", what, id, text != NULL ? text : "");
  guint8 u[20];
  gsize length = sizeof u;

  g_checksum_update (checksum, namespace, sizeof namespace);
  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, u, &length);
  u[6] = (u[6] & 0x0f) | 0x50;
  u[8] = (u[8] & 0x3f) | 0x80;
  return g_strdup_printf ("urn:uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", u[0], u[1],
                          u[2], u[3], u[4], u[5], u[6], u[7], u[8], u[9], u[10], u[11], u[12], u[13], u[14], u[15]);
}

static EntenteSource *
find_source (Writer           *self,
             EntenteStatement *statement)
{
  EntenteItem *source = entente_document_lookup_kind (self->document, ENTENTE_ITEM_SOURCE,
                                                      entente_statement_get_source (statement));

  return source != NULL ? ENTENTE_SOURCE (source) : NULL;
}

/* A target has an address. A source without one that can be such, or none at all, gets a name that leads nowhere. */
static char *
dup_address (EntenteSource *source)
{
  const char *url = source != NULL ? entente_source_get_url (source) : NULL;

  if (url != NULL && g_uri_is_valid (url, G_URI_FLAGS_NONE, NULL))
    return g_strdup (url);
  if (source == NULL)
    return make_urn ("source", "", NULL);
  return make_urn ("source", entente_item_get_id (ENTENTE_ITEM (source)), entente_source_get_title (source));
}

static void
add_body (Writer     *self,
          const char *purpose,
          const char *value,
          const char *language)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "type", "TextualBody");
  entente_export_json_add_text (self->json, "purpose", purpose);
  entente_export_json_add_text (self->json, "value", value);
  entente_export_json_add_text (self->json, "language", language);
  json_builder_end_object (self->json);
}

static EntenteActor *
find_actor (Writer     *self,
            const char *id)
{
  EntenteItem *actor = entente_document_lookup_kind (self->document, ENTENTE_ITEM_ACTOR, id);

  return actor != NULL ? ENTENTE_ACTOR (actor) : NULL;
}

static EntenteRelation *
find_relation (Writer     *self,
               const char *id)
{
  EntenteItem *relation = entente_document_lookup_kind (self->document, ENTENTE_ITEM_RELATION, id);

  return relation != NULL ? ENTENTE_RELATION (relation) : NULL;
}

static void
tag_actor (Writer     *self,
           GHashTable *tagged,
           const char *id)
{
  EntenteActor *actor = find_actor (self, id);

  if (actor != NULL && g_hash_table_add (tagged, actor))
    add_body (self, "tagging", entente_actor_get_name (actor), NULL);
}

/* What it is about: an actor as a tag, a relation in words. A statement that disputes a relation must not seem to say
 * that there is one. */
static void
describe_target (Writer              *self,
                 GHashTable          *tagged,
                 const EntenteRecord *target)
{
  const char *id = entente_record_get_text (target, ENTENTE_TARGET_ID);
  const char *stance = entente_record_get_text (target, ENTENTE_TARGET_STANCE);
  EntenteRelation *relation = find_relation (self, id);
  g_autofree char *title = NULL, *words = NULL;

  if (relation == NULL)
    {
      tag_actor (self, tagged, id);
      return;
    }
  title = entente_query_raw_title (self->document, ENTENTE_ITEM (relation));
  words = g_strdup_printf ("%s: %s", stance != NULL ? stance : ENTENTE_STANCE_MENTIONS, title);
  add_body (self, "describing", words, NULL);
  tag_actor (self, tagged, entente_relation_get_from (relation));
  tag_actor (self, tagged, entente_relation_get_to (relation));
}

static void
describe_speaker (Writer     *self,
                  const char *id)
{
  EntenteActor *actor = find_actor (self, id);
  g_autofree char *words = NULL;

  if (actor == NULL || entente_actor_get_name (actor) == NULL)
    return;
  words = g_strdup_printf ("speaker: %s", entente_actor_get_name (actor));
  add_body (self, "describing", words, NULL);
}

static const char *
get_anchored (const EntenteRecord *anchor,
              guint                member)
{
  return anchor != NULL ? entente_record_get_text (anchor, member) : NULL;
}

/* Returns the words that stand in the source. Those of a paraphrase do not, unless it says which do. */
static const char *
get_exact (EntenteStatement *statement)
{
  const char *exact = get_anchored (entente_statement_get_anchor (statement), ENTENTE_ANCHOR_EXACT);
  const char *form = entente_statement_get_form (statement);

  if (exact != NULL && *exact != '\0')
    return exact;
  if (g_strcmp0 (form, ENTENTE_FORM_QUOTE) == 0 || g_strcmp0 (form, ENTENTE_FORM_NARRATION) == 0)
    return entente_statement_get_text (statement);
  return NULL;
}

static void
add_bodies (Writer           *self,
            EntenteStatement *statement)
{
  g_autoptr (GHashTable) tagged = g_hash_table_new (NULL, NULL);
  const EntenteRecord *translation = entente_statement_get_translation (statement);
  const char *const *via = entente_statement_get_via (statement);
  const char *const *tags = entente_item_get_tags (ENTENTE_ITEM (statement));

  entente_export_json_add_name (self->json, "body");
  json_builder_begin_array (self->json);
  if (get_exact (statement) == NULL)
    add_body (self, "describing", entente_statement_get_text (statement), NULL);
  describe_speaker (self, entente_statement_get_speaker (statement));
  tag_actor (self, tagged, entente_statement_get_speaker (statement));
  for (guint i = 0; via != NULL && via[i] != NULL; i++)
    tag_actor (self, tagged, via[i]);
  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    describe_target (self, tagged, entente_statement_get_nth_about (statement, i));
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    add_body (self, "tagging", tags[i], NULL);
  if (translation != NULL)
    add_body (self, "describing", entente_record_get_text (translation, ENTENTE_PHRASE_TEXT),
              entente_record_get_text (translation, ENTENTE_PHRASE_LANG));
  add_body (self, "commenting", entente_statement_get_note (statement), NULL);
  json_builder_end_array (self->json);
}

static void
add_quotation (Writer           *self,
               EntenteStatement *statement)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);

  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "type", "TextQuoteSelector");
  entente_export_json_add_text (self->json, "exact", get_exact (statement));
  entente_export_json_add_text (self->json, "prefix", get_anchored (anchor, ENTENTE_ANCHOR_PREFIX));
  entente_export_json_add_text (self->json, "suffix", get_anchored (anchor, ENTENTE_ANCHOR_SUFFIX));
  json_builder_end_object (self->json);
}

/* Both the standard and Entente count Unicode characters, from 0; the end is behind the last. The numbers are of the
 * stored text, so that they are told only where there is one. */
static gboolean
has_position (const EntenteRecord *anchor,
              EntenteSource       *source)
{
  return anchor != NULL && source != NULL && entente_source_get_text (source) != NULL
         && entente_record_has (anchor, ENTENTE_ANCHOR_START) && entente_record_has (anchor, ENTENTE_ANCHOR_END);
}

static void
add_position (Writer              *self,
              const EntenteRecord *anchor)
{
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "type", "TextPositionSelector");
  entente_export_json_add_member (self->json, "start", anchor, ENTENTE_ANCHOR_START);
  entente_export_json_add_member (self->json, "end", anchor, ENTENTE_ANCHOR_END);
  json_builder_end_object (self->json);
}

static gboolean
has_page (const EntenteRecord *anchor)
{
  return anchor != NULL && entente_record_has (anchor, ENTENTE_ANCHOR_PAGE);
}

static void
add_page (Writer              *self,
          const EntenteRecord *anchor)
{
  g_autofree char *value =
    g_strdup_printf ("page=%" G_GINT64_FORMAT, entente_record_get_number (anchor, ENTENTE_ANCHOR_PAGE));

  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "type", "FragmentSelector");
  entente_export_json_add_text (self->json, "conformsTo", "http://tools.ietf.org/rfc/rfc3778");
  entente_export_json_add_text (self->json, "value", value);
  json_builder_end_object (self->json);
}

static void
add_selectors (Writer           *self,
               EntenteStatement *statement,
               EntenteSource    *source)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);

  entente_export_json_add_name (self->json, "selector");
  json_builder_begin_array (self->json);
  if (get_exact (statement) != NULL)
    add_quotation (self, statement);
  if (has_position (anchor, source))
    add_position (self, anchor);
  if (has_page (anchor))
    add_page (self, anchor);
  json_builder_end_array (self->json);
}

static void
add_target (Writer           *self,
            EntenteStatement *statement)
{
  EntenteSource *source = find_source (self, statement);
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);
  g_autofree char *address = dup_address (source);

  entente_export_json_add_name (self->json, "target");
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "source", address);
  if (get_exact (statement) != NULL || has_position (anchor, source) || has_page (anchor))
    add_selectors (self, statement, source);
  json_builder_end_object (self->json);
}

/* An actor, with the name by which people know it, and its kind; all else of it is not in the file. */
static void
add_actor (Writer     *self,
           const char *id)
{
  EntenteActor *actor = find_actor (self, id);

  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "id", id);
  if (actor != NULL)
    {
      entente_export_json_add_text (self->json, "name", entente_actor_get_name (actor));
      entente_export_json_add_text (self->json, "kind", entente_actor_get_kind (actor));
    }
  json_builder_end_object (self->json);
}

/* A relation is told by its ends and its word. */
static void
add_relation (Writer          *self,
              EntenteRelation *relation)
{
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "id", entente_item_get_id (ENTENTE_ITEM (relation)));
  entente_export_json_add_name (self->json, "from");
  add_actor (self, entente_relation_get_from (relation));
  entente_export_json_add_text (self->json, "kind", entente_relation_get_kind (relation));
  entente_export_json_add_name (self->json, "to");
  add_actor (self, entente_relation_get_to (relation));
  entente_export_json_add_flag (self->json, "directed", entente_relation_is_directed (relation));
  json_builder_end_object (self->json);
}

static void
add_about (Writer           *self,
           EntenteStatement *statement)
{
  entente_export_json_add_name (self->json, "about");
  json_builder_begin_array (self->json);
  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    {
      const EntenteRecord *target = entente_statement_get_nth_about (statement, i);
      const char *id = entente_record_get_text (target, ENTENTE_TARGET_ID);
      EntenteRelation *relation = find_relation (self, id);

      json_builder_begin_object (self->json);
      entente_export_json_add_name (self->json, "target");
      if (relation != NULL)
        add_relation (self, relation);
      else
        add_actor (self, id);
      entente_export_json_add_member (self->json, "stance", target, ENTENTE_TARGET_STANCE);
      json_builder_end_object (self->json);
    }
  json_builder_end_array (self->json);
}

static void
add_relays (Writer            *self,
            const char *const *via)
{
  entente_export_json_add_name (self->json, "via");
  json_builder_begin_array (self->json);
  for (; *via != NULL; via++)
    add_actor (self, *via);
  json_builder_end_array (self->json);
}

static void
add_source (Writer        *self,
            EntenteSource *source)
{
  if (source == NULL)
    return;
  entente_export_json_add_name (self->json, "source");
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "id", entente_item_get_id (ENTENTE_ITEM (source)));
  entente_export_json_add_text (self->json, "title", entente_source_get_title (source));
  entente_export_json_add_text (self->json, "url", entente_source_get_url (source));
  json_builder_end_object (self->json);
}

/* The actors and the source have their names beside their ids. */
static void
add_rest (Writer           *self,
          EntenteStatement *statement)
{
  const char *const *via = entente_statement_get_via (statement);
  EntenteItem *item = ENTENTE_ITEM (statement);

  entente_export_json_add_name (self->json, "entente");
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "id", entente_item_get_id (item));
  entente_export_json_add_text (self->json, "text", entente_statement_get_text (statement));
  if (entente_statement_get_speaker (statement) != NULL)
    {
      entente_export_json_add_name (self->json, "speaker");
      add_actor (self, entente_statement_get_speaker (statement));
    }
  if (via != NULL && *via != NULL)
    add_relays (self, via);
  if (entente_statement_get_n_about (statement) > 0)
    add_about (self, statement);
  add_source (self, find_source (self, statement));
  entente_export_json_add_rest (self->json, item,
                                (const char *const[]) { "text", "speaker", "via", "about", "source", NULL });
  json_builder_end_object (self->json);
}

static void
add_statement (Writer           *self,
               EntenteStatement *statement)
{
  EntenteSource *source = find_source (self, statement);
  g_autofree char *address = dup_address (source);
  g_autofree char *name = g_strconcat (entente_statement_get_text (statement), "\x1f", address, NULL);
  g_autofree char *urn = make_urn ("statement", entente_item_get_id (ENTENTE_ITEM (statement)), name);

  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "@context", "http://www.w3.org/ns/anno.jsonld");
  entente_export_json_add_text (self->json, "id", urn);
  entente_export_json_add_text (self->json, "type", "Annotation");
  entente_export_json_add_text (self->json, "motivation", "describing");
  entente_export_json_add_name (self->json, "generator");
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "type", "Software");
  entente_export_json_add_text (self->json, "name", "Entente");
  json_builder_end_object (self->json);
  add_bodies (self, statement);
  add_target (self, statement);
  add_rest (self, statement);
  json_builder_end_object (self->json);
}

/* An annotation without words has nothing to point at. */
static gboolean
has_words (EntenteStatement *statement)
{
  const char *text = entente_statement_get_text (statement);

  return text != NULL && *text != '\0';
}

/**
 * entente_export_annotations_write:
 * @input: the document
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a list of Web Annotations, one for each statement
 */
GBytes *
entente_export_annotations_write (const EntenteExportInput  *input,
                                  GCancellable              *cancellable,
                                  GError                   **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  Writer writer = { input->document, json };
  GListModel *statements;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (input->document), NULL);

  statements = entente_document_get_items (input->document, ENTENTE_ITEM_STATEMENT);
  json_builder_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (has_words (statement))
        add_statement (&writer, statement);
    }
  json_builder_end_array (json);
  entente_export_json_print (json, FALSE, out);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
