/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dialogs.h"

#include "entente-kind-dialog.h"
#include "entente-merge-dialog.h"
#include "entente-name-entry.h"

#include "sample-dialog.h"
#include "sample-widget.h"
#include "sample.h"

/* What holds for the fields of every dialog. */

typedef void (*Visit) (GtkWidget *text, guint *n);

static void
visit_texts (GtkWidget *widget,
             Visit      visit,
             guint     *n)
{
  if (GTK_IS_TEXT (widget) || (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget))))
    visit (widget, n);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit_texts (child, visit, n);
}

static char *
get_text (GtkWidget *text)
{
  char *content;

  if (GTK_IS_TEXT_VIEW (text))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "text", &content, NULL);
  else
    content = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));
  return content;
}

/* Undo, as often as one likes, leaves what was filled in. Counts the texts that hold something. */
static void
undo (GtkWidget *text,
      guint     *n)
{
  g_autofree char *before = get_text (text), *after = NULL;

  for (int i = 0; i < 3; i++)
    gtk_widget_activate_action (text, "text.undo", NULL);
  after = get_text (text);
  g_assert_cmpstr (after, ==, before);
  *n += *after != '\0';
}

/* An item of each kind that has all members. */
static void
add_full_items (EntenteDocument *document)
{
  EntenteItem *items[] = {
    sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", ENTENTE_ACTOR_KIND, "person",
                ENTENTE_ACTOR_ALIASES, "B, C", ENTENTE_ACTOR_DESCRIPTION, "D", ENTENTE_ACTOR_START, "1950",
                ENTENTE_ACTOR_END, "2020", ENTENTE_ACTOR_LINKS, "https://a.example", ENTENTE_ACTOR_NOTE, "N", 0),
    sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "kim",
                ENTENTE_RELATION_KIND, "met", ENTENTE_RELATION_START, "2001", ENTENTE_RELATION_END, "2002",
                ENTENTE_RELATION_NOTE, "N", 0),
    entente_document_lookup (document, "honor"), entente_document_lookup (document, "article"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (EntenteItem) full = entente_item_copy (items[i], NULL);
      EntenteRecord *record = entente_item_edit_record (full);
      EntenteRecord *identifier = entente_record_new (&entente_identifier_shape);

      entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, "wikidata");
      entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, "Q1");
      entente_record_add_record (record, entente_item_get_common (full, ENTENTE_COMMON_IDENTIFIERS), identifier);
      entente_record_set_texts (record, entente_item_get_common (full, ENTENTE_COMMON_TAGS),
                                (const char *const[]) { "x", NULL });
      entente_record_add_datum (record, entente_item_get_common (full, ENTENTE_COMMON_DATA), "height",
                                ENTENTE_DATUM_NUMBER, "1.70");
      entente_document_replace (document, items[i], full);
    }
}

static void
test_undo (SampleDialog  *fixture,
           gconstpointer  data)
{
  static const struct { const char *id; guint n_least; } items[] = { { "a", 14 }, { "r", 11 }, { "honor", 13 },
                                                                    { "article", 9 } };

  add_full_items (fixture->document);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      EntenteItemDialog *dialog = entente_dialogs_open (fixture->history,
                                                        entente_document_lookup (fixture->document, items[i].id));
      guint n = 0;

      gtk_window_present (GTK_WINDOW (dialog));
      visit_texts (GTK_WIDGET (dialog), undo, &n);
      g_test_message ("%s: %u", items[i].id, n);
      g_assert_cmpuint (n, >=, items[i].n_least);
      g_assert_false (entente_item_dialog_is_edited (dialog));
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static void
assert_window (GtkWindow *window,
               guint      n_expected)
{
  guint n = 0;

  gtk_window_present (window);
  visit_texts (GTK_WIDGET (window), undo, &n);
  g_assert_cmpuint (n, ==, n_expected);
  gtk_window_destroy (window);
}

static void
test_undo_elsewhere (SampleDialog  *fixture,
                     gconstpointer  data)
{
  EntenteItem *kim = entente_document_lookup (fixture->document, "kim");
  EntenteItem *shoigu = entente_document_lookup (fixture->document, "shoigu");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *entry = g_object_ref_sink (entente_name_entry_new (fixture->history, kim));
  guint n = 0;

  visit_texts (entry, undo, &n);
  g_assert_cmpuint (n, ==, 1);
  g_object_unref (entry);
  g_ptr_array_add (items, kim);
  assert_window (entente_kind_dialog_new (fixture->history, items), 1);
  assert_window (entente_merge_dialog_new (fixture->history, kim, shoigu), 1);
}

/* A row may still show an item as it was: the dialog is for what the document has now, and loses nothing of it. */
static void
test_items_of_the_past (SampleDialog  *fixture,
                        gconstpointer  data)
{
  EntenteItem *honor = entente_document_lookup (fixture->document, "honor");
  g_autoptr (EntenteItem) past = g_object_ref (honor), changed = entente_item_copy (honor, NULL), made = NULL;

  entente_record_set_text (entente_item_edit_record (changed), ENTENTE_STATEMENT_NOTE, "Changed");
  entente_document_replace (fixture->document, honor, changed);
  sample_dialog_open (fixture, entente_dialogs_open (fixture->history, past));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->dialog)), ==, "Edit Statement");
  made = entente_item_dialog_make_item (fixture->dialog);
  g_assert_true (entente_item_equal (made, entente_document_lookup (fixture->document, "honor")));
}

/* What is no longer in the document can be entered anew. */
static void
test_removed_items (SampleDialog  *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntenteItem) honor = g_object_ref (entente_document_lookup (fixture->document, "honor"));

  entente_document_remove (fixture->document, honor);
  sample_dialog_open (fixture, entente_dialogs_open (fixture->history, honor));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->dialog)), ==, "New Statement");
  sample_dialog_save (fixture, "Add “I am sure that we will honor these event…”");
}

#define ADD(name, func) \
  g_test_add ("/item-dialog/" name, SampleDialog, NULL, sample_dialog_set_up, func, sample_dialog_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("undo", test_undo);
  ADD ("undo-elsewhere", test_undo_elsewhere);
  ADD ("items-of-the-past", test_items_of_the_past);
  ADD ("removed-items", test_removed_items);
  return g_test_run ();
}
