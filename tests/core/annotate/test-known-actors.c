/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-known-actors.h"

#include "entente-lexicons.h"

#include "sample.h"

static EntenteLexicons *lexicons;

static const EntenteLexicon *
get_lexicon (void)
{
  return entente_lexicons_choose (lexicons, "Да", "ru");
}

static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "holm", ENTENTE_ACTOR_NAME, "Вера Холмова", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "saleh", ENTENTE_ACTOR_NAME, "Амир Салехов", ENTENTE_ACTOR_KIND, "person",
              0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "norland", ENTENTE_ACTOR_NAME, "Норландия", ENTENTE_ACTOR_KIND, "state", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "one", ENTENTE_ACTOR_NAME, "Пётр Ридов", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "other", ENTENTE_ACTOR_NAME, "Иван Ридов", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "김정은", 0);
  return document;
}

/* Who is named in a text, as "words=actor", joined by "; ". */
static char *
scan (const EntenteKnownActors *known,
      const char               *text)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (EntenteKnownPlace));
  GString *all = g_string_new (NULL);

  entente_known_actors_scan (known, text, 0, strlen (text), places);
  for (guint i = 0; i < places->len; i++)
    {
      const EntenteKnownPlace *place = &g_array_index (places, EntenteKnownPlace, i);

      g_string_append_printf (all, "%s%.*s=%s", i > 0 ? "; " : "", (int) (place->end - place->start),
                              text + place->start, place->actor);
    }
  return g_string_free (all, FALSE);
}

static void
test_scan (void)
{
  static const struct {
    const char *text, *found;
  } cases[] = {
    { "Веру Холмову видели с Амиром Салеховым.", "Веру Холмову=holm; Амиром Салеховым=saleh" },
    { "В Норландии и Норландию", "Норландии=norland; Норландию=norland" },
    /* A surname by itself, unless two have it, another first name stands before it, or it is no name. */
    { "Салехова знают. Потом Холмова ушла.", "Салехова=saleh; Холмова=holm" },
    { "Президент Салехов посетил Осло.", "Салехов=saleh" },
    { "Он видел Ридова.", "" },
    { "Анна Салехова ушла.", "" },
    { "салехова", "" },
    { "김정은은 웃었다.", "김정은은=kim" },
  };
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteKnownActors) known = entente_known_actors_new (document, get_lexicon ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = scan (known, cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_find (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteKnownActors) known = entente_known_actors_new (document, get_lexicon ());

  g_assert_cmpstr (entente_known_actors_find (known, "вера холмова", ENTENTE_NAME_MATCH_WHOLE), ==, "holm");
  g_assert_null (entente_known_actors_find (known, "Холмова", ENTENTE_NAME_MATCH_WHOLE));
  g_assert_cmpstr (entente_known_actors_find (known, "Холмова", ENTENTE_NAME_MATCH_SURNAME), ==, "holm");
  g_assert_null (entente_known_actors_find (known, "Ридов", ENTENTE_NAME_MATCH_SURNAME));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicons = entente_lexicons_load ();
  g_test_add_func ("/known-actors/scan", test_scan);
  g_test_add_func ("/known-actors/find", test_find);
  status = g_test_run ();
  entente_lexicons_unref (lexicons);
  return status;
}
