/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-statement.h"

static EntenteRecord *
new_phrase (const char *text,
            const char *lang)
{
  EntenteRecord *phrase = entente_record_new (&entente_phrase_shape);

  entente_record_set_text (phrase, ENTENTE_PHRASE_TEXT, text);
  entente_record_set_text (phrase, ENTENTE_PHRASE_LANG, lang);
  return phrase;
}

static EntenteRecord *
new_actor (void)
{
  EntenteRecord *actor = entente_record_new (entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR));
  const char *links[] = { "https://example.org/", NULL };

  entente_record_set_text (actor, ENTENTE_ACTOR_ID, "shoigu");
  entente_record_set_text (actor, ENTENTE_ACTOR_NAME, "Sergei Shoigu");
  entente_record_add_record (actor, ENTENTE_ACTOR_ALIASES, new_phrase ("쇼이구", "ko"));
  entente_record_add_record (actor, ENTENTE_ACTOR_ALIASES, new_phrase ("Шойгу", "ru"));
  entente_record_set_texts (actor, ENTENTE_ACTOR_LINKS, links);
  entente_record_add_foreign (actor, "x-colour", "1.50", -1, ENTENTE_ACTOR_NAME);
  return actor;
}

static void
test_absent (void)
{
  g_autoptr (EntenteRecord) record =
    entente_record_new (entente_item_kind_get_shape (ENTENTE_ITEM_STATEMENT));

  for (guint i = 0; i < ENTENTE_N_STATEMENT; i++)
    g_assert_false (entente_record_has (record, i));
  g_assert_null (entente_record_get_text (record, ENTENTE_STATEMENT_TEXT));
  g_assert_null (entente_record_get_texts (record, ENTENTE_STATEMENT_VIA)[0]);
  g_assert_cmpint (entente_record_get_number (record, ENTENTE_STATEMENT_CREDIBILITY), ==,
                   ENTENTE_NUMBER_ABSENT);

  entente_record_set_text (record, ENTENTE_STATEMENT_TEXT, "");
  g_assert_false (entente_record_has (record, ENTENTE_STATEMENT_TEXT));
  entente_record_set_number (record, ENTENTE_STATEMENT_CREDIBILITY, 0);
  g_assert_true (entente_record_has (record, ENTENTE_STATEMENT_CREDIBILITY));
}

static void
test_copy (void)
{
  g_autoptr (EntenteRecord) a = new_actor ();
  g_autoptr (EntenteRecord) b = entente_record_copy (a);

  g_assert_true (entente_record_equal (a, b));
  g_assert_cmpuint (entente_record_get_n_records (b, ENTENTE_ACTOR_ALIASES), ==, 2);

  entente_record_set_text (entente_record_get_nth (b, ENTENTE_ACTOR_ALIASES, 1),
                           ENTENTE_PHRASE_LANG, "uk");
  g_assert_false (entente_record_equal (a, b));
  g_assert_cmpstr (entente_record_get_text (entente_record_get_nth (a, ENTENTE_ACTOR_ALIASES, 1),
                                            ENTENTE_PHRASE_LANG), ==, "ru");
}

static void
test_equal_sees_every_member (void)
{
  g_autoptr (EntenteRecord) a = new_actor ();

  for (guint i = 0; i < ENTENTE_N_ACTOR; i++)
    {
      g_autoptr (EntenteRecord) b = entente_record_copy (a);

      if (!entente_record_has (b, i))
        continue;
      entente_record_clear (b, i);
      g_assert_false (entente_record_equal (a, b));
    }
}

static void
test_foreign (void)
{
  g_autoptr (EntenteRecord) a = new_actor ();
  g_autoptr (EntenteRecord) b = entente_record_copy (a);

  g_assert_cmpuint (entente_record_get_n_foreign (b), ==, 1);
  g_assert_cmpstr (entente_record_get_foreign (b, 0)->json, ==, "1.50");
  g_assert_cmpint (entente_record_get_foreign (b, 0)->after, ==, ENTENTE_ACTOR_NAME);

  /* A note that could not be understood is replaced when a note is set. */
  entente_record_add_foreign (b, "note", "[7]tail", 3, ENTENTE_ACTOR_LINKS);
  g_assert_cmpstr (entente_record_get_foreign (b, 1)->json, ==, "[7]");
  g_assert_false (entente_record_equal (a, b));
  entente_record_set_text (b, ENTENTE_ACTOR_NOTE, "seen");
  g_assert_cmpuint (entente_record_get_n_foreign (b), ==, 1);
}

/* Makes one change to a record, the same for the same number. */
static void
change (EntenteRecord *actor,
        guint32        number)
{
  g_autofree char *text = g_strdup_printf ("%u", number % 97), *name = g_strdup_printf ("fact %u", number);
  const char *const texts[] = { text, "b", number % 2 != 0 ? "c" : NULL, NULL };
  EntenteRecord *part;

  switch (number % 9)
    {
    case 0:
      entente_record_set_text (actor, ENTENTE_ACTOR_NAME, text);
      break;
    case 1:
      entente_record_take_text (actor, ENTENTE_ACTOR_NOTE, number % 4 != 0 ? g_strdup (name) : g_strdup (""));
      break;
    case 2:
      entente_record_set_texts (actor, ENTENTE_ACTOR_LINKS, texts);
      break;
    case 3:
      entente_record_take_texts (actor, ENTENTE_ACTOR_TAGS, g_strdupv ((char **) texts));
      break;
    case 4:
      entente_record_add_text (actor, number % 4 != 0 ? ENTENTE_ACTOR_TAGS : ENTENTE_ACTOR_LINKS, text);
      break;
    case 5:
      entente_record_add_datum (actor, ENTENTE_ACTOR_DATA, name, ENTENTE_DATUM_TEXT, text);
      break;
    case 6:
      part = number % 2 != 0 ? new_phrase (text, "ko") : entente_record_new_part (actor, ENTENTE_ACTOR_ALIASES);
      entente_record_add_record (actor, ENTENTE_ACTOR_ALIASES, part);
      break;
    case 7:
      entente_record_add_foreign (actor, name, "[1.50, 2]", number % 2 != 0 ? -1 : 6, ENTENTE_ACTOR_NAME);
      break;
    default:
      if (number % 4 == 0)
        entente_record_clear (actor, 1 + number % (ENTENTE_N_ACTOR - 1));
      break;
    }
}

/* A record in a pool is like any other, and a copy of it does not need the pool. */
static void
test_pool (void)
{
  for (guint round = 0; round < 50; round++)
    {
      EntentePool *pool = entente_pool_new ();
      const EntenteShape *shape = entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR);
      EntenteRecord *pooled = entente_record_new_in (pool, shape);
      g_autoptr (EntenteRecord) plain = entente_record_new (shape), copy = NULL;

      for (guint i = 0; i < 200; i++)
        {
          guint32 number = (guint32) g_test_rand_int () ^ i << 20;

          change (plain, number);
          change (pooled, number);
          g_assert_true (entente_record_equal (plain, pooled));
        }
      copy = entente_record_copy (pooled);
      entente_record_free (pooled);
      entente_pool_unref (pool);
      g_assert_true (entente_record_equal (plain, copy));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/absent", test_absent);
  g_test_add_func ("/record/copy", test_copy);
  g_test_add_func ("/record/equal-sees-every-member", test_equal_sees_every_member);
  g_test_add_func ("/record/foreign", test_foreign);
  g_test_add_func ("/record/pool", test_pool);
  return g_test_run ();
}
