/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-entry.h"

#include "entente-actor.h"
#include "entente-date-entry.h"
#include "entente-date.h"
#include "entente-datum-entry.h"
#include "entente-fold.h"
#include "entente-id.h"
#include "entente-source.h"
#include "entente-table-cell.h"

#include <string.h>
#include <glib/gi18n.h>

struct _EntenteTableEntry {
  EntenteTableInput *input;
  GDate today;
  GHashTable *names[ENTENTE_N_ITEM_KINDS]; /* nullable: folded name -> id, or "" if several items have it */
};

/**
 * entente_table_entry_new:
 * @input: the document that is edited
 * @today: what dates without a year are near to
 *
 * Returns: (transfer full): what reads cells, for one thread
 */
EntenteTableEntry *
entente_table_entry_new (EntenteTableInput *input,
                         const GDate       *today)
{
  EntenteTableEntry *self;

  g_return_val_if_fail (input != NULL && today != NULL, NULL);

  self = g_new0 (EntenteTableEntry, 1);
  self->input = entente_table_input_ref (input);
  self->today = *today;
  return self;
}

void
entente_table_entry_free (EntenteTableEntry *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    g_clear_pointer (&self->names[i], g_hash_table_unref);
  entente_table_input_unref (self->input);
  g_free (self);
}

static void
add_name (GHashTable *names,
          const char *name,
          const char *id)
{
  char *folded = name != NULL ? entente_fold (name) : NULL;
  const char *other = folded != NULL ? g_hash_table_lookup (names, folded) : NULL;

  if (folded != NULL)
    g_hash_table_replace (names, folded, (gpointer) (other == NULL || g_str_equal (other, id) ? id : ""));
}

static void
add_names (GHashTable  *names,
           EntenteItem *item,
           const char  *language)
{
  const char *id = entente_item_get_id (item);

  if (entente_item_get_kind (item) == ENTENTE_ITEM_SOURCE)
    {
      add_name (names, entente_item_get_text (item, ENTENTE_SOURCE_TITLE), id);
      return;
    }
  add_name (names, entente_item_get_text (item, ENTENTE_ACTOR_NAME), id);
  if (language != NULL)
    add_name (names, entente_actor_choose_name (ENTENTE_ACTOR (item), language), id);
}

/* Names are as the table shows them, or as the file has them. */
static GHashTable *
get_names (EntenteTableEntry *self,
           EntenteItemKind    kind)
{
  if (self->names[kind] != NULL)
    return self->names[kind];
  self->names[kind] = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < entente_view_input_get_n (self->input->items, kind); i++)
    add_names (self->names[kind], entente_view_input_get_item (self->input->items, kind, i), self->input->language);
  return self->names[kind];
}

static const char *
find_item (EntenteTableEntry *self,
           EntenteItemKind    kind,
           const char        *name,
           GError           **error)
{
  g_autofree char *folded = entente_fold (name);
  const char *id = g_hash_table_lookup (get_names (self, kind), folded);

  if (id == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("nothing here is called “%s”"), name);
  else if (*id == '\0')
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("several are called “%s”"), name);
  return id != NULL && *id != '\0' ? id : NULL;
}

/* The parts of a list, without those that are empty. */
static char **
split (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "·", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);
  return g_strv_builder_end (builder);
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *folded_a = entente_fold (a);
  g_autofree char *folded_b = entente_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* The word of the file for a word that was written, or NULL. */
static const char *
find_word (EntenteVocabulary  vocabulary,
           const char        *text)
{
  const char *const *words = entente_vocabulary_list_words (vocabulary);

  for (; *words != NULL; words++)
    {
      g_autofree char *label = entente_vocabulary_get_label (vocabulary, *words);

      if (g_str_equal (*words, text) || is_same (label, text))
        return *words;
    }
  return NULL;
}

/* Words of these are not the user's own. */
static gboolean
is_closed (EntenteVocabulary vocabulary)
{
  return vocabulary == ENTENTE_VOCABULARY_FORM || vocabulary == ENTENTE_VOCABULARY_ATTRIBUTION
         || vocabulary == ENTENTE_VOCABULARY_MODALITY || vocabulary == ENTENTE_VOCABULARY_RELIABILITY
         || vocabulary == ENTENTE_VOCABULARY_CREDIBILITY;
}

static gboolean
refuse_word (const char  *text,
             GError     **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("“%s” is none of the words for it"), text);
  return FALSE;
}

static gboolean
set_word (const EntenteItemColumn *column,
          EntenteRecord           *record,
          const char              *text,
          GError                 **error)
{
  const char *word = column->vocabulary != ENTENTE_N_VOCABULARIES ? find_word (column->vocabulary, text) : NULL;

  if (word == NULL && column->vocabulary != ENTENTE_N_VOCABULARIES && is_closed (column->vocabulary))
    return refuse_word (text, error);
  entente_record_set_text (record, column->member, word != NULL ? word : text);
  return TRUE;
}

/* A grade is written as its letter or number, with or without what it means. */
static gboolean
set_grade (const EntenteItemColumn *column,
           EntenteRecord           *record,
           const char              *text,
           GError                 **error)
{
  g_auto (GStrv) parts = split (text);
  g_autofree char *sign = parts[0] != NULL ? g_ascii_strup (parts[0], -1) : NULL;
  const char *word = sign != NULL ? find_word (column->vocabulary, sign) : NULL;

  if (word == NULL)
    return refuse_word (text, error);
  if (entente_record_get_shape (record)->members[column->member].type == ENTENTE_VALUE_NUMBER)
    entente_record_set_number (record, column->member, g_ascii_strtoll (word, NULL, 10));
  else
    entente_record_set_text (record, column->member, word);
  return TRUE;
}

static gboolean
set_date (EntenteTableEntry       *self,
          const EntenteItemColumn *column,
          EntenteRecord           *record,
          const char              *text,
          GError                 **error)
{
  g_autofree char *date = entente_date_is_valid (text) ? g_strdup (text) : entente_date_entry_read (text, &self->today);

  if (date == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("“%s” is not understood as a date"), text);
      return FALSE;
    }
  entente_record_set_text (record, column->member, date);
  return TRUE;
}

static gboolean
set_flag (const EntenteItemColumn *column,
          EntenteRecord           *record,
          const char              *text,
          GError                 **error)
{
  gboolean yes = is_same (text, C_("measure", "yes")) || is_same (text, "true") || g_str_equal (text, "1");
  gboolean no = is_same (text, C_("measure", "no")) || is_same (text, "false") || g_str_equal (text, "0");

  if (!yes && !no)
    return refuse_word (text, error);
  entente_record_set_flag (record, column->member, yes);
  return TRUE;
}

static gboolean
set_items (EntenteTableEntry       *self,
           const EntenteItemColumn *column,
           EntenteRecord           *record,
           const char              *text,
           GError                 **error)
{
  g_auto (GStrv) names = split (text);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *id = find_item (self, column->other, names[i], error);

      if (id == NULL)
        return FALSE;
      g_strv_builder_add (ids, id);
    }
  entente_record_take_texts (record, column->member, g_strv_builder_end (ids));
  return TRUE;
}

static gboolean
set_item (EntenteTableEntry       *self,
          const EntenteItemColumn *column,
          EntenteRecord           *record,
          const char              *text,
          GError                 **error)
{
  const char *id = find_item (self, column->other, text, error);

  if (id == NULL)
    return FALSE;
  entente_record_set_text (record, column->member, id);
  return TRUE;
}

static EntenteRecord *
copy_phrase (const EntenteRecord     *record,
             const EntenteItemColumn *column,
             const char              *text)
{
  EntenteRecord *phrase;

  for (guint i = 0; i < entente_record_get_n_records (record, column->member); i++)
    {
      const EntenteRecord *other = entente_record_get_nth (record, column->member, i);

      if (g_strcmp0 (entente_record_get_text (other, column->part), text) == 0)
        return entente_record_copy (other);
    }
  phrase = entente_record_new (entente_record_get_shape (record)->members[column->member].shape);
  entente_record_set_text (phrase, column->part, text);
  return phrase;
}

/* Names that stay keep their language. */
static void
set_phrases (const EntenteItemColumn *column,
             EntenteRecord           *record,
             const char              *text)
{
  g_auto (GStrv) texts = split (text);
  g_autoptr (EntenteRecord) before = entente_record_copy (record);

  entente_record_clear (record, column->member);
  for (guint i = 0; texts[i] != NULL; i++)
    entente_record_add_record (record, column->member, copy_phrase (before, column, texts[i]));
}

/* What everybody must have cannot be emptied. */
static gboolean
is_needed (const EntenteItemColumn *column)
{
  return column->type == ENTENTE_ITEM_COLUMN_NAME
         || (column->kind == ENTENTE_ITEM_RELATION && column->type == ENTENTE_ITEM_COLUMN_ITEM)
         || (column->kind == ENTENTE_ITEM_SOURCE && column->member == ENTENTE_SOURCE_TITLE);
}

static gboolean
clear (const EntenteItemColumn *column,
       EntenteRecord           *record,
       GError                 **error)
{
  if (is_needed (column))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it cannot be empty"));
      return FALSE;
    }
  if (column->type == ENTENTE_ITEM_COLUMN_DATUM)
    entente_datum_entry_set (record, column->member, column->datum, ENTENTE_DATUM_TEXT, NULL);
  else
    entente_record_clear (record, column->member);
  return TRUE;
}

/**
 * entente_table_entry_can_set:
 * @self: what reads cells
 * @column: a column
 * @item: the item of a row
 *
 * Returns: whether the cell can be written into: what was said and what is computed cannot, nor can a name that is
 *   shown in place of the one in the file, nor a fact that is a list
 */
gboolean
entente_table_entry_can_set (EntenteTableEntry       *self,
                             const EntenteItemColumn *column,
                             EntenteItem             *item)
{
  const char *language;
  const EntenteDatum *datum;

  g_return_val_if_fail (self != NULL && column != NULL && ENTENTE_IS_ITEM (item), FALSE);

  if (column->is_frozen || column->type == ENTENTE_ITEM_COLUMN_TARGETS)
    return FALSE;
  if (column->type == ENTENTE_ITEM_COLUMN_DATUM)
    {
      datum = entente_record_find_datum (entente_item_get_record (item), column->member, column->datum);
      return datum == NULL || datum->type != ENTENTE_DATUM_OTHER;
    }
  language = self->input->language;
  return column->type != ENTENTE_ITEM_COLUMN_NAME || language == NULL
         || g_strcmp0 (entente_actor_choose_name (ENTENTE_ACTOR (item), language),
                       entente_item_get_text (item, ENTENTE_ACTOR_NAME)) == 0;
}

/**
 * entente_table_entry_set:
 * @self: what reads cells
 * @column: a column whose cells can be written into
 * @record: the record of an item, which gets the value
 * @text: what is written in the cell; if there are only blanks in it, the value is taken away
 * @error: says what is wrong with the text, in words that can follow the name of the column
 *
 * Returns: whether the record has the value
 */
gboolean
entente_table_entry_set (EntenteTableEntry       *self,
                         const EntenteItemColumn *column,
                         EntenteRecord           *record,
                         const char              *text,
                         GError                 **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (self != NULL && column != NULL && record != NULL && text != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return clear (column, record, error);
  switch ((int) column->type)
    {
    case ENTENTE_ITEM_COLUMN_WORD:
      return set_word (column, record, stripped, error);
    case ENTENTE_ITEM_COLUMN_GRADED:
      return set_grade (column, record, stripped, error);
    case ENTENTE_ITEM_COLUMN_DATE:
      return set_date (self, column, record, stripped, error);
    case ENTENTE_ITEM_COLUMN_FLAG:
      return set_flag (column, record, stripped, error);
    case ENTENTE_ITEM_COLUMN_ITEM:
      return set_item (self, column, record, stripped, error);
    case ENTENTE_ITEM_COLUMN_ITEMS:
      return set_items (self, column, record, stripped, error);
    case ENTENTE_ITEM_COLUMN_PHRASES:
      set_phrases (column, record, stripped);
      return TRUE;
    case ENTENTE_ITEM_COLUMN_TEXTS:
      entente_record_take_texts (record, column->member, split (stripped));
      return TRUE;
    case ENTENTE_ITEM_COLUMN_DATUM:
      entente_datum_entry_set (record, column->member, column->datum, entente_datum_entry_get_type (stripped),
                               stripped);
      return TRUE;
    default:
      entente_record_set_text (record, column->member, stripped);
      return TRUE;
    }
}
