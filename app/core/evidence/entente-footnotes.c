/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-footnotes.h"

#include "entente-file-words.h"
#include "entente-query.h"
#include "entente-source-names.h"

#include <glib/gi18n.h>

/* The numbers of the statements behind a picture. */

struct _EntenteFootnotes
{
  GObject parent_instance;

  EntenteDocument *document;
  GPtrArray *statements;   /* the first has the number 1 */
  GHashTable *numbers;     /* EntenteStatement -> its number */
  guint n_of_relations;    /* how many of the statements are behind relations */
  GHashTable *first;       /* EntenteSource -> the lowest number of its statements */
  EntenteSourceNames *names;
};

G_DEFINE_FINAL_TYPE (EntenteFootnotes, entente_footnotes, G_TYPE_OBJECT)

static void
add_statement (EntenteFootnotes *self,
               EntenteStatement *statement)
{
  if (g_hash_table_contains (self->numbers, statement)
      || !entente_document_has (self->document, ENTENTE_ITEM (statement)))
    return;
  g_ptr_array_add (self->statements, g_object_ref (statement));
  g_hash_table_insert (self->numbers, statement, GUINT_TO_POINTER (self->statements->len));
}

/* Adds the statements that support or dispute each relation, both kinds together by date. */
static void
add_relations (EntenteFootnotes *self,
               GPtrArray        *relations)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const char *id = entente_item_get_id (relations->pdata[i]);
      g_autoptr (GPtrArray) statements = entente_query_about (self->document, id, NULL);

      for (guint j = 0; j < statements->len; j++)
        if (entente_statement_takes_stance (statements->pdata[j], id, ENTENTE_STANCE_SUPPORTS)
            || entente_statement_takes_stance (statements->pdata[j], id, ENTENTE_STANCE_DISPUTES))
          add_statement (self, statements->pdata[j]);
    }
  self->n_of_relations = self->statements->len;
}

static void
add_actors (EntenteFootnotes *self,
            GPtrArray        *actors)
{
  for (guint i = 0; i < actors->len; i++)
    {
      g_autoptr (GPtrArray) statements = entente_query_about (self->document, entente_item_get_id (actors->pdata[i]),
                                                              NULL);

      for (guint j = 0; j < statements->len; j++)
        add_statement (self, statements->pdata[j]);
    }
}

static void
add_rest (EntenteFootnotes *self)
{
  GListModel *statements = entente_document_get_items (self->document, ENTENTE_ITEM_STATEMENT);
  guint n = g_list_model_get_n_items (statements);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);

      add_statement (self, statement);
    }
}

/* Finds the first statement of each source, which cites the source in full. */
static void
find_sources (EntenteFootnotes *self)
{
  self->names = entente_source_names_new (self->document);
  for (guint number = 1; number <= self->statements->len; number++)
    {
      EntenteSource *source = entente_citation_find_source (self->document, self->statements->pdata[number - 1]);

      if (source == NULL)
        continue;
      entente_source_names_count (self->names, source);
      if (!g_hash_table_contains (self->first, source))
        g_hash_table_insert (self->first, source, GUINT_TO_POINTER (number));
    }
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  const guint *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static void
entente_footnotes_finalize (GObject *object)
{
  EntenteFootnotes *self = ENTENTE_FOOTNOTES (object);

  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->first, g_hash_table_unref);
  g_clear_pointer (&self->names, entente_source_names_free);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_footnotes_parent_class)->finalize (object);
}

static void
entente_footnotes_class_init (EntenteFootnotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_footnotes_finalize;
}

static void
entente_footnotes_init (EntenteFootnotes *self)
{
  self->statements = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->first = g_hash_table_new (NULL, NULL);
}

/**
 * entente_footnotes_new:
 * @document: a document, which must not change while the footnotes are in use
 * @relations: (element-type EntenteRelation): the relations that are shown
 * @actors: (element-type EntenteActor): the actors that are shown
 * @rest: whether all other statements of the document are to have a number too
 *
 * Returns: (transfer full): the numbers of the statements behind them
 */
EntenteFootnotes *
entente_footnotes_new (EntenteDocument *document,
                       GPtrArray       *relations,
                       GPtrArray       *actors,
                       gboolean         rest)
{
  EntenteFootnotes *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && relations != NULL && actors != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_FOOTNOTES, NULL);
  self->document = g_object_ref (document);
  add_relations (self, relations);
  add_actors (self, actors);
  if (rest)
    add_rest (self);
  find_sources (self);
  return self;
}

EntenteDocument *
entente_footnotes_get_document (EntenteFootnotes *self)
{
  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self), NULL);

  return self->document;
}

guint
entente_footnotes_get_n (EntenteFootnotes *self)
{
  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self), 0);

  return self->statements->len;
}

/**
 * entente_footnotes_get_statement:
 * @self: footnotes
 * @number: from 1 on
 *
 * Returns: (transfer none): the statement of that number
 */
EntenteStatement *
entente_footnotes_get_statement (EntenteFootnotes *self,
                                 guint             number)
{
  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self) && number > 0 && number <= self->statements->len, NULL);

  return self->statements->pdata[number - 1];
}

/**
 * entente_footnotes_cite:
 * @self: footnotes
 * @number: from 1 on
 *
 * Returns: (transfer full): the citation of the statement of that number. The first statement of each source cites
 *   the source in full, the others by its short name.
 */
EntenteCitation *
entente_footnotes_cite (EntenteFootnotes *self,
                        guint             number)
{
  EntenteStatement *statement = entente_footnotes_get_statement (self, number);
  EntenteCitation *citation;
  EntenteSource *source;

  g_return_val_if_fail (statement != NULL, NULL);

  citation = entente_citation_new (self->document, statement);
  source = entente_citation_find_source (self->document, statement);
  if (source != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (self->first, source)) != number)
    entente_citation_shorten (citation, statement, source, entente_source_names_get (self->names, source));
  return citation;
}

/**
 * entente_footnotes_cite_briefly:
 * @self: footnotes
 * @number: from 1 on
 *
 * Returns: (transfer full) (nullable): the source of the statement by its short name, and the place in it; %NULL if the
 *   source is not in the document
 */
char *
entente_footnotes_cite_briefly (EntenteFootnotes *self,
                                guint             number)
{
  EntenteStatement *statement = entente_footnotes_get_statement (self, number);
  EntenteSource *source;

  g_return_val_if_fail (statement != NULL, NULL);

  source = entente_citation_find_source (self->document, statement);
  if (source == NULL)
    return NULL;
  return entente_citation_place (statement, source, entente_source_names_get (self->names, source));
}

/**
 * entente_footnotes_get_number:
 * @self: footnotes
 * @statement: a statement
 *
 * Returns: its number, or 0 if it has none
 */
guint
entente_footnotes_get_number (EntenteFootnotes *self,
                              EntenteStatement *statement)
{
  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self) && ENTENTE_IS_STATEMENT (statement), 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, statement));
}

/**
 * entente_footnotes_list:
 * @self: footnotes
 * @target: the id of a relation or an actor
 * @stance: (nullable): "supports", "disputes" or "mentions"; any if %NULL
 *
 * Returns: (transfer full) (element-type guint): the numbers of the statements about it, ascending
 */
GArray *
entente_footnotes_list (EntenteFootnotes *self,
                        const char       *target,
                        const char       *stance)
{
  const GPtrArray *linked;
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self) && target != NULL, numbers);

  linked = entente_document_get_linked (self->document, target, ENTENTE_LINK_ABOUT);
  for (guint i = 0; i < linked->len; i++)
    {
      guint number = entente_footnotes_get_number (self, linked->pdata[i]);

      if (number > 0 && (stance == NULL || entente_statement_takes_stance (linked->pdata[i], target, stance)))
        g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);
  return numbers;
}

/**
 * entente_footnotes_list_relation:
 * @self: footnotes
 * @relation: the id of a relation
 *
 * Returns: (transfer full) (element-type guint): the numbers of the statements that support it, and then of
 *   the statements that dispute it
 */
GArray *
entente_footnotes_list_relation (EntenteFootnotes *self,
                                 const char       *relation)
{
  g_autoptr (GArray) disputing = NULL;
  GArray *numbers;

  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self) && relation != NULL, NULL);

  numbers = entente_footnotes_list (self, relation, ENTENTE_STANCE_SUPPORTS);
  disputing = entente_footnotes_list (self, relation, ENTENTE_STANCE_DISPUTES);
  return g_array_append_vals (numbers, disputing->data, disputing->len);
}

/**
 * entente_footnotes_list_actor:
 * @self: footnotes
 * @actor: the id of an actor
 *
 * Returns: (transfer full) (element-type guint): the numbers of the statements that are about the actor, but
 *   not behind a shown relation, ascending
 */
GArray *
entente_footnotes_list_actor (EntenteFootnotes *self,
                              const char       *actor)
{
  GArray *numbers;
  guint n_kept = 0;

  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self) && actor != NULL, NULL);

  numbers = entente_footnotes_list (self, actor, NULL);
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) > self->n_of_relations)
      g_array_index (numbers, guint, n_kept++) = g_array_index (numbers, guint, i);
  g_array_set_size (numbers, n_kept);
  return numbers;
}

/**
 * entente_footnotes_format:
 * @numbers: (element-type guint): numbers, ascending
 *
 * Returns: (transfer full): the numbers in the shortest form, such as "1–3, 7"
 */
char *
entente_footnotes_format (GArray *numbers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0, end; i < numbers->len; i = end)
    {
      guint first = g_array_index (numbers, guint, i);
      guint last = first;

      for (end = i + 1; end < numbers->len && g_array_index (numbers, guint, end) <= last + 1; end++)
        last = g_array_index (numbers, guint, end);
      g_string_append_printf (text, "%s%u", i > 0 ? ", " : "", first);
      if (last > first)
        g_string_append_printf (text, "%s%u", last > first + 1 ? "–" : ", ", last);
    }
  return g_string_free (text, FALSE);
}

/**
 * entente_footnotes_mark_relation:
 * @self: footnotes
 * @relation: the id of a relation
 *
 * Returns: (transfer full) (nullable): the numbers of the statements that support it and, after “≠”, of those
 *   that dispute it, such as "3, 4 ≠ 5"; %NULL if there are none
 */
char *
entente_footnotes_mark_relation (EntenteFootnotes *self,
                                 const char       *relation)
{
  g_autoptr (GArray) supporting = NULL;
  g_autoptr (GArray) disputing = NULL;
  g_autofree char *supporting_numbers = NULL;
  g_autofree char *disputing_numbers = NULL;

  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self) && relation != NULL, NULL);

  supporting = entente_footnotes_list (self, relation, ENTENTE_STANCE_SUPPORTS);
  disputing = entente_footnotes_list (self, relation, ENTENTE_STANCE_DISPUTES);
  supporting_numbers = entente_footnotes_format (supporting);
  disputing_numbers = entente_footnotes_format (disputing);
  if (disputing->len > 0)
    return g_strdup_printf ("%s%s≠ %s", supporting_numbers, supporting->len > 0 ? " " : "", disputing_numbers);
  return supporting->len > 0 ? g_steal_pointer (&supporting_numbers) : NULL;
}

/**
 * entente_footnotes_mark_actor:
 * @self: footnotes
 * @actor: the id of an actor
 *
 * Returns: (transfer full) (nullable): the numbers of entente_footnotes_list_actor(); %NULL if there are none
 */
char *
entente_footnotes_mark_actor (EntenteFootnotes *self,
                              const char       *actor)
{
  g_autoptr (GArray) numbers = NULL;

  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (self) && actor != NULL, NULL);

  numbers = entente_footnotes_list_actor (self, actor);
  return numbers->len > 0 ? entente_footnotes_format (numbers) : NULL;
}
