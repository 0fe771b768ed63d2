/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit.h"

#include "entente-display-text.h"
#include "entente-history.h"
#include "entente-json.h"
#include "entente-set-aside-commands.h"
#include "entente-weighing.h"
#include "sample.h"

#include <string.h>

/* A document as a file, with ' for ", and all that an audit of it finds: "FINDING ITEM" or "FINDING ITEM OTHER", each
 * followed by a word of its sentence. */
typedef struct {
  const char *name;
  const char *json;
  const char *found;
} Case;

/* In this document everything is as it should be: two speak of one relation, in two sources. */
#define ACTORS "{'actors':[{'id':'a','name':'Ann Wells'},{'id':'b','name':'Bo Reed'},{'id':'c','name':'The Courier'," \
               "'kind':'media'}"
#define RELATIONS "],'relations':[{'id':'r','from':'a','to':'b','kind':'met'}"
#define SOURCES "],'sources':[{'id':'q','title':'Q','url':'https://q.example/','archived':'https://a.example/'," \
                "'published':'2025-03-25','publisher':'c','text':'She said: “We met twice in spring.”'}," \
                "{'id':'p','title':'P','url':'https://p.example/','text':'All.','published':'2025-03-26'}"
#define STATEMENTS "],'statements':[" SAID ("s", "a", "q", "We met.") "," SAID ("t", "b", "p", "So we did.")
#define SAID(id, speaker, source, text) "{'id':'" id "','text':'" text "','form':'paraphrase','speaker':'" speaker \
                                        "','source':'" source "'," SUPPORTS "}"
#define SUPPORTS "'about':[{'target':'r','stance':'supports'}]"
#define END "]}"
#define RELATION_2(more) ",{'id':'r2','from':'b','to':'a','kind':'saw'" more "}"
#define STATEMENT(more) ",{'id':'u','text':'Some other words','source':'p'" more "}"
#define OF_2 ",'about':[{'target':'r2','stance':'supports'}]"

static const Case cases[] = {
  { "nothing", "{'actors':[]}", "" },
  { "sound", ACTORS RELATIONS SOURCES STATEMENTS END, "" },
  { "no-statement", ACTORS RELATIONS RELATION_2 () SOURCES STATEMENTS END, "no-statement r2:no statement" },
  { "only-disputed", ACTORS RELATIONS RELATION_2 () SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'a','about':[{'target':'r2','stance':'disputes'}]") END,
    "no-statement r2:disputed by Ann" },
  { "one-origin", ACTORS RELATIONS RELATION_2 () SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'b'" OF_2) END, "one-origin r2:Bo Reed" },
  { "unnamed-only", ACTORS RELATIONS RELATION_2 () SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','attribution':'unnamed'" OF_2) END, "unnamed-only r2:unnamed voices" },
  { "hedged-only", ACTORS RELATIONS RELATION_2 () SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'b','modality':'expects'" OF_2) END, "hedged-only r2:expectations" },
  { "nothing-confirms", ACTORS RELATIONS RELATION_2 () SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'b','modality':'expects'" OF_2) ","
    "{'id':'v','text':'Else','form':'paraphrase','attribution':'unnamed','source':'q'" OF_2 "}" END,
    "nothing-confirms r2:expectations or unnamed" },
  { "misquoted", ACTORS RELATIONS SOURCES STATEMENTS
    ",{'id':'u','text':'We met thrice in spring','form':'quote','speaker':'a','source':'q'}" END,
    "not-in-source u:twice" },
  { "quoted", ACTORS RELATIONS SOURCES STATEMENTS
    ",{'id':'u','text':'We met twice','form':'quote','speaker':'a','source':'q'}" END, "" },
  { "passage", ACTORS RELATIONS SOURCES STATEMENTS
    ",{'id':'u','text':'Often.','form':'paraphrase','speaker':'a','source':'q','anchor':{'exact':'five times'}}" END,
    "passage-not-in-source u:passage" },
  { "contradicts-itself", ACTORS RELATIONS SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'a','modality':'denies'," SUPPORTS) END, "contradicts-itself u:denies" },
  { "ends-before-start", ACTORS RELATIONS ",{'id':'r2','from':'a','to':'b','start':'2025','end':'2024'}" SOURCES
    STATEMENTS "," "{'id':'u','text':'One','form':'paraphrase','speaker':'a','source':'q'" OF_2 "},"
    "{'id':'v','text':'Two','form':'paraphrase','speaker':'b','source':'p'" OF_2 "}" END,
    "ends-before-start r2:before the start" },
  { "said-after-published", ACTORS RELATIONS SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'a','date':'2026'") END, "said-after-published u:2026" },
  { "read-before-published", ACTORS RELATIONS SOURCES ",{'id':'o','title':'O','url':'https://o.example/','text':'x',"
    "'published':'2025','accessed':'2024'}" STATEMENTS END, "read-before-published o:2024" },
  { "no-source", ACTORS RELATIONS SOURCES STATEMENTS
    ",{'id':'u','text':'Hm','form':'paraphrase','speaker':'a','date':'2025'}" END, "no-source u:no source" },
  { "no-speaker", ACTORS RELATIONS SOURCES STATEMENTS STATEMENT (",'form':'paraphrase'") END,
    "no-speaker u:narration" },
  { "no-speaker-of-support", ACTORS RELATIONS SOURCES STATEMENTS STATEMENT (",'form':'paraphrase'," SUPPORTS) END,
    "no-speaker u:confirms nothing" },
  { "unnamed-speaker", ACTORS RELATIONS SOURCES STATEMENTS STATEMENT (",'form':'quote','attribution':'anonymous'") END,
    "not-in-source u:" },
  { "narration", ACTORS RELATIONS SOURCES STATEMENTS STATEMENT (",'form':'narration'") END, "" },
  { "narration-with-speaker", ACTORS RELATIONS SOURCES STATEMENTS STATEMENT (",'form':'narration','speaker':'b'") END,
    "speaker-and-medium u b:Bo Reed" },
  { "narration-of-publisher", ACTORS RELATIONS SOURCES STATEMENTS
    ",{'id':'u','text':'Hm','form':'narration','speaker':'c','source':'q'}" END, "" },
  { "medium-speaks", ACTORS RELATIONS SOURCES STATEMENTS
    ",{'id':'u','text':'Hm','form':'paraphrase','speaker':'c','source':'q'}" END, "speaker-and-medium u c:narration" },
  { "medium-of-another", ACTORS RELATIONS SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'c'") END, "" },
  { "speaker-relays", ACTORS RELATIONS SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'b','via':['c','b']") END, "speaker-and-medium u b:passed it on" },
  { "no-date", ACTORS RELATIONS SOURCES ",{'id':'o','title':'O','url':'https://o.example/','text':'x'}" STATEMENTS
    ",{'id':'u','text':'Hm','form':'paraphrase','speaker':'a','source':'o'}" END,
    "no-date u:Neither|source-no-date o:published" },
  { "dated-itself", ACTORS RELATIONS SOURCES ",{'id':'o','title':'O','url':'https://o.example/','text':'x'}" STATEMENTS
    ",{'id':'u','text':'Hm','form':'paraphrase','speaker':'a','source':'o','date':'2025'}" END,
    "source-no-date o:published" },
  { "no-address", ACTORS RELATIONS SOURCES ",{'id':'o','title':'O','published':'2025'}" STATEMENTS END,
    "source-no-address o:identifier" },
  { "identifier", ACTORS RELATIONS SOURCES ",{'id':'o','title':'O','published':'2025','identifiers':[{'scheme':'isbn',"
    "'id':'1'}]}" STATEMENTS END, "" },
  { "no-copy", ACTORS RELATIONS SOURCES ",{'id':'o','title':'O','published':'2025','url':'https://o.example/'}"
    STATEMENTS END, "source-no-copy o:vanish" },
  { "same-words", ACTORS RELATIONS SOURCES STATEMENTS
    ",{'id':'u','text':'we MET','form':'paraphrase','speaker':'a','source':'p'}" END, "same-words u s:We met" },
  { "short-words-of-another", ACTORS RELATIONS SOURCES STATEMENTS
    ",{'id':'u','text':'We met','form':'paraphrase','speaker':'b','source':'p'}" END, "" },
  { "long-words-of-another", ACTORS RELATIONS SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'a'") ",{'id':'v','text':'Long words that nobody repeats by chance',"
    "'form':'paraphrase','speaker':'a','source':'q'},{'id':'w','text':'Long words, that nobody repeats by chance!',"
    "'form':'paraphrase','speaker':'b','source':'q'}" END, "same-words w v:Long words" },
  { "same-name", ACTORS ",{'id':'d','name':'bo reed'}" RELATIONS SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'d'") END, "same-name d b:Bo Reed" },
  { "lookalike-names", ACTORS ",{'id':'d','name':'В\xD0\xBE R\xD0\xB5\xD0\xB5" "d'}" RELATIONS SOURCES STATEMENTS
    STATEMENT (",'form':'paraphrase','speaker':'d'") END,
    "lookalike-names d b:different scripts|mixed-letters d:Latin" },
  { "no-name", ACTORS ",{'id':'d'}" RELATIONS SOURCES STATEMENTS STATEMENT (",'form':'paraphrase','speaker':'d'") END,
    "no-name d:no name" },
  { "nobody-speaks-of", ACTORS ",{'id':'d','name':'Dee'}" RELATIONS SOURCES STATEMENTS END,
    "nobody-speaks-of d:tells nothing" },
  { "circle-of-one", ACTORS RELATIONS SOURCES ",{'id':'o','title':'O','url':'https://o.example/','text':'x',"
    "'published':'2025','cites':['q','o']}" STATEMENTS END, "circular-citing o:itself" },
  { "circle-of-two", ACTORS RELATIONS SOURCES ",{'id':'o','title':'O','url':'https://o.example/','text':'x',"
    "'published':'2025','cites':['n']},{'id':'n','title':'N','url':'https://n.example/','text':'x',"
    "'published':'2025','cites':['gone','o']}" STATEMENTS END, "circular-citing o n:cites “N”" },
  { "circle-of-three", ACTORS RELATIONS SOURCES ",{'id':'m','title':'M','url':'https://m.example/','text':'x',"
    "'published':'2025','cites':['n','o']},{'id':'n','title':'N','url':'https://n.example/','text':'x',"
    "'published':'2025','cites':['o']},{'id':'o','title':'O','url':'https://o.example/','text':'x',"
    "'published':'2025','cites':['q','m']}" STATEMENTS END, "circular-citing m n:3 sources" },
  { "chain", ACTORS RELATIONS SOURCES ",{'id':'m','title':'M','url':'https://m.example/','text':'x',"
    "'published':'2025','cites':['n','q']},{'id':'n','title':'N','url':'https://n.example/','text':'x',"
    "'published':'2025','cites':['q']}" STATEMENTS END, "" },
};

static EntenteDocument *
read_document (const char *json)
{
  g_autoptr (GString) text = g_string_new (json);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDocument *document;

  g_string_replace (text, "'", "\"", 0);
  bytes = g_bytes_new (text->str, text->len);
  document = entente_json_read (bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  return document;
}

static char *
write_finding (const EntenteAuditFinding *finding)
{
  return g_strconcat (entente_audit_kind_get_word (finding->kind), " ", entente_item_get_id (finding->item),
                      finding->other != NULL ? " " : NULL,
                      finding->other != NULL ? entente_item_get_id (finding->other) : NULL, NULL);
}

/* A statement that contradicts itself is compared with a relation, and what is not in a source with that. */
static gboolean
tells_other (const EntenteAuditFinding *finding)
{
  EntenteFindingKind kind;

  return !entente_audit_kind_get_finding (finding->kind, &kind);
}

static void
assert_finding (EntenteDocument           *document,
                const EntenteAuditFinding *finding,
                const char                *expected)
{
  g_auto (GStrv) parts = g_strsplit (expected, ":", 2);
  EntenteAuditFinding plain = *finding;
  g_autofree char *words = NULL, *sentence = entente_audit_finding_describe (finding, document);

  if (!tells_other (finding))
    plain.other = NULL;
  words = write_finding (&plain);
  g_assert_cmpstr (words, ==, parts[0]);
  if (strstr (sentence, parts[1]) == NULL)
    g_error ("“%s” is not in “%s”", parts[1], sentence);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  EntenteDocument *document = read_document (c->json);
  g_autoptr (EntenteAudit) audit = entente_audit_new (document, NULL);
  g_auto (GStrv) expected = g_strsplit (c->found, "|", -1);
  guint n = *c->found != '\0' ? g_strv_length (expected) : 0;

  for (guint i = 0; i < MIN (n, entente_audit_get_n (audit)); i++)
    assert_finding (document, entente_audit_get_nth (audit, i), expected[i]);
  for (guint i = n; i < entente_audit_get_n (audit); i++)
    {
      g_autofree char *words = write_finding (entente_audit_get_nth (audit, i));

      g_error ("also found: %s", words);
    }
  g_assert_cmpuint (entente_audit_get_n (audit), ==, n);
  g_assert_cmpuint (entente_audit_get_n_open (audit), ==, n);
  g_clear_pointer (&audit, entente_audit_unref);
  g_assert_finalize_object (document);
}

/* A third is not more than a third, and a few relations are not many. */
static void
test_load (void)
{
  for (guint n = 0; n < 12; n++)
    {
      EntenteDocument *document = entente_document_new ();
      g_autoptr (EntenteAudit) audit = NULL;
      guint n_found = 0;

      sample_add (document, ENTENTE_ITEM_SOURCE, "q", ENTENTE_SOURCE_TITLE, "Q", 0);
      for (guint i = 0; i < 12; i++)
        {
          g_autofree char *id = g_strdup_printf ("r%u", i), *statement = g_strdup_printf ("s%u", i);
          g_autofree char *about = g_strconcat (id, " supports", NULL);

          sample_add (document, ENTENTE_ITEM_RELATION, id, 0);
          if (i < n)
            sample_add (document, ENTENTE_ITEM_STATEMENT, statement, ENTENTE_STATEMENT_SOURCE, "q",
                        ENTENTE_STATEMENT_ABOUT, about, 0);
        }
      audit = entente_audit_new (document, NULL);
      for (guint i = 0; i < entente_audit_get_n (audit); i++)
        n_found += entente_audit_get_nth (audit, i)->kind == ENTENTE_AUDIT_MUCH_ON_ONE_SOURCE;
      g_assert_cmpuint (n_found, ==, n > 4);
      g_clear_pointer (&audit, entente_audit_unref);
      g_assert_finalize_object (document);
    }
}

/* What is set aside stays so when the document is written and read, and only that. */
static void
test_set_aside (void)
{
  EntenteDocument *document = read_document (ACTORS RELATIONS RELATION_2 () ",{'id':'r3','from':'a','to':'b'}" SOURCES
                                             STATEMENTS "],'setAside':[{'finding':'no-statement','item':'r2',"
                                             "'reason':'It is the frame.'},{'finding':'one-origin','item':'r3'}]}");
  g_autoptr (EntenteAudit) audit = entente_audit_new (document, NULL);

  g_assert_cmpuint (entente_audit_get_n (audit), ==, 2);
  g_assert_cmpuint (entente_audit_get_n_open (audit), ==, 1);
  g_assert_cmpstr (entente_audit_get_nth (audit, 0)->reason, ==, "It is the frame.");
  g_assert_true (entente_audit_finding_is_open (entente_audit_get_nth (audit, 1)));
  g_clear_pointer (&audit, entente_audit_unref);
  g_assert_finalize_object (document);
}

/* A finding and its reason are still those of the whole document where it is looked at without a source: else a report
 * would leave out why somebody has set it aside. */
static void
test_looked_at_without_a_source (void)
{
  EntenteDocument *document = read_document (ACTORS RELATIONS RELATION_2 () SOURCES STATEMENTS
                                             STATEMENT (",'form':'paraphrase','speaker':'b'" OF_2)
                                             "],'setAside':[{'finding':'one-origin','item':'r2',"
                                             "'reason':'He was there.'}]}");
  g_autoptr (EntenteAside) nothing = entente_aside_new ();
  g_autoptr (EntenteAside) source = entente_aside_new_with (nothing, ENTENTE_ASIDE_SOURCE, "p");
  g_autoptr (EntenteWeighing) weighing = entente_weighing_new (0, ENTENTE_KNOWN_ALL, source);
  g_autoptr (EntenteAudit) audit = NULL;

  entente_weighing_attach (document, weighing);
  audit = entente_audit_new (document, NULL);
  g_assert_cmpuint (entente_audit_get_n (audit), ==, 1);
  assert_finding (document, entente_audit_get_nth (audit, 0), "one-origin r2:Bo Reed");
  g_assert_cmpstr (entente_audit_get_nth (audit, 0)->reason, ==, "He was there.");
  g_clear_pointer (&audit, entente_audit_unref);
  g_assert_finalize_object (document);
}

static void
test_cancelled (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_audit_new (document, cancellable));
  g_assert_finalize_object (document);
}

/* A chain of sources of any length is followed, and closed into a circle. */
static void
test_long_circle (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteAudit) audit = NULL;
  const guint n = 50000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", i), *next = g_strdup_printf ("q%u", (i + 1) % n);

      sample_add (document, ENTENTE_ITEM_SOURCE, id, ENTENTE_SOURCE_CITES, next, 0);
    }
  audit = entente_audit_new (document, NULL);
  g_assert_cmpint (entente_audit_get_nth (audit, 0)->kind, ==, ENTENTE_AUDIT_CIRCULAR_CITING);
  g_assert_cmpuint (entente_audit_get_nth (audit, 0)->n, ==, n);
  g_clear_pointer (&audit, entente_audit_unref);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/audit/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/audit/load", test_load);
  g_test_add_func ("/audit/set-aside", test_set_aside);
  g_test_add_func ("/audit/looked-at-without-a-source", test_looked_at_without_a_source);
  g_test_add_func ("/audit/cancelled", test_cancelled);
  g_test_add_func ("/audit/long-circle", test_long_circle);
  return g_test_run ();
}
