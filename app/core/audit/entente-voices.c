/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-voices.h"

#include "entente-csv-cell.h"
#include "entente-display-text.h"
#include "entente-doubt.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-natural-key.h"
#include "entente-query.h"
#include "entente-relation.h"

#include <stdlib.h>
#include <glib/gi18n.h>

/* The matrix is sparse: only cells with statements are kept, row by row. */

/* How many statements are read between two questions whether to go on. */
#define STATEMENTS_PER_QUESTION 256

/* The sentence names at most so many. */
#define MAX_NAMED 12

struct _EntenteVoices
{
  GPtrArray *speakers, *spoken; /* of EntenteItem, in order */
  GPtrArray *unheard;           /* of EntenteItem: only spoken of, though they could speak */
  GArray *cells;                /* of EntenteVoicesCell, by speaker and then by spoken */
  guint *rows;                  /* where the cells of each speaker begin; one more than there are speakers */
  guint largest;                /* the most statements of a cell */
};

/* An actor as a row or a column, while they are counted and put in order. */
typedef struct {
  EntenteItem *actor;
  char *key;
  guint group;
  guint n;      /* statements */
  guint number; /* in order */
} Party;

typedef struct {
  EntenteDocument *document;
  GHashTable *speakers, *spoken; /* EntenteItem -> Party */
  GHashTable *cells;             /* EntenteVoicesCell by the numbers of its parties, in which they were found */
} Count;

static void
party_free (gpointer data)
{
  Party *self = data;

  g_free (self->key);
  g_free (self);
}

static guint
hash_cell (gconstpointer data)
{
  const EntenteVoicesCell *cell = data;

  return cell->speaker * 2654435761u ^ cell->spoken;
}

static gboolean
equal_cells (gconstpointer a,
             gconstpointer b)
{
  const EntenteVoicesCell *x = a, *y = b;

  return x->speaker == y->speaker && x->spoken == y->spoken;
}

/* Kinds that are not known come behind the others. */
static guint
find_group (EntenteItem *actor)
{
  const char *kind = entente_actor_get_kind (ENTENTE_ACTOR (actor));
  guint group = 0;

  while (entente_actor_kinds[group] != NULL && g_strcmp0 (entente_actor_kinds[group], kind) != 0)
    group++;
  return group;
}

static Party *
get_party (GHashTable      *parties,
           EntenteDocument *document,
           EntenteItem     *actor)
{
  Party *party = g_hash_table_lookup (parties, actor);

  if (party != NULL)
    return party;
  party = g_new0 (Party, 1);
  party->actor = actor;
  party->key = entente_natural_key (entente_query_shown_name (document, ENTENTE_ACTOR (actor)));
  party->group = find_group (actor);
  party->number = g_hash_table_size (parties);
  g_hash_table_insert (parties, actor, party);
  return party;
}

/* Returns who says it; %NULL if nobody in the document does. */
static EntenteItem *
find_voice (EntenteDocument  *document,
            EntenteStatement *statement)
{
  EntenteItem *origin = entente_doubt_find_origin (document, statement);

  return origin != NULL && ENTENTE_IS_ACTOR (origin) ? origin : NULL;
}

static void
take_stance (GHashTable  *told,
             EntenteItem *actor,
             const char  *stance)
{
  EntenteStanceSet stances = GPOINTER_TO_UINT (g_hash_table_lookup (told, actor));

  if (g_strcmp0 (stance, ENTENTE_STANCE_SUPPORTS) == 0)
    stances |= ENTENTE_STANCE_SET_SUPPORTS;
  else if (g_strcmp0 (stance, ENTENTE_STANCE_DISPUTES) == 0)
    stances |= ENTENTE_STANCE_SET_DISPUTES;
  g_hash_table_insert (told, actor, GUINT_TO_POINTER (stances));
}

/* Finds the actors of which a statement tells, and its stance to what it tells of them. */
static GHashTable *
find_told (EntenteDocument  *document,
           EntenteStatement *statement,
           EntenteItem      *voice)
{
  GHashTable *told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    {
      const EntenteRecord *about = entente_statement_get_nth_about (statement, i);
      EntenteItem *target = entente_document_lookup (document, entente_record_get_text (about, ENTENTE_TARGET_ID));
      const char *stance = entente_record_get_text (about, ENTENTE_TARGET_STANCE);

      if (target != NULL && ENTENTE_IS_ACTOR (target))
        take_stance (told, target, stance);
      else if (target != NULL && ENTENTE_IS_RELATION (target))
        {
          EntenteRelation *relation = ENTENTE_RELATION (target);
          EntenteItem *ends[] = {
            entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, entente_relation_get_from (relation)),
            entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, entente_relation_get_to (relation)),
          };

          for (guint end = 0; end < G_N_ELEMENTS (ends); end++)
            if (ends[end] != NULL && ends[end] != voice)
              take_stance (told, ends[end], stance);
        }
    }
  return told;
}

static void
count_cell (Count            *count,
            Party            *speaker,
            Party            *spoken,
            EntenteStanceSet  stances)
{
  EntenteVoicesCell key = { speaker->number, spoken->number, 0, 0, 0 };
  EntenteVoicesCell *cell = g_hash_table_lookup (count->cells, &key);

  if (cell == NULL)
    {
      cell = g_memdup2 (&key, sizeof key);
      g_hash_table_add (count->cells, cell);
    }
  cell->n++;
  if (stances & ENTENTE_STANCE_SET_SUPPORTS)
    cell->n_supports++;
  else if (stances & ENTENTE_STANCE_SET_DISPUTES)
    cell->n_disputes++;
  spoken->n++;
}

static void
count_statement (Count            *count,
                 EntenteStatement *statement)
{
  EntenteItem *voice = find_voice (count->document, statement);
  g_autoptr (GHashTable) told = find_told (count->document, statement, voice);
  Party *speaker = voice != NULL ? get_party (count->speakers, count->document, voice) : NULL;
  GHashTableIter iter;
  gpointer actor, stances;

  if (speaker != NULL)
    speaker->n++;
  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &actor, &stances))
    {
      Party *spoken = get_party (count->spoken, count->document, actor);

      if (speaker != NULL)
        count_cell (count, speaker, spoken, GPOINTER_TO_UINT (stances));
    }
}

static int
compare_names (const Party *a,
               const Party *b)
{
  int order = g_strcmp0 (a->key, b->key);

  return order != 0 ? order : g_strcmp0 (entente_item_get_id (a->actor), entente_item_get_id (b->actor));
}

static int
compare_parties (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Party *x = *(Party *const *) a, *y = *(Party *const *) b;
  EntenteVoicesOrder order = GPOINTER_TO_UINT (data);

  if (order == ENTENTE_VOICES_BY_COUNT && x->n != y->n)
    return x->n > y->n ? -1 : 1;
  if (order == ENTENTE_VOICES_BY_GROUP && x->group != y->group)
    return x->group < y->group ? -1 : 1;
  return compare_names (x, y);
}

/* Puts the actors in order, and gives them their final numbers. Returns the final number of each by that in which it
 * was found. */
static guint *
put_in_order (GHashTable         *parties,
              EntenteVoicesOrder  order,
              GPtrArray          *actors)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  guint *numbers = g_new (guint, g_hash_table_size (parties));
  GHashTableIter iter;
  gpointer party;

  g_hash_table_iter_init (&iter, parties);
  while (g_hash_table_iter_next (&iter, NULL, &party))
    g_ptr_array_add (list, party);
  g_ptr_array_sort_with_data (list, compare_parties, GUINT_TO_POINTER (order));
  for (guint i = 0; i < list->len; i++)
    {
      const Party *sorted = list->pdata[i];

      numbers[sorted->number] = i;
      g_ptr_array_add (actors, g_object_ref (sorted->actor));
    }
  return numbers;
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const EntenteVoicesCell *x = a, *y = b;

  if (x->speaker != y->speaker)
    return x->speaker < y->speaker ? -1 : 1;
  return x->spoken < y->spoken ? -1 : x->spoken > y->spoken;
}

static void
take_cells (EntenteVoices *self,
            GHashTable    *cells,
            const guint   *speakers,
            const guint   *spoken)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      EntenteVoicesCell cell = *(const EntenteVoicesCell *) key;

      cell.speaker = speakers[cell.speaker];
      cell.spoken = spoken[cell.spoken];
      self->largest = MAX (self->largest, cell.n);
      g_array_append_val (self->cells, cell);
    }
  g_array_sort (self->cells, compare_cells);
  self->rows = g_new0 (guint, self->speakers->len + 1);
  for (guint i = 0; i < self->cells->len; i++)
    self->rows[g_array_index (self->cells, EntenteVoicesCell, i).speaker + 1]++;
  for (guint i = 0; i < self->speakers->len; i++)
    self->rows[i + 1] += self->rows[i];
}

/* Agreements, events and places cannot speak. */
static gboolean
can_speak (EntenteItem *actor)
{
  const char *kind = entente_actor_get_kind (ENTENTE_ACTOR (actor));

  return g_strcmp0 (kind, ENTENTE_ACTOR_KIND_AGREEMENT) != 0 && g_strcmp0 (kind, ENTENTE_ACTOR_KIND_EVENT) != 0
         && g_strcmp0 (kind, ENTENTE_ACTOR_KIND_PLACE) != 0;
}

static EntenteVoices *
collect (Count              *count,
         EntenteVoicesOrder  order)
{
  EntenteVoices *self = g_atomic_rc_box_new0 (EntenteVoices);
  g_autofree guint *speakers = NULL, *spoken = NULL;

  self->speakers = g_ptr_array_new_with_free_func (g_object_unref);
  self->spoken = g_ptr_array_new_with_free_func (g_object_unref);
  self->unheard = g_ptr_array_new_with_free_func (g_object_unref);
  self->cells = g_array_new (FALSE, FALSE, sizeof (EntenteVoicesCell));
  speakers = put_in_order (count->speakers, order, self->speakers);
  spoken = put_in_order (count->spoken, order, self->spoken);
  take_cells (self, count->cells, speakers, spoken);
  for (guint i = 0; i < self->spoken->len; i++)
    if (!g_hash_table_contains (count->speakers, self->spoken->pdata[i]) && can_speak (self->spoken->pdata[i]))
      g_ptr_array_add (self->unheard, g_object_ref (self->spoken->pdata[i]));
  return self;
}

/**
 * entente_voices_new:
 * @document: a document, which must not change meanwhile
 * @order: how speakers and those of whom they speak are ordered
 * @cancellable: (nullable): to stop it
 *
 * Returns: (transfer full) (nullable): who speaks of whom; %NULL if it was cancelled
 */
EntenteVoices *
entente_voices_new (EntenteDocument    *document,
                    EntenteVoicesOrder  order,
                    GCancellable       *cancellable)
{
  g_autoptr (GHashTable) speakers = g_hash_table_new_full (NULL, NULL, NULL, party_free);
  g_autoptr (GHashTable) spoken = g_hash_table_new_full (NULL, NULL, NULL, party_free);
  g_autoptr (GHashTable) cells = g_hash_table_new_full (hash_cell, equal_cells, g_free, NULL);
  Count count = { document, speakers, spoken, cells };
  GListModel *statements;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && order < ENTENTE_N_VOICES_ORDERS, NULL);

  statements = entente_document_get_items (document, ENTENTE_ITEM_STATEMENT);
  n = g_list_model_get_n_items (statements);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);

      if (i % STATEMENTS_PER_QUESTION == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      count_statement (&count, statement);
    }
  return collect (&count, order);
}

EntenteVoices *
entente_voices_ref (EntenteVoices *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntenteVoices *self = data;

  g_ptr_array_unref (self->speakers);
  g_ptr_array_unref (self->spoken);
  g_ptr_array_unref (self->unheard);
  g_array_unref (self->cells);
  g_free (self->rows);
}

void
entente_voices_unref (EntenteVoices *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
entente_voices_get_n_speakers (const EntenteVoices *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->speakers->len;
}

guint
entente_voices_get_n_spoken (const EntenteVoices *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->spoken->len;
}

EntenteItem *
entente_voices_get_speaker (const EntenteVoices *self,
                            guint                nth)
{
  g_return_val_if_fail (self != NULL && nth < self->speakers->len, NULL);

  return self->speakers->pdata[nth];
}

EntenteItem *
entente_voices_get_spoken (const EntenteVoices *self,
                           guint                nth)
{
  g_return_val_if_fail (self != NULL && nth < self->spoken->len, NULL);

  return self->spoken->pdata[nth];
}

/**
 * entente_voices_list_row:
 * @self: who speaks of whom
 * @speaker: the number of a speaker
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the cells of the speaker, by the number of whom he speaks
 */
const EntenteVoicesCell *
entente_voices_list_row (const EntenteVoices *self,
                         guint                speaker,
                         guint               *n)
{
  g_return_val_if_fail (self != NULL && speaker < self->speakers->len && n != NULL, NULL);

  *n = self->rows[speaker + 1] - self->rows[speaker];
  return &g_array_index (self->cells, EntenteVoicesCell, self->rows[speaker]);
}

/**
 * entente_voices_find:
 * @self: who speaks of whom
 * @speaker: the number of a speaker
 * @spoken: the number of whom he may speak
 *
 * Returns: (transfer none) (nullable): the cell, if he does
 */
const EntenteVoicesCell *
entente_voices_find (const EntenteVoices *self,
                     guint                speaker,
                     guint                spoken)
{
  EntenteVoicesCell key = { speaker, spoken, 0, 0, 0 };
  const EntenteVoicesCell *row;
  guint n;

  row = entente_voices_list_row (self, speaker, &n);
  return row != NULL ? bsearch (&key, row, n, sizeof key, compare_cells) : NULL;
}

guint
entente_voices_get_largest (const EntenteVoices *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->largest;
}

/**
 * entente_voices_get_unheard:
 * @self: who speaks of whom
 *
 * Returns: (transfer none) (element-type EntenteActor): those who are spoken of and never speak, though they could
 */
const GPtrArray *
entente_voices_get_unheard (const EntenteVoices *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unheard;
}

/**
 * entente_voices_list_statements:
 * @document: a document
 * @speaker: an actor
 * @spoken: an actor
 *
 * Returns: (transfer full) (element-type EntenteStatement): what the first says of the second, in the order of the
 *   document
 */
GPtrArray *
entente_voices_list_statements (EntenteDocument *document,
                                EntenteItem     *speaker,
                                EntenteItem     *spoken)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) about = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), list);
  g_return_val_if_fail (ENTENTE_IS_ACTOR (speaker) && ENTENTE_IS_ACTOR (spoken), list);

  about = entente_query_said_of (document, entente_item_get_id (spoken));
  for (guint i = 0; i < about->len; i++)
    {
      g_autoptr (GHashTable) told = NULL;

      if (find_voice (document, about->pdata[i]) != speaker)
        continue;
      told = find_told (document, about->pdata[i], speaker);
      if (g_hash_table_contains (told, spoken))
        g_ptr_array_add (list, g_object_ref (about->pdata[i]));
    }
  return entente_query_sort (document, list, FALSE);
}

/**
 * entente_voices_tell_unheard:
 * @self: who speaks of whom
 * @document: the document
 *
 * Returns: (transfer full): a sentence on who is only spoken of and never heard
 */
char *
entente_voices_tell_unheard (const EntenteVoices *self,
                             EntenteDocument     *document)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  if (self->unheard->len == 0)
    return g_strdup (_("All who are spoken of are also heard."));
  /* The others are only counted, and there may be very many. */
  for (guint i = 0; i < self->unheard->len; i++)
    g_ptr_array_add (names, i < MAX_NAMED ? entente_query_mention (document, ENTENTE_ITEM_ACTOR,
                                                                   entente_item_get_id (self->unheard->pdata[i]))
                                          : g_strdup (""));
  g_ptr_array_add (names, NULL);
  list = entente_display_text_join ((const char *const *) names->pdata, MAX_NAMED);
  /* Translators: %s is a list of names. */
  return g_strdup_printf (_("Only spoken of, and never heard: %s."), list);
}

/**
 * entente_voices_tell_cell:
 * @self: who speaks of whom
 * @document: the document
 * @speaker: the number of a speaker
 * @spoken: the number of whom he may speak
 *
 * Returns: (transfer full): what the cell says, for a screen reader or a tooltip
 */
char *
entente_voices_tell_cell (const EntenteVoices *self,
                          EntenteDocument     *document,
                          guint                speaker,
                          guint                spoken)
{
  const EntenteVoicesCell *cell = entente_voices_find (self, speaker, spoken);
  g_autofree char *who = NULL, *whom = NULL, *count = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (speaker < self->speakers->len && spoken < self->spoken->len, NULL);

  who = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (self->speakers->pdata[speaker]));
  whom = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_item_get_id (self->spoken->pdata[spoken]));
  if (cell == NULL)
    /* Translators: two names. */
    return g_strdup_printf (C_("voices", "%1$s of %2$s: nothing"), who, whom);
  count = g_strdup_printf (ngettext ("%1$u statement, %2$u supporting, %3$u disputing",
                                     "%1$u statements, %2$u supporting, %3$u disputing", cell->n), cell->n,
                           cell->n_supports, cell->n_disputes);
  /* Translators: two names, and how many statements. */
  return g_strdup_printf (C_("voices", "%1$s of %2$s: %3$s"), who, whom, count);
}

static void
add_actor (GString     *csv,
           EntenteItem *actor)
{
  const char *name = entente_actor_get_name (ENTENTE_ACTOR (actor));

  entente_csv_cell_append (csv, entente_item_get_id (actor), ',');
  g_string_append_c (csv, ',');
  entente_csv_cell_append (csv, name, ',');
  g_string_append_c (csv, ',');
}

/**
 * entente_voices_write_table:
 * @self: who speaks of whom
 *
 * Returns: (transfer full): a table for spreadsheets and other programs, with a row for each cell; the names are those
 *   of the file
 */
GBytes *
entente_voices_write_table (const EntenteVoices *self)
{
  GString *csv;

  g_return_val_if_fail (self != NULL, NULL);

  csv = g_string_new (ENTENTE_CSV_BYTE_ORDER_MARK
                      "speaker,speaker_name,spoken_of,spoken_of_name,statements,supporting,disputing\r\n");
  for (guint i = 0; i < self->cells->len; i++)
    {
      const EntenteVoicesCell *cell = &g_array_index (self->cells, EntenteVoicesCell, i);

      add_actor (csv, self->speakers->pdata[cell->speaker]);
      add_actor (csv, self->spoken->pdata[cell->spoken]);
      g_string_append_printf (csv, "%u,%u,%u\r\n", cell->n, cell->n_supports, cell->n_disputes);
    }
  return g_string_free_to_bytes (csv);
}
