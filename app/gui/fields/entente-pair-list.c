/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pair-list.h"

#include "entente-datum-entry.h"
#include "entente-display-text.h"
#include "entente-field.h"
#include "entente-fill.h"
#include "entente-id.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* The list of identifiers or data. The first text of a pair is the text of the row. The second text has an entry of its
 * own at the end of the row. A pair that was not edited is stored as the file had it, with all its other members. A row
 * without a second text stores nothing. */

struct _EntentePairList
{
  EntenteRowList parent_instance;

  EntenteDocument *document;      /* its schemes or names are suggested */
  const char *second_title;
  guint member;                   /* of the record */
  EntenteRecord *record;          /* nullable: a copy of the record as it was shown, with the data that have no row */
  gboolean setting_text;          /* the program changes the texts, not the user */
  EntenteEntryRow *first_invalid; /* nullable, borrowed: the first row that can't be stored */
};

/* The second entry of a row, and the pair of the file that the row shows. */
typedef struct {
  GtkEntry *second;      /* borrowed */
  char *shown_second;    /* the text of the second entry for the pair of the file */
  EntenteRecord *record; /* nullable: the identifier of the file */
  gboolean has_datum;    /* whether the file has the datum */
  EntenteDatum datum;    /* of the file */
} Pair;

/* In bytes. An entry with a longer text would stop the window for too long. */
#define MAX_VALUE_LENGTH 4000

/* These schemes are suggested in every document. */
static const char *const known_schemes[] = { "wikidata", "opensanctions", "lei", "doi", "isbn", NULL };

static EntenteFieldInterface *parent_field;

static void entente_pair_list_field_init (EntenteFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntentePairList, entente_pair_list, ENTENTE_TYPE_ROW_LIST,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_FIELD, entente_pair_list_field_init))

static G_DEFINE_QUARK (entente-pair-list-pair, pair)

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  entente_record_free (pair->record);
  g_free (pair->datum.name);
  g_free (pair->datum.text);
  g_free (pair->shown_second);
  g_free (pair);
}

static Pair *
pair_of (EntenteEntryRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), pair_quark ());
}

static const char *
get_second (EntenteEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (pair_of (row)->second));
}

static gboolean
is_from_file (EntenteEntryRow *row)
{
  return pair_of (row)->record != NULL || pair_of (row)->has_datum;
}

static gboolean
is_unchanged (EntenteEntryRow *row)
{
  return is_from_file (row) && !entente_entry_row_is_touched (row)
         && g_str_equal (get_second (row), pair_of (row)->shown_second);
}

/* A row that was emptied stores nothing. */
static gboolean
is_empty (EntenteEntryRow *row)
{
  g_autofree char *second = g_strstrip (g_strdup (get_second (row)));

  return *second == '\0' && !is_unchanged (row);
}

static gboolean
is_locked (EntenteEntryRow *row)
{
  return !gtk_widget_get_sensitive (GTK_WIDGET (row));
}

static gboolean
holds_data (EntentePairList *self)
{
  return entente_row_list_get_member (ENTENTE_ROW_LIST (self))->type == ENTENTE_VALUE_DATA;
}

static char *
get_name (EntenteEntryRow *row)
{
  char *name = entente_entry_row_get_value (row);

  return name != NULL ? name : g_strdup ("");
}

/* The nth of the data that have no row. */
static const EntenteDatum *
get_hidden (EntentePairList *self,
            guint            nth)
{
  guint n = entente_record_get_n_data (self->record, self->member);

  return entente_record_get_datum (self->record, self->member,
                                   n - entente_row_list_get_n_hidden (ENTENTE_ROW_LIST (self)) + nth);
}

/* The names of the data that have no row. No row may have one of them. */
static GHashTable *
list_hidden_names (EntentePairList *self)
{
  GHashTable *names = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  guint n = holds_data (self) ? entente_row_list_get_n_hidden (ENTENTE_ROW_LIST (self)) : 0;

  for (guint i = 0; i < n; i++)
    g_hash_table_add (names, g_strdup (get_hidden (self, i)->name));
  return names;
}

/* Sets the hint of a row: an error, a warning or none. Adds its name to @names. Returns whether the row can be
 * stored. */
static gboolean
review_row (EntentePairList *self,
            EntenteEntryRow *row,
            GHashTable      *names)
{
  g_autofree char *name = get_name (row);
  gboolean is_first = is_empty (row) || g_hash_table_add (names, g_strdup (name));

  if (is_locked (row))
    return TRUE;
  if (holds_data (self) && !is_first)
    {
      entente_entry_row_set_hint (row, ENTENTE_HINT_ERROR, _("There already is one of this name"));
      return FALSE;
    }
  if (!is_empty (row) && *name == '\0' && !is_unchanged (row))
    {
      entente_entry_row_set_hint (row, ENTENTE_HINT_ERROR, holds_data (self) ? _("A name is missing")
                                                                             : _("The scheme is missing"));
      return FALSE;
    }
  ENTENTE_ENTRY_ROW_GET_CLASS (row)->review (row);
  if (entente_entry_row_get_hint (row) == NULL && entente_display_text_are_deceiving (get_second (row)))
    {
      g_autofree char *shown = entente_display_text_name (get_second (row));
      /* Translators: %s is a text in which characters that can't be seen are shown as boxes. */
      g_autofree char *message = g_strdup_printf (_("This has characters that cannot be seen and could deceive: %s"),
                                                  shown);

      entente_entry_row_set_hint (row, ENTENTE_HINT_WARNING, message);
    }
  return TRUE;
}

static void
review_rows (EntentePairList *self)
{
  const GPtrArray *rows = entente_row_list_get_rows (ENTENTE_ROW_LIST (self));
  g_autoptr (GHashTable) names = list_hidden_names (self);

  self->first_invalid = NULL;
  for (guint i = 0; i < rows->len; i++)
    if (!review_row (self, rows->pdata[i], names) && self->first_invalid == NULL)
      self->first_invalid = rows->pdata[i];
}

static void
edited_cb (EntentePairList *self)
{
  if (!self->setting_text)
    review_rows (self);
}

static void
second_changed_cb (EntentePairList *self)
{
  if (!self->setting_text)
    entente_row_list_touch (ENTENTE_ROW_LIST (self));
}

static void
add_parts (EntenteRowList  *list,
           EntenteEntryRow *row)
{
  EntentePairList *self = ENTENTE_PAIR_LIST (list);
  Pair *pair = g_new0 (Pair, 1);

  g_object_set_qdata_full (G_OBJECT (row), pair_quark (), pair, pair_free);
  pair->shown_second = g_strdup ("");
  pair->second = g_object_new (GTK_TYPE_ENTRY, "width-chars", 14, "valign", GTK_ALIGN_CENTER, "activates-default", TRUE,
                               "placeholder-text", self->second_title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pair->second), GTK_ACCESSIBLE_PROPERTY_LABEL, self->second_title, -1);
  g_signal_connect_swapped (pair->second, "changed", G_CALLBACK (second_changed_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), GTK_WIDGET (pair->second));
}

static void
show_pair (EntenteEntryRow *row,
           const char      *first,
           const char      *second)
{
  Pair *pair = pair_of (row);

  entente_entry_row_show_value (row, first);
  entente_fill_entry (GTK_EDITABLE (pair->second), second != NULL ? second : "");
  g_free (pair->shown_second);
  pair->shown_second = g_strdup (get_second (row));
}

/* Lists, objects and very long texts can't be edited in one line, so their rows are locked. */
static void
show_datum (EntenteEntryRow    *row,
            const EntenteDatum *datum)
{
  Pair *pair = pair_of (row);
  gboolean locked = datum->type == ENTENTE_DATUM_OTHER || strlen (datum->text) > MAX_VALUE_LENGTH;
  g_autofree char *shown = locked ? entente_display_text_name (datum->text) : g_strdup (datum->text);

  pair->has_datum = TRUE;
  pair->datum = (EntenteDatum) { g_strdup (datum->name), datum->type, g_strdup (datum->text) };
  show_pair (row, datum->name, shown);
  gtk_widget_set_sensitive (GTK_WIDGET (row), !locked);
  if (locked)
    entente_entry_row_set_hint (row, ENTENTE_HINT_NOTE, _("Can’t be edited here and is kept as it is"));
}

static void
show_identifier (EntenteEntryRow     *row,
                 const EntenteRecord *identifier)
{
  pair_of (row)->record = entente_record_copy (identifier);
  show_pair (row, entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME),
             entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID));
}

static void
show_field (EntenteField        *field,
            const EntenteRecord *record,
            guint                member)
{
  EntentePairList *self = ENTENTE_PAIR_LIST (field);
  EntenteRowList *list = ENTENTE_ROW_LIST (field);
  guint n = holds_data (self) ? entente_record_get_n_data (record, member)
                              : entente_record_get_n_records (record, member);

  self->setting_text = TRUE;
  g_clear_pointer (&self->record, entente_record_free);
  self->record = entente_record_copy (record);
  self->member = member;
  n = entente_row_list_begin (list, n);
  for (guint i = 0; i < n; i++)
    if (holds_data (self))
      show_datum (entente_row_list_add (list), entente_record_get_datum (record, member, i));
    else
      show_identifier (entente_row_list_add (list), entente_record_get_nth (record, member, i));
  entente_row_list_set_untouched (list);
  self->setting_text = FALSE;
  review_rows (self);
}

static void
store_identifier (EntenteEntryRow *row,
                  EntenteRecord   *record,
                  guint            member)
{
  const EntenteRecord *old = pair_of (row)->record;
  EntenteRecord *identifier = old != NULL ? entente_record_copy (old)
                                          : entente_record_new (&entente_identifier_shape);
  g_autofree char *scheme = entente_entry_row_get_value (row);
  g_autofree char *id = g_strstrip (g_strdup (get_second (row)));

  if (!is_unchanged (row))
    {
      entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, scheme);
      entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, id);
    }
  entente_record_add_record (record, member, identifier);
}

/* A value that was not changed keeps its type. Otherwise a text of digits would become a number. */
static void
store_datum (EntenteEntryRow *row,
             EntenteRecord   *record,
             guint            member,
             const char      *name)
{
  const Pair *pair = pair_of (row);
  g_autofree char *value = g_strstrip (g_strdup (get_second (row)));

  if (pair->has_datum && g_str_equal (get_second (row), pair->shown_second))
    entente_record_add_datum (record, member, name, pair->datum.type, pair->datum.text);
  else
    entente_record_add_datum (record, member, name, entente_datum_entry_get_type (value), value);
}

static void
store_identifiers (EntentePairList *self,
                   EntenteRecord   *record,
                   guint            member)
{
  const GPtrArray *rows = entente_row_list_get_rows (ENTENTE_ROW_LIST (self));
  g_autoptr (GPtrArray) hidden = entente_row_list_copy_hidden (ENTENTE_ROW_LIST (self), record, member);

  entente_record_clear (record, member);
  for (guint i = 0; i < rows->len; i++)
    if (!is_empty (rows->pdata[i]))
      store_identifier (rows->pdata[i], record, member);
  for (guint i = 0; i < hidden->len; i++)
    entente_record_add_record (record, member, entente_record_copy (hidden->pdata[i]));
}

/* Stores only the first of several data with the same name. The dialog can't be saved as long as there are two. */
static void
store_data (EntentePairList *self,
            EntenteRecord   *record,
            guint            member)
{
  const GPtrArray *rows = entente_row_list_get_rows (ENTENTE_ROW_LIST (self));
  g_autoptr (GHashTable) names = list_hidden_names (self);

  entente_record_clear (record, member);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name = get_name (rows->pdata[i]);

      if (is_empty (rows->pdata[i]) || g_hash_table_contains (names, name))
        continue;
      store_datum (rows->pdata[i], record, member, name);
      g_hash_table_add (names, g_steal_pointer (&name));
    }
  for (guint i = 0; i < entente_row_list_get_n_hidden (ENTENTE_ROW_LIST (self)); i++)
    {
      const EntenteDatum *datum = get_hidden (self, i);

      entente_record_add_datum (record, member, datum->name, datum->type, datum->text);
    }
}

static void
store_field (EntenteField  *field,
             EntenteRecord *record,
             guint          member)
{
  EntentePairList *self = ENTENTE_PAIR_LIST (field);

  if (!entente_row_list_is_touched (ENTENTE_ROW_LIST (field)))
    return;
  if (holds_data (self))
    store_data (self, record, member);
  else
    store_identifiers (self, record, member);
}

/* Shows the list if it is hidden, since the user has to see the invalid row. */
static gboolean
settle_field (EntenteField *field)
{
  EntentePairList *self = ENTENTE_PAIR_LIST (field);

  if (self->first_invalid != NULL)
    {
      gtk_widget_show (GTK_WIDGET (self));
      gtk_widget_grab_focus (GTK_WIDGET (self->first_invalid));
      return FALSE;
    }
  return parent_field->settle (field);
}

static void
entente_pair_list_field_init (EntenteFieldInterface *iface)
{
  parent_field = g_type_interface_peek_parent (iface);
  iface->show = show_field;
  iface->store = store_field;
  iface->settle = settle_field;
}

static void
entente_pair_list_finalize (GObject *object)
{
  EntentePairList *self = ENTENTE_PAIR_LIST (object);

  g_clear_pointer (&self->record, entente_record_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_pair_list_parent_class)->finalize (object);
}

static void
entente_pair_list_class_init (EntentePairListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_pair_list_finalize;
  ENTENTE_ROW_LIST_CLASS (klass)->add_parts = add_parts;
}

static void
entente_pair_list_init (EntentePairList *self)
{
  g_signal_connect (self, "edited", G_CALLBACK (edited_cb), NULL);
}

static EntenteEntryRow *
scheme_row_new (gpointer data)
{
  EntentePairList *self = data;
  EntenteWordRow *row = g_object_new (ENTENTE_TYPE_WORD_ROW, "title", _("Scheme"), NULL);

  entente_word_row_set_common (row, self->document, ENTENTE_COMMON_IDENTIFIERS, known_schemes);
  return ENTENTE_ENTRY_ROW (row);
}

static EntenteEntryRow *
name_row_new (gpointer data)
{
  EntentePairList *self = data;
  EntenteWordRow *row = g_object_new (ENTENTE_TYPE_WORD_ROW, "title", C_("data", "Name"), NULL);

  entente_word_row_set_common (row, self->document, ENTENTE_COMMON_DATA, NULL);
  return ENTENTE_ENTRY_ROW (row);
}

/**
 * entente_pair_list_set_up_identifiers:
 * @self: a list
 * @document: the document whose schemes are suggested
 * @member: the member to edit, of type RECORDS with the shape %entente_identifier_shape
 */
void
entente_pair_list_set_up_identifiers (EntentePairList     *self,
                                      EntenteDocument     *document,
                                      const EntenteMember *member)
{
  g_return_if_fail (ENTENTE_IS_PAIR_LIST (self) && ENTENTE_IS_DOCUMENT (document) && member != NULL);

  g_set_object (&self->document, document);
  self->second_title = C_("identifier", "Id");
  entente_row_list_set_up (ENTENTE_ROW_LIST (self), member, _("Add Identifier"), scheme_row_new, self);
}

/**
 * entente_pair_list_set_up_data:
 * @self: a list
 * @document: the document whose names of data are suggested
 * @member: the member to edit, of type DATA
 */
void
entente_pair_list_set_up_data (EntentePairList     *self,
                               EntenteDocument     *document,
                               const EntenteMember *member)
{
  g_return_if_fail (ENTENTE_IS_PAIR_LIST (self) && ENTENTE_IS_DOCUMENT (document) && member != NULL);

  g_set_object (&self->document, document);
  self->second_title = C_("data", "Value");
  entente_row_list_set_up (ENTENTE_ROW_LIST (self), member, _("Add Fact"), name_row_new, self);
}

/**
 * entente_pair_list_get_second:
 * @self: a list
 * @row: one of its rows
 *
 * Returns: (transfer none): the entry for the second text of the pair
 */
GtkEditable *
entente_pair_list_get_second (EntentePairList *self,
                              EntenteEntryRow *row)
{
  g_return_val_if_fail (ENTENTE_IS_PAIR_LIST (self) && pair_of (row) != NULL, NULL);

  return GTK_EDITABLE (pair_of (row)->second);
}
