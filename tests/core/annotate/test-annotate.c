/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate.h"

#include "sample.h"

#include <string.h>

/* Who says what, by constructions of three languages. */

static EntenteLexicons *lexicons;

static char **
read_lines (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "annotate", name, NULL), *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

static EntenteAnnotation *
annotate (const char      *text,
          EntenteDocument *document)
{
  g_autoptr (GError) error = NULL;
  EntenteAnnotation *annotation = entente_annotate (text, lexicons, NULL, document, NULL, &error);

  g_assert_no_error (error);
  return annotation;
}

static char *
dup_part (const char        *text,
          EntenteCharacters  part)
{
  return g_utf8_substring (text, part.start, part.end);
}

static char *
dup_speaker (const char            *text,
             const EntenteProposal *proposal)
{
  return proposal->speaker != NULL ? dup_part (text, proposal->speaker->mention) : g_strdup ("-");
}

static void
test_sentences (void)
{
  g_auto (GStrv) lines = read_lines ("sentences.tsv");
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) fields = g_strsplit (*line, "\t", -1);
      g_autoptr (EntenteAnnotation) annotation = NULL;
      g_autoptr (GPtrArray) speakers = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *all = NULL;

      if (**line == '#' || **line == '\0')
        continue;
      annotation = annotate (fields[0], NULL);
      for (guint i = 0; i < annotation->proposals->len; i++)
        g_ptr_array_add (speakers, dup_speaker (fields[0], annotation->proposals->pdata[i]));
      g_ptr_array_add (speakers, NULL);
      all = g_strjoinv ("|", (char **) speakers->pdata);
      if (g_strcmp0 (all, fields[1]) != 0)
        g_test_message ("%s", fields[0]);
      g_assert_cmpstr (all, ==, fields[1]);
      n++;
    }
  g_assert_cmpuint (n, >, 300);
}

/* The words without a full stop and a comma at the end, which the cases do not count. */
static char *
dup_words (const char            *text,
           const EntenteProposal *proposal)
{
  char *words = dup_part (text, proposal->words);

  while (*words != '\0' && strchr (".,", words[strlen (words) - 1]) != NULL)
    words[strlen (words) - 1] = '\0';
  return words;
}

static const EntenteProposal *
find (const char              *text,
      const EntenteAnnotation *annotation,
      const char              *quote)
{
  g_autofree char *wanted = g_strdup (quote);

  while (*wanted != '\0' && strchr (".,", wanted[strlen (wanted) - 1]) != NULL)
    wanted[strlen (wanted) - 1] = '\0';
  for (guint i = 0; i < annotation->proposals->len; i++)
    {
      g_autofree char *words = dup_words (text, annotation->proposals->pdata[i]);

      if (g_str_equal (words, wanted))
        return annotation->proposals->pdata[i];
    }
  return NULL;
}

static void
assert_case (const char            *text,
             const EntenteProposal *proposal,
             char                 **fields)
{
  g_autofree char *speaker = dup_speaker (text, proposal), *via = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const EntenteVoice *voice = proposal->speaker;

  g_assert_cmpstr (speaker, ==, fields[3]);
  g_assert_cmpstr (voice != NULL && voice->is_named ? voice->name : "-", ==, fields[4]);
  for (guint i = 0; i < proposal->via->len; i++)
    g_ptr_array_add (names, ((EntenteVoice *) proposal->via->pdata[i])->name);
  g_ptr_array_add (names, NULL);
  via = names->len > 1 ? g_strjoinv ("|", (char **) names->pdata) : g_strdup ("-");
  g_assert_cmpstr (via, ==, fields[5]);
  g_assert_cmpstr (proposal->attribution, ==, fields[6]);
  g_assert_cmpstr (proposal->modality, ==, fields[7]);
}

static void
test_cases (void)
{
  g_auto (GStrv) lines = read_lines ("cases.tsv");
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) fields = g_strsplit (*line, "\t", -1), quotes = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntenteAnnotation) annotation = NULL;

      if (**line == '#' || **line == '\0' || g_str_has_prefix (*line, "lang\t"))
        continue;
      g_string_append (text, fields[1]);
      g_string_replace (text, "¶", "\n", 0);
      g_test_message ("%s", text->str);
      annotation = annotate (text->str, NULL);
      quotes = g_strsplit (fields[2], "|", -1);
      if (g_str_equal (fields[2], "-"))
        g_assert_cmpuint (annotation->proposals->len, ==, 0);
      else
        for (char **quote = quotes; *quote != NULL; quote++)
          {
            const EntenteProposal *proposal = find (text->str, annotation, *quote);

            if (proposal == NULL)
              g_error ("Not proposed: %s", *quote);
            assert_case (text->str, proposal, fields);
          }
      n++;
    }
  g_assert_cmpuint (n, ==, 49);
}

/* A whole article: full names, surnames, pronouns, a source without a name. */
static const char article[] =
  "Harbour board splits over ferry plan\n\n"
  "The Tern Bay harbour board on Monday rejected a plan for a second ferry, which its chairwoman, Ines Moreau, called "
  "“a bridge to nowhere.”\n\n"
  "“We have one ferry that runs half empty,” Moreau said. “Nobody has told me who would ride on two.”\n\n"
  "Colin Hart, who owns the hotel, disagreed. “She has never taken the ferry in August,” he said.\n\n"
  "“Come in August!”\n\n"
  "A board member who asked not to be named said the vote had been “settled over dinner.” The member added that "
  "Moreau “does not like surprises.”\n\n"
  "In an interview with the Tern Bay Gazette, Hart said he might sue.\n";

static void
test_article (void)
{
  static const struct {
    const char *words, *name, *attribution;
  } wanted[] = {
    { "a bridge to nowhere.", "Ines Moreau", "on-record" },
    { "We have one ferry that runs half empty", "Ines Moreau", "on-record" },
    { "Nobody has told me who would ride on two.", "Ines Moreau", "on-record" },
    { "She has never taken the ferry in August", "Colin Hart", "on-record" },
    { "Come in August!", "Colin Hart", "on-record" },
    { "settled over dinner.", "board member", "anonymous" },
    { "does not like surprises.", "board member", "anonymous" },
  };
  g_autoptr (EntenteAnnotation) annotation = annotate (article, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wanted) && i < annotation->proposals->len; i++)
    {
      const EntenteProposal *proposal = annotation->proposals->pdata[i];
      g_autofree char *words = dup_part (article, proposal->words);

      g_assert_cmpstr (words, ==, wanted[i].words);
      if (proposal->speaker == NULL || proposal->speaker->name == NULL)
        g_error ("Without a speaker: %s", words);
      g_assert_cmpstr (proposal->speaker->name, ==, wanted[i].name);
      g_assert_cmpstr (proposal->attribution, ==, wanted[i].attribution);
    }
  g_assert_cmpuint (annotation->proposals->len, ==, G_N_ELEMENTS (wanted));
  g_assert_cmpstr (annotation->language, ==, "en");
}

/* Lines that are broken at a margin do not end a paragraph. */
static void
test_wrapped (void)
{
  static const char text[] = "“The harbour has been closed since the storm, and nobody can\n"
                             "say when it will open again,” Ines Moreau told the people who\n"
                             "had come to the meeting in the school on Monday evening, and\n"
                             "added that she would not leave the town before it was open\n"
                             "again.\n\n“We wait,” she said.\n";
  g_autoptr (EntenteAnnotation) annotation = annotate (text, NULL);
  const EntenteProposal *first = annotation->proposals->pdata[0], *second = annotation->proposals->pdata[1];
  g_autofree char *words = dup_part (text, first->words);

  g_assert_cmpuint (annotation->proposals->len, ==, 2);
  g_assert_true (g_str_has_suffix (words, "nobody can\nsay when it will open again"));
  g_assert_cmpuint (first->paragraph, ==, 1);
  g_assert_cmpuint (second->paragraph, ==, 2);
  g_assert_cmpstr (second->speaker->name, ==, "Ines Moreau");
}

static void
test_known_actors (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteAnnotation) annotation = NULL;
  const EntenteProposal *proposal;

  sample_add (document, ENTENTE_ITEM_ACTOR, "board-chair", ENTENTE_ACTOR_NAME, "I. Moreau", 0);
  sample_add_alias (document, "board-chair", "Ines Moreau", "en");
  sample_add (document, ENTENTE_ITEM_ACTOR, "hart", ENTENTE_ACTOR_NAME, "Colin Hart", 0);
  annotation = annotate (article, document);
  proposal = annotation->proposals->pdata[1];
  g_assert_cmpstr (proposal->speaker->actor, ==, "board-chair");
  proposal = annotation->proposals->pdata[3];
  g_assert_cmpstr (proposal->speaker->actor, ==, "hart");
  g_assert_cmpuint (annotation->mentions->len, >=, 5);
  for (guint i = 0; i < annotation->mentions->len; i++)
    {
      const EntenteActorMention *mention = &g_array_index (annotation->mentions, EntenteActorMention, i);
      g_autofree char *words = dup_part (article, mention->place);

      g_assert_true (g_str_has_suffix (words, g_str_equal (mention->actor, "hart") ? "Hart" : "Moreau"));
    }
  for (guint i = 0; i < annotation->new_names->len; i++)
    g_assert_null (((EntenteVoice *) annotation->new_names->pdata[i])->actor);
}

/* A surname is an actor's if only one has it; a part of a double name and a description are nobody's. */
static void
test_actor_names (void)
{
  static const struct {
    const char *text, *actor;
  } wanted[] = {
    { "“Yes,” Lavrov said.", "lavrov" }, { "“Yes,” Wells said.", NULL }, { "“Yes,” UN said.", NULL },
    { "“Yes,” an official said.", NULL }, { "“Yes,” said Bob Wells.", "bob" }, { "“Yes,” said Kim Jong-un.", "kim" },
  };
  g_autoptr (EntenteDocument) document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "lavrov", ENTENTE_ACTOR_NAME, "Sergei Lavrov", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann Wells", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "bob", ENTENTE_ACTOR_NAME, "Bob Wells", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "ministry-official", ENTENTE_ACTOR_NAME, "A ministry official", 0);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (EntenteAnnotation) annotation = annotate (wanted[i].text, document);
      const EntenteProposal *proposal = annotation->proposals->pdata[0];

      g_assert_nonnull (proposal->speaker);
      g_assert_cmpstr (proposal->speaker->actor, ==, wanted[i].actor);
    }
}

static void
test_languages (void)
{
  static const char *const texts[][2] = {
    { "“Yes,” said Ann Wells.", "en" }, { "«Да», — сказал Иван Петров.", "ru" }, { "그는 “그렇다”고 말했다.", "ko" },
    { "", "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (EntenteAnnotation) annotation = annotate (texts[i][0], NULL);

      g_assert_cmpstr (annotation->language, ==, texts[i][1]);
    }
}

static void
test_invalid (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteAnnotation) annotation = entente_annotate ("“\xff” he said", lexicons, NULL, NULL, NULL, &error);

  g_assert_null (annotation);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteAnnotation) annotation = NULL;

  g_cancellable_cancel (cancellable);
  annotation = entente_annotate (article, lexicons, NULL, NULL, cancellable, &error);
  g_assert_null (annotation);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
annotate_in_thread (gpointer data)
{
  g_autoptr (EntenteAnnotation) annotation = annotate (article, NULL);

  return GUINT_TO_POINTER (annotation->proposals->len);
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, annotate_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 7);
}

/* What is shown as sure is, in these constructions, nearly always right. */
static void
test_sure (void)
{
  g_autoptr (EntenteAnnotation) annotation = annotate ("“Yes,” Ann Wells said. The plan is “odd.” She wore a hat. “No.”",
                                                       NULL);

  g_assert_cmpuint (annotation->proposals->len, >=, 2);
  g_assert_true (((EntenteProposal *) annotation->proposals->pdata[0])->is_sure);
  g_assert_false (((EntenteProposal *) annotation->proposals->pdata[1])->is_sure);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicons = entente_lexicons_load ();
  g_test_add_func ("/annotate/sentences", test_sentences);
  g_test_add_func ("/annotate/cases", test_cases);
  g_test_add_func ("/annotate/article", test_article);
  g_test_add_func ("/annotate/wrapped", test_wrapped);
  g_test_add_func ("/annotate/known-actors", test_known_actors);
  g_test_add_func ("/annotate/actor-names", test_actor_names);
  g_test_add_func ("/annotate/languages", test_languages);
  g_test_add_func ("/annotate/invalid", test_invalid);
  g_test_add_func ("/annotate/cancelled", test_cancelled);
  g_test_add_func ("/annotate/threads", test_threads);
  g_test_add_func ("/annotate/sure", test_sure);
  status = g_test_run ();
  entente_lexicons_unref (lexicons);
  return status;
}
