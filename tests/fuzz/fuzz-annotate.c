/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-annotate.h"
#include "entente-take-proposals.h"
#include "entente-text-source.h"
#include "sample.h"

/* Any text is read for what it says and who says it. All that is proposed stands in it and can be taken. */

static EntenteDocument *document;
static EntenteLexicons *lexicons;
static EntenteMeasure *measure;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  document = sample_document_new ();
  lexicons = entente_lexicons_load ();
  measure = entente_measure_new ();
  return 0;
}

static void
check_place (const EntenteCharacters *place,
             glong                    n_characters)
{
  g_assert_cmpuint (place->start, <=, place->end);
  g_assert_cmpint (place->end, <=, n_characters);
}

static void
check_voice (const EntenteVoice *voice,
             glong               n_characters)
{
  if (voice == NULL)
    return;
  check_place (&voice->mention, n_characters);
  if (voice->name != NULL)
    fuzz_check_text (voice->name);
  if (voice->role != NULL)
    fuzz_check_text (voice->role);
  if (voice->actor != NULL)
    g_assert_nonnull (entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, voice->actor));
}

static void
check_proposals (const GPtrArray *proposals,
                 glong            n_characters)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      const EntenteProposal *proposal = proposals->pdata[i];

      check_place (&proposal->words, n_characters);
      check_place (&proposal->sentence, n_characters);
      check_voice (proposal->speaker, n_characters);
      for (guint k = 0; k < proposal->via->len; k++)
        check_voice (proposal->via->pdata[k], n_characters);
      g_assert_true (proposal->confidence >= 0 && proposal->confidence <= 1);
    }
}

static void
check_taken (const GPtrArray *proposals,
             const char      *text)
{
  g_autoptr (EntenteDraft) draft = NULL;

  if (proposals->len == 0)
    return;
  draft = entente_take_proposals_make_draft (document, measure, text, "article",
                                             (EntenteProposal *const *) proposals->pdata, proposals->len,
                                             ENTENTE_TAKE_UNREAD);
  if (draft != NULL)
    fuzz_check_draft (document, draft);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = fuzz_dup_text (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteAnnotation) annotation = entente_annotate (text, lexicons, NULL, document, NULL, &error);
  glong n_characters = g_utf8_strlen (text, -1);

  g_assert_true ((annotation == NULL) == (error != NULL));
  if (annotation == NULL)
    return 0;
  check_proposals (annotation->proposals, n_characters);
  check_proposals (annotation->relations, n_characters);
  for (guint i = 0; i < annotation->new_names->len; i++)
    check_voice (annotation->new_names->pdata[i], n_characters);
  for (guint i = 0; i < annotation->mentions->len; i++)
    check_place (&g_array_index (annotation->mentions, EntenteActorMention, i).place, n_characters);
  check_taken (annotation->proposals, text);
  check_taken (annotation->relations, text);
  return 0;
}
