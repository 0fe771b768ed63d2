/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-difference.h"
#include "entente-history.h"
#include "entente-relation.h"

#include <time.h>

/* How long a large document is held up when it becomes what its file holds: the comparison is made in
 * another thread, but the copy for it and the step are made where the window is. */

#define N_ACTORS 20000
#define N_RELATIONS 40000

static EntenteDocument *
make_document (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteDocument *document = entente_document_new ();

  for (int i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("actor-%d", i);
      EntenteItem *actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
      EntentePoint at = { i % 150 * 3000, i / 150 * 900 };

      entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, id);
      entente_layout_set_position (entente_document_get_layout (document), id, &at);
      g_ptr_array_add (actors, actor);
    }
  for (int i = 0; i < N_RELATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("relation-%d", i);
      g_autofree char *from = g_strdup_printf ("actor-%d", g_rand_int_range (random, 0, N_ACTORS));
      g_autofree char *to = g_strdup_printf ("actor-%d", g_rand_int_range (random, 0, N_ACTORS));
      EntenteItem *relation = entente_item_new (ENTENTE_ITEM_RELATION, id);

      entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_FROM, from);
      entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_TO, to);
      g_ptr_array_add (relations, relation);
    }
  entente_document_append_all (document, ENTENTE_ITEM_ACTOR, actors);
  entente_document_append_all (document, ENTENTE_ITEM_RELATION, relations);
  return document;
}

/* What this thread worked, in microseconds, whatever else the machine does. */
static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* The first so many actors get another name. */
static void
rename_actors (EntenteDocument *document,
               guint            n)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (EntenteChange));
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      EntenteItem *before = g_list_model_get_item (actors, i), *after = entente_item_copy (before, NULL);
      EntenteChange edit = { before, after, i };

      entente_record_set_text (entente_item_edit_record (after), ENTENTE_ACTOR_NAME, "renamed");
      g_array_append_val (edits, edit);
      g_ptr_array_add (items, before);
      g_ptr_array_add (items, after);
    }
  entente_document_apply (document, (const EntenteChange *) edits->data, edits->len);
}

static void
measure (guint n_changed)
{
  g_autoptr (EntenteDocument) document = make_document (), other = make_document (), copy = NULL;
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteDraft) draft = NULL;
  g_autoptr (EntenteStep) step = NULL;
  gint64 began, copied, compared, applied;

  rename_actors (other, n_changed);
  entente_document_get_linked (document, "actor-1", ENTENTE_LINK_FROM);
  began = now ();
  copy = entente_document_copy (document);
  copied = now ();
  draft = entente_difference_new (copy, other, "Reload");
  step = entente_draft_finish (draft);
  entente_step_prepare (step, copy);
  compared = now ();
  if (!entente_history_apply_step (history, step))
    g_error ("The step does not fit");
  applied = now ();
  g_print ("reload-%u-copy-ms %.1f\nreload-%u-compare-ms %.1f\nreload-%u-step-ms %.1f\n", n_changed,
           (double) (copied - began) / 1000, n_changed, (double) (compared - copied) / 1000, n_changed,
           (double) (applied - compared) / 1000);
}

int
main (void)
{
  measure (1);
  measure (100);
  measure (N_ACTORS);
  return 0;
}
