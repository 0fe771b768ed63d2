/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-commands.h"

#include "entente-curve.h"
#include "entente-history.h"
#include "entente-id.h"
#include "entente-json.h"
#include "entente-place-new.h"
#include "entente-reference.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteMeasure *measure;
  GBytes *before;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const struct { const char *id; EntentePoint at; } positions[] = {
    { "shoigu", { 0, 0 } }, { "kim", { 4000, 0 } }, { "tass", { 0, 3000 } }, { "joongang", { 4000, 3000 } },
  };

  fixture->document = sample_document_new ();
  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    entente_layout_set_position (entente_document_get_layout (fixture->document), positions[i].id, &positions[i].at);
  entente_layout_set_pinned (entente_document_get_layout (fixture->document), "tass", TRUE);
  fixture->history = entente_history_new (fixture->document);
  fixture->measure = entente_measure_new ();
  fixture->before = entente_json_write (fixture->document, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->before, g_bytes_unref);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->measure);
  g_assert_finalize_object (fixture->document);
}

/* Each step must have the right name, and undoing it must restore each byte. */
static void
apply (Fixture      *fixture,
       EntenteDraft *draft,
       const char   *name)
{
  g_autoptr (GBytes) undone = NULL, done = NULL, redone = NULL;

  g_assert_true (entente_history_apply (fixture->history, draft));
  entente_draft_free (draft);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, name);
  done = entente_json_write (fixture->document, NULL);
  g_assert_false (g_bytes_equal (done, fixture->before));
  g_assert_true (entente_history_undo (fixture->history));
  undone = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (undone, fixture->before));
  g_assert_true (entente_history_redo (fixture->history));
  redone = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (redone, done));
}

static GPtrArray *
list (Fixture    *fixture,
      const char *first,
      ...)
{
  GPtrArray *items = g_ptr_array_new ();
  va_list ids;

  va_start (ids, first);
  for (const char *id = first; id != NULL; id = va_arg (ids, const char *))
    g_ptr_array_add (items, entente_document_lookup (fixture->document, id));
  va_end (ids);
  return items;
}

static EntentePoint
position_of (Fixture    *fixture,
             const char *id)
{
  EntentePoint at = { G_MININT, G_MININT };

  entente_layout_get_position (entente_document_get_layout (fixture->document), id, &at);
  return at;
}

static void
assert_at (Fixture    *fixture,
           const char *id,
           int         x,
           int         y)
{
  EntentePoint at = position_of (fixture, id);

  g_assert_cmpint (at.x, ==, x);
  g_assert_cmpint (at.y, ==, y);
}

static void
assert_nothing_moved (Fixture *fixture)
{
  assert_at (fixture, "shoigu", 0, 0);
  assert_at (fixture, "kim", 4000, 0);
  assert_at (fixture, "tass", 0, 3000);
  assert_at (fixture, "joongang", 4000, 3000);
}

/* Cards must not touch. */
static void
assert_clear (Fixture *fixture)
{
  GListModel *actors = entente_document_get_items (fixture->document, ENTENTE_ITEM_ACTOR);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EntenteBox));

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      const EntenteCardText *text = entente_measure_card (fixture->measure, actor);
      EntentePoint at = position_of (fixture, entente_item_get_id (actor));
      EntenteBox box = { at.x / 10.0 - text->width / 2, at.y / 10.0 - text->height / 2, text->width, text->height };

      g_assert_cmpint (at.x, !=, G_MININT);
      for (guint j = 0; j < boxes->len; j++)
        g_assert_false (entente_box_overlaps (&box, &g_array_index (boxes, EntenteBox, j)));
      g_array_append_val (boxes, box);
    }
}

static EntenteItem *
new_actor (const char *id,
           const char *name)
{
  EntenteItem *actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);

  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, name);
  return actor;
}

static EntenteItem *
new_relation (const char *id,
              const char *from,
              const char *to)
{
  EntenteItem *relation = entente_item_new (ENTENTE_ITEM_RELATION, id);

  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_FROM, from);
  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_TO, to);
  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_KIND, "speaks for");
  return relation;
}

/* A step that adds one item. */
static EntenteDraft *
draft_adding (Fixture            *fixture,
              EntenteItem        *item,
              const EntentePoint *wish)
{
  EntenteDraft *draft = entente_draft_new (fixture->document, NULL);

  entente_commands_add (draft, item, fixture->measure, wish);
  return draft;
}

static void
test_add (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (EntenteItem) actor = new_actor ("peskov", "Dmitry Peskov");
  g_autoptr (EntenteItem) relation = new_relation ("speaks", "peskov", "shoigu");
  EntenteDraft *draft = entente_draft_new (fixture->document, NULL);

  entente_draft_add (draft, relation, G_MAXUINT);
  entente_commands_add (draft, actor, fixture->measure, NULL);
  apply (fixture, draft, "Add Dmitry Peskov");
  assert_nothing_moved (fixture);
  assert_clear (fixture);
  /* It is beside the actor that it is related to. */
  g_assert_cmpint (ABS (position_of (fixture, "peskov").x), <, 4000);
  g_assert_cmpint (ABS (position_of (fixture, "peskov").y), <, 3000);
}

static void
test_add_there (Fixture      *fixture,
                gconstpointer data)
{
  const EntentePoint free_place = { 2000, 1500 }, taken = { 4000, 3000 };

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%d", i);
      g_autoptr (EntenteItem) actor = new_actor (id, "Somebody");

      apply (fixture, draft_adding (fixture, actor, i == 0 ? &free_place : &taken), "Add Somebody");
      assert_nothing_moved (fixture);
      assert_clear (fixture);
      g_clear_pointer (&fixture->before, g_bytes_unref);
      fixture->before = entente_json_write (fixture->document, NULL);
    }
  assert_at (fixture, "new-0", 2000, 1500);
  g_assert_cmpint (ABS (position_of (fixture, "new-1").x - taken.x), <, 3000);
  g_assert_cmpint (ABS (position_of (fixture, "new-1").y - taken.y), <, 3000);
}

static void
test_change (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteItem) after = entente_item_copy (entente_document_lookup (fixture->document, "met"), NULL);
  EntenteDraft *draft = entente_draft_new (fixture->document, NULL);

  entente_record_set_text (entente_item_edit_record (after), ENTENTE_RELATION_KIND, "saw");
  entente_commands_change (draft, after, fixture->measure);
  apply (fixture, draft, "Edit “met”");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "met"), ENTENTE_RELATION_KIND),
                   ==, "saw");
  assert_nothing_moved (fixture);
}

static guint
find_position_after (EntenteDocument *document,
                     EntenteItem     *item)
{
  guint position;

  return entente_document_find (document, item, &position) ? position + 1 : G_MAXUINT;
}

static const char *
turn_to_copy (EntenteLink link,
              const char *id,
              gpointer    ids)
{
  const char *copy = g_hash_table_lookup (ids, id);

  return copy != NULL ? copy : id;
}

/* Adds the copies, each behind its original, and returns the ids of the copies by those of the originals. */
static GHashTable *
add_copies (EntenteDraft *draft,
            GPtrArray    *items)
{
  GHashTable *ids = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < items->len; i++)
    {
      char *id = entente_draft_make_id (draft, entente_item_get_id (items->pdata[i]));
      g_autoptr (EntenteItem) copy = entente_item_copy (items->pdata[i], id);

      entente_draft_add (draft, copy, find_position_after (entente_draft_get_document (draft), items->pdata[i]));
      g_hash_table_insert (ids, (gpointer) entente_item_get_id (items->pdata[i]), id);
    }
  return ids;
}

static void
place_copies (EntenteDraft   *draft,
              EntenteMeasure *measure,
              GHashTable     *ids)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (EntentePosition));
  EntenteLayout *layout = entente_document_get_layout (entente_draft_get_document (draft));
  GHashTableIter iter;
  gpointer id, copy_id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, &copy_id))
    {
      EntentePosition position = { copy_id, { 0, 0 } };

      if (!ENTENTE_IS_ACTOR (entente_draft_lookup (draft, copy_id)) ||
          !entente_layout_get_position (layout, id, &position.at))
        continue;
      g_array_append_val (positions, position);
    }
  entente_place_new_group (draft, measure, (const EntentePosition *) positions->data, positions->len);
}

/* A step that adds a copy of each item; among themselves the copies name each other as the originals do. */
static EntenteDraft *
draft_copying (Fixture    *fixture,
               GPtrArray  *items,
               const char *name)
{
  EntenteDraft *draft = entente_draft_new (fixture->document, name);
  g_autoptr (GHashTable) ids = add_copies (draft, items);
  GHashTableIter iter;
  gpointer copy_id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, NULL, &copy_id))
    entente_reference_map (entente_draft_edit (draft, copy_id), turn_to_copy, ids);
  place_copies (draft, fixture->measure, ids);
  return draft;
}

/* Two actors and their relation: the copy of the relation is between the copies. */
static void
test_duplicate (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) items = list (fixture, "shoigu", "kim", "met", NULL);
  g_autoptr (GPtrArray) one = list (fixture, "honor", NULL);
  EntenteItem *copy;
  g_autoptr (EntenteItem) third = NULL;
  g_autofree char *name = NULL;
  EntentePoint a, b;

  apply (fixture, draft_copying (fixture, items, "Duplicate 3 Items"), "Duplicate 3 Items");
  assert_nothing_moved (fixture);
  assert_clear (fixture);
  copy = entente_document_lookup (fixture->document, "met-2");
  g_assert_cmpstr (entente_item_get_text (copy, ENTENTE_RELATION_FROM), ==, "shoigu-2");
  g_assert_cmpstr (entente_item_get_text (copy, ENTENTE_RELATION_TO), ==, "kim-2");
  a = position_of (fixture, "shoigu-2");
  b = position_of (fixture, "kim-2");
  g_assert_cmpint (b.x - a.x, ==, 4000);
  g_assert_cmpint (b.y, ==, a.y);
  third = g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_ACTOR), 1);
  g_assert_cmpstr (entente_item_get_id (third), ==, "shoigu-2");

  g_clear_pointer (&fixture->before, g_bytes_unref);
  fixture->before = entente_json_write (fixture->document, NULL);
  name = entente_commands_name_item (one->pdata[0]);
  apply (fixture, draft_copying (fixture, one, name), "“I am sure that we will honor these event…”");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "honor-2"),
                                          ENTENTE_STATEMENT_SPEAKER), ==, "shoigu");
}

static void
test_set_kind (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) items = list (fixture, "tass", "met", "honor", "article", NULL);
  const char *kinds[ENTENTE_N_ITEM_KINDS] = { "agency", "agency", "agency", "agency" };

  apply (fixture, entente_commands_set_kinds (fixture->document, items, kinds), "Set Kind of 4 Items");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "tass"), ENTENTE_ACTOR_KIND),
                   ==, "agency");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "met"), ENTENTE_RELATION_KIND),
                   ==, "agency");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "article"), ENTENTE_SOURCE_KIND),
                   ==, "agency");
}

/* No kind is given for actors, so they keep theirs. */
static void
test_set_kinds (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) items = list (fixture, "tass", "met", "honor", "article", NULL);
  const char *kinds[ENTENTE_N_ITEM_KINDS] = { [ENTENTE_ITEM_RELATION] = "saw", [ENTENTE_ITEM_SOURCE] = "" };
  g_autofree char *kind = g_strdup (entente_item_get_text (entente_document_lookup (fixture->document, "tass"),
                                                           ENTENTE_ACTOR_KIND));

  apply (fixture, entente_commands_set_kinds (fixture->document, items, kinds), "Set Kind of 4 Items");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "tass"), ENTENTE_ACTOR_KIND),
                   ==, kind);
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "met"), ENTENTE_RELATION_KIND),
                   ==, "saw");
  g_assert_null (entente_item_get_text (entente_document_lookup (fixture->document, "article"), ENTENTE_SOURCE_KIND));
}

static void
assert_tags (Fixture    *fixture,
             const char *id,
             const char *expected)
{
  g_autofree char *tags = g_strjoinv (" ", (char **) entente_item_get_tags (entente_document_lookup (fixture->document,
                                                                                                     id)));

  g_assert_cmpstr (tags, ==, expected);
}

/* Tags are added once, and other tags keep their order. An item whose tags do not change is not part of the step. */
static void
test_set_tags (Fixture      *fixture,
               gconstpointer data)
{
  const char *const first[] = { "visit", "보안", NULL }, *const second[] = { "보안", "checked", NULL };
  const char *const removed[] = { "visit", "nothing", NULL };
  g_autoptr (GPtrArray) items = list (fixture, "kim", "met", "honor", "article", NULL), two = NULL, one = NULL;
  EntenteItem *met;

  apply (fixture, entente_commands_set_tags (fixture->document, items, first, NULL), "Set Tags of 4 Items");
  assert_tags (fixture, "honor", "visit 보안");
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);

  one = list (fixture, "kim", NULL);
  apply (fixture, entente_commands_set_tags (fixture->document, one, second, removed), "Set Tags of Kim Jong-un");
  met = entente_document_lookup (fixture->document, "met");
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
  two = list (fixture, "met", "tass", NULL);
  apply (fixture, entente_commands_set_tags (fixture->document, two, first, NULL), "Set Tags of 2 Items");
  assert_tags (fixture, "kim", "보안 checked");
  assert_tags (fixture, "tass", "visit 보안");
  g_assert_true (entente_document_lookup (fixture->document, "met") == met);
}

static void
test_rename (Fixture      *fixture,
             gconstpointer data)
{
  EntenteItem *kim = entente_document_lookup (fixture->document, "kim");
  const char *name;

  g_assert_true (entente_commands_get_name (kim, &name));
  g_assert_cmpstr (name, ==, "Kim Jong-un");
  g_assert_false (entente_commands_get_name (entente_document_lookup (fixture->document, "honor"), &name));
  apply (fixture, entente_commands_rename (fixture->document, kim, "김정은"), "Rename Kim Jong-un");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "kim"), ENTENTE_ACTOR_NAME),
                   ==, "김정은");
  assert_nothing_moved (fixture);
}

/* The name of a relation is its word, and that of a source its title. */
static void
test_rename_others (Fixture      *fixture,
                    gconstpointer data)
{
  EntenteItem *met = entente_document_lookup (fixture->document, "met");

  apply (fixture, entente_commands_rename (fixture->document, met, "embraced"), "Rename “met”");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "met"), ENTENTE_RELATION_KIND),
                   ==, "embraced");
  entente_history_undo (fixture->history);
  apply (fixture,
         entente_commands_rename (fixture->document, entente_document_lookup (fixture->document, "photo"), "P"),
         "Rename “Photo released by KCNA”");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (fixture->document, "photo"), ENTENTE_SOURCE_TITLE),
                   ==, "P");
}

static void
test_set_title (Fixture      *fixture,
                gconstpointer data)
{
  apply (fixture, entente_commands_set_title (fixture->document, "The visit", NULL), "Edit Title and Summary");
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "The visit");
}

static void
test_pin_and_move (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) actors = list (fixture, "shoigu", "kim", NULL);
  const EntentePosition positions[] = { { "kim", { 1, 2 } } };

  apply (fixture, entente_commands_pin (fixture->document, actors, TRUE), "Pin 2 Actors");
  g_assert_true (entente_layout_is_pinned (entente_document_get_layout (fixture->document), "kim"));
  assert_nothing_moved (fixture);
  entente_history_undo (fixture->history);

  apply (fixture, entente_commands_move (fixture->document, positions, 1), "Move Kim Jong-un");
  assert_at (fixture, "kim", 1, 2);
  assert_at (fixture, "shoigu", 0, 0);
}

/* Pinned actors do not move, even if the layout has other positions for them. */
static void
test_arrange (Fixture      *fixture,
              gconstpointer data)
{
  const EntentePosition positions[] = { { "shoigu", { 5, 5 } }, { "tass", { 6, 6 } }, { "kim", { 7, 7 } } };

  apply (fixture, entente_commands_arrange (fixture->document, positions, G_N_ELEMENTS (positions), "neato", TRUE),
         "Arrange with neato");
  assert_at (fixture, "shoigu", 5, 5);
  assert_at (fixture, "tass", 0, 3000);
  assert_at (fixture, "kim", 7, 7);
  assert_at (fixture, "joongang", 4000, 3000);
  g_assert_cmpstr (entente_layout_get_engine (entente_document_get_layout (fixture->document)), ==, "neato");
}

/* A name from a file can neither fill the screen nor reverse the direction of a sentence. */
static void
test_names (void)
{
  g_autoptr (EntenteItem) long_name = new_actor ("a", "A name that is a good deal longer than any menu is wide");
  g_autoptr (EntenteItem) hostile = new_actor ("b", "\u202eton");
  g_autoptr (EntenteItem) nameless = entente_item_new (ENTENTE_ITEM_SOURCE, "source-1");
  g_autofree char *a = entente_commands_name_item (long_name), *b = entente_commands_name_item (hostile);
  g_autofree char *c = entente_commands_name_item (nameless);

  g_assert_cmpint (g_utf8_strlen (a, -1), <=, 42);
  g_assert_true (g_str_has_suffix (a, "…"));
  g_assert_null (strstr (b, "\u202e"));
  g_assert_nonnull (strstr (b, "ton"));
  g_assert_cmpstr (c, ==, "source-1");
}

#define ADD(name, func) g_test_add ("/commands/" name, Fixture, NULL, set_up, func, tear_down)

/* One value for many, in one step; what has the value already is no change. */
static void
test_set_member (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteItem) wanted = entente_item_new (ENTENTE_ITEM_RELATION, "wanted");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (EntenteDraft) set = NULL, clear = NULL;

  entente_record_set_text (entente_item_edit_record (wanted), ENTENTE_RELATION_START, "2024");
  g_ptr_array_add (items, entente_document_lookup (document, "met"));
  g_ptr_array_add (items, entente_document_lookup (document, "reports"));
  set = entente_commands_set_member (document, items, entente_item_get_record (wanted), ENTENTE_RELATION_START, "Since");
  g_assert_cmpstr (entente_draft_get_name (set), ==, "Set Since of 2 Items");
  g_assert_true (entente_history_apply (history, set));
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (document, "met"), ENTENTE_RELATION_START), ==,
                   "2024");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (document, "reports"), ENTENTE_RELATION_START), ==,
                   "2024");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (document, "met-before"), ENTENTE_RELATION_START), ==,
                   "2024-09-13");

  g_ptr_array_set_size (items, 0);
  g_ptr_array_add (items, entente_document_lookup (document, "met"));
  clear = entente_commands_set_member (document, items, entente_item_get_record (wanted), ENTENTE_RELATION_END, "Until");
  g_assert_true (entente_history_apply (history, clear));
  g_assert_cmpuint (entente_history_get_position (history), ==, 1);
  g_assert_true (entente_history_undo (history));
  g_assert_null (entente_item_get_text (entente_document_lookup (document, "reports"), ENTENTE_RELATION_START));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add", test_add);
  ADD ("add-there", test_add_there);
  ADD ("change", test_change);
  ADD ("duplicate", test_duplicate);
  ADD ("set-kind", test_set_kind);
  ADD ("set-kinds", test_set_kinds);
  ADD ("set-tags", test_set_tags);
  ADD ("rename", test_rename);
  ADD ("rename-others", test_rename_others);
  ADD ("set-title", test_set_title);
  ADD ("pin-and-move", test_pin_and_move);
  ADD ("arrange", test_arrange);
  g_test_add_func ("/commands/set-member", test_set_member);
  g_test_add_func ("/commands/names", test_names);

  return g_test_run ();
}
