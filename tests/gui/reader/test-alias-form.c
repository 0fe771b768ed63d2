/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-alias-form.h"

#include "entente-actor.h"
#include "entente-chooser.h"
#include "entente-named-actor.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <adwaita.h>

typedef struct {
  EntenteSession *session;
  EntenteAliasForm *form;
  GtkWidget *anchor;
  GtkWindow *window;
  EntenteItem *added;
} Fixture;

static void
added_cb (Fixture     *fixture,
          EntenteItem *item)
{
  g_set_object (&fixture->added, item);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GFile) file = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  file = sample_file_new (document);
  fixture->session = entente_session_new ();
  g_assert_true (sample_session_open (fixture->session, file, NULL, NULL));
  g_file_delete (file, NULL, NULL);
  g_assert_finalize_object (document);
  fixture->anchor = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->window = sample_window_new (fixture->anchor, 500, 500);
  fixture->form = g_object_ref_sink (entente_alias_form_new (fixture->session, "김정은", "ko"));
  g_signal_connect_swapped (fixture->form, "added", G_CALLBACK (added_cb), fixture);
  gtk_widget_set_parent (GTK_WIDGET (fixture->form), fixture->anchor);
  gtk_popover_set_autohide (GTK_POPOVER (fixture->form), FALSE);
  gtk_popover_popup (GTK_POPOVER (fixture->form));
  sample_settle (fixture->anchor);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_widget_unparent (GTK_WIDGET (fixture->form));
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->form);
  g_clear_object (&fixture->added);
  g_assert_finalize_object (fixture->session);
}

static EntenteChooser *
find_chooser (GtkWidget *widget)
{
  EntenteChooser *found = ENTENTE_IS_CHOOSER (widget) ? ENTENTE_CHOOSER (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chooser (child);
  return found;
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  EntenteHistory *history = entente_session_get_history (fixture->session);
  EntenteActor *actor;

  entente_alias_form_propose (fixture->form, (const char *[]) { "kim", NULL });
  entente_chooser_choose (find_chooser (GTK_WIDGET (fixture->form)), "kim");
  g_assert_true (entente_alias_form_add (fixture->form));
  actor = ENTENTE_ACTOR (fixture->added);
  g_assert_cmpuint (entente_actor_get_n_aliases (actor), ==, 1);
  g_assert_cmpstr (entente_record_get_text (entente_actor_get_nth_aliases (actor, 0), ENTENTE_PHRASE_TEXT), ==,
                   "김정은");
  g_assert_cmpstr (entente_record_get_text (entente_actor_get_nth_aliases (actor, 0), ENTENTE_PHRASE_LANG), ==, "ko");
  g_assert_true (entente_history_undo (history));
  g_assert_false (entente_history_can_undo (history));
}

/* Without an actor the form stays, and says why. */
static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_false (entente_alias_form_add (fixture->form));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->form), "Choose the actor whom these words name."));
  g_assert_null (fixture->added);
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  g_autoptr (EntenteDraft) draft = entente_named_actor_make_alias_draft (document, "kim", "김정은", NULL);

  g_assert_true (entente_history_apply (entente_session_get_history (fixture->session), draft));
  entente_chooser_choose (find_chooser (GTK_WIDGET (fixture->form)), "kim");
  g_assert_false (entente_alias_form_add (fixture->form));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->form), "The actor is called so already."));
}

#define ADD(name) \
  g_test_add ("/alias-form/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (add);
  ADD (nobody);
  ADD (twice);
  return g_test_run ();
}
