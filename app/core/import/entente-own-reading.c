/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-reading.h"

#include "entente-id.h"

typedef struct {
  char *name, *text;
  EntenteDatumType type;
} EntenteOwnFact;

static const EntenteImportReason unknown_id = {
  ENTENTE_IMPORT_KEPT,
  /* Translators: %s is the title of a column, such as "about". */
  ENTENTE_NP_ ("%u entry of “%s” has an id that is in no file; if the document does not have it either, the entry is "
               "kept as data",
               "%u entries of “%s” have ids that are in no file; what the document does not have either is kept as "
               "data"),
};

static void
fact_free (gpointer data)
{
  EntenteOwnFact *fact = data;

  g_free (fact->name);
  g_free (fact->text);
  g_free (fact);
}

void
entente_own_reading_init (EntenteOwnReading       *self,
                          const EntenteOwnRow     *row,
                          const EntenteOwnContext *context,
                          EntenteRecord           *record)
{
  *self = (EntenteOwnReading) { row, context, .record = record };
  entente_own_past_init (&self->past, context->item, context->document);
  self->old = context->item != NULL ? entente_item_get_record (context->item) : NULL;
  self->facts = g_ptr_array_new_with_free_func (fact_free);
  self->by_name = g_hash_table_new (entente_id_hash, g_str_equal);
}

void
entente_own_reading_clear (EntenteOwnReading *self)
{
  entente_own_past_clear (&self->past);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
}

void
entente_own_reading_report (EntenteOwnReading         *self,
                            const EntenteImportReason *reason,
                            const char                *name,
                            const char                *text)
{
  if (self->context->import != NULL)
    entente_import_report_add (entente_import_get_report (self->context->import), reason, name,
                               entente_own_row_get_line (self->row), text);
}

/* What nobody knows is kept as data. */
void
entente_own_reading_report_unknown (EntenteOwnReading      *self,
                                    const EntenteOwnColumn *column,
                                    const char             *text)
{
  entente_own_reading_report (self, &unknown_id, column->name, text);
}

const char *
entente_own_reading_map (EntenteOwnReading *self,
                         EntenteItemKind    kind,
                         guint              member,
                         const char        *id,
                         const char        *name)
{
  return self->context->map (kind, member, id, name, self->context->data);
}

void
entente_own_reading_add_fact (EntenteOwnReading *self,
                              const char        *name,
                              EntenteDatumType   type,
                              const char        *text)
{
  EntenteOwnFact *fact = g_new (EntenteOwnFact, 1);

  *fact = (EntenteOwnFact) { g_strdup (name), g_strdup (text), type };
  g_ptr_array_add (self->facts, fact);
  g_hash_table_insert (self->by_name, fact->name, fact);
}

/* Keeps what no member can hold, under the title of its column. The data may have something else of that name. */
void
entente_own_reading_keep (EntenteOwnReading *self,
                          const char        *title,
                          const char        *text)
{
  const EntenteDatum *datum = g_hash_table_lookup (self->past.data, title);
  g_autofree char *name = g_strdup (title);

  if (datum != NULL && g_str_equal (datum->text, text))
    return;
  for (guint n = 2;
       g_hash_table_contains (self->by_name, name) || g_hash_table_contains (self->past.data, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", title, n);
    }
  entente_own_reading_add_fact (self, name, ENTENTE_DATUM_TEXT, text);
}

/* The facts stay in the order in which the document has them. */
void
entente_own_reading_write_facts (EntenteOwnReading *self)
{
  guint member = entente_item_kind_get_common (self->row->columns->kind, ENTENTE_COMMON_DATA);

  if (self->facts->len == 0)
    return;
  for (guint i = 0; self->old != NULL && i < entente_record_get_n_data (self->old, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (self->old, member, i);
      const EntenteOwnFact *fact = g_hash_table_lookup (self->by_name, datum->name);

      if (fact != NULL)
        entente_record_add_datum (self->record, member, datum->name, fact->type, fact->text);
      else
        entente_record_add_datum (self->record, member, datum->name, datum->type, datum->text);
    }
  for (guint i = 0; i < self->facts->len; i++)
    {
      const EntenteOwnFact *fact = self->facts->pdata[i];

      if (!g_hash_table_contains (self->past.data, fact->name))
        entente_record_add_datum (self->record, member, fact->name, fact->type, fact->text);
    }
}
