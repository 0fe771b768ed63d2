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
#include "entente-told.h"

#include <stdlib.h>
#include <string.h>
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

/* An actor as a row and a column, while they are counted and put in order. */
typedef struct {
  EntenteItem *actor;
  char *key;              /* of its name */
  guint group;
  gboolean speaks, is_told;
  guint n_said, n_told;   /* statements by it, and of it by a known voice */
  guint last, place;      /* the statement that told of it last, from 1, and where among those of whom that tells */
  guint speaker, spoken;  /* final numbers */
} Party;

/* One of whom a statement tells. */
typedef struct {
  guint speaker, spoken;  /* numbers of parties */
  EntenteStanceSet stances;
} Told;

typedef struct {
  EntenteDocument *document;
  GHashTable *items;      /* id, owned by the item -> item */
  GArray *parties;        /* of Party */
  GHashTable *numbers;    /* actor -> number of its party, from 1 */
  GArray *all_told;       /* of Told, with a speaker */
  GArray *told;           /* scratch, of Told: of one statement */
  guint n_statements;     /* read so far */
} Count;

static void
party_clear (gpointer data)
{
  g_free (((Party *) data)->key);
}

static void
index_items (Count           *count,
             EntenteItemKind  kind)
{
  GListModel *items = entente_document_get_items (count->document, kind);
  guint n = g_list_model_get_n_items (items);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      g_hash_table_insert (count->items, (gpointer) entente_item_get_id (item), item); /* the document holds it */
    }
}

/* A copy of a document has no index yet, and one with all links takes far longer than this. Only what a part of a
 * document does not have is looked up in the whole. */
static EntenteItem *
find_item (Count      *count,
           const char *id)
{
  EntenteItem *item = id != NULL ? g_hash_table_lookup (count->items, id) : NULL;

  return item != NULL ? item : entente_document_lookup (count->document, id);
}

static EntenteItem *
find_of_kind (gpointer         data,
              EntenteItemKind  kind,
              const char      *id)
{
  EntenteItem *item = find_item (data, id);

  return item != NULL && entente_item_get_kind (item) == kind ? item : NULL;
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
get_party (Count *count,
           guint  number)
{
  return &g_array_index (count->parties, Party, number);
}

static guint
ensure_party (Count       *count,
              EntenteItem *actor)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (count->numbers, actor));
  Party party = { .actor = actor };

  if (number > 0)
    return number - 1;
  party.key = entente_natural_key (entente_query_shown_name (count->document, ENTENTE_ACTOR (actor)));
  party.group = find_group (actor);
  g_array_append_val (count->parties, party);
  g_hash_table_insert (count->numbers, actor, GUINT_TO_POINTER (count->parties->len));
  return count->parties->len - 1;
}

/* A statement can tell of an actor in several ways, and counts once. */
static void
take_told_cb (EntenteItem *actor,
              const char  *stance,
              gpointer     data)
{
  Count *count = data;
  guint number = ensure_party (count, actor);
  Party *party = get_party (count, number);
  Told told = { .spoken = number };

  if (party->last != count->n_statements)
    {
      party->last = count->n_statements;
      party->place = count->told->len;
      g_array_append_val (count->told, told);
    }
  if (g_strcmp0 (stance, ENTENTE_STANCE_SUPPORTS) == 0)
    g_array_index (count->told, Told, party->place).stances |= ENTENTE_STANCE_SET_SUPPORTS;
  else if (g_strcmp0 (stance, ENTENTE_STANCE_DISPUTES) == 0)
    g_array_index (count->told, Told, party->place).stances |= ENTENTE_STANCE_SET_DISPUTES;
}

static void
count_statement (Count            *count,
                 EntenteStatement *statement)
{
  const EntenteEvidenceLookup lookup = { find_of_kind, NULL, count };
  EntenteItem *voice = entente_told_find_voice (&lookup, statement);
  guint speaker = voice != NULL ? ensure_party (count, voice) : 0;

  count->n_statements++;
  g_array_set_size (count->told, 0);
  entente_told_foreach (&lookup, statement, voice, take_told_cb, count);
  for (guint i = 0; i < count->told->len; i++)
    {
      Told *told = &g_array_index (count->told, Told, i);

      get_party (count, told->spoken)->is_told = TRUE;
      if (voice == NULL)
        continue;
      told->speaker = speaker;
      get_party (count, told->spoken)->n_told++;
      g_array_append_val (count->all_told, *told);
    }
  if (voice == NULL)
    return;
  get_party (count, speaker)->speaks = TRUE;
  get_party (count, speaker)->n_said++;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Party *x = *(Party *const *) a, *y = *(Party *const *) b;
  int order = strcmp (x->key, y->key);

  return order != 0 ? order : g_strcmp0 (entente_item_get_id (x->actor), entente_item_get_id (y->actor));
}

static int
compare_n_said (gconstpointer a,
                gconstpointer b)
{
  const Party *x = *(Party *const *) a, *y = *(Party *const *) b;

  return (x->n_said < y->n_said) - (x->n_said > y->n_said);
}

static int
compare_n_told (gconstpointer a,
                gconstpointer b)
{
  const Party *x = *(Party *const *) a, *y = *(Party *const *) b;

  return (x->n_told < y->n_told) - (x->n_told > y->n_told);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Party *x = *(Party *const *) a, *y = *(Party *const *) b;

  return (x->group > y->group) - (x->group < y->group);
}

static GPtrArray *
list_by_name (Count *count)
{
  GPtrArray *list = g_ptr_array_sized_new (count->parties->len);

  for (guint i = 0; i < count->parties->len; i++)
    g_ptr_array_add (list, get_party (count, i));
  g_ptr_array_sort (list, compare_names);
  return list;
}

/* Puts those who speak in order, or those who are spoken of, and gives them their final numbers. Who is equal stays in
 * the order of the names. */
static void
put_in_order (const GPtrArray    *by_name,
              gboolean            spoken,
              EntenteVoicesOrder  order,
              GPtrArray          *actors)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < by_name->len; i++)
    {
      const Party *party = by_name->pdata[i];

      if (spoken ? party->is_told : party->speaks)
        g_ptr_array_add (list, by_name->pdata[i]);
    }
  if (order == ENTENTE_VOICES_BY_COUNT)
    g_ptr_array_sort (list, spoken ? compare_n_told : compare_n_said);
  else if (order == ENTENTE_VOICES_BY_GROUP)
    g_ptr_array_sort (list, compare_groups);
  for (guint i = 0; i < list->len; i++)
    {
      Party *party = list->pdata[i];

      *(spoken ? &party->spoken : &party->speaker) = i;
      g_ptr_array_add (actors, g_object_ref (party->actor));
    }
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

/* Returns a cell for each time that somebody speaks of somebody, row by row. Sets where the rows begin. */
static EntenteVoicesCell *
list_single_cells (Count *count,
                   guint *rows,
                   guint  n_rows)
{
  EntenteVoicesCell *cells = g_new (EntenteVoicesCell, count->all_told->len);
  g_autofree guint *ends = NULL;

  for (guint i = 0; i < count->all_told->len; i++)
    rows[get_party (count, g_array_index (count->all_told, Told, i).speaker)->speaker + 1]++;
  for (guint i = 0; i < n_rows; i++)
    rows[i + 1] += rows[i];
  ends = g_memdup2 (rows, (n_rows + 1) * sizeof *rows);
  for (guint i = 0; i < count->all_told->len; i++)
    {
      const Told *told = &g_array_index (count->all_told, Told, i);
      guint speaker = get_party (count, told->speaker)->speaker;
      gboolean supports = (told->stances & ENTENTE_STANCE_SET_SUPPORTS) != 0;
      gboolean disputes = !supports && (told->stances & ENTENTE_STANCE_SET_DISPUTES) != 0;

      cells[ends[speaker]++] = (EntenteVoicesCell) {
        speaker, get_party (count, told->spoken)->spoken, 1, supports, disputes,
      };
    }
  return cells;
}

/* Joins those of one row that are of the same actor. */
static void
take_row (EntenteVoices     *self,
          EntenteVoicesCell *cells,
          guint              n)
{
  qsort (cells, n, sizeof *cells, compare_cells);
  for (guint i = 0, next; i < n; i = next)
    {
      EntenteVoicesCell cell = cells[i];

      for (next = i + 1; next < n && cells[next].spoken == cell.spoken; next++)
        {
          cell.n += cells[next].n;
          cell.n_supports += cells[next].n_supports;
          cell.n_disputes += cells[next].n_disputes;
        }
      self->largest = MAX (self->largest, cell.n);
      g_array_append_val (self->cells, cell);
    }
}

static void
take_cells (EntenteVoices *self,
            Count         *count)
{
  guint n_rows = self->speakers->len, start = 0;
  g_autofree EntenteVoicesCell *cells = NULL;

  self->rows = g_new0 (guint, n_rows + 1);
  cells = list_single_cells (count, self->rows, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      guint end = self->rows[i + 1];

      if (end > start)
        take_row (self, cells + start, end - start);
      start = end;
      self->rows[i + 1] = self->cells->len;
    }
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
  g_autoptr (GPtrArray) by_name = list_by_name (count);

  self->speakers = g_ptr_array_new_with_free_func (g_object_unref);
  self->spoken = g_ptr_array_new_with_free_func (g_object_unref);
  self->unheard = g_ptr_array_new_with_free_func (g_object_unref);
  self->cells = g_array_new (FALSE, FALSE, sizeof (EntenteVoicesCell));
  put_in_order (by_name, FALSE, order, self->speakers);
  put_in_order (by_name, TRUE, order, self->spoken);
  take_cells (self, count);
  for (guint i = 0; i < self->spoken->len; i++)
    if (!get_party (count, ensure_party (count, self->spoken->pdata[i]))->speaks
        && can_speak (self->spoken->pdata[i]))
      g_ptr_array_add (self->unheard, g_object_ref (self->spoken->pdata[i]));
  return self;
}

static void
count_clear (Count *count)
{
  g_hash_table_unref (count->items);
  g_array_unref (count->parties);
  g_hash_table_unref (count->numbers);
  g_array_unref (count->all_told);
  g_array_unref (count->told);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Count, count_clear)

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
  static const EntenteItemKind indexed[] = { ENTENTE_ITEM_ACTOR, ENTENTE_ITEM_RELATION, ENTENTE_ITEM_SOURCE };
  g_auto (Count) count = {
    document, g_hash_table_new (entente_id_hash, g_str_equal), g_array_new (FALSE, FALSE, sizeof (Party)),
    g_hash_table_new (NULL, NULL), g_array_new (FALSE, FALSE, sizeof (Told)), g_array_new (FALSE, FALSE, sizeof (Told)),
    0,
  };
  GListModel *statements;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && order < ENTENTE_N_VOICES_ORDERS, NULL);

  g_array_set_clear_func (count.parties, party_clear);
  for (guint i = 0; i < G_N_ELEMENTS (indexed); i++)
    index_items (&count, indexed[i]);
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
 * Returns: (transfer none) (nullable) (array length=n): the cells of the speaker, by the number of whom he speaks;
 *   %NULL if he speaks of nobody
 */
const EntenteVoicesCell *
entente_voices_list_row (const EntenteVoices *self,
                         guint                speaker,
                         guint               *n)
{
  g_return_val_if_fail (self != NULL && speaker < self->speakers->len && n != NULL, NULL);

  *n = self->rows[speaker + 1] - self->rows[speaker];
  return *n > 0 ? &g_array_index (self->cells, EntenteVoicesCell, self->rows[speaker]) : NULL;
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

typedef struct {
  EntenteItem *actor;
  gboolean found;
} Mention;

static void
find_mention_cb (EntenteItem *actor,
                 const char  *stance,
                 gpointer     data)
{
  Mention *mention = data;

  mention->found = mention->found || actor == mention->actor;
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
  EntenteEvidenceLookup lookup;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), list);
  g_return_val_if_fail (ENTENTE_IS_ACTOR (speaker) && ENTENTE_IS_ACTOR (spoken), list);

  lookup = entente_evidence_lookup_for_document (document);
  about = entente_query_said_of (document, entente_item_get_id (spoken));
  for (guint i = 0; i < about->len; i++)
    {
      Mention mention = { spoken, FALSE };

      if (entente_told_find_voice (&lookup, about->pdata[i]) != speaker)
        continue;
      entente_told_foreach (&lookup, about->pdata[i], speaker, find_mention_cb, &mention);
      if (mention.found)
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
