/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate.h"

#include "entente-spoken.h"

#include <string.h>

static void
voice_free (gpointer data)
{
  EntenteVoice *voice = data;

  if (voice == NULL)
    return;
  g_free (voice->name);
  g_free (voice->role);
  g_free (voice->actor);
  g_free (voice);
}

static void
proposal_free (gpointer data)
{
  EntenteProposal *self = data;

  voice_free (self->speaker);
  g_ptr_array_unref (self->via);
  g_array_unref (self->mentions);
  g_free (self);
}

void
entente_annotation_free (EntenteAnnotation *self)
{
  g_ptr_array_unref (self->proposals);
  g_array_unref (self->mentions);
  g_ptr_array_unref (self->new_names);
  g_free (self->language);
  g_free (self);
}

static EntenteExtent
to_extent (const char *text, EntenteSpan span)
{
  return (EntenteExtent) { g_utf8_strlen (text, span.start), g_utf8_strlen (text, span.end) };
}

EntenteAnnotation *
entente_annotate (const char *text, const EntenteLexicons *lexicons, const char *language,
                  EntenteDocument *document, GCancellable *cancellable, GError **error)
{
  EntenteAnnotation *self = g_new0 (EntenteAnnotation, 1);
  const EntenteLexicon *lexicon = entente_lexicons_choose (lexicons, text, language);
  EntenteMemory memory = { 0 };
  gsize length = strlen (text), start = 0;
  guint paragraph = 0;

  self->proposals = g_ptr_array_new_with_free_func (proposal_free);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (EntenteActorMention));
  self->new_names = g_ptr_array_new_with_free_func (voice_free);
  while (start < length)
    {
      const char *newline = memchr (text + start, '\n', length - start);
      gsize end = newline != NULL ? (gsize) (newline - text) : length;
      g_autoptr (EntenteFrame) frame = entente_frame_new (lexicon, text, start, end);
      g_autoptr (GArray) spoken = g_array_new (FALSE, FALSE, sizeof (EntenteSpoken));

      paragraph++;
      if (frame->tokens->len > 0)
        entente_clause_reader_read (frame, &memory, spoken);
      for (guint i = 0; i < spoken->len; i++)
        {
          EntenteSpoken *one = &g_array_index (spoken, EntenteSpoken, i);
          EntenteProposal *p;

          if (one->is_dropped)
            continue;
          p = g_new0 (EntenteProposal, 1);
          p->words = to_extent (text, one->words);
          p->via = g_ptr_array_new_with_free_func (voice_free);
          p->mentions = g_array_new (FALSE, FALSE, sizeof (EntenteActorMention));
          if (!entente_span_is_empty (one->speaker))
            {
              p->speaker = g_new0 (EntenteVoice, 1);
              p->speaker->mention = to_extent (text, one->speaker);
              p->speaker->name = g_strndup (text + one->speaker.start, one->speaker.end - one->speaker.start);
            }
          p->rule = entente_rule_get_name (one->rule);
          p->confidence = entente_rule_get_confidence (one->rule);
          g_ptr_array_add (self->proposals, p);
        }
      start = end + 1;
    }
  return self;
}
