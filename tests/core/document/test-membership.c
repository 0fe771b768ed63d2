/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-membership.h"

#include "entente-json.h"

#include <string.h>

#define FILE_HEAD "{\"format\": \"entente\", \"version\": 1, \"actors\": [" \
  "{\"id\": \"army\", \"name\": \"Army\"}, {\"id\": \"guard\", \"tags\": [\"armed\"]}, {\"id\": \"band\"}, {\"id\": \"drum\"}," \
  "{\"id\": \"ann\", \"tags\": [\"poet\", \"armed\"]}], \"relations\": [" \
  "{\"id\": \"r1\", \"from\": \"band\", \"to\": \"army\", \"kind\": \"part of\"}," \
  "{\"id\": \"r2\", \"from\": \"drum\", \"to\": \"band\", \"kind\": \"part of\"}," \
  "{\"id\": \"r3\", \"from\": \"army\", \"to\": \"drum\", \"kind\": \"part of\"}," \
  "{\"id\": \"r4\", \"from\": \"ann\", \"to\": \"army\", \"kind\": \"wrote of\"}], \"groups\": ["

static EntenteDocument *
read_document (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  EntenteDocument *document = entente_json_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_members (const char *group,
                const char *expected)
{
  g_autofree char *json = g_strconcat (FILE_HEAD, group, "]}", NULL);
  g_autoptr (EntenteDocument) document = read_document (json);
  g_autoptr (EntenteMembership) membership = entente_membership_new_for_document (document);
  g_autoptr (GPtrArray) members = entente_membership_list_actors (membership, entente_actor_group_get_nth (document, 0));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_item_get_id (members->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
  for (guint i = 0; i < entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR); i++)
    {
      GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      g_assert_true (entente_membership_has (membership, entente_actor_group_get_nth (document, 0), actor)
                     == g_ptr_array_find (members, actor, NULL));
    }
}

static void
test_named (void)
{
  assert_members ("{\"id\": \"g\"}", "");
  assert_members ("{\"id\": \"g\", \"members\": [\"ann\", \"army\", \"ann\"]}", "army ann");
  /* Relations and what is not there are no members. */
  assert_members ("{\"id\": \"g\", \"members\": [\"r1\", \"nobody\", \"drum\"]}", "drum");
}

static void
test_tag (void)
{
  assert_members ("{\"id\": \"g\", \"tag\": \"armed\"}", "guard ann");
  assert_members ("{\"id\": \"g\", \"tag\": \"armed\", \"members\": [\"army\"]}", "army guard ann");
  assert_members ("{\"id\": \"g\", \"tag\": \"arme\"}", "");
}

static void
test_whole (void)
{
  /* The relations go in a circle. */
  assert_members ("{\"id\": \"g\", \"whole\": \"army\", \"relation\": \"part of\"}", "army band drum");
  assert_members ("{\"id\": \"g\", \"whole\": \"army\", \"relation\": \"wrote of\"}", "army ann");
  assert_members ("{\"id\": \"g\", \"whole\": \"army\"}", "army");
  assert_members ("{\"id\": \"g\", \"whole\": \"nobody\", \"relation\": \"part of\"}", "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/membership/named", test_named);
  g_test_add_func ("/membership/tag", test_tag);
  g_test_add_func ("/membership/whole", test_whole);
  return g_test_run ();
}
