/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate.h"
#include "entente-file-words.h"

#include "sample.h"

#include <string.h>

/* Places are exact whatever a text holds, and time is linear. */

#define SIZE 200000

static EntenteLexicons *lexicons;

/* Marks of all kinds, letters of many scripts, characters that are not seen, and what makes sentences. */
static const char *const fragments[] = {
  "“", "”", "\"", "''", "``", "'''", "‘", "’", "«", "»", "„", "'", "`", "(", ")", "[", "]", "—", " - ", "–", ":", ";",
    ",", ".",
  "!", "?", "…", " ", " ", " ", "\n", "\n\n", "\t", "\r\n", "\xc2\xa0", "\xe2\x80\xae", "\xe2\x80\xad", "\xe2\x80\x8f",
  "\xe2\x80\x8b", "\xef\xbb\xbf", "\xcc\x81", "😀", "𝔘", "𠀀", "Ann", "Wells", "Kim Jong-un", "Mr.", "U.S.", "she",
  "said",
  "told", "calling", "was", "quoted", "as", "saying", "that", "who", "and", "according to", "TASS", "the", "ministry",
  "of",
  "in", "a source", "film", "сказал", "Песков", "он", "заявил", "что", "по словам", "Лаврова", "ТАСС", "대통령은", "김정은",
  "라고", "말했다", "그는", "고", "에 따르면", "مرحبا", "שלום", "12", "24\"", "$5", "ﬁ", "İ", "ẞ", "'s", "’s", "don't",
  "met", "with", "by", "visited", "встретился с", "посетил", "Пескова", "Песковым", "김정은을", "김정은이", "만났다", "방문했다",
};

/* Actors whom the texts name. */
static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann Wells", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  sample_add_alias (document, "kim", "김정은", "ko");
  sample_add (document, ENTENTE_ITEM_ACTOR, "peskov", ENTENTE_ACTOR_NAME, "Dmitry Песков", ENTENTE_ACTOR_KIND, "person",
              0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "tass", ENTENTE_ACTOR_NAME, "TASS", 0);
  sample_add_alias (document, "tass", "ТАСС", "ru");
  return document;
}

static void
assert_part (EntenteCharacters part,
             guint             n_characters)
{
  g_assert_cmpuint (part.start, <=, part.end);
  g_assert_cmpuint (part.end, <=, n_characters);
}

static void
assert_exact (const char              *text,
              const EntenteAnnotation *annotation)
{
  guint n_characters = g_utf8_strlen (text, -1), end = 0;

  for (guint i = 0; i < annotation->proposals->len; i++)
    {
      const EntenteProposal *proposal = annotation->proposals->pdata[i];
      g_autofree char *words = NULL;

      assert_part (proposal->words, n_characters);
      assert_part (proposal->sentence, n_characters);
      g_assert_cmpuint (proposal->words.start, <, proposal->words.end);
      g_assert_cmpuint (proposal->words.start, >=, end);
      end = proposal->words.end;
      words = g_utf8_substring (text, proposal->words.start, proposal->words.end);
      g_assert_false (g_unichar_isspace (g_utf8_get_char (words)));
      if (proposal->speaker != NULL)
        {
          assert_part (proposal->speaker->mention, n_characters);
          g_assert_cmpuint (proposal->speaker->mention.start, <, proposal->speaker->mention.end);
        }
      g_assert_cmpfloat (proposal->confidence, <=, 1);
      g_assert_nonnull (proposal->attribution);
      g_assert_nonnull (proposal->modality);
    }
}

static void
assert_relations (const EntenteAnnotation *annotation,
                  guint                    n_characters)
{
  for (guint i = 0; i < annotation->relations->len; i++)
    {
      const EntenteProposal *proposal = annotation->relations->pdata[i];

      assert_part (proposal->words, n_characters);
      assert_part (proposal->relation->from_place, n_characters);
      assert_part (proposal->relation->to_place, n_characters);
      g_assert_cmpuint (proposal->words.start, <=, proposal->relation->verb.start);
      g_assert_cmpuint (proposal->relation->verb.end, <=, proposal->words.end);
      g_assert_cmpstr (proposal->relation->from, !=, proposal->relation->to);
    }
  for (guint i = 0; i < annotation->new_places->len; i++)
    {
      const EntenteNewNamePlace *place = &g_array_index (annotation->new_places, EntenteNewNamePlace, i);

      assert_part (place->place, n_characters);
      g_assert_cmpuint (place->nth, <, annotation->new_names->len);
    }
}

static char *
make_text (void)
{
  GString *text = g_string_new (NULL);
  guint n = g_test_rand_int_range (1, 120);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, fragments[g_test_rand_int_range (0, G_N_ELEMENTS (fragments))]);
      if (g_test_rand_bit ())
        g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}

static void
test_random (void)
{
  static const char *const languages[] = { NULL, "en", "ko", "ru" };
  g_autoptr (EntenteDocument) document = make_document ();
  guint n = g_test_thorough () ? 50000 : 6000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = make_text ();
      g_autoptr (EntenteAnnotation) annotation =
        entente_annotate (text, lexicons, languages[i % G_N_ELEMENTS (languages)],
                          i % 3 > 0 ? document : NULL, NULL, NULL);

      g_assert_nonnull (annotation);
      assert_exact (text, annotation);
      assert_relations (annotation, g_utf8_strlen (text, -1));
    }
}

/* A mark before and behind each quotation, of a text with characters beyond the first plane and turned directions. */
static void
test_marks (void)
{
  static const char text[] = "😀☃ \xe2\x80\xaeZoë Wells said, “I \xe2\x80\x8bsaw 𠀀 it,” and: \"No.\"";
  g_autoptr (EntenteAnnotation) annotation = entente_annotate (text, lexicons, NULL, NULL, NULL, NULL);
  const EntenteProposal *first = annotation->proposals->pdata[0];
  g_autofree char *words = g_utf8_substring (text, first->words.start, first->words.end);
  g_autofree char *speaker = g_utf8_substring (text, first->speaker->mention.start, first->speaker->mention.end);

  g_assert_cmpuint (annotation->proposals->len, ==, 2);
  g_assert_cmpstr (words, ==, "I \xe2\x80\x8bsaw 𠀀 it");
  g_assert_cmpstr (speaker, ==, "Zoë Wells");
}

/* Texts that mean harm: what repeats must not take more than linear time. A test that does so would not end. */
static void
test_hostile (void)
{
  static const char *const parts[] = {
    "“", "\"", "\"a ", "«", "''", "“Kim said, ", "He said \"x\" and ", "(", "a, ", "Kim ", "of ", "who said ", "— ",
    "«А, — сказал Б, — ", "그는 “가”고 ", "Mr. ", "a.b.", "- ", "’", "said ", "that ", "the ",
    "Ann Wells met ", "Ann Wells met Kim Jong-un and ", "he met TASS. ", "ТАСС посетил ", "Песков встретился с Пес", "김정은이 김정은을 만났다 ",
  };
  g_autoptr (EntenteDocument) document = make_document ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_sized_new (SIZE + 64);
      g_autoptr (EntenteAnnotation) annotation = NULL;

      while (text->len < SIZE)
        g_string_append (text, parts[i]);
      annotation = entente_annotate (text->str, lexicons, NULL, document, NULL, NULL);
      g_assert_nonnull (annotation);
      assert_part ((EntenteCharacters) { 0, annotation->proposals->len }, SIZE);
    }
}

/* A line that ends within a word, as in a text of a PDF: the word and the name are whole, the places are those of the
 * text. */
static void
test_line_ends (void)
{
  static const char text[] = "“We will not wait,” con-\u2028firmed Ada Kim-\u2028ura.";
  g_autoptr (EntenteAnnotation) annotation = entente_annotate (text, lexicons, "en", NULL, NULL, NULL);
  const EntenteProposal *proposal;

  g_assert_cmpuint (annotation->proposals->len, ==, 1);
  proposal = annotation->proposals->pdata[0];
  assert_exact (text, annotation);
  g_assert_cmpstr (proposal->speaker->name, ==, "Ada Kimura");
  g_assert_cmpstr (proposal->modality, ==, ENTENTE_MODALITY_CONFIRMS);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicons = entente_lexicons_load ();
  g_test_add_func ("/annotate-places/marks", test_marks);
  g_test_add_func ("/annotate-places/random", test_random);
  g_test_add_func ("/annotate-places/hostile", test_hostile);
  g_test_add_func ("/annotate-places/line-ends", test_line_ends);
  status = g_test_run ();
  entente_lexicons_unref (lexicons);
  return status;
}
