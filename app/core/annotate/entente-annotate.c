/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate.h"

#include "entente-file-words.h"
#include "entente-known-actors.h"
#include "entente-line-end.h"
#include "entente-name-reader.h"
#include "entente-offsets.h"
#include "entente-reading.h"
#include "entente-relation-reader.h"
#include "entente-sentences.h"
#include "entente-tags.h"

#include <string.h>
#include <glib/gi18n.h>

/* From here on a proposal is shown as sure: of these 97 of 100 are right. */
#define SURE 0.965
/* How often a relation is right that a sentence tells of. None is ever taken without being read. */
#define RELATION_CONFIDENCE 0.85

typedef struct {
  const EntenteLexicon *lexicon;
  const char *text;
  gsize length;
  EntenteReading *reading;
  EntenteKnownActors *known;
  EntenteOffsets *characters;
  GArray *places; /* of EntenteKnownPlace: all of the text, in order */
} Writer;

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
clear_mention (gpointer data)
{
  g_free (((EntenteActorMention *) data)->actor);
}

static void
relation_free (gpointer data)
{
  EntenteProposedRelation *self = data;

  g_free (self->from);
  g_free (self->to);
  g_free (self->kind);
  g_free (self);
}

static void
proposal_free (gpointer data)
{
  EntenteProposal *self = data;

  g_clear_pointer (&self->relation, relation_free);

  voice_free (self->speaker);
  g_ptr_array_unref (self->via);
  g_array_unref (self->mentions);
  g_free (self);
}

static GArray *
new_mentions (void)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (EntenteActorMention));

  g_array_set_clear_func (mentions, clear_mention);
  return mentions;
}

static EntenteCharacters
to_extent (const Writer *self,
           EntenteSpan   span)
{
  if (entente_span_is_empty (span))
    return (EntenteCharacters) { 0, 0 };
  return (EntenteCharacters) { entente_offsets_get_character (self->characters, span.start),
                               entente_offsets_get_character (self->characters, span.end) };
}

static const char *
choose_kind (const EntenteNamed *named)
{
  if (named->is_medium)
    return ENTENTE_ACTOR_KIND_MEDIA;
  if (named->is_organization)
    return ENTENTE_ACTOR_KIND_ORGANIZATION;
  if (named->is_description)
    return ENTENTE_ACTOR_KIND_GROUP;
  return named->is_person ? ENTENTE_ACTOR_KIND_PERSON : NULL;
}

/* The actor by any of the names in the text, the fullest first. "An official" is not the one official of the document,
 * unless that is the whole name. */
static const char *
find_actor (const Writer       *self,
            const EntenteNamed *named)
{
  EntenteNameMatch match = named->is_description ? ENTENTE_NAME_MATCH_WHOLE : ENTENTE_NAME_MATCH_SURNAME;
  const char *id = entente_known_actors_find (self->known, entente_named_get_name (named), match);

  for (guint i = 0; i < named->forms->len && id == NULL; i++)
    id = entente_known_actors_find (self->known, named->forms->pdata[i], match);
  return id;
}

static char *
dup_span (const Writer *self,
          EntenteSpan   span)
{
  return entente_line_end_mend (self->text + span.start, span.end - span.start);
}

static EntenteVoice *
make_voice (const Writer       *self,
            EntenteSpan         span,
            const EntenteNamed *named)
{
  EntenteVoice *voice = g_new0 (EntenteVoice, 1);

  voice->mention = to_extent (self, span);
  if (named == NULL)
    return voice;
  /* A body without a name is called as in the text: "The ministry". */
  voice->is_named = !named->is_description || named->is_organization || named->is_medium;
  voice->name = named->is_description && voice->is_named ? dup_span (self, span)
    : g_strdup (entente_named_get_name (named));
  voice->role = g_strdup (named->role);
  voice->kind = choose_kind (named);
  voice->actor = g_strdup (find_actor (self, named));
  return voice;
}

static void
add_mention (const Writer            *self,
             GArray                  *mentions,
             const EntenteKnownPlace *place)
{
  EntenteActorMention mention = { g_strdup (place->actor),
                                  to_extent (self, (EntenteSpan) { place->start, place->end }) };

  g_array_append_val (mentions, mention);
}

/* The first place that is not before a byte. */
static guint
find_place (const Writer *self,
            gsize         start)
{
  guint low = 0, high = self->places->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->places, EntenteKnownPlace, middle).start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The actors who are named in a part of the text. */
static void
add_mentions (const Writer *self,
              EntenteSpan   span,
              GArray       *mentions)
{
  for (guint i = find_place (self, span.start);
       i < self->places->len && g_array_index (self->places, EntenteKnownPlace, i).end <= span.end; i++)
    add_mention (self, mentions, &g_array_index (self->places, EntenteKnownPlace, i));
}

static EntenteProposal *
make_proposal (const Writer       *self,
               const EntenteHeard *heard)
{
  EntenteProposal *proposal = g_new0 (EntenteProposal, 1);

  proposal->words = to_extent (self, heard->spoken.words);
  proposal->sentence = to_extent (self, heard->spoken.sentence);
  proposal->paragraph = heard->paragraph;
  proposal->attribution = heard->attribution;
  proposal->modality = heard->modality;
  proposal->confidence = heard->spoken.confidence;
  proposal->is_sure = proposal->confidence >= SURE;
  proposal->rule = entente_rule_get_name (heard->spoken.is_unsaid ? ENTENTE_RULE_UNSAID : heard->spoken.rule);
  proposal->via = g_ptr_array_new_with_free_func (voice_free);
  proposal->mentions = new_mentions ();
  if (!entente_span_is_empty (heard->spoken.speaker))
    proposal->speaker = make_voice (self, heard->spoken.speaker, heard->speaker);
  for (guint i = 0; i < ENTENTE_VIA_MAX; i++)
    if (!entente_span_is_empty (heard->spoken.via[i]))
      g_ptr_array_add (proposal->via, make_voice (self, heard->spoken.via[i], heard->via[i]));
  add_mentions (self, heard->spoken.sentence, proposal->mentions);
  return proposal;
}

static gint
compare_places (gconstpointer a,
                gconstpointer b)
{
  const EntenteKnownPlace *one = a, *other = b;

  return one->start < other->start ? -1 : one->start > other->start ? 1
       : one->end > other->end ? -1 : one->end < other->end;
}

/* Names that mean an actor, as a surname does, are added to those that are written as the document has them. */
static void
find_places (Writer *self)
{
  const GArray *names = entente_names_get_places (self->reading->names);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (EntenteKnownPlace));
  gsize end = 0;

  entente_known_actors_scan (self->known, self->text, 0, self->length, all);
  for (guint i = 0; i < names->len; i++)
    {
      const EntenteNamePlace *name = &g_array_index (names, EntenteNamePlace, i);
      EntenteKnownPlace place = { find_actor (self, name->named), name->start, name->end, NULL, 0,
                                  name->named->is_person };

      if (place.actor != NULL)
        g_array_append_val (all, place);
    }
  g_array_sort (all, compare_places);
  for (guint i = 0; i < all->len; i++)
    {
      const EntenteKnownPlace *place = &g_array_index (all, EntenteKnownPlace, i);

      if (place->start < end)
        continue;
      g_array_append_vals (self->places, place, 1);
      end = place->end;
    }
}

static gboolean
is_new (const Writer       *self,
        const EntenteNamed *named)
{
  return !named->is_description && named->first_end > 0 && choose_kind (named) != NULL &&
         find_actor (self, named) == NULL;
}

static void
add_new_places (const Writer *self,
                GHashTable   *numbers,
                GArray       *places)
{
  const GArray *names = entente_names_get_places (self->reading->names);

  for (guint i = 0; i < names->len; i++)
    {
      const EntenteNamePlace *name = &g_array_index (names, EntenteNamePlace, i);
      EntenteNewNamePlace place = { 0, to_extent (self, (EntenteSpan) { name->start, name->end }) };
      gpointer nth;

      if (!g_hash_table_lookup_extended (numbers, name->named, NULL, &nth))
        continue;
      place.nth = GPOINTER_TO_UINT (nth);
      g_array_append_val (places, place);
    }
}

/* Names of people, bodies and media of which the document has no actor. */
static void
add_new_names (const Writer      *self,
               EntenteAnnotation *annotation)
{
  GPtrArray *all = entente_names_list (self->reading->names);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const EntenteNamed *named = all->pdata[i];

      if (!is_new (self, named))
        continue;
      g_hash_table_insert (numbers, (gpointer) named, GUINT_TO_POINTER (annotation->new_names->len));
      g_ptr_array_add (annotation->new_names,
                       make_voice (self, (EntenteSpan) { named->first_start, named->first_end }, named));
    }
  add_new_places (self, numbers, annotation->new_places);
}

/* Relations. */

static const char *
find_pronoun (gpointer            data,
              const EntenteFrame *frame,
              guint               token,
              guint               paragraph)
{
  const Writer *self = data;
  const EntenteNamed *named = entente_name_reader_resolve_pronoun (frame, token, paragraph, NULL,
                                                                   self->reading->names);

  return named != NULL ? find_actor (self, named) : NULL;
}

/* Paragraphs are read again, now that all that are named in the text are known; those without an actor are not. */
static void
read_relations (Writer                     *self,
                const EntenteReadParagraph *paragraph,
                const EntenteRelationVerbs *verbs,
                GArray                     *found)
{
  g_autoptr (EntenteFrame) frame = NULL;
  guint first = find_place (self, paragraph->start), n = 0;
  EntenteRelationReader reader;

  while (first + n < self->places->len &&
         g_array_index (self->places, EntenteKnownPlace, first + n).end <= paragraph->end)
    n++;
  if (n == 0)
    return;
  frame = entente_sentences_read (self->lexicon, self->text, paragraph->start, paragraph->end);
  if (entente_lexicon_get_grammar (self->lexicon) == ENTENTE_GRAMMAR_CLAUSES)
    entente_tags_set (frame);
  reader = (EntenteRelationReader) { frame, verbs, &g_array_index (self->places, EntenteKnownPlace, first), n,
                                     paragraph->number, find_pronoun, self, found };
  entente_relation_reader_read (&reader);
}

static EntenteVoice *
make_known_voice (const Writer *self,
                  const char   *actor,
                  EntenteSpan   span)
{
  EntenteVoice *voice = g_new0 (EntenteVoice, 1);

  voice->mention = to_extent (self, span);
  voice->name = dup_span (self, span);
  voice->actor = g_strdup (actor);
  voice->is_named = TRUE;
  return voice;
}

static EntenteProposal *
make_relation_proposal (const Writer         *self,
                        const EntenteRelated *related)
{
  EntenteProposal *proposal = g_new0 (EntenteProposal, 1);
  EntenteProposedRelation *relation = g_new0 (EntenteProposedRelation, 1);

  relation->from = g_strdup (related->from);
  relation->to = g_strdup (related->to);
  relation->kind = g_strdup (related->pattern->kind);
  relation->is_directed = related->pattern->is_directed;
  relation->from_place = to_extent (self, related->from_place);
  relation->to_place = to_extent (self, related->to_place);
  relation->verb = to_extent (self, related->verb);
  proposal->relation = relation;
  proposal->words = proposal->sentence = to_extent (self, related->sentence);
  proposal->paragraph = related->paragraph;
  proposal->via = g_ptr_array_new_with_free_func (voice_free);
  proposal->mentions = new_mentions ();
  proposal->modality = ENTENTE_MODALITY_ASSERTS;
  proposal->confidence = RELATION_CONFIDENCE;
  proposal->rule = "relation";
  if (related->speaker != NULL)
    proposal->speaker = make_known_voice (self, related->speaker, related->speaker_place);
  if (related->is_reported)
    proposal->attribution = related->speaker != NULL ? ENTENTE_ATTRIBUTION_ON_RECORD : ENTENTE_ATTRIBUTION_UNATTRIBUTED;
  add_mentions (self, related->sentence, proposal->mentions);
  return proposal;
}

static gboolean
add_relations (Writer                      *self,
               const EntenteRelationVerbs  *verbs,
               GPtrArray                   *proposals,
               GCancellable                *cancellable,
               GError                     **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (EntenteRelated));

  entente_names_sort_places (self->reading->names);
  for (guint i = 0; verbs != NULL && i < self->reading->paragraphs->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      read_relations (self, &g_array_index (self->reading->paragraphs, EntenteReadParagraph, i), verbs, found);
    }
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (proposals, make_relation_proposal (self, &g_array_index (found, EntenteRelated, i)));
  return TRUE;
}

static EntenteAnnotation *
write_annotation (Writer *self)
{
  EntenteAnnotation *annotation = g_new0 (EntenteAnnotation, 1);

  annotation->language = g_strdup (entente_lexicon_get_code (self->lexicon));
  annotation->proposals = g_ptr_array_new_with_free_func (proposal_free);
  annotation->relations = g_ptr_array_new_with_free_func (proposal_free);
  annotation->mentions = new_mentions ();
  annotation->new_names = g_ptr_array_new_with_free_func (voice_free);
  annotation->new_places = g_array_new (FALSE, FALSE, sizeof (EntenteNewNamePlace));
  find_places (self);
  for (guint i = 0; i < self->reading->heard->len; i++)
    g_ptr_array_add (annotation->proposals,
                     make_proposal (self, &g_array_index (self->reading->heard, EntenteHeard, i)));
  for (guint i = 0; i < self->places->len; i++)
    add_mention (self, annotation->mentions, &g_array_index (self->places, EntenteKnownPlace, i));
  add_new_names (self, annotation);
  return annotation;
}

/**
 * entente_annotate:
 * @text: a text in UTF-8, which is not changed
 * @lexicons: the words of languages
 * @language: (nullable): the tag of the language of the text; else its letters tell
 * @document: (nullable): the document whose actors are known
 * @cancellable: (nullable): stops the work
 * @error: receives %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_INVALID_DATA if the text is not in UTF-8
 *
 * Finds the quotations of a text, and who says them; and, if @document is given, the relations between its actors of
 * which sentences tell. The work takes linear time. It touches @document only by reading
 * it at the start, in the thread that calls, and nothing else that changes; so threads may do it at once for different
 * documents.
 *
 * Returns: (transfer full) (nullable): the proposals, all places in characters of @text
 */
EntenteAnnotation *
entente_annotate (const char            *text,
                  const EntenteLexicons *lexicons,
                  const char            *language,
                  EntenteDocument       *document,
                  GCancellable          *cancellable,
                  GError               **error)
{
  gsize length = strlen (text);
  const EntenteLexicon *lexicon;
  g_autoptr (EntenteKnownActors) known = NULL;
  g_autoptr (EntenteRelationVerbs) verbs = NULL;
  g_autoptr (EntenteReading) reading = NULL;
  g_autoptr (EntenteOffsets) characters = NULL;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (EntenteKnownPlace));
  g_autoptr (EntenteAnnotation) annotation = NULL;
  Writer writer;

  g_return_val_if_fail (lexicons != NULL && (document == NULL || ENTENTE_IS_DOCUMENT (document)), NULL);

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The text is not in UTF-8"));
      return NULL;
    }
  lexicon = entente_lexicons_choose (lexicons, text, language);
  known = entente_known_actors_new (document, lexicon);
  verbs = document != NULL ? entente_relation_verbs_new (lexicon, lexicons, document) : NULL;
  reading = entente_reading_new (lexicon, text, length, cancellable, error);
  if (reading == NULL)
    return NULL;
  characters = entente_offsets_new (text);
  writer = (Writer) { lexicon, text, length, reading, known, characters, places };
  annotation = write_annotation (&writer);
  if (!add_relations (&writer, verbs, annotation->relations, cancellable, error))
    return NULL;
  return g_steal_pointer (&annotation);
}

/**
 * entente_annotation_free:
 * @self: (transfer full): an annotation
 */
void
entente_annotation_free (EntenteAnnotation *self)
{
  g_ptr_array_unref (self->proposals);
  g_ptr_array_unref (self->relations);
  g_array_unref (self->mentions);
  g_ptr_array_unref (self->new_names);
  g_array_unref (self->new_places);
  g_free (self->language);
  g_free (self);
}

/**
 * entente_voice_copy:
 * @self: a voice
 *
 * Returns: (transfer full): a copy
 */
EntenteVoice *
entente_voice_copy (const EntenteVoice *self)
{
  EntenteVoice *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (EntenteVoice, 1);
  *copy = *self;
  copy->name = g_strdup (self->name);
  copy->role = g_strdup (self->role);
  copy->actor = g_strdup (self->actor);
  return copy;
}

void
entente_voice_free (EntenteVoice *self)
{
  voice_free (self);
}
