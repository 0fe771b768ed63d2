/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-check-list.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#define N_MANY 200

static guint
count_rows (GtkWidget *widget)
{
  guint n = ADW_IS_ACTION_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static void
tick (EntenteCheckList *list,
      const char       *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (sample_find_label (GTK_WIDGET (list), title), ADW_TYPE_ACTION_ROW);

  g_assert_nonnull (row);
  gtk_widget_activate (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static GtkEditable *
find_entry (EntenteCheckList *list)
{
  return GTK_EDITABLE (gtk_widget_get_first_child (GTK_WIDGET (list)));
}

static EntenteCheckList *
list_new (EntenteDocument *document,
          EntenteItemKind  subject,
          EntenteAspect    aspect)
{
  EntenteCheckList *list = g_object_ref_sink (g_object_new (ENTENTE_TYPE_CHECK_LIST, NULL));

  entente_check_list_set_words (list, document, subject, aspect, NULL);
  return list;
}

static void
test_ticks (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteCheckList *list = list_new (document, ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER);
  g_auto (GStrv) none = entente_check_list_get_chosen (list), chosen = NULL;

  g_assert_cmpuint (count_rows (GTK_WIDGET (list)), ==, 3);
  g_assert_null (none[0]);
  tick (list, "Kim Jong-un");
  tick (list, "nobody who is known");
  chosen = entente_check_list_get_chosen (list);
  g_assert_cmpstrv (chosen, ((const char *const[]) { "", "kim", NULL }));
  g_assert_finalize_object (list);
}

static gboolean
is_narrowed (gpointer list)
{
  return count_rows (list) == 2;
}

/* Of many, only some are shown, and always those that are ticked. */
static void
test_many (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  EntenteCheckList *list;
  g_auto (GStrv) chosen = NULL;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("actor-%u", i), *kind = g_strdup_printf ("kind %03u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_KIND, kind, 0);
    }
  list = list_new (document, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND);
  g_assert_cmpuint (count_rows (GTK_WIDGET (list)), <, N_MANY);
  tick (list, "kind 001");
  gtk_editable_set_text (find_entry (list), "KIND 199");
  sample_wait (is_narrowed, list);
  tick (list, "kind 199");
  chosen = entente_check_list_get_chosen (list);
  g_assert_cmpstrv (chosen, ((const char *const[]) { "kind 001", "kind 199", NULL }));
  g_assert_finalize_object (list);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/check-list/ticks", test_ticks);
  g_test_add_func ("/check-list/many", test_many);
  return g_test_run ();
}
