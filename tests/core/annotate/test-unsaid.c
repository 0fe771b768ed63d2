/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate.h"

#include "sample.h"

/* Which sentences tell that a quotation in them was said. */

static EntenteLexicons *lexicons;

/* One sentence does not tell that its quotation was said, and another one, which is like it, does. */
typedef struct {
  const char *unsaid, *said;
} Pair;

static const Pair english[] = {
  { "Bo Reed did not say “I will go to meet the king.”", "Bo Reed said “I will not go to meet the king.”" },
  { "Bo Reed didn’t say “I will go to meet the king.”", "Bo Reed did say “I will go to meet the king.”" },
  { "“We will attack,” Ann Wells never said.", "“We will never attack,” Ann Wells said." },
  { "“We will attack,” Ann Wells did not say.", "“I did not go,” Ann Wells said." },
  { "“We will attack,” nobody said.", "“We will attack,” she said." },
  { "Cara Lee did not confirm “the deal with the king.”", "Cara Lee confirmed “the deal with the king.”" },
  { "Dan Poe did not deny “the sale of the old harbour.”", "Dan Poe denied “the sale of the old harbour.”" },
  { "It is false that Bo Reed said “I will go there.”", "It is true that Bo Reed said “I will go there.”" },
  { "It is untrue that Bo Reed said “I will go there.”", "It is clear that Bo Reed said “I will go there.”" },
  { "It is not true that Bo Reed said “I will go there.”",
    "It was not until Friday that Bo Reed said “I will go there.”" },
  { "That Bo Reed said “I will go there” is a lie.", "That Bo Reed said “I will go there” is known." },
  { "If Bo Reed says “I will go there,” the king will come.",
    "When asked if he would go, Bo Reed said: “I will go there.”" },
  { "Unless Bo Reed says “I will go there,” the king will stay.", "Bo Reed said “I will go there unless they come.”" },
  { "Bo Reed should have said “I will go to meet the king.”",
    "Bo Reed has said “I should have gone to meet the king.”" },
  { "Bo Reed could have said “I will go to meet the king.”", "Bo Reed had said “I could go to meet the king.”" },
  { "Bo Reed might say “I will go to meet the king.”", "Bo Reed says “I might go to meet the king.”" },
  { "Bo Reed couldn’t say “I will go to meet the king.”", "Bo Reed said “I couldn’t go to meet the king.”" },
  { "Nobody said “I will go to meet the king.”", "Everybody said “I will go to meet the king.”" },
  { "No official said “I will go to meet the king.”", "An official said “I will go to meet the king.”" },
  { "Bo Reed failed to say “I will go to meet the king.”", "The failed candidate said “I will go to meet the king.”" },
  { "Bo Reed refused to say “I will go to meet the king.”", "Bo Reed said “I refuse to go to meet the king.”" },
  { "Bo Reed refused to confirm “I will go to meet the king.”",
    "Bo Reed went on to say “I will go to meet the king.”" },
  { "Allegedly, Bo Reed said “I will go to meet the king.”", "Yesterday, Bo Reed said “I will go to meet the king.”" },
  { "At no time did Bo Reed say “I will go there.”", "Some time ago Bo Reed said “I will go there.”" },
  { "Did Bo Reed say “I will go to meet the king”?", "Bo Reed said “Will I go to meet the king?”" },
  { "Rumours say Bo Reed said “I will go to meet the king.”", "Bo Reed said “Rumours say the king will go.”" },
  { "Ann Wells denied that Bo Reed said “I will go there.”", "Ann Wells noted that Bo Reed said “I will go there.”" },
  { "There is no evidence that Bo Reed said “I will go there.”",
    "There is no doubt that Bo Reed said “I will go there.”" },
  { "“We will attack,” Ann Wells never said. “We will burn it.”",
    "“We will attack,” Ann Wells said. “We will never burn it.”" },
};

static const Pair russian[] = {
  { "Песков не говорил: «Мы нападём завтра на город».", "Песков говорил: «Мы не нападём завтра на город»." },
  { "Песков не подтвердил: «Мы нападём завтра на город».", "Песков подтвердил: «Мы нападём завтра на город»." },
  { "Песков никогда не говорил: «Мы нападём на город».", "Песков не раз говорил: «Мы нападём на город»." },
  { "«Мы нападём на город», — никогда не говорил Песков.", "«Мы никогда не нападём на город», — сказал Песков." },
  { "Неправда, что Песков сказал: «Мы нападём на город».", "Известно, что Песков сказал: «Мы нападём на город»." },
  { "То, что Песков сказал: «Мы нападём на город», неправда.",
    "Песков сказал: «То, что мы нападём на город, неправда»." },
  { "Если Песков скажет: «Мы нападём на город», все уйдут.", "Песков сказал: «Если они придут, мы нападём на город»." },
  { "Песков сказал бы: «Мы нападём завтра на город».", "Песков сказал: «Мы напали бы завтра на город»." },
  { "Никто не сказал: «Мы нападём завтра на город».", "Песков сказал: «Никто не нападёт завтра на город»." },
  { "Песков якобы сказал: «Мы нападём завтра на город».", "Песков прямо сказал: «Мы нападём завтра на город»." },
  { "Песков отказался подтвердить: «Мы нападём на город».",
    "Песков не только сказал: «Мы нападём на город», но и напал." },
  { "По слухам, Песков сказал: «Мы нападём на город».", "Вчера Песков сказал: «По слухам, мы нападём на город»." },
  { "Не Песков сказал: «Мы нападём завтра на город».", "Чуть позже Песков сказал: «Мы нападём завтра на город»." },
  { "Иванов опроверг, что Песков сказал: «Мы нападём на город».",
    "Иванов подтвердил, что Песков сказал: «Мы нападём на город»." },
};

static const Pair korean[] = {
  { "김정은은 “우리는 물러서겠다”고 말하지 않았다.", "김정은은 “우리는 물러서지 않겠다”고 말했다." },
  { "김정은은 “우리는 물러서겠다”고 말한 적이 없다.", "김정은은 “우리는 그렇게 말한 적이 없다”고 말했다." },
  { "김정은은 “우리는 물러서겠다”고 말한 적이 없다고 밝혔다.", "김정은은 “우리는 물러서겠다”고 거듭 밝혔다." },
  { "김정은은 “우리는 물러서겠다”고 한 적이 없다고 말했다.", "김정은은 “우리는 물러서겠다”고 다시 말했다." },
  { "김정은은 “우리는 물러서겠다”고 확인하지 않았다.", "김정은은 “우리는 물러서지 않겠다”고 확인했다." },
  { "김정은이 “우리는 물러서겠다”고 말했다는 것은 사실이 아니다.", "김정은이 “그것은 사실이 아니다”라고 말했다는 것은 사실이다." },
  { "김정은이 “우리는 물러서겠다”고 말한다면 전쟁은 끝난다.", "김정은이 “그들이 온다면 물러서겠다”고 말하면서 전쟁은 끝났다." },
  { "김정은은 “우리는 물러서겠다”고 밝히지 못했다.", "김정은은 “우리는 물러서지 못한다”고 밝혔다." },
  { "김정은은 “우리는 물러서겠다”고 말하기를 거부했다.", "김정은은 “우리는 물러서기를 거부한다”고 말했다." },
  { "김정은은 “우리는 물러서겠다”고 말했다는 보도를 부인했다.", "김정은은 “우리는 물러서겠다”고 말했지만 보도를 부인했다." },
  { "김정은은 “우리는 물러서겠다”고 안 말했다.", "김정은은 “우리는 물러서겠다”고 말했을 뿐만 아니라 떠났다." },
  { "김정은은 “우리는 물러서겠다”고 확인해 주지 않았다.", "김정은은 “우리는 물러서겠다”고 말한 뒤 돌아오지 않았다." },
};

static EntenteAnnotation *
annotate (const char *language,
          const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteAnnotation *annotation = entente_annotate (text, lexicons, language, NULL, NULL, &error);

  g_assert_no_error (error);
  return annotation;
}

/* No proposal of the sentence is sure, and what is there gives the reason. */
static gboolean
is_unsaid (const char *language,
           const char *text)
{
  g_autoptr (EntenteAnnotation) annotation = annotate (language, text);

  for (guint i = 0; i < annotation->proposals->len; i++)
    {
      const EntenteProposal *proposal = annotation->proposals->pdata[i];

      if (proposal->is_sure || !g_str_equal (proposal->rule, "unsaid"))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_said (const char *language,
         const char *text)
{
  g_autoptr (EntenteAnnotation) annotation = annotate (language, text);

  for (guint i = 0; i < annotation->proposals->len; i++)
    if (!((EntenteProposal *) annotation->proposals->pdata[i])->is_sure)
      return FALSE;
  return annotation->proposals->len > 0;
}

static guint
check (const char *language,
       const Pair *pairs,
       guint       n)
{
  guint n_wrong = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!is_unsaid (language, pairs[i].unsaid))
        {
          g_test_message ("sure, and should not be: %s", pairs[i].unsaid);
          n_wrong++;
        }
      if (!is_said (language, pairs[i].said))
        {
          g_test_message ("not sure, and should be: %s", pairs[i].said);
          n_wrong++;
        }
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

/* Less sure than a plain "X said", but not for want of having been said. */
static void
test_other_verbs (void)
{
  static const char *const texts[] = {
    "Bo Reed could not say more, but said “I will go there.”",
    "Bo Reed not only said “I will go there” but went.",
    "Bo Reed did not hesitate to say “I will go there.”",
    "Bo Reed, who did not go, said “I will stay there.”",
    "It was Bo Reed who said “I will go there.”",
    "He did not come because Bo Reed said “I will go there.”",
    "Cara Lee demanded an apology from Bo Reed for calling her “a liar.”",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (EntenteAnnotation) annotation = annotate ("en", texts[i]);
      const EntenteProposal *proposal = annotation->proposals->pdata[0];

      g_test_message ("%s", texts[i]);
      g_assert_cmpuint (annotation->proposals->len, ==, 1);
      g_assert_cmpstr (proposal->rule, !=, "unsaid");
      g_assert_cmpfloat (proposal->confidence, >, 0.8);
    }
}

/* A denial stays with the verb: the quotation is still X's to deny. */
static void
test_denies (void)
{
  g_autoptr (EntenteAnnotation) annotation = annotate ("en", "Bo Reed denied “the sale of the old harbour.”");

  g_assert_cmpuint (annotation->proposals->len, ==, 1);
  g_assert_cmpstr (((EntenteProposal *) annotation->proposals->pdata[0])->modality, ==, "denies");
}

/* A paragraph that announces what nobody said, and the one behind it. */
static void
test_announced (void)
{
  g_assert_true (is_unsaid ("en", "Bo Reed never said this:\n“I will go there to meet the king.”"));
  g_assert_true (is_unsaid ("en", "Bo Reed did not say:\n“I will go there to meet the king.”"));
}

/* Marks within marks within marks: one quotation, not torn. */
static void
test_nested (void)
{
  const char *text = "“He told me, ‘I don’t say “yes” or “no” to that,’ and left,” Ann Wells said. “It’s so.”";
  g_autoptr (EntenteAnnotation) annotation = annotate ("en", text);
  const EntenteProposal *proposal = annotation->proposals->pdata[0];
  g_autofree char *words = g_utf8_substring (text, proposal->words.start, proposal->words.end);

  g_assert_cmpuint (annotation->proposals->len, ==, 2);
  g_assert_cmpstr (words, ==, "He told me, ‘I don’t say “yes” or “no” to that,’ and left");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicons = entente_lexicons_load ();
  g_test_add_func ("/unsaid/english", test_english);
  g_test_add_func ("/unsaid/russian", test_russian);
  g_test_add_func ("/unsaid/korean", test_korean);
  g_test_add_func ("/unsaid/other-verbs", test_other_verbs);
  g_test_add_func ("/unsaid/denies", test_denies);
  g_test_add_func ("/unsaid/announced", test_announced);
  g_test_add_func ("/unsaid/nested", test_nested);
  status = g_test_run ();
  entente_lexicons_unref (lexicons);
  return status;
}
