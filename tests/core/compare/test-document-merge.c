/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-document-merge.h"

#include "entente-comparison-text.h"
#include "entente-json.h"
#include "entente-kept-view.h"
#include "entente-member-values.h"
#include "entente-set-aside.h"
#include "random-document.h"
#include "random-edits.h"
#include "sample.h"

#include <string.h>

/* In processor time. To look for each member among all others takes far longer. */
#define N_MEMBERS 20000
#define MAX_SECONDS 20

static void
drop (EntenteDocument *document,
      const char      *id)
{
  entente_document_remove (document, entente_document_lookup (document, id));
}

static const char *
text_of (EntenteDocument *document,
         const char      *id,
         guint            member)
{
  return entente_item_get_text (entente_document_lookup (document, id), member);
}

static const EntenteDatum *
fact_of (EntenteDocument *document,
         const char      *id,
         const char      *name)
{
  EntenteItem *item = entente_document_lookup (document, id);

  return entente_record_find_datum (entente_item_get_record (item), entente_item_get_common (item, ENTENTE_COMMON_DATA),
                                    name);
}

/* What was merged can be written and read again. */
static void
assert_whole (EntenteDocumentMerge *merge)
{
  g_autoptr (GBytes) bytes = entente_json_write (merge->document, NULL), again = NULL;
  g_autoptr (EntenteDocument) copy = entente_json_read (bytes, NULL, NULL, NULL);
  g_autofree char *text = entente_comparison_text_merge (merge);

  g_assert_nonnull (copy);
  again = entente_json_write (copy, NULL);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_true ((*text == '\0') == (merge->conflicts->len == 0 && merge->renamed->len == 0 && merge->n_places == 0));
}

static void
assert_same (EntenteDocument *document,
             EntenteDocument *wanted)
{
  g_autoptr (GBytes) a = entente_json_write (document, NULL), b = entente_json_write (wanted, NULL);

  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL), g_bytes_get_size (b));
}

/* Different items, and different members of one. */
static void
test_both (void)
{
  g_autoptr (EntenteDocument) base = sample_document_new (), ours = sample_document_new ();
  g_autoptr (EntenteDocument) theirs = sample_document_new ();
  g_autoptr (EntenteDocumentMerge) merge = NULL;
  const EntentePoint at = { 10, 20 }, elsewhere = { 3000, 20 };

  sample_set_text (ours, "kim", ENTENTE_ACTOR_NAME, "Kim");
  sample_add (ours, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", 0);
  drop (ours, "never");
  entente_layout_set_position (entente_document_get_layout (ours), "a", &at);
  sample_set_text (theirs, "kim", ENTENTE_ACTOR_NOTE, "Leader");
  sample_add (theirs, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "B", 0);
  drop (theirs, "photo");
  entente_layout_set_position (entente_document_get_layout (theirs), "b", &at);
  entente_layout_set_position (entente_document_get_layout (theirs), "kim", &elsewhere);
  entente_record_set_text (entente_document_get_record (theirs), ENTENTE_DOCUMENT_TITLE, "Visit");

  merge = entente_document_merge_new (base, ours, theirs);
  assert_whole (merge);
  g_assert_cmpuint (merge->conflicts->len, ==, 0);
  g_assert_cmpstr (text_of (merge->document, "kim", ENTENTE_ACTOR_NAME), ==, "Kim");
  g_assert_cmpstr (text_of (merge->document, "kim", ENTENTE_ACTOR_NOTE), ==, "Leader");
  g_assert_cmpuint (entente_document_get_n_items (merge->document, ENTENTE_ITEM_ACTOR), ==, 6);
  g_assert_null (entente_document_lookup (merge->document, "never"));
  g_assert_null (entente_document_lookup (merge->document, "photo"));
  g_assert_cmpstr (entente_document_get_title (merge->document), ==, "Visit");
  g_assert_true (entente_layout_get_position (entente_document_get_layout (merge->document), "kim", NULL));
  /* Two new cards cannot be in one place: theirs is placed when the document is opened. */
  g_assert_true (entente_layout_get_position (entente_document_get_layout (merge->document), "a", NULL));
  g_assert_false (entente_layout_get_position (entente_document_get_layout (merge->document), "b", NULL));
}

static void
set_aside (EntenteDocument *document,
           const char      *item,
           const char      *reason)
{
  EntenteRecord *record = entente_record_new (&entente_set_aside_shape);

  entente_record_set_text (record, ENTENTE_SET_ASIDE_FINDING, "no-date");
  entente_record_set_text (record, ENTENTE_SET_ASIDE_ITEM, item);
  entente_record_set_text (record, ENTENTE_SET_ASIDE_REASON, reason);
  entente_record_add_record (entente_document_get_record (document), ENTENTE_DOCUMENT_SET_ASIDE, record);
}

/* What each has set aside is so in the result; of one finding with two reasons there is no telling. */
static void
test_set_aside (void)
{
  g_autoptr (EntenteDocument) base = sample_document_new (), ours = sample_document_new ();
  g_autoptr (EntenteDocument) theirs = sample_document_new ();
  g_autoptr (EntenteDocumentMerge) merge = NULL, conflict = NULL;

  set_aside (base, "kim", "Known.");
  set_aside (ours, "kim", "Known.");
  set_aside (ours, "honor", "Ours.");
  set_aside (theirs, "kim", "Known.");
  set_aside (theirs, "photo", "Theirs.");
  merge = entente_document_merge_new (base, ours, theirs);
  assert_whole (merge);
  g_assert_cmpuint (merge->conflicts->len, ==, 0);
  g_assert_cmpuint (entente_set_aside_get_n (merge->document), ==, 3);
  set_aside (ours, "article", "Ours.");
  set_aside (theirs, "article", "Theirs.");
  conflict = entente_document_merge_new (base, ours, theirs);
  assert_whole (conflict);
  g_assert_cmpuint (conflict->conflicts->len, ==, 1);
}

static void
test_conflict (void)
{
  g_autoptr (EntenteDocument) base = sample_document_new (), ours = sample_document_new ();
  g_autoptr (EntenteDocument) theirs = sample_document_new ();
  g_autoptr (EntenteDocumentMerge) merge = NULL;
  g_autofree char *text = NULL;

  sample_set_text (ours, "honor", ENTENTE_STATEMENT_TEXT, "Ours");
  sample_set_text (theirs, "honor", ENTENTE_STATEMENT_TEXT, "Theirs “\u202e”");
  entente_record_set_text (entente_document_get_record (ours), ENTENTE_DOCUMENT_TITLE, "One");
  entente_record_set_text (entente_document_get_record (theirs), ENTENTE_DOCUMENT_TITLE, "Other");
  merge = entente_document_merge_new (base, ours, theirs);
  assert_whole (merge);
  g_assert_cmpuint (merge->conflicts->len, ==, 2);
  g_assert_cmpstr (text_of (merge->document, "honor", ENTENTE_STATEMENT_TEXT), ==, "Ours");
  g_assert_cmpint (fact_of (merge->document, "honor", "theirs.text")->type, ==, ENTENTE_DATUM_TEXT);
  g_assert_cmpstr (fact_of (merge->document, "honor", "theirs.text")->text, ==, "Theirs “\u202e”");
  g_assert_true (entente_record_has_foreign (entente_document_get_record (merge->document), "theirs.title"));
  text = entente_comparison_text_merge (merge);
  g_assert_nonnull (strstr (text, "conflict document\n  title\n    base    -\n    ours    \"One\"\n"
                                  "    theirs  \"Other\"\nconflict statement honor: "));
}

/* Of long values the difference is told, and not the same beginning three times. */
static void
test_long_conflict (void)
{
  g_autoptr (EntenteDocument) base = sample_document_new (), ours = sample_document_new ();
  g_autoptr (EntenteDocument) theirs = sample_document_new ();
  g_autoptr (EntenteDocumentMerge) merge = NULL;
  g_autofree char *start = g_strnfill (5000, 'a'), *one = g_strconcat (start, " one", NULL);
  g_autofree char *other = g_strconcat (start, " other", NULL), *text = NULL;

  entente_record_set_text (entente_document_get_record (base), ENTENTE_DOCUMENT_TITLE, start);
  entente_record_set_text (entente_document_get_record (ours), ENTENTE_DOCUMENT_TITLE, one);
  entente_record_set_text (entente_document_get_record (theirs), ENTENTE_DOCUMENT_TITLE, other);
  merge = entente_document_merge_new (base, ours, theirs);
  text = entente_comparison_text_merge (merge);
  g_assert_nonnull (strstr (text, "    ours    …a"));
  g_assert_nonnull (strstr (text, "a one\"\n"));
  g_assert_nonnull (strstr (text, "a other\"\n"));
  g_assert_cmpuint (strlen (text), <, 2000);
}

/* What one has removed and the other needs stays, with what it needs itself. */
static void
test_removed (void)
{
  g_autoptr (EntenteDocument) base = sample_document_new (), ours = sample_document_new ();
  g_autoptr (EntenteDocument) theirs = sample_document_new ();
  g_autoptr (EntenteDocumentMerge) merge = NULL, turned = NULL;

  drop (ours, "reports");
  drop (ours, "tass");
  drop (ours, "photo");
  sample_add (theirs, ENTENTE_ITEM_STATEMENT, "new", ENTENTE_STATEMENT_ABOUT, "reports supports", 0);
  sample_set_text (theirs, "photo", ENTENTE_SOURCE_RELIABILITY, "A");
  merge = entente_document_merge_new (base, ours, theirs);
  assert_whole (merge);
  g_assert_cmpuint (merge->conflicts->len, ==, 3);
  g_assert_nonnull (fact_of (merge->document, "reports", "ours.removed"));
  g_assert_nonnull (fact_of (merge->document, "tass", "ours.removed"));
  g_assert_nonnull (fact_of (merge->document, "photo", "ours.removed"));
  g_assert_cmpstr (text_of (merge->document, "photo", ENTENTE_SOURCE_RELIABILITY), ==, "A");
  turned = entente_document_merge_new (base, theirs, ours);
  g_assert_cmpuint (turned->conflicts->len, ==, 3);
  g_assert_nonnull (fact_of (turned->document, "tass", "theirs.removed"));
}

/* Two that count their statements both have a new one of the same id; two that add the same person have one. */
static void
test_clash (void)
{
  g_autoptr (EntenteDocument) base = sample_document_new (), ours = sample_document_new ();
  g_autoptr (EntenteDocument) theirs = sample_document_new ();
  g_autoptr (EntenteDocumentMerge) merge = NULL;
  const EntenteRenamedItem *renamed;

  sample_add (ours, ENTENTE_ITEM_ACTOR, "lavrov", ENTENTE_ACTOR_NAME, "Lavrov", ENTENTE_ACTOR_NOTE, "N", 0);
  sample_add (theirs, ENTENTE_ITEM_ACTOR, "lavrov", ENTENTE_ACTOR_NAME, "Lavrov", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (ours, ENTENTE_ITEM_STATEMENT, "s-1", ENTENTE_STATEMENT_TEXT, "One", 0);
  sample_add (theirs, ENTENTE_ITEM_ACTOR, "s-1", ENTENTE_ACTOR_NAME, "Sonar 1", 0);
  sample_add (ours, ENTENTE_ITEM_RELATION, "r-1", ENTENTE_RELATION_KIND, "met", 0);
  sample_add (theirs, ENTENTE_ITEM_RELATION, "r-1", ENTENTE_RELATION_FROM, "s-1", ENTENTE_RELATION_TO, "lavrov", 0);
  merge = entente_document_merge_new (base, ours, theirs);
  assert_whole (merge);
  g_assert_cmpuint (merge->conflicts->len, ==, 0);
  g_assert_cmpuint (merge->renamed->len, ==, 2);
  renamed = merge->renamed->pdata[1];
  g_assert_cmpstr (renamed->id, ==, "s-1");
  g_assert_cmpstr (entente_item_get_id (renamed->item), ==, "s-1-2");
  g_assert_cmpstr (text_of (merge->document, "r-1-2", ENTENTE_RELATION_FROM), ==, "s-1-2");
  g_assert_cmpstr (text_of (merge->document, "lavrov", ENTENTE_ACTOR_KIND), ==, "person");
  g_assert_cmpstr (text_of (merge->document, "lavrov", ENTENTE_ACTOR_NOTE), ==, "N");
}

static void
add_view (EntenteDocument *document,
          const char      *id,
          const char      *title)
{
  EntenteRecord *record = entente_document_get_record (document);
  EntenteRecord *view = entente_record_new_part (record, ENTENTE_DOCUMENT_VIEWS);

  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, id);
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_TITLE, title);
  entente_record_add_record (record, ENTENTE_DOCUMENT_VIEWS, view);
}

static void
test_views (void)
{
  g_autoptr (EntenteDocument) base = sample_document_new (), ours = sample_document_new ();
  g_autoptr (EntenteDocument) theirs = sample_document_new ();
  g_autoptr (EntenteDocumentMerge) merge = NULL;
  static const char *const titles[] = { "First of ours", "First of theirs", "Ours", "Theirs", "Last" };

  add_view (base, "1", "First");
  add_view (base, "2", "Last");
  add_view (ours, "1", "First of ours");
  add_view (ours, "3", "Ours");
  add_view (ours, "2", "Last");
  add_view (theirs, "1", "First of theirs");
  add_view (theirs, "3", "Theirs");
  add_view (theirs, "2", "Last");
  merge = entente_document_merge_new (base, ours, theirs);
  assert_whole (merge);
  g_assert_cmpuint (merge->conflicts->len, ==, 1);
  g_assert_cmpuint (entente_kept_view_get_n (merge->document), ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const EntenteRecord *view = entente_kept_view_get_nth (merge->document, i);
      gboolean found = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (titles); j++)
        found = found || g_str_equal (entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE), titles[j]);
      g_assert_true (found);
    }
}

static void
edit (GRand           *random,
      EntenteDocument *document,
      guint            n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, document, 20);
      g_autoptr (EntenteStep) step = entente_draft_finish (draft);

      g_assert_true (entente_step_apply (step, document));
    }
}

/* Who alone has changed something is followed to the byte, and what is the same stays. */
static void
test_alone (void)
{
  for (guint32 seed = 0; seed < 25; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) base = random_document_new (random, seed % 15), other = entente_document_copy (base);
      g_autoptr (EntenteDocumentMerge) theirs = NULL, ours = NULL, both = NULL;

      edit (random, other, seed / 2);
      theirs = entente_document_merge_new (base, base, other);
      ours = entente_document_merge_new (base, other, base);
      both = entente_document_merge_new (base, other, other);
      assert_whole (theirs);
      assert_same (theirs->document, other);
      assert_same (ours->document, other);
      assert_same (both->document, other);
      g_assert_cmpuint (theirs->conflicts->len + ours->conflicts->len + both->conflicts->len, ==, 0);
      g_assert_cmpuint (theirs->renamed->len + ours->renamed->len + both->renamed->len, ==, 0);
    }
}

/* Ids by whose number it is told who may change the item. */
static EntenteDocument *
numbered_document_new (GRand     *random,
                       GPtrArray *kept)
{
  EntenteDocument *document = entente_document_new ();

  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);

      /* Every sixth of each may be removed, so that nothing refers to it. */
      if (i / 2 % 3 != 0)
        g_ptr_array_add (kept, g_strdup (id));
    }
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);
      g_autoptr (EntenteItem) item = random_item_new (random, i / 4 % ENTENTE_N_ITEM_KINDS, id, kept);

      g_assert_true (entente_document_insert (document, item, G_MAXUINT));
    }
  return document;
}

/* Changes half of the items, in the same way in both documents. */
static void
change_half (GRand           *random,
             EntenteDocument *document,
             EntenteDocument *expected,
             guint            half,
             GPtrArray       *kept)
{
  for (guint i = half; i < 24; i += 2)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);
      EntenteItem *before = entente_document_lookup (document, id);
      g_autoptr (EntenteItem) after = NULL;

      if (i / 2 % 3 == 0 && g_rand_boolean (random))
        {
          drop (document, id);
          drop (expected, id);
          continue;
        }
      if (g_rand_boolean (random))
        continue;
      after = random_item_new (random, entente_item_get_kind (before), id, kept);
      g_assert_true (entente_document_replace (document, before, after));
      g_assert_true (entente_document_replace (expected, entente_document_lookup (expected, id), after));
    }
}

/* Two that change different items: the result has what both have changed, whoever is ours. */
static void
test_union (void)
{
  for (guint32 seed = 0; seed < 25; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (EntenteDocument) base = numbered_document_new (random, kept), ours = entente_document_copy (base);
      g_autoptr (EntenteDocument) theirs = entente_document_copy (base), expected = entente_document_copy (base);
      g_autoptr (EntenteDocumentMerge) merge = NULL, turned = NULL;

      change_half (random, ours, expected, 0, kept);
      change_half (random, theirs, expected, 1, kept);
      merge = entente_document_merge_new (base, ours, theirs);
      turned = entente_document_merge_new (base, theirs, ours);
      assert_whole (merge);
      g_assert_cmpuint (merge->conflicts->len, ==, 0);
      assert_same (merge->document, expected);
      assert_same (turned->document, expected);
    }
}

/* Whether a value is somewhere in what was merged: in its place, or as a fact of that name. */
static gboolean
has_value (EntenteItem *item,
           const char  *name,
           const char  *value)
{
  g_autofree char *own = entente_member_values_dup (entente_item_get_record (item), name);
  const EntenteRecord *record = entente_item_get_record (item);
  guint data = entente_item_get_common (item, ENTENTE_COMMON_DATA);
  g_autofree char *fact = g_strconcat ("theirs.", name, NULL);
  const EntenteDatum *datum = entente_record_find_datum (record, data, fact);
  g_autofree char *json = datum != NULL ? entente_member_values_write_datum (entente_record_get_shape (record), data,
                                                                             datum) : NULL;
  g_autofree char *foreign = entente_member_values_dup (record, fact);

  return g_strcmp0 (own, value) == 0 || g_strcmp0 (json, value) == 0 || g_strcmp0 (foreign, value) == 0;
}

static gboolean
is_list (EntenteItem *item,
         const char  *name)
{
  const EntenteShape *shape = entente_item_kind_get_shape (entente_item_get_kind (item));
  int member = entente_member_values_find (shape, name);
  EntenteValueType type = member >= 0 ? shape->members[member].type : ENTENTE_VALUE_TEXT;

  return type == ENTENTE_VALUE_TEXTS || type == ENTENTE_VALUE_REFS || type == ENTENTE_VALUE_RECORDS ||
         type == ENTENTE_VALUE_DATA;
}

static void
assert_keeps (EntenteDocument *merged,
              EntenteDocument *base,
              EntenteItem     *item)
{
  const EntenteRecord *record = entente_item_get_record (item);
  EntenteItem *was = entente_document_lookup (base, entente_item_get_id (item));
  EntenteItem *now = entente_document_lookup (merged, entente_item_get_id (item));
  g_autoptr (GPtrArray) names = entente_member_values_list_names (&record, 1);

  if (was != NULL && entente_item_equal (was, item))
    return;
  g_assert_nonnull (now);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *value = entente_member_values_dup (record, names->pdata[i]);
      g_autofree char *before = was != NULL
                                  ? entente_member_values_dup (entente_item_get_record (was), names->pdata[i]) : NULL;

      if (g_strcmp0 (value, before) != 0 && !is_list (item, names->pdata[i]) && !has_value (now, names->pdata[i], value))
        g_test_message ("%s of %s", (char *) names->pdata[i], entente_item_get_id (item));
      g_assert_true (g_strcmp0 (value, before) == 0 || is_list (item, names->pdata[i]) ||
                     has_value (now, names->pdata[i], value));
    }
}

static void
assert_keeps_all (EntenteDocument *merged,
                  EntenteDocument *base,
                  GListModel      *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      assert_keeps (merged, base, item);
    }
}

/* Two that change the same items: each value that one of them has made is there. */
static void
test_nothing_lost (void)
{
  guint n_conflicts = 0;

  for (guint32 seed = 0; seed < 25; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (EntenteDocument) base = numbered_document_new (random, kept), ours = entente_document_copy (base);
      g_autoptr (EntenteDocument) theirs = entente_document_copy (base);
      g_autoptr (EntenteDocument) ignored = entente_document_copy (base), others = entente_document_copy (base);
      g_autoptr (EntenteDocumentMerge) merge = NULL;

      change_half (random, ours, ignored, seed % 2, kept);
      change_half (random, theirs, others, seed % 2, kept);
      merge = entente_document_merge_new (base, ours, theirs);
      g_assert_true (merge->is_whole);
      assert_whole (merge);
      n_conflicts += merge->conflicts->len;
      for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
        {
          assert_keeps_all (merge->document, base, entente_document_get_items (ours, kind));
          assert_keeps_all (merge->document, base, entente_document_get_items (theirs, kind));
        }
    }
  g_assert_cmpuint (n_conflicts, >, 50);
}

/* Any edits of both: the result can be written, and merging again changes nothing. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 25; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) base = random_document_new (random, 12), ours = entente_document_copy (base);
      g_autoptr (EntenteDocument) theirs = entente_document_copy (base);
      g_autoptr (EntenteDocumentMerge) merge = NULL, again = NULL;

      edit (random, ours, 1 + seed / 4);
      edit (random, theirs, 1 + seed / 4);
      merge = entente_document_merge_new (base, ours, theirs);
      assert_whole (merge);
      again = entente_document_merge_new (ours, merge->document, ours);
      assert_same (again->document, merge->document);
    }
}

/* An actor with many members that Entente does not know, and facts: in "x" and "fact" each version has a value of its
 * own, "y" and "z" have a new one in theirs and in ours. */
static EntenteDocument *
new_hostile (const char *own,
             const char *y,
             const char *z)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, "a");
  EntenteRecord *record = entente_item_edit_record (actor);
  const struct { const char *name, *value; } members[] = { { "x", own }, { "y", y }, { "z", z } };

  for (guint i = 0; i < N_MEMBERS; i++)
    {
      g_autofree char *fact = g_strdup_printf ("fact-%u", i);

      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%u", members[j].name, i);

          entente_record_add_foreign (record, name, members[j].value, -1, -1);
        }
      entente_record_add_datum (record, ENTENTE_ACTOR_DATA, fact, ENTENTE_DATUM_NUMBER, own);
    }
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "theirs.x-7", ENTENTE_DATUM_NUMBER, "0");
  g_assert_true (entente_document_insert (document, actor, G_MAXUINT));
  return document;
}

static void
assert_member (EntenteDocumentMerge *merge,
               const char           *name,
               const char           *value)
{
  EntenteItem *actor = entente_document_lookup (merge->document, "a");
  g_autofree char *json = entente_member_values_dup (entente_item_get_record (actor), name);

  g_assert_cmpstr (json, ==, value);
}

/* What one item has takes no longer than what many items have. */
static void
test_many_members (void)
{
  g_autoptr (EntenteDocument) base = new_hostile ("0", "0", "0"), ours = new_hostile ("1", "0", "1");
  g_autoptr (EntenteDocument) theirs = new_hostile ("2", "1", "0");
  g_autoptr (EntenteDocumentMerge) merge = NULL;
  g_autofree char *text = NULL;
  gint64 begin = sample_processor_time ();

  merge = entente_document_merge_new (base, ours, theirs);
  text = entente_comparison_text_merge (merge);
  g_test_message ("%.1f s", (double) (sample_processor_time () - begin) / G_USEC_PER_SEC);
  g_assert_cmpint (sample_processor_time () - begin, <, MAX_SECONDS * G_USEC_PER_SEC);
  g_assert_cmpuint (merge->conflicts->len, ==, 2 * N_MEMBERS);
  assert_member (merge, "x-19999", "1");
  assert_member (merge, "y-19999", "1");
  assert_member (merge, "z-19999", "1");
  g_assert_cmpstr (fact_of (merge->document, "a", "fact-19999")->text, ==, "1");
  g_assert_cmpstr (fact_of (merge->document, "a", "theirs.data.fact-19999")->text, ==, "2");
  g_assert_cmpstr (fact_of (merge->document, "a", "theirs.x-19999")->text, ==, "2");
  g_assert_cmpstr (fact_of (merge->document, "a", "theirs.x-7")->text, ==, "0");
  g_assert_cmpstr (fact_of (merge->document, "a", "theirs.x-7.2")->text, ==, "2");
  assert_whole (merge);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-merge/both", test_both);
  g_test_add_func ("/document-merge/set-aside", test_set_aside);
  g_test_add_func ("/document-merge/conflict", test_conflict);
  g_test_add_func ("/document-merge/long-conflict", test_long_conflict);
  g_test_add_func ("/document-merge/removed", test_removed);
  g_test_add_func ("/document-merge/clash", test_clash);
  g_test_add_func ("/document-merge/views", test_views);
  g_test_add_func ("/document-merge/alone", test_alone);
  g_test_add_func ("/document-merge/union", test_union);
  g_test_add_func ("/document-merge/nothing-lost", test_nothing_lost);
  g_test_add_func ("/document-merge/random", test_random);
  g_test_add_func ("/document-merge/many-members", test_many_members);

  return g_test_run ();
}
