/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-details-panel.h"

#include "entente-commands.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  GtkWidget *panel;
  GtkWindow *window;
} Fixture;

static void
open_document (Fixture         *fixture,
               EntenteDocument *document)
{
  g_autoptr (GFile) file = sample_file_new (document);
  g_autoptr (GError) error = NULL;

  sample_session_open (fixture->session, file, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = sample_session_new ();
  fixture->panel = g_object_ref_sink (g_object_new (ENTENTE_TYPE_DETAILS_PANEL, NULL));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("First"));
  gtk_box_append (GTK_BOX (box), fixture->panel);
  gtk_window_set_child (fixture->window, box);
  entente_details_panel_set_session (ENTENTE_DETAILS_PANEL (fixture->panel), fixture->session);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->panel);
  g_assert_finalize_object (fixture->session);
}

static gboolean
is_whole (gpointer panel)
{
  g_autofree char *other = gtk_test_accessible_check_state (GTK_ACCESSIBLE (panel), GTK_ACCESSIBLE_STATE_BUSY, FALSE);

  return other == NULL;
}

static void
show (Fixture    *fixture,
      const char *id)
{
  EntenteItem *item = entente_document_lookup (entente_session_get_document (fixture->session), id);

  g_assert_nonnull (item);
  entente_session_select (fixture->session, item);
  sample_wait (is_whole, fixture->panel);
}

static void
assert_says (Fixture    *fixture,
             const char *text)
{
  sample_wait (is_whole, fixture->panel);
  if (sample_find_label (fixture->panel, text) == NULL)
    g_error ("the details do not say “%s”", text);
}

static void
follow (Fixture    *fixture,
        const char *text)
{
  GtkWidget *link;

  sample_wait (is_whole, fixture->panel);
  link = sample_find_button (fixture->panel, text);
  g_assert_nonnull (link);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_ROLE_LINK);
  g_signal_emit_by_name (link, "clicked");
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  g_assert_cmpstr (entente_item_get_id (entente_session_get_selected (fixture->session)), ==, id);
}

static void
test_actor (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "shoigu");
  assert_says (fixture, "Sergei Shoigu");
  assert_says (fixture, "Person · Secretary of Russia’s Security Council");
  assert_says (fixture, "Сергей Шойгу · 세르게이 쇼이구");
  assert_says (fixture, "Said");
  assert_says (fixture, "“I am sure that we will honor these events”");
  assert_says (fixture, "… in 1945.");
  assert_says (fixture, "he added …");
  assert_says (fixture, "21 March 2025");
  assert_says (fixture, "on record");
  assert_says (fixture, "asserts");
  assert_says (fixture, "B2");
  assert_says (fixture, "Said of It");
  assert_says (fixture, "“I have never met him”");
  assert_says (fixture, "Relations");
  assert_says (fixture, "Sources");
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  sample_cite (entente_session_get_document (fixture->session), "article", "photo gone");
  show (fixture, "shoigu");
  follow (fixture, "TASS");
  assert_selected (fixture, "tass");
  entente_session_step (fixture->session, -1);
  assert_selected (fixture, "shoigu");
  follow (fixture, "Korea JoongAng Daily, 25 March 2025");
  assert_selected (fixture, "article");
  assert_says (fixture, "Shoigu's surprise visit to Pyongyang");
  follow (fixture, "Photo released by KCNA");
  assert_selected (fixture, "photo");
  assert_says (fixture, "Drawn On By");
  entente_session_step (fixture->session, -1);
  entente_session_step (fixture->session, -1);
  assert_selected (fixture, "shoigu");
  assert_says (fixture, "“I am sure that we will honor these events”");
}

static gboolean
has_tags (gpointer data)
{
  return sample_count_class (data, "tag") > 0;
}

/* The head shows the tags. The data have a heading of their own. */
static void
test_common (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const ids[] = { "kim", "met", "never", "article" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      EntenteDocument *document = entente_session_get_document (fixture->session);
      EntenteItem *item = entente_document_lookup (document, ids[i]);
      g_autoptr (EntenteItem) copy = entente_item_copy (item, NULL);
      EntenteRecord *record = entente_item_edit_record (copy);
      const char *const tags[] = { "확인", "visit\u202e", NULL };
      guint member = entente_item_get_common (item, ENTENTE_COMMON_DATA);

      show (fixture, ids[i]);
      g_assert_cmpuint (sample_count_class (fixture->panel, "tag"), ==, 0);
      g_assert_null (sample_find_label (fixture->panel, "More"));
      entente_record_set_texts (record, entente_item_get_common (item, ENTENTE_COMMON_TAGS), tags);
      entente_record_add_datum (record, member, "size", ENTENTE_DATUM_NUMBER, "1.50");
      entente_record_add_datum (record, member, "a name of the file that is long", ENTENTE_DATUM_OTHER, "[1.0,null]");
      entente_document_replace (document, item, copy);
      sample_wait (has_tags, fixture->panel);
      assert_says (fixture, "확인");
      assert_says (fixture, "visit⟦U+202E⟧");
      g_assert_cmpuint (sample_count_class (fixture->panel, "tag"), ==, 2);
      assert_says (fixture, "More");
      assert_says (fixture, "1.50");
      assert_says (fixture, "a name of the file that is long");
      assert_says (fixture, "[1.0,null]");
    }
}

/* The page shows the first of very many tags and data, and the number of the others. */
static void
test_common_many (Fixture       *fixture,
                  gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteItem *kim = entente_document_lookup (document, "kim");
  g_autoptr (EntenteItem) copy = entente_item_copy (kim, NULL);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  EntenteRecord *record = entente_item_edit_record (copy);
  guint member = entente_item_get_common (kim, ENTENTE_COMMON_DATA);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word %u", i);

      g_strv_builder_add (tags, word);
      entente_record_add_datum (record, member, word, ENTENTE_DATUM_TEXT, word);
    }
  entente_record_take_texts (record, entente_item_get_common (kim, ENTENTE_COMMON_TAGS), g_strv_builder_end (tags));
  entente_document_replace (document, kim, copy);
  show (fixture, "kim");
  sample_wait (has_tags, fixture->panel);
  assert_says (fixture, "19950 more tags");
  assert_says (fixture, "word 99");
  g_assert_null (sample_find_label (fixture->panel, "word 100"));
  g_signal_emit_by_name (sample_find_button (fixture->panel, "Show 100 More"), "clicked");
  assert_says (fixture, "word 199");
}

static void
test_relation (Fixture       *fixture,
               gconstpointer  data)
{
  show (fixture, "met");
  assert_says (fixture, "Sergei Shoigu met Kim Jong-un");
  assert_says (fixture, "Confirmed: 2 independent origins on the record, Korea JoongAng Daily and "
                        "Photo released by KCNA; disputed by nobody.");
  assert_says (fixture, "Supported By");
  assert_says (fixture, "Mentioned In");
  g_assert_null (sample_find_label (fixture->panel, "Disputed By"));
  show (fixture, "met-before");
  assert_says (fixture, "Disputed By");
  follow (fixture, "Kim Jong-un");
  assert_selected (fixture, "kim");
}

static void
test_statement (Fixture       *fixture,
                gconstpointer  data)
{
  show (fixture, "never");
  assert_says (fixture, "“I have never met him”");
  assert_says (fixture, "October 2024");
  assert_says (fixture, "About");
  assert_says (fixture, "disputes");
  follow (fixture, "Sergei Shoigu met Kim Jong-un");
  assert_selected (fixture, "met-before");
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  sample_cite (entente_session_get_document (fixture->session), "article", "photo gone");
  show (fixture, "article");
  assert_says (fixture, "Article");
  assert_says (fixture, "B · mostly reliable");
  assert_says (fixture, "koreajoongangdaily.joins.com");
  g_assert_nonnull (sample_find_button (fixture->panel, "Open in Browser…"));
  assert_says (fixture, "Draws On");
}

static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  assert_says (fixture, "Untitled Document");
  assert_says (fixture, "Statements");
  assert_says (fixture, "5");
}

static gboolean
says_new_name (gpointer data)
{
  return sample_find_label (data, "Kim") != NULL;
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteItem *kim = entente_document_lookup (document, "kim");
  g_autoptr (EntenteItem) renamed = entente_item_copy (kim, NULL);

  show (fixture, "never");
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim");
  entente_document_replace (document, kim, renamed);
  sample_wait (says_new_name, fixture->panel);
  g_assert_null (sample_find_label (fixture->panel, "Kim Jong-un"));
}

/* Texts of a file are never read as markup, no link hides its address, and no character stays unseen. */
static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  const EntentePoint place = { 0, 0 };

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "AT&T <b>bold</b> _x",
              ENTENTE_ACTOR_KIND, "<i>", ENTENTE_ACTOR_DESCRIPTION, "x\u202egpj",
              ENTENTE_ACTOR_LINKS, "javascript:alert(1) file:///etc/passwd https://a@b.example/", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, "<a href='x'>y</a>\u200b",
              ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SPEAKER, "a", ENTENTE_STATEMENT_VIA, "nobody",
              ENTENTE_STATEMENT_SOURCE, "nowhere", 0);
  entente_layout_set_position (entente_document_get_layout (document), "a", &place);
  open_document (fixture, document);

  show (fixture, "a");
  assert_says (fixture, "AT&T <b>bold</b> _x");
  assert_says (fixture, "<i> · x⟦U+202E⟧gpj");
  assert_says (fixture, "javascript:alert(1)");
  assert_says (fixture, "“<a href='x'>y</a>⟦U+200B⟧”");
  assert_says (fixture, "hidden characters");
  assert_says (fixture, "nobody");
  g_assert_null (sample_find_button (fixture->panel, "nobody"));
  g_assert_null (sample_find_button (fixture->panel, "Open in Browser…"));
}

/* The row shows the first part of a very long statement, and a button for the whole. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autofree char *text = g_strnfill (50000, 'x');
  g_autofree char *quoted = g_strconcat ("“", text, "”", NULL);

  sample_add (document, ENTENTE_ITEM_STATEMENT, "long", ENTENTE_STATEMENT_TEXT, text,
              ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SOURCE, "article", 0);
  open_document (fixture, document);
  show (fixture, "long");
  g_assert_null (sample_find_label (fixture->panel, quoted));
  g_signal_emit_by_name (sample_find_button (fixture->panel, "Show All of It"), "clicked");
  assert_says (fixture, quoted);
  g_assert_null (sample_find_button (fixture->panel, "Show All of It"));
}

static gboolean
has_more (gpointer data)
{
  return sample_find_button (data, "Show 100 More") != NULL;
}

/* The page of an actor with thousands of relations opens at once. It shows more relations on demand. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  guint before;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, "kim", ENTENTE_RELATION_TO, "tass",
                  ENTENTE_RELATION_KIND, "reads", 0);
    }
  open_document (fixture, document);
  show (fixture, "kim");
  sample_wait (has_more, fixture->panel);
  before = sample_count_class (fixture->panel, "relation");
  g_assert_cmpuint (before, <, 100);
  assert_says (fixture, "5002");
  g_signal_emit_by_name (sample_find_button (fixture->panel, "Show 100 More"), "clicked");
  g_assert_false (has_more (fixture->panel));
  sample_wait (has_more, fixture->panel);
  g_assert_cmpuint (sample_count_class (fixture->panel, "relation"), ==, before + 100);
}

static GPtrArray *
list_items (Fixture    *fixture,
            const char *ids)
{
  g_auto (GStrv) all = g_strsplit (ids, " ", -1);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all[i] != NULL; i++)
    g_ptr_array_add (items, g_object_ref (entente_document_lookup (entente_session_get_document (fixture->session),
                                                                   all[i])));
  return items;
}

static gboolean
counts_several (gpointer panel)
{
  return sample_find_label (panel, "2 actors and 1 relation") != NULL;
}

/* The page of several items says how many there are of each kind, and lists them. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) items = list_items (fixture, "shoigu met kim");

  show (fixture, "kim");
  entente_session_select_many (fixture->session, items);
  sample_wait (counts_several, fixture->panel);
  g_assert_nonnull (sample_find_button (fixture->panel, "Set Kind…"));
  g_assert_nonnull (sample_find_button (fixture->panel, "Pin Position"));
  g_assert_null (sample_find_button (fixture->panel, "Merge the Two…"));
  follow (fixture, "Sergei Shoigu met Kim Jong-un");
  assert_selected (fixture, "met");
  g_assert_null (sample_find_button (fixture->panel, "Set Kind…"));
  assert_says (fixture, "Supported By");
}

static GtkWidget *
find_add (GtkWidget  *root,
          const char *label)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);

  if (GTK_IS_BUTTON (root) && g_strcmp0 (tooltip, label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_add (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The user can add to an empty list, if it makes sense for the item. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  const EntentePoint place = { 0, 0 };
  GtkWidget *button;

  sample_add (document, ENTENTE_ITEM_ACTOR, "ada", ENTENTE_ACTOR_NAME, "Ada", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "treaty", ENTENTE_ACTOR_NAME, "Treaty", ENTENTE_ACTOR_KIND, "agreement", 0);
  entente_layout_set_position (entente_document_get_layout (document), "ada", &place);
  entente_layout_set_position (entente_document_get_layout (document), "treaty", &place);
  open_document (fixture, document);

  show (fixture, "ada");
  button = find_add (fixture->panel, "Add Statement by This Actor");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.add-linked");
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL),
                   ==, "said");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Add Statement by This Actor");
  g_assert_nonnull (find_add (fixture->panel, "Add Relation from Here"));
  g_assert_nonnull (find_add (fixture->panel, "Add Statement About This"));
  show (fixture, "treaty");
  g_assert_null (find_add (fixture->panel, "Add Statement by This Actor"));
  g_assert_nonnull (find_add (fixture->panel, "Add Statement About This"));
}

static gboolean
says_pinned (gpointer panel)
{
  return sample_find_label (panel, "pinned") != NULL;
}

static gboolean
says_not_pinned (gpointer panel)
{
  return !says_pinned (panel);
}

static void
test_pin (Fixture       *fixture,
          gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteHistory *history = entente_session_get_history (fixture->session);
  g_autoptr (GPtrArray) items = list_items (fixture, "kim");
  EntenteDraft *draft = entente_commands_pin (document, items, TRUE);

  show (fixture, "kim");
  g_assert_false (says_pinned (fixture->panel));
  g_assert_true (entente_history_apply (history, draft));
  entente_draft_free (draft);
  sample_wait (says_pinned, fixture->panel);
  entente_history_undo (history);
  sample_wait (says_not_pinned, fixture->panel);
}

static gboolean
has_entry (gpointer panel)
{
  return sample_count_class (panel, "error") > 0;
}

/* The name in the head becomes an entry, which rejects an empty name. */
static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteHistory *history = entente_session_get_history (fixture->session);
  GtkWidget *focus;

  show (fixture, "kim");
  g_assert_true (entente_details_panel_rename (ENTENTE_DETAILS_PANEL (fixture->panel),
                                               entente_session_get_selected (fixture->session)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), "  ");
  g_assert_true (has_entry (fixture->panel));
  g_signal_emit_by_name (focus, "activate");
  g_assert_cmpuint (entente_history_get_position (history), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (focus), "Marshal Kim");
  g_signal_emit_by_name (focus, "activate");
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Rename Kim Jong-un");
  g_assert_cmpuint (entente_history_get_position (history), ==, 1);
}

static gboolean
says_relations (gpointer data)
{
  return sample_find_label (((Fixture *) data)->panel, "Relations Between Them") != NULL;
}

static gboolean
says_shared (gpointer data)
{
  return sample_find_label (((Fixture *) data)->panel, "Related to Both") != NULL;
}

/* The page of two actors tells what is between them, and which of them says what. */
static void
test_pair (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, entente_document_lookup (document, "shoigu"));
  g_ptr_array_add (items, entente_document_lookup (document, "kim"));
  entente_session_select_many (fixture->session, items);
  assert_says (fixture, "2 actors");
  sample_wait (says_relations, fixture);
  assert_says (fixture, "Sergei Shoigu About Kim Jong-un");
  assert_says (fixture, "“I am sure that we will honor these events”");
  assert_says (fixture, "Kim Jong-un About Sergei Shoigu");
  assert_says (fixture, "“I have never met him”");
  assert_says (fixture, "Others About Both");
  assert_says (fixture, "“he met Kim twice”");
  g_assert_null (sample_find_label (fixture->panel, "Related to Both"));

  items->pdata[0] = entente_document_lookup (document, "tass");
  entente_session_select_many (fixture->session, items);
  sample_wait (says_shared, fixture);
  assert_says (fixture, "There is no relation between them.");
  assert_says (fixture, "No statement tells of both.");
  g_assert_nonnull (sample_find_button (fixture->panel, "Show in Focus"));
  follow (fixture, "Sergei Shoigu");
  assert_selected (fixture, "shoigu");
  entente_session_step (fixture->session, -1);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 2);
  assert_selected (fixture, "tass");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/details-panel/actor", Fixture, NULL, set_up, test_actor, tear_down);
  g_test_add ("/details-panel/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/details-panel/common", Fixture, NULL, set_up, test_common, tear_down);
  g_test_add ("/details-panel/common-many", Fixture, NULL, set_up, test_common_many, tear_down);
  g_test_add ("/details-panel/relation", Fixture, NULL, set_up, test_relation, tear_down);
  g_test_add ("/details-panel/statement", Fixture, NULL, set_up, test_statement, tear_down);
  g_test_add ("/details-panel/source", Fixture, NULL, set_up, test_source, tear_down);
  g_test_add ("/details-panel/document", Fixture, NULL, set_up, test_document, tear_down);
  g_test_add ("/details-panel/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/details-panel/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  g_test_add ("/details-panel/long", Fixture, NULL, set_up, test_long, tear_down);
  g_test_add ("/details-panel/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/details-panel/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/details-panel/pair", Fixture, NULL, set_up, test_pair, tear_down);
  g_test_add ("/details-panel/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/details-panel/pin", Fixture, NULL, set_up, test_pin, tear_down);
  g_test_add ("/details-panel/rename", Fixture, NULL, set_up, test_rename, tear_down);
  return g_test_run ();
}
