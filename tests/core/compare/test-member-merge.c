/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-member-merge.h"

#include "entente-member-values.h"
#include "sample.h"

/* An actor whose members are those that are not NULL; the tags are separated by blanks. */
static EntenteRecord *
actor_new (const char *name,
           const char *note,
           const char *tags,
           const char *age,
           const char *foreign)
{
  EntenteRecord *record = entente_record_new (entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR));

  entente_record_set_text (record, ENTENTE_ITEM_ID, "a");
  entente_record_set_text (record, ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (record, ENTENTE_ACTOR_NOTE, note);
  if (tags != NULL)
    entente_record_take_texts (record, ENTENTE_ACTOR_TAGS, g_strsplit (tags, " ", -1));
  if (age != NULL)
    entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "age", ENTENTE_DATUM_NUMBER, age);
  if (foreign != NULL)
    entente_record_add_foreign (record, "x", foreign, -1, -1);
  return record;
}

static void
assert_has (const EntenteRecord *record,
            const char          *name,
            const char          *value)
{
  g_autofree char *found = entente_member_values_dup (record, name);

  g_assert_cmpstr (found, ==, value);
}

static void
test_members (void)
{
  g_autoptr (EntenteRecord) base = actor_new ("A", "n", "r s t", NULL, "1");
  g_autoptr (EntenteRecord) ours = actor_new ("B", "n", "r t u", NULL, "1"), merged = NULL;
  g_autoptr (EntenteRecord) theirs = actor_new ("A", NULL, "r s t v", "7", "2");
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_member_conflict_free);

  merged = entente_member_merge (base, ours, theirs, conflicts);
  g_assert_cmpuint (conflicts->len, ==, 0);
  assert_has (merged, "name", "\"B\"");
  assert_has (merged, "note", NULL);
  assert_has (merged, "tags", "[\"r\",\"t\",\"u\",\"v\"]");
  assert_has (merged, "data", "{\"age\":7}");
  assert_has (merged, "x", "2");
}

/* What both have changed is told with all three values, and ours is in its place. */
static void
test_conflicts (void)
{
  g_autoptr (EntenteRecord) base = actor_new ("A", NULL, NULL, "1", "1");
  g_autoptr (EntenteRecord) ours = actor_new ("B", "b", NULL, "2", NULL), merged = NULL;
  g_autoptr (EntenteRecord) theirs = actor_new (NULL, "b", NULL, "3", "[3]");
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_member_conflict_free);
  static const char *const expected[][4] = {
    { "name", "\"A\"", "\"B\"", NULL }, { "data.age", "1", "2", "3" }, { "x", "1", NULL, "[3]" },
  };

  merged = entente_member_merge (base, ours, theirs, conflicts);
  g_assert_true (entente_record_equal (merged, ours));
  g_assert_cmpuint (conflicts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < conflicts->len; i++)
    {
      const EntenteMemberConflict *conflict = conflicts->pdata[i];

      g_assert_cmpstr (conflict->name, ==, expected[i][0]);
      g_assert_cmpstr (conflict->base, ==, expected[i][1]);
      g_assert_cmpstr (conflict->ours, ==, expected[i][2]);
      g_assert_cmpstr (conflict->theirs, ==, expected[i][3]);
    }
}

static EntenteItem *
statement_new (EntenteDocument *document,
               const char      *id,
               const char      *about,
               const char      *via)
{
  return sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_ABOUT, about, ENTENTE_STATEMENT_VIA, via,
                     0);
}

/* Two stances to one thing are a conflict, to two things they are not; and relays are a chain. */
static void
test_lists (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  const EntenteRecord *base = entente_item_get_record (statement_new (document, "1", "x mentions", "p"));
  const EntenteRecord *ours = entente_item_get_record (
    statement_new (document, "2", "x mentions, y supports", "p q"));
  const EntenteRecord *theirs = entente_item_get_record (
    statement_new (document, "3", "x mentions, z disputes", "p r"));
  const EntenteRecord *other = entente_item_get_record (statement_new (document, "4", "x disputes", "p"));
  const EntenteRecord *another = entente_item_get_record (statement_new (document, "5", "x supports", "p"));
  g_autoptr (EntenteRecord) merged = NULL, contrary = NULL;
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_member_conflict_free);

  merged = entente_member_merge (base, ours, theirs, conflicts);
  g_assert_cmpuint (entente_record_get_n_records (merged, ENTENTE_STATEMENT_ABOUT), ==, 3);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (((EntenteMemberConflict *) conflicts->pdata[0])->name, ==, "via");
  g_ptr_array_set_size (conflicts, 0);
  contrary = entente_member_merge (base, other, another, conflicts);
  g_assert_cmpuint (conflicts->len, ==, 1);
  assert_has (contrary, "about", "[{\"target\":\"x\",\"stance\":\"disputes\"}]");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/member-merge/members", test_members);
  g_test_add_func ("/member-merge/conflicts", test_conflicts);
  g_test_add_func ("/member-merge/lists", test_lists);

  return g_test_run ();
}
