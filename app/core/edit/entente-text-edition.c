/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-edition.h"

#include "entente-offsets.h"
#include "entente-passage-statement.h"
#include "entente-query.h"
#include "entente-quotation.h"
#include "entente-similar-text.h"
#include "entente-standing.h"

#include <glib/gi18n.h>
#include <string.h>

/* A new edition of a text. A statement goes to the new text by itself only if its words, and what is before and behind
 * them, are there once. Else it would be said to stand at words that nobody has compared. */

/* So many places of the same words are looked at. */
#define MAX_PLACES 64

typedef struct {
  EntenteTextEdition *edition;
  const char *former;
  EntentePassageText *prepared;     /* of the new text; NULL until it is needed */
  EntenteSimilarText *similar_text; /* likewise */
} Comparison;

/* Returns the anchor by which the passage is known: that of the statement, if it leads to the passage. */
static EntenteRecord *
copy_anchor (Comparison                *self,
             const EntenteEditionEntry *entry)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (entry->statement);

  if (entente_quotation_fits_anchor (self->former, &entry->before, anchor))
    return entente_record_copy (anchor);
  return entente_quotation_make_anchor (self->former, &entry->before);
}

/* Looks for the very words. Returns at how many places their surroundings are the same as well. */
static guint
find_words (Comparison          *self,
            EntenteEditionEntry *entry)
{
  g_autoptr (EntenteRecord) anchor = copy_anchor (self, entry);
  const char *exact = entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT), *text = self->edition->text;
  gsize length = strlen (exact);
  guint n_fits = 0;

  for (const char *at = strstr (text, exact); at != NULL && entry->n_places < MAX_PLACES; at = strstr (at + 1, exact))
    {
      EntentePassage place = { (gsize) (at - text), (gsize) (at - text) + length };
      gboolean fits = entente_quotation_fits_anchor (text, &place, anchor);

      if (entry->n_places == 0 || (fits && n_fits == 0))
        entry->after = place;
      entry->n_places++;
      n_fits += fits;
    }
  return n_fits;
}

/* Looks for the words as another typesetter may have set them, and then for words that are like them. */
static void
find_others (Comparison          *self,
             EntenteEditionEntry *entry)
{
  g_autofree char *words = g_strndup (self->former + entry->before.start, entry->before.end - entry->before.start);
  EntentePassage places[MAX_PLACES];

  if (self->prepared == NULL)
    self->prepared = entente_passage_text_new (self->edition->text);
  entry->n_places = entente_passage_text_find (self->prepared, words, places, MAX_PLACES);
  if (entry->n_places > 0)
    {
      entry->result = ENTENTE_EDITION_MOVED;
      entry->after = places[0];
      return;
    }
  if (self->similar_text == NULL)
    self->similar_text = entente_similar_text_new (self->edition->text);
  entry->result = entente_similar_text_find (self->similar_text, words, &entry->after) ? ENTENTE_EDITION_CHANGED
                                                                                       : ENTENTE_EDITION_GONE;
}

static void
compare (Comparison          *self,
         EntenteEditionEntry *entry)
{
  guint n_fits = find_words (self, entry);

  if (entry->n_places == 0)
    find_others (self, entry);
  else
    entry->result = n_fits == 1 ? ENTENTE_EDITION_KEPT : ENTENTE_EDITION_MOVED;
  entry->attach = entry->result == ENTENTE_EDITION_KEPT;
}

static void
add_entry (Comparison            *self,
           const EntenteOffsets  *offsets,
           const EntenteStanding *standing)
{
  EntenteEditionEntry entry = { .statement = g_object_ref (standing->statement) };

  entry.before.start = entente_offsets_get_byte (offsets, standing->start);
  entry.before.end = entente_offsets_get_byte (offsets, standing->end);
  compare (self, &entry);
  self->edition->counts[entry.result]++;
  g_array_append_val (self->edition->entries, entry);
}

static void
clear_entry (gpointer data)
{
  EntenteEditionEntry *entry = data;

  g_object_unref (entry->statement);
}

/**
 * entente_text_edition_new:
 * @source: a source with a stored text
 * @statements: (element-type EntenteStatement): the statements that come from it
 * @text: the text that is to replace it, in UTF-8
 * @cancellable: (nullable): asked regularly
 *
 * Compares the places of statements with a new edition of their text. Statements that have no sure place in the former
 * text are left out: nothing changes for them. This can take seconds, and is meant for a thread that holds the items.
 *
 * Returns: (transfer full): the edition, with the answers that change least: what is kept is attached, and the former
 *   text stays if anything is not
 */
EntenteTextEdition *
entente_text_edition_new (EntenteSource   *source,
                          const GPtrArray *statements,
                          const char      *text,
                          GCancellable    *cancellable)
{
  g_autoptr (EntenteOffsets) offsets = NULL;
  g_autoptr (GArray) standings = NULL;
  Comparison comparison = { 0 };
  EntenteTextEdition *self;

  g_return_val_if_fail (ENTENTE_IS_SOURCE (source) && entente_source_get_text (source) != NULL, NULL);
  g_return_val_if_fail (statements != NULL && text != NULL, NULL);

  self = g_new0 (EntenteTextEdition, 1);
  self->source = g_object_ref (source);
  self->text = g_strdup (text);
  self->entries = g_array_new (FALSE, FALSE, sizeof (EntenteEditionEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  comparison.edition = self;
  comparison.former = entente_source_get_text (source);
  offsets = entente_offsets_new (comparison.former);
  standings = entente_standing_find (source, statements, cancellable);
  for (guint i = 0; i < standings->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const EntenteStanding *standing = &g_array_index (standings, EntenteStanding, i);

      if (standing->stands == ENTENTE_STANDS_ONCE)
        add_entry (&comparison, offsets, standing);
    }
  entente_passage_text_free (comparison.prepared);
  entente_similar_text_free (comparison.similar_text);
  self->keeps_former = self->counts[ENTENTE_EDITION_KEPT] < self->entries->len;
  return self;
}

/**
 * entente_text_edition_free:
 * @self: (nullable) (transfer full): an edition
 */
void
entente_text_edition_free (EntenteTextEdition *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->source);
  g_free (self->text);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * entente_text_edition_can_attach:
 * @entry: a statement of an edition
 *
 * Returns: whether the user can attach it to the new text: the words are there, once
 */
gboolean
entente_text_edition_can_attach (const EntenteEditionEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return entry->result == ENTENTE_EDITION_KEPT || (entry->result == ENTENTE_EDITION_MOVED && entry->n_places == 1);
}

/* Adds the former text as a source that nothing but the statements leads to: other systems mean the new one. Returns
 * its id. */
static char *
add_former (const EntenteTextEdition *self,
            EntenteDraft             *draft)
{
  g_autofree char *wish = g_strconcat (entente_item_get_id (ENTENTE_ITEM (self->source)), "-earlier", NULL);
  g_autofree char *id = entente_draft_make_id (draft, wish);
  g_autoptr (EntenteItem) former = entente_item_copy (ENTENTE_ITEM (self->source), id);
  EntenteRecord *record = entente_item_edit_record (former);
  const char *title = entente_source_get_title (self->source);

  entente_record_clear (record, ENTENTE_SOURCE_IDENTIFIERS);
  if (title != NULL)
    /* Translators: the title of a source whose text was replaced by a new edition. */
    entente_record_take_text (record, ENTENTE_SOURCE_TITLE, g_strdup_printf (_("%s (earlier edition)"), title));
  entente_draft_add (draft, former, G_MAXUINT);
  return g_steal_pointer (&id);
}

/* The numbers of a place in the former text say nothing of the new one. The words stay. */
static void
forget_place (EntenteRecord *statement)
{
  static const guint numbers[] = { ENTENTE_ANCHOR_START, ENTENTE_ANCHOR_END, ENTENTE_ANCHOR_PAGE,
                                   ENTENTE_ANCHOR_PARAGRAPH };
  EntenteRecord *anchor = entente_record_get_record (statement, ENTENTE_STATEMENT_ANCHOR);

  for (guint i = 0; anchor != NULL && i < G_N_ELEMENTS (numbers); i++)
    entente_record_clear (anchor, numbers[i]);
}

static void
apply_entry (const EntenteTextEdition  *self,
             EntenteDraft              *draft,
             const EntenteEditionEntry *entry,
             const char                *former)
{
  EntenteRecord *statement = entente_draft_edit (draft, entente_item_get_id (ENTENTE_ITEM (entry->statement)));

  if (statement == NULL)
    return;
  if (entry->attach && entente_text_edition_can_attach (entry))
    entente_record_take_record (statement, ENTENTE_STATEMENT_ANCHOR,
                                entente_passage_statement_make_anchor (self->text, &entry->after));
  else if (former != NULL)
    entente_record_set_text (statement, ENTENTE_STATEMENT_SOURCE, former);
  else
    forget_place (statement);
}

/**
 * entente_text_edition_apply:
 * @self: an edition
 * @draft: a draft of the document with the source
 *
 * Replaces the text of the source, gives each statement that is attached its place there, and leaves the words of all
 * statements as they are.
 */
void
entente_text_edition_apply (const EntenteTextEdition *self,
                            EntenteDraft             *draft)
{
  g_autofree char *former = NULL;
  EntenteRecord *source;

  g_return_if_fail (self != NULL && draft != NULL);

  source = entente_draft_edit (draft, entente_item_get_id (ENTENTE_ITEM (self->source)));
  if (source == NULL)
    return;
  entente_record_set_text (source, ENTENTE_SOURCE_TEXT, self->text);
  entente_record_take_text (source, ENTENTE_SOURCE_SHA256,
                            g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->text, -1));
  if (self->keeps_former)
    former = add_former (self, draft);
  for (guint i = 0; i < self->entries->len; i++)
    apply_entry (self, draft, &g_array_index (self->entries, EntenteEditionEntry, i), former);
}

/**
 * entente_text_edition_make_draft:
 * @self: an edition
 * @document: the document with the source
 *
 * Returns: (transfer full): a draft that replaces the text, as entente_text_edition_apply() does
 */
EntenteDraft *
entente_text_edition_make_draft (const EntenteTextEdition *self,
                                 EntenteDocument          *document)
{
  g_autofree char *title = NULL;
  EntenteDraft *draft;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  title = entente_query_title (document, ENTENTE_ITEM (self->source));
  draft = entente_draft_new (document, NULL);
  /* Translators: a step that can be undone. %s is the title of a source. */
  entente_draft_take_name (draft, g_strdup_printf (_("Replace the Text of “%s”"), title));
  entente_text_edition_apply (self, draft);
  return draft;
}
