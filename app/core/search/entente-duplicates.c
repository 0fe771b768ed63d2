/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-duplicates.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-fold.h"
#include "entente-id.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>
#include <string.h>

/* Actors that were entered twice. Two actors may be the same in two cases. They share a name, folded
 * as for searching. Or their names only look the same, because letters of one script stand for
 * letters of another, by mistake or on purpose. All names are folded once, which takes a while for
 * many actors, so that another thread can do it. Later only the names of changed actors are folded.
 * Thus a search is fast enough for each typed character. */

/* The actors by the forms of their names. The key is the folded name, the look is the folded name in
 * lookalike Latin letters. */
typedef struct {
  GHashTable *by_key;  /* key -> GPtrArray of EntenteItem: the actors with such a name */
  GHashTable *by_look; /* look -> likewise */
} Forms;

/* A change of an actor while the forms are being built in another thread. */
typedef struct {
  EntenteItem *before; /* nullable */
  EntenteItem *after;  /* nullable */
} Change;

struct _EntenteDuplicates
{
  GObject parent_instance;

  EntenteDocument *document;
  Forms *forms;       /* NULL until needed */
  GArray *changes;    /* of Change; NULL unless another thread is building the forms */
  gboolean is_outdated; /* what the thread builds is of no use: too much has changed */
};

G_DEFINE_FINAL_TYPE (EntenteDuplicates, entente_duplicates, G_TYPE_OBJECT)

/* Letters that look like a Latin letter in common typefaces, in the order of the characters. */
static const struct { gunichar letter; char latin; } lookalikes[] = {
  /* Greek */
  { 0x0391, 'A' }, { 0x0392, 'B' }, { 0x0395, 'E' }, { 0x0396, 'Z' }, { 0x0397, 'H' }, { 0x0399, 'I' }, { 0x039a, 'K' },
  { 0x039c, 'M' }, { 0x039d, 'N' }, { 0x039f, 'O' }, { 0x03a1, 'P' }, { 0x03a4, 'T' }, { 0x03a5, 'Y' }, { 0x03a7, 'X' },
  { 0x03b1, 'a' }, { 0x03b9, 'i' }, { 0x03ba, 'k' }, { 0x03bd, 'v' }, { 0x03bf, 'o' }, { 0x03c1, 'p' }, { 0x03c5, 'u' },
  { 0x03f2, 'c' }, { 0x03f3, 'j' }, { 0x03f9, 'C' }, { 0x037f, 'J' },
  /* Cyrillic */
  { 0x0405, 'S' }, { 0x0406, 'I' }, { 0x0408, 'J' }, { 0x0410, 'A' }, { 0x0412, 'B' }, { 0x0415, 'E' }, { 0x041a, 'K' },
  { 0x041c, 'M' }, { 0x041d, 'H' }, { 0x041e, 'O' }, { 0x0420, 'P' }, { 0x0421, 'C' }, { 0x0422, 'T' }, { 0x0423, 'Y' },
  { 0x0425, 'X' }, { 0x0430, 'a' }, { 0x0435, 'e' }, { 0x043a, 'k' }, { 0x043e, 'o' }, { 0x0440, 'p' }, { 0x0441, 'c' },
  { 0x0443, 'y' }, { 0x0445, 'x' }, { 0x0455, 's' }, { 0x0456, 'i' }, { 0x0458, 'j' }, { 0x04ae, 'Y' }, { 0x04af, 'y' },
  { 0x04bb, 'h' }, { 0x04c0, 'I' }, { 0x0501, 'd' }, { 0x051b, 'q' }, { 0x051c, 'W' }, { 0x051d, 'w' },
  /* Armenian */
  { 0x0555, 'O' }, { 0x054d, 'U' }, { 0x0570, 'h' }, { 0x0578, 'n' }, { 0x057d, 'u' }, { 0x0585, 'o' },
};

#define FIRST_LOOKALIKE 0x037f

/* A name in the two forms in which names are compared. */
typedef struct {
  const char *key;
  const char *look;
} Form;

typedef void (*FormFunc) (const Form *form, gpointer data);

static gunichar
get_lookalike (gunichar letter)
{
  if (letter < FIRST_LOOKALIKE)
    return letter;
  for (guint i = 0; i < G_N_ELEMENTS (lookalikes); i++)
    if (lookalikes[i].letter == letter)
      return (gunichar) lookalikes[i].latin;
  return letter;
}

/* Keeps only letters and digits, because "Kim Jong-un" and "Kim Jong Un" are one name. */
static char *
create_key (const char *name)
{
  char *folded = entente_fold (name), *end = folded;

  for (const char *c = folded, *next; *c != '\0'; c = next)
    {
      next = g_utf8_next_char (c);
      if (!g_unichar_isalnum (g_utf8_get_char (c)))
        continue;
      memmove (end, c, (gsize) (next - c));
      end += next - c;
    }
  *end = '\0';
  return folded;
}

static char *
create_look (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) latin = g_string_new (NULL);

  for (const char *c = composed != NULL ? composed : name; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (latin, get_lookalike (g_utf8_get_char (c)));
  return create_key (latin->str);
}

static void
call_with_form (const char *name,
                FormFunc    func,
                gpointer    data)
{
  g_autofree char *key = create_key (name);
  /* Most names have no letter that could look like another one. */
  g_autofree char *look = g_str_is_ascii (name) ? NULL : create_look (name);
  Form form = { key, look != NULL ? look : key };

  if (*key != '\0')
    func (&form, data);
}

static void
foreach_form (const EntenteRecord *actor,
              FormFunc             func,
              gpointer             data)
{
  if (entente_record_has (actor, ENTENTE_ACTOR_NAME))
    call_with_form (entente_record_get_text (actor, ENTENTE_ACTOR_NAME), func, data);
  for (guint i = 0; i < entente_record_get_n_records (actor, ENTENTE_ACTOR_ALIASES); i++)
    {
      const EntenteRecord *alias = entente_record_get_nth (actor, ENTENTE_ACTOR_ALIASES, i);

      if (entente_record_has (alias, ENTENTE_PHRASE_TEXT))
        call_with_form (entente_record_get_text (alias, ENTENTE_PHRASE_TEXT), func, data);
    }
}

static void
add_to (GHashTable  *table,
        const char  *form,
        EntenteItem *actor)
{
  GPtrArray *actors = g_hash_table_lookup (table, form);

  if (actors == NULL)
    {
      actors = g_ptr_array_new ();
      g_hash_table_insert (table, g_strdup (form), actors);
    }
  if (!g_ptr_array_find (actors, actor, NULL))
    g_ptr_array_add (actors, actor);
}

static void
remove_from (GHashTable  *table,
             const char  *form,
             EntenteItem *actor)
{
  GPtrArray *actors = g_hash_table_lookup (table, form);

  if (actors != NULL && g_ptr_array_remove (actors, actor) && actors->len == 0)
    g_hash_table_remove (table, form);
}

/* The data of the functions that are called with each form of an actor's names. */
typedef struct {
  Forms *forms;
  EntenteItem *actor; /* nullable: the actor is not in the document yet */
  const char *id;     /* nullable: the id of the actor, which is not a duplicate of itself */
  GHashTable *seen;   /* set of the duplicates that were found already */
  GPtrArray *pairs;
} Context;

static void
add_form (const Form *form,
          gpointer    data)
{
  Context *context = data;

  add_to (context->forms->by_key, form->key, context->actor);
  add_to (context->forms->by_look, form->look, context->actor);
}

static void
remove_form (const Form *form,
             gpointer    data)
{
  Context *context = data;

  remove_from (context->forms->by_key, form->key, context->actor);
  remove_from (context->forms->by_look, form->look, context->actor);
}

static void
collect (Context         *context,
         const GPtrArray *actors,
         EntenteLikeness  likeness)
{
  for (guint i = 0; actors != NULL && i < actors->len; i++)
    {
      EntenteDuplicatePair *pair;

      if (g_strcmp0 (entente_item_get_id (actors->pdata[i]), context->id) == 0 ||
          !g_hash_table_add (context->seen, actors->pdata[i]))
        continue;
      pair = g_new0 (EntenteDuplicatePair, 1);
      g_set_object (&pair->actor, context->actor);
      g_set_object (&pair->other, actors->pdata[i]);
      pair->likeness = likeness;
      g_ptr_array_add (context->pairs, pair);
    }
}

static void
collect_same (const Form *form,
              gpointer    data)
{
  Context *context = data;

  collect (context, g_hash_table_lookup (context->forms->by_key, form->key), ENTENTE_LIKENESS_SAME_NAME);
}

static void
collect_alike (const Form *form,
               gpointer    data)
{
  Context *context = data;

  collect (context, g_hash_table_lookup (context->forms->by_look, form->look), ENTENTE_LIKENESS_LOOKALIKE);
}

static void
pair_free (gpointer data)
{
  EntenteDuplicatePair *pair = data;

  g_clear_object (&pair->actor);
  g_clear_object (&pair->other);
  g_free (pair);
}

static Forms *
forms_new (void)
{
  Forms *forms = g_new0 (Forms, 1);

  forms->by_key = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  forms->by_look = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return forms;
}

static void
forms_free (Forms *forms)
{
  g_hash_table_unref (forms->by_key);
  g_hash_table_unref (forms->by_look);
  g_free (forms);
}

static void
forms_replace (Forms       *forms,
               EntenteItem *before,
               EntenteItem *after)
{
  Context context = { .forms = forms };

  context.actor = before;
  if (before != NULL && ENTENTE_IS_ACTOR (before))
    foreach_form (entente_item_get_record (before), remove_form, &context);
  context.actor = after;
  if (after != NULL && ENTENTE_IS_ACTOR (after))
    foreach_form (entente_item_get_record (after), add_form, &context);
}

static Forms *
forms_new_for (GPtrArray *actors)
{
  Forms *forms = forms_new ();

  for (guint i = 0; i < actors->len; i++)
    forms_replace (forms, NULL, actors->pdata[i]);
  return forms;
}

/* The first actors with a text as one of the forms of their names. */
typedef struct {
  EntenteItem *with_key, *with_look; /* nullable, borrowed */
} First;

/* The state of a walk through all actors, of which each is compared with the first one for each of its names. */
typedef struct {
  GHashTable *firsts; /* text -> First */
  EntenteItem *actor;
  GPtrArray *same, *alike; /* of EntenteItem: the first one for each name, @actor itself or one before it */
} Walk;

static First *
ensure_first (Walk       *walk,
              const char *text)
{
  First *first = g_hash_table_lookup (walk->firsts, text);

  if (first == NULL)
    g_hash_table_insert (walk->firsts, g_strdup (text), first = g_new0 (First, 1));
  return first;
}

static void
add_firsts (const Form *form,
            gpointer    data)
{
  Walk *walk = data;
  First *by_key = ensure_first (walk, form->key);
  First *by_look = g_str_equal (form->look, form->key) ? by_key : ensure_first (walk, form->look);

  if (by_key->with_key == NULL)
    by_key->with_key = walk->actor;
  if (by_look->with_look == NULL)
    by_look->with_look = walk->actor;
  g_ptr_array_add (walk->same, by_key->with_key);
  g_ptr_array_add (walk->alike, by_look->with_look);
}

/* Folds each name once. */
static GPtrArray *
list_pairs (GPtrArray *actors)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) same = g_ptr_array_new (), alike = g_ptr_array_new ();
  GPtrArray *pairs = g_ptr_array_new_with_free_func (pair_free);
  Context context = { .seen = seen, .pairs = pairs };

  for (guint i = 0; i < actors->len; i++)
    {
      Walk walk = { firsts, actors->pdata[i], same, alike };

      g_ptr_array_set_size (same, 0);
      g_ptr_array_set_size (alike, 0);
      foreach_form (entente_item_get_record (walk.actor), add_firsts, &walk);
      g_hash_table_remove_all (seen);
      context.actor = walk.actor;
      context.id = entente_item_get_id (walk.actor);
      collect (&context, same, ENTENTE_LIKENESS_SAME_NAME);
      collect (&context, alike, ENTENTE_LIKENESS_LOOKALIKE);
    }
  return pairs;
}

static GPtrArray *
list_actors (EntenteDuplicates *self)
{
  GListModel *actors = entente_document_get_items (self->document, ENTENTE_ITEM_ACTOR);
  guint n = g_list_model_get_n_items (actors);
  GPtrArray *list = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, g_list_model_get_item (actors, i));
  return list;
}

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
}

static void
item_changed_cb (EntenteDuplicates *self,
                 EntenteItem       *before,
                 EntenteItem       *after)
{
  Change change = { NULL, NULL };

  if (self->forms != NULL)
    forms_replace (self->forms, before, after);
  if (self->changes == NULL)
    return;
  g_set_object (&change.before, before);
  g_set_object (&change.after, after);
  g_array_append_val (self->changes, change);
}

/* To fold all names anew takes no longer than to follow each of very many changes. */
static void
many_changed_cb (EntenteDuplicates *self)
{
  g_clear_pointer (&self->forms, forms_free);
  self->is_outdated = TRUE;
}

static void
ensure_forms (EntenteDuplicates *self)
{
  g_autoptr (GPtrArray) actors = NULL;

  if (self->forms != NULL)
    return;
  actors = list_actors (self);
  self->forms = forms_new_for (actors);
}

static void
prepare_thread (GTask        *task,
                gpointer      source,
                gpointer      actors,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, forms_new_for (actors), (GDestroyNotify) forms_free);
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      actors,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, list_pairs (actors), (GDestroyNotify) g_ptr_array_unref);
}

static void
entente_duplicates_finalize (GObject *object)
{
  EntenteDuplicates *self = ENTENTE_DUPLICATES (object);

  g_clear_pointer (&self->forms, forms_free);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_duplicates_parent_class)->finalize (object);
}

static void
entente_duplicates_class_init (EntenteDuplicatesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_duplicates_finalize;
}

static void
entente_duplicates_init (EntenteDuplicates *self)
{
}

/**
 * entente_duplicates_new:
 * @document: a document
 *
 * Returns: (transfer full): a finder of duplicates among its actors
 */
EntenteDuplicates *
entente_duplicates_new (EntenteDocument *document)
{
  EntenteDuplicates *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_DUPLICATES, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (many_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_duplicates_find:
 * @self: a finder of duplicates
 * @actor: the record of an actor that is about to be added or changed
 *
 * Returns: (transfer full) (element-type EntenteDuplicatePair): the actors of the document that may be the same,
 *   each as @other of a pair whose @actor is %NULL. An actor with the id of @actor is left out.
 */
GPtrArray *
entente_duplicates_find (EntenteDuplicates   *self,
                         const EntenteRecord *actor)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *pairs = g_ptr_array_new_with_free_func (pair_free);
  Context context = { .seen = seen, .pairs = pairs };

  g_return_val_if_fail (ENTENTE_IS_DUPLICATES (self) && actor != NULL, pairs);

  ensure_forms (self);
  context.forms = self->forms;
  context.id = entente_record_get_text (actor, ENTENTE_ACTOR_ID);
  foreach_form (actor, collect_same, &context);
  foreach_form (actor, collect_alike, &context);
  return pairs;
}

/**
 * entente_duplicates_list:
 * @self: a finder of duplicates
 *
 * Returns: (transfer full) (element-type EntenteDuplicatePair): the pairs of actors of the document that may be
 *   the same, in the order of the document. If more than two share a name, each is paired with the first.
 */
GPtrArray *
entente_duplicates_list (EntenteDuplicates *self)
{
  g_autoptr (GPtrArray) actors = NULL;

  g_return_val_if_fail (ENTENTE_IS_DUPLICATES (self), NULL);

  actors = list_actors (self);
  return list_pairs (actors);
}

static const char *
name_script (GUnicodeScript script)
{
  switch ((int) script)
    {
    case G_UNICODE_SCRIPT_LATIN:
      return C_("letters", "Latin");
    case G_UNICODE_SCRIPT_GREEK:
      return C_("letters", "Greek");
    case G_UNICODE_SCRIPT_CYRILLIC:
      return C_("letters", "Cyrillic");
    case G_UNICODE_SCRIPT_ARMENIAN:
      return C_("letters", "Armenian");
    default:
      return NULL;
    }
}

/* Finds the first letter that is of another script than the letter before it in the same word.
 * Returns in @script the script of the letter before. */
static const char *
find_foreign_letter (const char     *name,
                     GUnicodeScript *script)
{
  GUnicodeScript last = G_UNICODE_SCRIPT_COMMON;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);
      GUnicodeScript this = g_unichar_get_script (letter);

      if (!g_unichar_isalpha (letter))
        last = G_UNICODE_SCRIPT_COMMON;
      else if (name_script (this) != NULL)
        {
          if (last != G_UNICODE_SCRIPT_COMMON && this != last)
            {
              *script = last;
              return c;
            }
          last = this;
        }
    }
  return NULL;
}

/**
 * entente_duplicates_warn:
 * @name: a name
 *
 * Returns: (transfer full) (nullable): a warning, in a sentence, that a word contains letters of two scripts
 *   that look alike; %NULL if there is nothing to warn of
 */
char *
entente_duplicates_warn (const char *name)
{
  const char *foreign;
  GUnicodeScript script;
  g_autofree char *letter = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  foreign = find_foreign_letter (name, &script);
  if (foreign == NULL)
    return NULL;
  letter = g_strndup (foreign, (gsize) (g_utf8_next_char (foreign) - foreign));
  /* Translators: “а” is a Cyrillic letter in a word of Latin letters. */
  return g_strdup_printf (_("“%s” is a %s letter in a word of %s letters. It may look like one of them."), letter,
                          name_script (g_unichar_get_script (g_utf8_get_char (foreign))), name_script (script));
}

/**
 * entente_duplicates_prepare_async:
 * @self: a finder of duplicates
 * @callback: called when the names are folded
 * @data: for @callback
 *
 * Folds all names in another thread.
 */
void
entente_duplicates_prepare_async (EntenteDuplicates   *self,
                                  GAsyncReadyCallback  callback,
                                  gpointer             data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_DUPLICATES (self) && self->changes == NULL);

  task = g_task_new (self, NULL, callback, data);
  self->is_outdated = FALSE;
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, change_clear);
  g_task_set_task_data (task, list_actors (self), (GDestroyNotify) g_ptr_array_unref);
  entente_task_run_in_thread (task, prepare_thread);
}

/**
 * entente_duplicates_prepare_finish:
 * @self: a finder of duplicates
 * @result: the result
 *
 * Takes over the folded names and applies the changes that were made meanwhile. Afterwards
 * entente_duplicates_find() is fast.
 */
void
entente_duplicates_prepare_finish (EntenteDuplicates *self,
                                   GAsyncResult      *result)
{
  Forms *forms;

  g_return_if_fail (ENTENTE_IS_DUPLICATES (self) && g_task_is_valid (result, self));

  forms = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->is_outdated)
    {
      g_clear_pointer (&forms, forms_free);
      ensure_forms (self);
    }
  for (guint i = 0; self->forms == NULL && i < self->changes->len; i++)
    {
      const Change *change = &g_array_index (self->changes, Change, i);

      forms_replace (forms, change->before, change->after);
    }
  if (self->forms == NULL)
    self->forms = g_steal_pointer (&forms);
  g_clear_pointer (&forms, forms_free);
  g_clear_pointer (&self->changes, g_array_unref);
}

/**
 * entente_duplicates_is_ready:
 * @self: a finder of duplicates
 *
 * Returns: whether the names are folded, so that entente_duplicates_find() is fast
 */
gboolean
entente_duplicates_is_ready (EntenteDuplicates *self)
{
  g_return_val_if_fail (ENTENTE_IS_DUPLICATES (self), FALSE);

  return self->forms != NULL;
}

/**
 * entente_duplicates_list_async:
 * @self: a finder of duplicates
 * @cancellable: (nullable): cancels the task
 * @callback: called when the list is ready
 * @data: for @callback
 *
 * Like entente_duplicates_list(), but in another thread.
 */
void
entente_duplicates_list_async (EntenteDuplicates   *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_DUPLICATES (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_task_data (task, list_actors (self), (GDestroyNotify) g_ptr_array_unref);
  entente_task_run_in_thread (task, list_thread);
}

/**
 * entente_duplicates_list_finish:
 * @self: a finder of duplicates
 * @result: the result
 *
 * Returns: (transfer full) (nullable) (element-type EntenteDuplicatePair): the pairs; %NULL if it was cancelled
 */
GPtrArray *
entente_duplicates_list_finish (EntenteDuplicates *self,
                                GAsyncResult      *result)
{
  g_return_val_if_fail (ENTENTE_IS_DUPLICATES (self) && g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
