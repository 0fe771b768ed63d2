/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence.h"

#include "entente-date.h"
#include "entente-file-words.h"
#include "sample.h"

#include <string.h>

/* Runs the table of cases of tests/data/evidence/cases.txt, which tells its own format, and checks on each of them what
 * must hold for all: properties of the rules. */

#define RELATION "r"

typedef struct {
  char *title;
  EntenteDocument *document;
  EntenteAside *aside;
  gint64 known;
} Case;

static EntenteRelation *
get_relation (EntenteDocument *document)
{
  return ENTENTE_RELATION (entente_document_lookup (document, RELATION));
}

/* A name that begins with "?" is an id of nothing. */
static const char *
add_actor (EntenteDocument *document,
           const char      *name)
{
  if (*name == '?')
    return name + 1;
  if (entente_document_lookup (document, name) == NULL)
    sample_add (document, ENTENTE_ITEM_ACTOR, name, ENTENTE_ACTOR_NAME, name, 0);
  return name;
}

static char *
read_words (const char *written)
{
  return g_strdelimit (g_strdup (written), "_", ' ');
}

static guint
find_member (EntenteRecord *record,
             const char    *name)
{
  const EntenteShape *shape = entente_record_get_shape (record);

  for (guint i = 0; i < shape->n_members; i++)
    if (g_str_equal (shape->members[i].name, name))
      return i;
  g_error ("no member is called %s", name);
}

static gboolean
names_actor (EntenteLink link)
{
  return link == ENTENTE_LINK_SPEAKER || link == ENTENTE_LINK_VIA || link == ENTENTE_LINK_PUBLISHER;
}

static const char *
read_id (EntenteDocument *document,
         EntenteLink      link,
         const char      *id)
{
  if (names_actor (link))
    return add_actor (document, id);
  return *id == '?' ? id + 1 : id;
}

static void
set_member (EntenteDocument *document,
            EntenteRecord   *record,
            guint            member,
            const char      *value)
{
  const EntenteMember *known = &entente_record_get_shape (record)->members[member];

  if (known->type == ENTENTE_VALUE_NUMBER)
    entente_record_set_number (record, member, g_ascii_strtoll (value, NULL, 10));
  else if (known->type == ENTENTE_VALUE_REF)
    entente_record_set_text (record, member, g_str_equal (value, "-") ? NULL : read_id (document, known->link, value));
  else if (known->type == ENTENTE_VALUE_REFS)
    {
      g_auto (GStrv) ids = g_strsplit (value, ",", -1);

      for (guint i = 0; ids[i] != NULL; i++)
        entente_record_add_text (record, member, read_id (document, known->link, ids[i]));
    }
  else
    entente_record_take_text (record, member, read_words (value));
}

static void
set_members (EntenteDocument *document,
             EntenteRecord   *record,
             char           **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *equals = strchr (words[i], '=');

      g_assert_nonnull (equals);
      *equals = '\0';
      set_member (document, record, find_member (record, words[i]), equals + 1);
    }
}

static void
add_source (Case  *self,
            char **words)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_SOURCE, words[1]);

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_SOURCE_TITLE, words[1]);
  set_members (self->document, entente_item_edit_record (item), words + 2);
  g_assert_true (entente_document_insert (self->document, item, G_MAXUINT));
}

static void
add_target (EntenteRecord *record,
            const char    *stance)
{
  EntenteRecord *target = entente_record_new (&entente_target_shape);

  entente_record_set_text (target, ENTENTE_TARGET_ID, RELATION);
  entente_record_set_text (target, ENTENTE_TARGET_STANCE, stance);
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
}

static void
add_statement (Case  *self,
               char **words)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, words[1]);
  EntenteRecord *record = entente_item_edit_record (item);
  gboolean both = g_str_equal (words[0], "both");

  entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, "paper");
  entente_record_set_text (record, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_NARRATION);
  for (guint i = 2; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "speaker="))
      entente_record_set_text (record, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_QUOTE);
  set_members (self->document, record, words + 2);
  if (both)
    add_target (record, ENTENTE_STANCE_SUPPORTS);
  add_target (record, both ? ENTENTE_STANCE_DISPUTES : words[0]);
  g_assert_true (entente_document_insert (self->document, item, G_MAXUINT));
}

static void
add_relation (Case  *self,
              char **words)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", words[1], words[3]), *kind = read_words (words[2]);

  sample_add (self->document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, add_actor (self->document, words[1]),
              ENTENTE_RELATION_TO, add_actor (self->document, words[3]), ENTENTE_RELATION_KIND, kind, 0);
}

static void
set_rules (Case  *self,
           char **words)
{
  EntenteRecord *record = entente_record_copy (entente_document_get_record (self->document));

  entente_record_set_texts (record, ENTENTE_DOCUMENT_WEIGHING, (const char *const *) words + 1);
  entente_record_free (entente_document_swap_record (self->document, ENTENTE_OWN_RECORD_DOCUMENT, record));
}

static void
set_aside (Case  *self,
           char **words)
{
  static const char *const kinds[] = { "source", "speaker", "medium", "grade", NULL };
  EntenteAside *before = self->aside;

  for (int kind = 0; kinds[kind] != NULL; kind++)
    if (g_str_equal (kinds[kind], words[1]))
      self->aside = entente_aside_new_with (before, kind, *words[2] == '?' ? words[2] + 1 : words[2]);
  g_assert_true (self->aside != before);
  entente_aside_unref (before);
}

static void
set_known (Case  *self,
           char **words)
{
  EntenteDateSpan span;

  g_assert_true (entente_date_parse (words[1], &span));
  self->known = span.last;
}

static const struct {
  const char *word;
  void (*func) (Case *self, char **words);
} lines[] = {
  { "source", add_source }, { "supports", add_statement }, { "disputes", add_statement }, { "mentions", add_statement },
  { "both", add_statement }, { "relation", add_relation }, { "rules", set_rules }, { "without", set_aside },
  { "known", set_known },
};

/* Returns whether the line says what a case is, not what is expected of it. */
static gboolean
read_line (Case       *self,
           const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (g_str_equal (lines[i].word, words[0]))
      {
        lines[i].func (self, words);
        return TRUE;
      }
  return FALSE;
}

static EntenteWeighing *
make_weighing (const Case *self)
{
  return entente_weighing_new (entente_rules_for_document (self->document), self->known, self->aside);
}

static void
case_begin (Case       *self,
            const char *title)
{
  *self = (Case) { .title = g_strdup (title), .document = entente_document_new (), .known = ENTENTE_KNOWN_ALL,
                   .aside = entente_aside_new () };
  sample_add (self->document, ENTENTE_ITEM_ACTOR, "x", ENTENTE_ACTOR_NAME, "x", 0);
  sample_add (self->document, ENTENTE_ITEM_ACTOR, "y", ENTENTE_ACTOR_NAME, "y", 0);
  sample_add (self->document, ENTENTE_ITEM_ACTOR, "daily", ENTENTE_ACTOR_NAME, "daily", 0);
  sample_add (self->document, ENTENTE_ITEM_SOURCE, "paper", ENTENTE_SOURCE_PUBLISHER, "daily", 0);
  sample_add (self->document, ENTENTE_ITEM_RELATION, RELATION, ENTENTE_RELATION_FROM, "x", ENTENTE_RELATION_TO, "y", 0);
}

static void
case_end (Case *self)
{
  g_free (self->title);
  entente_aside_unref (self->aside);
  g_assert_finalize_object (self->document);
}

static EntenteEvidenceClass
weigh (EntenteDocument *document,
       EntenteWeighing *weighing)
{
  return entente_evidence_weigh (document, get_relation (document), weighing, NULL);
}

static void
check_expected (const Case *self,
                const char *expected,
                const char *because)
{
  g_autoptr (EntenteWeighing) weighing = make_weighing (self);
  g_autoptr (EntenteEvidence) evidence = NULL;
  g_autofree char *why = NULL, *found = NULL;
  gboolean disputed;

  evidence = entente_evidence_for_relation (self->document, get_relation (self->document), weighing);
  why = entente_evidence_explain (evidence, self->document);
  found = g_strconcat (entente_evidence_class_get_word (evidence->support), evidence->disputed ? " disputed" : "",
                       evidence->pale ? " pale" : "", NULL);
  g_test_message ("%s %s", self->title, why);
  g_assert_cmpstr (found, ==, expected);
  if (because != NULL && strstr (why, because) == NULL)
    g_error ("%s\n  says: %s\n  and not: %s", self->title, why, because);
  g_assert_cmpint (entente_evidence_weigh (self->document, get_relation (self->document), weighing, &disputed), ==,
                   evidence->support);
  g_assert_cmpint (disputed, ==, evidence->disputed);
}

/* Whether everything that is said counts, however it is graded. Else a relay can count where what it repeats does not. */
static gboolean
is_plain (const Case *self)
{
  return self->known == ENTENTE_KNOWN_ALL && entente_aside_is_empty (self->aside)
         && (entente_rules_for_document (self->document) & 1u << ENTENTE_RULE_GRADES) == 0;
}

/* A paper that cites the source of a statement, and says the same in its own voice, makes nothing better. */
static void
check_relays (const Case *self)
{
  g_autoptr (EntenteWeighing) weighing = make_weighing (self);
  EntenteEvidenceClass before = weigh (self->document, weighing);
  GListModel *statements = entente_document_get_items (self->document, ENTENTE_ITEM_STATEMENT);
  guint n = g_list_model_get_n_items (statements);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);
      g_autofree char *source = g_strdup_printf ("relay-%u", i), *id = g_strdup_printf ("relayed-%u", i);
      EntenteItem *cited = entente_document_lookup_kind (self->document, ENTENTE_ITEM_SOURCE,
                                                         entente_statement_get_source (statement));
      g_autoptr (EntenteDocument) copy = NULL;
      EntenteEvidenceClass after;

      /* Who relays what confirms nothing says it himself. */
      if (cited == NULL || !is_plain (self) || entente_doubt_find (self->document, statement, ENTENTE_STANCE_SET_SUPPORTS) != 0
          || !entente_statement_takes_stance (statement, RELATION, ENTENTE_STANCE_SUPPORTS)
          || entente_statement_takes_stance (statement, RELATION, ENTENTE_STANCE_DISPUTES))
        continue;
      copy = entente_document_copy (self->document);
      add_actor (copy, "outlet");
      sample_add (copy, ENTENTE_ITEM_SOURCE, source, ENTENTE_SOURCE_PUBLISHER, "outlet", ENTENTE_SOURCE_CITES,
                  entente_item_get_id (cited), ENTENTE_SOURCE_RELIABILITY, "A", 0);
      sample_add (copy, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_NARRATION,
                  ENTENTE_STATEMENT_SOURCE, source, ENTENTE_STATEMENT_ABOUT, RELATION " supports",
                  ENTENTE_STATEMENT_CREDIBILITY, "1", ENTENTE_STATEMENT_DATE, "9999-12-31", 0);
      after = weigh (copy, weighing);
      g_assert_cmpint (after, >=, before);
    }
}

/* Whether a statement is among those that confirm, or that dispute. */
static gboolean
matters (const Case       *self,
         EntenteStatement *statement,
         EntenteWeighing  *weighing)
{
  EntenteEvidenceLookup lookup = entente_evidence_lookup_for_document (self->document);
  EntenteStatementWeight weight;

  entente_statement_weight_init (&weight, statement, &lookup);
  return entente_statement_weight_find_doubt (&weight, ENTENTE_STANCE_SET_SUPPORTS, weighing) == ENTENTE_DOUBT_NONE
         || entente_statement_takes_stance (statement, RELATION, ENTENTE_STANCE_DISPUTES);
}

static void
check_removals (const Case *self)
{
  g_autoptr (EntenteWeighing) weighing = make_weighing (self);
  EntenteEvidenceClass before = weigh (self->document, weighing);
  GListModel *statements = entente_document_get_items (self->document, ENTENTE_ITEM_STATEMENT);

  for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);
      g_autoptr (EntenteDocument) copy = NULL;
      EntenteEvidenceClass after;

      if (matters (self, statement, weighing))
        continue;
      copy = entente_document_copy (self->document);
      entente_document_remove (copy, ENTENTE_ITEM (statement));
      after = weigh (copy, weighing);
      /* What is only supported by doubtful words rests on nothing without them. */
      if (before == ENTENTE_EVIDENCE_TENTATIVE)
        g_assert_cmpint (after, >=, before);
      else
        g_assert_cmpint (after, ==, before);
    }
}

/* Nothing looks better for being set aside; with nothing set aside all is as the document wants it. */
static void
check_asides (const Case *self)
{
  g_autoptr (EntenteWeighing) nothing = NULL, own = entente_weighing_new_for_document (self->document);
  g_autoptr (EntenteAside) empty = entente_aside_new (), one = NULL, none = NULL;
  g_autoptr (EntenteEvidence) as_document = NULL, with_nothing = NULL;
  g_autofree char *a = NULL, *b = NULL;
  EntenteEvidenceClass whole = weigh (self->document, NULL);

  one = entente_aside_new_with (empty, ENTENTE_ASIDE_SPEAKER, "anna");
  none = entente_aside_new_without (one, ENTENTE_ASIDE_SPEAKER, "anna");
  nothing = entente_weighing_new (entente_rules_for_document (self->document), ENTENTE_KNOWN_ALL, none);
  g_assert_true (entente_weighing_equal (nothing, own) && entente_weighing_is_of_document (nothing));
  as_document = entente_evidence_for_relation (self->document, get_relation (self->document), NULL);
  with_nothing = entente_evidence_for_relation (self->document, get_relation (self->document), nothing);
  a = entente_evidence_explain (as_document, self->document);
  b = entente_evidence_explain (with_nothing, self->document);
  g_assert_cmpstr (a, ==, b);
  for (int kind = ENTENTE_ASIDE_SOURCE; kind <= ENTENTE_ASIDE_MEDIUM; kind++)
    {
      static const char *const words[] = { "paper", "anna", "daily", "wire", "agency", "second" };

      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        {
          g_autoptr (EntenteAside) aside = entente_aside_new_with (empty, kind, words[i]);
          g_autoptr (EntenteWeighing) without = NULL;

          without = entente_weighing_new (entente_rules_for_document (self->document), ENTENTE_KNOWN_ALL, aside);
          g_assert_cmpint (weigh (self->document, without), >=, whole);
        }
    }
}

static void
check_case (const Case *self,
            const char *expected,
            const char *because)
{
  g_assert_nonnull (expected);
  check_expected (self, expected, because);
  check_relays (self);
  check_removals (self);
  check_asides (self);
}

static void
test_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "evidence", "cases.txt", NULL);
  g_autofree char *text = NULL, *expected = NULL, *because = NULL;
  g_auto (GStrv) read = NULL;
  Case the = { NULL };
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  read = g_strsplit (text, "\n", -1);
  for (guint i = 0; read[i] != NULL; i++)
    {
      const char *line = read[i];

      if (*line == '#' || *line == '\0')
        continue;
      if (g_str_has_prefix (line, "= "))
        {
          if (n++ > 0)
            {
              check_case (&the, expected, because);
              case_end (&the);
            }
          g_clear_pointer (&expected, g_free);
          g_clear_pointer (&because, g_free);
          case_begin (&the, line + 2);
        }
      else if (g_str_has_prefix (line, "expect "))
        expected = g_strdup (line + strlen ("expect "));
      else if (g_str_has_prefix (line, "because "))
        because = g_strdup (line + strlen ("because "));
      else if (!read_line (&the, line))
        g_error ("what is: %s", line);
    }
  check_case (&the, expected, because);
  case_end (&the);
  g_assert_cmpuint (n, >=, 60);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence-cases/all", test_cases);

  return g_test_run ();
}
