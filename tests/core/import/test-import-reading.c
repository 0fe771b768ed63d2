/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-reading.h"

#include <string.h>

static EntenteImportReading *
read_text (const char                 *text,
           const EntenteImportChoices *choices,
           GHashTable                 *remembered)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (EntenteImportChoices) none = entente_import_choices_new ();
  const EntenteImportRequest request = { bytes, "table.csv", choices != NULL ? choices : none };
  g_autoptr (GError) error = NULL;
  EntenteImportReading *reading = entente_import_reading_new (&request, 1, remembered, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

static guint
count (EntenteImportReading *reading,
       EntenteItemKind       kind)
{
  return entente_import_get_n (entente_import_reading_get_import (reading), kind);
}

/* What is chosen counts; what is not is guessed. */
static void
test_choices (void)
{
  g_autoptr (EntenteImportChoices) choices = entente_import_choices_new ();
  g_autoptr (EntenteImportReading) guessed = read_text ("Name;Alter\nKim;7\nPark;8\n", NULL, NULL);
  g_autoptr (EntenteImportReading) chosen = NULL;
  const EntenteImportPart *part = entente_import_reading_get_part (guessed, 0);

  g_assert_cmpstr (part->name, ==, "table.csv");
  g_assert_cmpint (entente_table_get_separator (part->table), ==, ';');
  g_assert_true (part->roles->has_header);
  g_assert_cmpuint (count (guessed, ENTENTE_ITEM_ACTOR), ==, 2);

  choices->contents = ENTENTE_TABLE_RELATIONS;
  choices->has_header = FALSE;
  choices->roles = g_strdup ("from,to");
  g_assert_true (entente_import_choices_are_made (choices));
  chosen = read_text ("Name;Alter\nKim;7\nPark;8\n", choices, NULL);
  g_assert_cmpuint (count (chosen, ENTENTE_ITEM_RELATION), ==, 3);
  g_assert_cmpuint (count (chosen, ENTENTE_ITEM_ACTOR), ==, 6);
}

/* Words with letters by which one sees whether the encoding is right: five at most, none twice, none cut in a letter. */
static void
test_samples (void)
{
  g_autoptr (EntenteImportChoices) choices = entente_import_choices_new ();
  g_autoptr (EntenteImportReading) right = read_text ("Name,Ort\nM\xfcller,Z\xfcrich\nM\xfcller,Bern\n", NULL, NULL);
  g_autoptr (EntenteImportReading) wrong = NULL;
  g_autoptr (EntenteImportReading) korean = NULL;
  const char *const *samples = (const char *const *) entente_import_reading_get_part (right, 0)->samples;

  g_assert_cmpuint (g_strv_length ((char **) samples), ==, 2);
  g_assert_true (g_strv_contains (samples, "Müller"));
  choices->encoding = g_strdup ("WINDOWS-1251");
  wrong = read_text ("Name,Ort\nM\xfcller,Z\xfcrich\n", choices, NULL);
  g_assert_cmpstr (entente_import_reading_get_part (wrong, 0)->samples[0], ==, "Mьller");
  korean = read_text ("이름,말\n김민수,"
                      "가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하\n", NULL, NULL);
  samples = (const char *const *) entente_import_reading_get_part (korean, 0)->samples;
  for (; *samples != NULL; samples++)
    g_assert_true (g_utf8_validate (*samples, -1, NULL));
}

/* A table with the header of one that was imported before means the same, and nothing else does. */
static void
test_remembered (void)
{
  g_autoptr (GHashTable) remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (EntenteImportChoices) choices = entente_import_choices_new ();
  g_autoptr (EntenteImportReading) first = NULL, second = NULL, third = NULL, fourth = NULL;
  const EntenteImportPart *part;

  choices->contents = ENTENTE_TABLE_RELATIONS;
  choices->roles = g_strdup ("to,from");
  first = read_text ("Alpha,Beta\na,b\n", choices, NULL);
  part = entente_import_reading_get_part (first, 0);
  g_hash_table_insert (remembered, entente_import_reading_dup_header_key (part),
                       entente_import_choices_dup_mapping (part->roles));
  second = read_text ("Alpha,Beta\nc,d\n", NULL, remembered);
  g_assert_true (entente_import_reading_get_part (second, 0)->is_remembered);
  g_assert_cmpuint (count (second, ENTENTE_ITEM_RELATION), ==, 1);
  third = read_text ("Alpha,Gamma\nc,d\n", NULL, remembered);
  g_assert_false (entente_import_reading_get_part (third, 0)->is_remembered);
  choices->contents = ENTENTE_TABLE_ACTORS;
  g_clear_pointer (&choices->roles, g_free);
  fourth = read_text ("Alpha,Beta\nc,d\n", choices, remembered);
  g_assert_false (entente_import_reading_get_part (fourth, 0)->is_remembered);
}

/* What is remembered may have been written by another version, or by anybody. */
static void
test_bad_mappings (void)
{
  static const char *const bad[] = { "", ";", "relations", "relations;1", "nothing;0;from,to", "relations;9", NULL };
  g_autoptr (EntenteImportChoices) choices = entente_import_choices_new ();
  g_autoptr (EntenteImportReading) reading = NULL;

  for (gsize i = 0; bad[i] != NULL; i++)
    g_assert_false (entente_import_choices_set_mapping (choices, bad[i]));
  g_assert_false (entente_import_choices_are_made (choices));
  g_assert_true (entente_import_choices_set_mapping (choices, "relations;9;from,what,to,to,to"));
  reading = read_text ("Alpha,Beta\nc,d\n", choices, NULL);
  g_assert_cmpint (entente_import_reading_get_part (reading, 0)->roles->roles[1], ==, ENTENTE_COLUMN_DATA);
}

/* One bad file among several: nothing is read, and the message names it. */
static void
test_several (void)
{
  g_autoptr (GBytes) good = g_bytes_new_static ("Name,Kind\nKim,person\n", 21);
  g_autoptr (GBytes) bad = g_bytes_new_static ("<gexf><graph></gexf>", 20);
  g_autoptr (EntenteImportChoices) none = entente_import_choices_new ();
  const EntenteImportRequest requests[] = { { good, "good.csv", none }, { bad, "bad.gexf", none } };
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_import_reading_new (requests, 2, NULL, NULL, &error));
  g_assert_true (g_str_has_prefix (error->message, "bad.gexf: "));
}

static gboolean
is_of (GBytes                    *bytes,
       const EntenteImportFormat *format)
{
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "file", NULL, NULL);

  return format->sniff (input);
}

/* Any file can be read as any format. Either something comes, or it says why nothing does. */
static void
test_chosen_format (void)
{
  static const struct { const char *bytes; gsize length; } files[] = {
    { "From,To\na,b\n", 12 }, { "{\"nodes\":[{\"id\":\"a\"}],\"links\":[]}", 33 }, { "[1,2]", 5 },
    { "<a>\n<b/></a>", 12 }, { "graph [\nnode [ id 1 ] ]", 23 }, { "", 0 }, { "\0\1\2\377", 4 }, { "PK\3\4", 4 },
  };

  for (guint format = 0; format < entente_import_get_n_formats (); format++)
    for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
      {
        g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].bytes, files[i].length);
        g_autoptr (EntenteImportChoices) choices = entente_import_choices_new ();
        const EntenteImportRequest request = { bytes, "file", choices };
        g_autoptr (GError) error = NULL;
        g_autoptr (EntenteImportReading) reading = NULL;
        const EntenteImportFormat *chosen = entente_import_get_nth_format (format);

        choices->format = g_strdup (chosen->name);
        reading = entente_import_reading_new (&request, 1, NULL, NULL, &error);
        g_test_message ("%s: %s: %s", chosen->name, files[i].bytes, error != NULL ? error->message : "read");
        g_assert_true ((reading == NULL) == (error != NULL));
        if (error != NULL)
          g_assert_true (g_utf8_validate (error->message, -1, NULL) && *error->message != '\0');
        else
          g_assert_true (is_of (bytes, chosen) ||
                         entente_import_count (entente_import_reading_get_import (reading)) > 0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-reading/choices", test_choices);
  g_test_add_func ("/import-reading/samples", test_samples);
  g_test_add_func ("/import-reading/remembered", test_remembered);
  g_test_add_func ("/import-reading/bad-mappings", test_bad_mappings);
  g_test_add_func ("/import-reading/several", test_several);
  g_test_add_func ("/import-reading/chosen-format", test_chosen_format);

  return g_test_run ();
}
