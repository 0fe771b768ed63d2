/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate.h"

#include "sample.h"

/* Which relations between known actors a sentence tells of. */

static EntenteLexicons *lexicons;

/* A sentence, and what it tells: "from kind to", joined by "; ". */
typedef struct {
  const char *text, *relations;
} Case;

static const Case english[] = {
  { "Vera Holm met Amir Saleh in Oslo.", "holm met saleh" },
  { "On Monday Vera Holm met with Amir Saleh.", "holm met saleh" },
  { "Vera Holm met in Oslo on Monday with Amir Saleh.", "holm met saleh" },
  { "Vera Holm was met at the airport by Amir Saleh.", "saleh met holm" },
  { "Vera Holm and Amir Saleh met in Oslo.", "holm met saleh" },
  { "Vera Holm and Amir Saleh met with Tom Reed.", "holm met reed; saleh met reed" },
  { "Vera Holm, the minister, has met Amir Saleh.", "holm met saleh" },
  { "President Vera Holm visited Norland on Friday.", "holm visited norland" },
  { "Norland was visited by Vera Holm.", "holm visited norland" },
  { "Vera Holm met President Amir Saleh and Tom Reed.", "holm met saleh; holm met reed" },
  { "Vera Holm arrived late. She met Amir Saleh.", "holm met saleh" },
  { "Vera Holm arrived late. Holm met Saleh at noon.", "holm met saleh" },
  { "Tom Reed wrote to Amir Saleh.", "reed wrote to saleh" },
  { "Tom Reed funds the Green League.", "reed funds league" },
  { "In May Tom Reed funded the Green League, which grew.", "reed funds league" },
  { "The Green League took part in the Quay Talks.", "league took part in talks" },
  { "Vera Holm said of Amir Saleh that he was tired.", "holm said of saleh" },
  { "Amir Saleh, who visited Norland, was tired.", "saleh visited norland" },
  { "Tom Reed said that Vera Holm met Amir Saleh.", "holm met saleh" },
  { "Vera Holm said she met Amir Saleh in May.", "holm met saleh" },
  { "Amir Saleh thanked Vera Holm and wrote to Tom Reed.", "saleh thanked holm; saleh wrote to reed" },
  /* Denied, planned, asked, or said in a quotation. */
  { "Vera Holm did not meet Amir Saleh.", "" },
  { "Vera Holm never met Amir Saleh.", "" },
  { "Vera Holm will meet Amir Saleh.", "" },
  { "Vera Holm may have met Amir Saleh.", "" },
  { "Vera Holm wants to meet Amir Saleh.", "" },
  { "Vera Holm is expected to visit Norland.", "" },
  { "If Vera Holm met Amir Saleh, nobody saw it.", "" },
  { "Has Vera Holm met Amir Saleh?", "" },
  { "Had Vera Holm met Amir Saleh, all would be well.", "" },
  { "Vera Holm denies she met Amir Saleh.", "" },
  { "Vera Holm reportedly met Amir Saleh.", "" },
  { "It is untrue that Vera Holm met Amir Saleh.", "" },
  { "It is false that Vera Holm met Amir Saleh.", "" },
  { "It is true that Vera Holm met Amir Saleh.", "holm met saleh" },
  { "Vera Holm almost met Amir Saleh.", "" },
  { "Vera Holm met Amir Saleh almost daily.", "holm met saleh" },
  { "No evidence shows Vera Holm met Amir Saleh.", "" },
  { "No doubt Vera Holm met Amir Saleh.", "holm met saleh" },
  { "Rumours say Vera Holm met Amir Saleh.", "" },
  { "Rumors say that Vera Holm met Amir Saleh.", "" },
  { "Records say Vera Holm met Amir Saleh.", "holm met saleh" },
  { "Vera Holm refused to meet Amir Saleh.", "" },
  { "Vera Holm couldn’t meet Amir Saleh.", "" },
  { "Vera Holm not only met Amir Saleh.", "holm met saleh" },
  { "Tom Reed denied that Vera Holm met Amir Saleh.", "" },
  { "“Vera Holm met Amir Saleh,” said Tom Reed.", "" },
  /* Somebody else does it, or to somebody else. */
  { "The brother of Vera Holm met Amir Saleh.", "" },
  { "Vera Holm’s brother met Amir Saleh.", "" },
  { "Vera Holm met the brother of Amir Saleh.", "" },
  { "Vera Holm met Amir Saleh’s brother.", "" },
  { "The president of Norland met Amir Saleh.", "" },
  { "Vera Holm met a deadline that Amir Saleh had set.", "" },
  { "Vera Holm called Amir Saleh a friend.", "" },
  { "Vera Holm called Amir Saleh on Monday.", "holm called saleh" },
  { "Vera Holm met reporters, and Amir Saleh left.", "" },
};

static const Case russian[] = {
  { "Вера Холмова встретилась с Амиром Салеховым в Осло.", "holm met saleh" },
  { "В Осло с Амиром Салеховым встретилась Вера Холмова.", "holm met saleh" },
  { "Вера Холмова посетила Норландию.", "holm посетил norland" },
  { "Амир Салехов поддержал Веру Холмову.", "saleh поддержал holm" },
  { "Веру Холмову поддержал Амир Салехов.", "saleh поддержал holm" },
  { "Салехов позвонил Холмовой.", "saleh позвонил holm" },
  { "Вера Холмова и Амир Салехов встретились в Осло.", "holm met saleh" },
  { "Вера Холмова встретилась с президентом Норландии Амиром Салеховым.", "holm met saleh" },
  { "Вера Холмова посетила Минтранс.", "" },
  { "Брат Амира Салехова посетил Норландию.", "" },
  { "Глава НРЛ посетил Осло.", "" },
  { "Если Вера Холмова встретилась с Амиром Салеховым, никто этого не видел.", "" },
  { "Рид опроверг, что Вера Холмова встретилась с Амиром Салеховым.", "" },
  { "Вера Холмова не встретилась с Амиром Салеховым.", "" },
  { "Неправда, что Вера Холмова встретилась с Амиром Салеховым.", "" },
  { "Известно, что Вера Холмова встретилась с Амиром Салеховым.", "holm met saleh" },
  { "Чтобы помочь, Вера Холмова встретилась с Амиром Салеховым.", "holm met saleh" },
  { "По слухам, Вера Холмова встретилась с Амиром Салеховым.", "" },
  { "Вера Холмова чуть не встретилась с Амиром Салеховым.", "" },
  { "Вера Холмова вряд ли встретилась с Амиром Салеховым.", "" },
  { "Чуть позже Вера Холмова встретилась с Амиром Салеховым.", "holm met saleh" },
  { "Вера Холмова встретится с Амиром Салеховым.", "" },
  { "Вера Холмова встретилась бы с Амиром Салеховым.", "" },
  { "Брат Веры Холмовой встретился с Амиром Салеховым.", "" },
  { "Вера Холмова встретилась с братом Амира Салехова.", "" },
  { "Вера Холмова встретилась с президентом Норландии.", "" },
  { "«Вера Холмова встретилась с Амиром Салеховым», — сказал Рид.", "" },
};

static const Case korean[] = {
  { "홍베라는 오슬로에서 김살레를 만났다.", "holm met saleh" },
  { "홍베라 장관은 김살레 대통령과 만났다.", "holm met saleh" },
  { "홍베라와 김살레가 만났다.", "holm met saleh" },
  { "홍베라가 3일 노르란드를 방문했다.", "holm 방문했다 norland" },
  { "홍베라 장관은 노르란드를 방문했다고 밝혔다.", "holm 방문했다 norland" },
  { "홍베라 장관의 비서가 김살레를 만났다.", "" },
  { "홍베라는 노르란드 대통령을 만났다.", "" },
  { "홍베라는 김살레를 만났다는 보도를 부인했다.", "" },
  { "홍베라는 김살레를 만나지 않았다.", "" },
  { "홍베라가 김살레를 만났다는 것은 사실이 아니다.", "" },
  { "홍베라가 김살레를 만났다는 것은 거짓이다.", "" },
  { "홍베라가 김살레를 만났다는 소문이 있다.", "" },
  { "홍베라는 김살레를 만날 예정이다.", "" },
  { "홍베라는 비서가 김살레를 만났다고 말했다.", "" },
  { "홍베라는 김살레를 만난 기자를 불렀다.", "" },
  { "홍베라는 “김살레를 만났다”고 말했다.", "" },
};

static void
add_actor (EntenteDocument *document,
           const char      *id,
           const char      *kind,
           const char      *name,
           const char      *russian_name,
           const char      *korean_name)
{
  sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, ENTENTE_ACTOR_KIND, kind, 0);
  if (russian_name != NULL)
    sample_add_alias (document, id, russian_name, "ru");
  if (korean_name != NULL)
    sample_add_alias (document, id, korean_name, "ko");
}

/* The document calls two kinds in its own way. */
static EntenteDocument *
make_document (const char *language)
{
  EntenteDocument *document = entente_document_new ();
  gboolean is_russian = g_str_equal (language, "ru");

  add_actor (document, "holm", "person", is_russian ? "Вера Холмова" : "Vera Holm", NULL, "홍베라");
  add_actor (document, "saleh", "person", is_russian ? "Амир Салехов" : "Amir Saleh", NULL, "김살레");
  add_actor (document, "reed", "person", "Tom Reed", NULL, NULL);
  add_actor (document, "norland", "state", "Norland", "Норландия", "노르란드");
  add_actor (document, "league", "organization", "Green League", NULL, NULL);
  add_actor (document, "talks", "event", "Quay Talks", NULL, NULL);
  sample_add (document, ENTENTE_ITEM_RELATION, "r1", ENTENTE_RELATION_FROM, "holm", ENTENTE_RELATION_TO, "reed",
              ENTENTE_RELATION_KIND, "met", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r2", ENTENTE_RELATION_FROM, "reed", ENTENTE_RELATION_TO, "league",
              ENTENTE_RELATION_KIND, "funds", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r3", ENTENTE_RELATION_FROM, "reed", ENTENTE_RELATION_TO, "talks",
              ENTENTE_RELATION_KIND, "took part in", 0);
  return document;
}

static char *
describe (const EntenteAnnotation *annotation,
          const char              *text)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < annotation->relations->len; i++)
    {
      const EntenteProposal *proposal = annotation->relations->pdata[i];

      g_assert_false (proposal->is_sure);
      g_assert_cmpuint (proposal->words.end, <=, g_utf8_strlen (text, -1));
      g_assert_cmpuint (proposal->words.start, <=, proposal->relation->verb.start);
      g_assert_cmpuint (proposal->relation->verb.end, <=, proposal->words.end);
      g_string_append_printf (all, "%s%s %s %s", i > 0 ? "; " : "", proposal->relation->from, proposal->relation->kind,
                              proposal->relation->to);
    }
  return g_string_free (all, FALSE);
}

static guint
check (const char *language,
       const Case *cases,
       guint       n)
{
  g_autoptr (EntenteDocument) document = make_document (language);
  guint n_wrong = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteAnnotation) annotation =
        entente_annotate (cases[i].text, lexicons, language, document, NULL, NULL);
      g_autofree char *found = describe (annotation, cases[i].text);

      if (g_str_equal (found, cases[i].relations))
        continue;
      g_test_message ("%s: found “%s”, not “%s”", cases[i].text, found, cases[i].relations);
      n_wrong++;
    }
  return n_wrong;
}

static void
test_english (void)
{
  g_assert_cmpuint (check ("en", english, G_N_ELEMENTS (english)), ==, 0);
}

static void
test_russian (void)
{
  g_assert_cmpuint (check ("ru", russian, G_N_ELEMENTS (russian)), ==, 0);
}

static void
test_korean (void)
{
  g_assert_cmpuint (check ("ko", korean, G_N_ELEMENTS (korean)), ==, 0);
}

/* What somebody says is told as such, so that the source does not confirm it. */
static void
test_reported (void)
{
  g_autoptr (EntenteDocument) document = make_document ("en");
  g_autoptr (EntenteAnnotation) told = entente_annotate ("Vera Holm met Amir Saleh.", lexicons, "en", document, NULL,
                                                         NULL);
  g_autoptr (EntenteAnnotation) reported = entente_annotate ("Tom Reed said Vera Holm met Amir Saleh.", lexicons, "en",
                                                             document, NULL, NULL);
  g_autoptr (EntenteAnnotation) unknown = entente_annotate ("Vera Holm met Amir Saleh, an aide said.", lexicons, "en",
                                                            document, NULL, NULL);
  const EntenteProposal *proposal = told->relations->pdata[0];

  g_assert_null (proposal->speaker);
  g_assert_null (proposal->attribution);
  proposal = reported->relations->pdata[0];
  g_assert_cmpstr (proposal->speaker->actor, ==, "reed");
  g_assert_cmpstr (proposal->attribution, ==, "on-record");
  proposal = unknown->relations->pdata[0];
  g_assert_null (proposal->speaker);
  g_assert_cmpstr (proposal->attribution, ==, "unattributed");
}

/* Without a document nobody is known. */
static void
test_nobody (void)
{
  g_autoptr (EntenteAnnotation) annotation = entente_annotate ("Vera Holm met Amir Saleh.", lexicons, "en", NULL, NULL,
                                                               NULL);

  g_assert_cmpuint (annotation->relations->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicons = entente_lexicons_load ();
  g_test_add_func ("/relation-reader/english", test_english);
  g_test_add_func ("/relation-reader/russian", test_russian);
  g_test_add_func ("/relation-reader/korean", test_korean);
  g_test_add_func ("/relation-reader/reported", test_reported);
  g_test_add_func ("/relation-reader/nobody", test_nobody);
  status = g_test_run ();
  entente_lexicons_unref (lexicons);
  return status;
}
