/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-finding.h"

#include "entente-actor.h"
#include "entente-blank-text.h"
#include "entente-date.h"
#include "entente-doubt.h"
#include "entente-file-words.h"
#include "entente-former.h"
#include "entente-quotation.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-wording.h"

#include <glib/gi18n.h>

/* The findings about a document, item by item. None of them changes anything. */

typedef struct {
  EntenteDocument *document;
  EntenteItem *item;
  gboolean compare; /* whether quotations are compared with stored texts, which takes a while */
  EntenteFindingFunc func;
  gpointer data;
} Search;

static void
tell (Search             *search,
      EntenteFindingKind  kind,
      int                 member,
      int                 nth,
      EntenteItem        *other)
{
  EntenteFinding finding = { kind, search->item, member, nth, other };

  search->func (&finding, search->data);
}

/* Whether all days that a date can mean are before those of another. */
static gboolean
is_before (const char *date,
           const char *other)
{
  EntenteDateSpan span, other_span;

  if (date == NULL || other == NULL || !entente_date_parse (date, &span) || !entente_date_parse (other, &other_span))
    return FALSE;
  if (span.approximate || span.uncertain || other_span.approximate || other_span.uncertain)
    return FALSE;
  return span.last < other_span.first;
}

/* A member that could not be understood is not missing. */
static gboolean
is_missing (EntenteItem *item,
            guint        member)
{
  const EntenteRecord *record = entente_item_get_record (item);

  return !entente_record_has (record, member)
         && !entente_record_has_foreign (record, entente_record_get_shape (record)->members[member].name);
}

static void
search_name (Search *search,
             guint   member)
{
  if (is_missing (search->item, member))
    tell (search, ENTENTE_FINDING_NO_NAME, -1, -1, NULL);
  else if (entente_record_has (entente_item_get_record (search->item), member)
           && entente_blank_text_is (entente_item_get_text (search->item, member)))
    tell (search, ENTENTE_FINDING_NO_NAME, member, -1, NULL);
}

static void
search_period (Search *search,
               guint   start,
               guint   end)
{
  if (is_before (entente_item_get_text (search->item, end), entente_item_get_text (search->item, start)))
    tell (search, ENTENTE_FINDING_ENDS_BEFORE_START, end, -1, NULL);
}

static void
search_source (Search *search)
{
  EntenteSource *source = ENTENTE_SOURCE (search->item);

  search_name (search, ENTENTE_SOURCE_TITLE);
  if (is_before (entente_source_get_accessed (source), entente_source_get_published (source)))
    tell (search, ENTENTE_FINDING_READ_BEFORE_PUBLISHED, ENTENTE_SOURCE_ACCESSED, -1, NULL);
}

static const char *
get_target (const EntenteRecord *statement,
            guint                nth)
{
  return entente_record_get_text (entente_record_get_nth (statement, ENTENTE_STATEMENT_ABOUT, nth), ENTENTE_TARGET_ID);
}

/* Returns how a statement stands to one target, if that is a relation. */
static EntenteStanceSet
stances_of (Search           *search,
            EntenteStatement *statement,
            const char       *target)
{
  if (entente_document_lookup_kind (search->document, ENTENTE_ITEM_RELATION, target) == NULL)
    return 0;
  return entente_doubt_get_stances (statement, target);
}

/* A statement that takes both stances has two entries for its target. The first is enough. */
static void
search_stances (Search           *search,
                EntenteStatement *statement)
{
  const EntenteRecord *record = entente_item_get_record (search->item);
  const char *modality = entente_record_get_text (record, ENTENTE_STATEMENT_MODALITY);
  guint n = entente_record_get_n_records (record, ENTENTE_STATEMENT_ABOUT);
  gboolean supports = FALSE;

  for (guint i = 0; i < n; i++)
    {
      EntenteStanceSet stances = stances_of (search, statement, get_target (record, i));

      supports |= (stances & ENTENTE_STANCE_SET_SUPPORTS) != 0;
      if (!entente_doubt_is_contradiction (modality, stances))
        continue;
      tell (search, ENTENTE_FINDING_CONTRADICTION, ENTENTE_STATEMENT_ABOUT, i,
            entente_document_lookup (search->document, get_target (record, i)));
      return;
    }
  if (supports && is_missing (search->item, ENTENTE_STATEMENT_SPEAKER) && !entente_doubt_is_own_voice (statement)
      && (entente_statement_get_attribution (statement) == NULL || entente_doubt_is_on_record (statement)))
    tell (search, ENTENTE_FINDING_NO_ORIGIN, -1, -1, NULL);
}

static void
search_statement (Search *search)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (search->item);
  const EntenteRecord *record = entente_item_get_record (search->item);
  EntenteItem *source = entente_document_lookup_kind (search->document, ENTENTE_ITEM_SOURCE,
                                                      entente_record_get_text (record, ENTENTE_STATEMENT_SOURCE));

  search_name (search, ENTENTE_STATEMENT_TEXT);
  if (is_missing (search->item, ENTENTE_STATEMENT_SOURCE))
    tell (search, ENTENTE_FINDING_NO_SOURCE, -1, -1, NULL);
  search_stances (search, statement);
  if (source == NULL)
    return;
  if (is_before (entente_item_get_text (source, ENTENTE_SOURCE_PUBLISHED),
                 entente_record_get_text (record, ENTENTE_STATEMENT_DATE)))
    tell (search, ENTENTE_FINDING_SAID_AFTER_PUBLISHED, ENTENTE_STATEMENT_DATE, -1, source);
  if (!search->compare)
    return;
  if (entente_quotation_compare_in (ENTENTE_SOURCE (source), statement) == ENTENTE_QUOTATION_NOT_HELD)
    tell (search, ENTENTE_FINDING_NOT_IN_SOURCE, ENTENTE_STATEMENT_TEXT, -1, source);
  if (entente_quotation_compare_anchor_in (ENTENTE_SOURCE (source), statement) == ENTENTE_QUOTATION_NOT_HELD)
    tell (search, ENTENTE_FINDING_PASSAGE_NOT_IN_SOURCE, ENTENTE_STATEMENT_ANCHOR, -1, source);
}

static void
search_item (Search *search)
{
  switch (entente_item_get_kind (search->item))
    {
    case ENTENTE_ITEM_ACTOR:
      search_name (search, ENTENTE_ACTOR_NAME);
      search_period (search, ENTENTE_ACTOR_START, ENTENTE_ACTOR_END);
      break;
    case ENTENTE_ITEM_RELATION:
      search_period (search, ENTENTE_RELATION_START, ENTENTE_RELATION_END);
      break;
    case ENTENTE_ITEM_STATEMENT:
      search_statement (search);
      break;
    case ENTENTE_ITEM_SOURCE:
      search_source (search);
      break;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static guint
hash_point (gconstpointer point)
{
  const EntentePoint *self = point;

  return (guint) self->x * 31337u ^ (guint) self->y;
}

static gboolean
equal_points (gconstpointer a,
              gconstpointer b)
{
  const EntentePoint *x = a, *y = b;

  return x->x == y->x && x->y == y->y;
}

static void
collect_cb (const EntenteFinding *finding,
            gpointer              data)
{
  EntenteFinding *copy = g_new (EntenteFinding, 1);

  *copy = *finding;
  g_object_ref (copy->item);
  if (copy->other != NULL)
    g_object_ref (copy->other);
  g_ptr_array_add (data, copy);
}

/* Finds another actor at the place of @actor. */
static EntenteItem *
find_at_place_of (EntenteDocument *document,
                  EntenteItem     *actor)
{
  EntenteLayout *layout = entente_document_get_layout (document);
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  guint n = g_list_model_get_n_items (actors);
  EntentePoint place, other_place;

  if (!entente_layout_get_position (layout, entente_item_get_id (actor), &place))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteItem) other = g_list_model_get_item (actors, i);

      if (!g_str_equal (entente_item_get_id (other), entente_item_get_id (actor))
          && entente_layout_get_position (layout, entente_item_get_id (other), &other_place)
          && equal_points (&place, &other_place))
        return other; /* the document holds it */
    }
  return NULL;
}

static const char *
describe_no_name (const EntenteFinding *finding)
{
  gboolean blank = finding->member >= 0;

  switch (entente_item_get_kind (finding->item))
    {
    case ENTENTE_ITEM_SOURCE:
      return blank ? _("the title of the source is blank") : _("the source has no title");
    case ENTENTE_ITEM_STATEMENT:
      return blank ? _("the words of the statement are blank") : _("the statement has no words");
    case ENTENTE_ITEM_ACTOR:
    case ENTENTE_ITEM_RELATION:
    case ENTENTE_N_ITEM_KINDS:
    default:
      return blank ? _("the name of the actor is blank") : _("the actor has no name");
    }
}

static const char *
describe_contradiction (EntenteStatement *statement,
                        EntenteItem      *relation)
{
  EntenteStanceSet stances = entente_doubt_get_stances (statement, entente_item_get_id (relation));
  const char *modality = entente_statement_get_modality (statement);

  if (stances == (ENTENTE_STANCE_SET_SUPPORTS | ENTENTE_STANCE_SET_DISPUTES))
    return _("the statement both supports and disputes the relation, so that it confirms nothing");
  if (g_strcmp0 (modality, ENTENTE_MODALITY_DENIES) == 0)
    return _("the statement denies, but is said to support the relation, so that it confirms nothing");
  if (g_strcmp0 (modality, ENTENTE_MODALITY_CONFIRMS) == 0)
    return _("the statement confirms, but is said to dispute the relation");
  if (stances & ENTENTE_STANCE_SET_SUPPORTS)
    return _("the statement declines to comment, but is said to support the relation, so that it confirms nothing");
  return _("the statement declines to comment, but is said to dispute the relation");
}

static gboolean
has_former (EntenteItem *statement,
            const char  *role)
{
  return entente_former_get_name (entente_item_get_record (statement), ENTENTE_STATEMENT_FORMER, role, 0) != NULL;
}

static const char *
describe_no_source (EntenteItem *statement)
{
  if (has_former (statement, ENTENTE_ROLE_SOURCE))
    return _("the source is no longer in the document, so that the statement confirms nothing");
  return _("the statement has no source, so that it confirms nothing");
}

static const char *
describe_no_origin (EntenteItem *statement)
{
  if (has_former (statement, ENTENTE_ROLE_SPEAKER))
    return _("who said it is no longer in the document, so that the statement confirms nothing");
  return _("nobody is given who said it, so that the statement confirms nothing; if the source itself speaks, its form "
           "is narration");
}

static const char *
get_end (EntenteItem *item)
{
  return entente_item_get_text (item, ENTENTE_IS_ACTOR (item) ? ENTENTE_ACTOR_END : ENTENTE_RELATION_END);
}

static const char *
get_start (EntenteItem *item)
{
  return entente_item_get_text (item, ENTENTE_IS_ACTOR (item) ? ENTENTE_ACTOR_START : ENTENTE_RELATION_START);
}

static char *
describe_period (EntenteItem *item)
{
  g_autofree char *end = entente_date_format (get_end (item));
  g_autofree char *start = entente_date_format (get_start (item));

  /* Translators: two dates. */
  return g_strdup_printf (_("the end, %1$s, is before the start, %2$s"), end, start);
}

static char *
describe_reading (EntenteSource *source)
{
  g_autofree char *accessed = entente_date_format (entente_source_get_accessed (source));
  g_autofree char *published = entente_date_format (entente_source_get_published (source));

  /* Translators: two dates. */
  return g_strdup_printf (_("the source was read before it was published: %1$s, and %2$s"), accessed, published);
}

static char *
describe_saying (EntenteStatement *statement,
                 EntenteSource    *source)
{
  g_autofree char *said = entente_date_format (entente_statement_get_date (statement));
  g_autofree char *published = entente_date_format (entente_source_get_published (source));

  /* Translators: two dates. */
  return g_strdup_printf (_("it was said after its source was published: %1$s, and %2$s"), said, published);
}

/**
 * entente_finding_foreach:
 * @document: a document
 * @item: an item of it, or a changed copy of one
 * @compare: whether to compare a quotation with the stored text of its source, which takes a while if it was not done
 *   before
 * @func: (scope call): is called for each finding, which is valid only during the call
 * @data: for @func
 *
 * Finds what is wrong with one item. The places of cards are the matter of entente_finding_foreach_place().
 */
void
entente_finding_foreach (EntenteDocument    *document,
                         EntenteItem        *item,
                         gboolean            compare,
                         EntenteFindingFunc  func,
                         gpointer            data)
{
  Search search = { document, item, compare, func, data };

  g_return_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item) && func != NULL);

  search_item (&search);
}

/**
 * entente_finding_foreach_place:
 * @document: a document
 * @func: (scope call): is called for each finding, which is valid only during the call
 * @data: for @func
 *
 * Finds the actors whose cards are exactly where the card of an earlier actor is, and so cover it.
 */
void
entente_finding_foreach_place (EntenteDocument    *document,
                               EntenteFindingFunc  func,
                               gpointer            data)
{
  EntenteLayout *layout;
  GListModel *actors;
  guint n;
  g_autofree EntentePoint *places = NULL;
  g_autoptr (GHashTable) first_at = g_hash_table_new (hash_point, equal_points);

  g_return_if_fail (ENTENTE_IS_DOCUMENT (document) && func != NULL);

  layout = entente_document_get_layout (document);
  actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  n = g_list_model_get_n_items (actors);
  places = g_new (EntentePoint, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      EntenteItem *first;

      if (!entente_layout_get_position (layout, entente_item_get_id (actor), &places[i]))
        continue;
      first = g_hash_table_lookup (first_at, &places[i]);
      if (first == NULL)
        g_hash_table_insert (first_at, &places[i], actor); /* the document holds it */
      else
        func (&(EntenteFinding) { ENTENTE_FINDING_SAME_PLACE, actor, -1, -1, first }, data);
    }
}

/**
 * entente_finding_list_for_item:
 * @document: a document
 * @item: an item of it, or a changed copy of one
 *
 * Returns: (transfer full) (element-type EntenteFinding): what is wrong with the item, and with the place of its card
 */
GPtrArray *
entente_finding_list_for_item (EntenteDocument *document,
                               EntenteItem     *item)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_finding_free);
  EntenteItem *other = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item), findings);

  entente_finding_foreach (document, item, TRUE, collect_cb, findings);
  if (entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR)
    other = find_at_place_of (document, item);
  if (other != NULL)
    collect_cb (&(EntenteFinding) { ENTENTE_FINDING_SAME_PLACE, item, -1, -1, other }, findings);
  return findings;
}

/**
 * entente_finding_list:
 * @document: a document
 *
 * Returns: (transfer full) (element-type EntenteFinding): all findings about the document, in the order of its items;
 *   those about places come last. Quotations are compared on the way, which can take seconds for a large document.
 */
GPtrArray *
entente_finding_list (EntenteDocument *document)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_finding_free);

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), findings);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (document, kind);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          entente_finding_foreach (document, item, TRUE, collect_cb, findings);
        }
    }
  entente_finding_foreach_place (document, collect_cb, findings);
  return findings;
}

static char *
describe_not_in_source (EntenteDocument  *document,
                        EntenteStatement *statement)
{
  g_autofree char *shown = entente_wording_show_words_of_text (document, statement);

  if (shown == NULL)
    return g_strdup (_("the stored text of the source does not hold this quotation, so that it confirms nothing"));
  /* Translators: %s are words that are like those of the quotation. */
  return g_strdup_printf (_("the stored text of the source does not hold this quotation, but “%s”, so that it confirms "
                            "nothing"), shown);
}

/**
 * entente_finding_describe:
 * @document: the document
 * @finding: a finding about it
 *
 * Returns: (transfer full): what is wrong and what follows from it, as a clause that can stand after a colon
 */
char *
entente_finding_describe (EntenteDocument      *document,
                          const EntenteFinding *finding)
{
  g_autofree char *other = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && finding != NULL, NULL);

  other = finding->other != NULL ? entente_query_title (document, finding->other) : NULL;
  switch (finding->kind)
    {
    case ENTENTE_FINDING_NO_NAME:
      return g_strdup (describe_no_name (finding));
    case ENTENTE_FINDING_ENDS_BEFORE_START:
      return describe_period (finding->item);
    case ENTENTE_FINDING_READ_BEFORE_PUBLISHED:
      return describe_reading (ENTENTE_SOURCE (finding->item));
    case ENTENTE_FINDING_SAID_AFTER_PUBLISHED:
      return describe_saying (ENTENTE_STATEMENT (finding->item), ENTENTE_SOURCE (finding->other));
    case ENTENTE_FINDING_NO_SOURCE:
      return g_strdup (describe_no_source (finding->item));
    case ENTENTE_FINDING_NO_ORIGIN:
      return g_strdup (describe_no_origin (finding->item));
    case ENTENTE_FINDING_CONTRADICTION:
      return g_strdup (describe_contradiction (ENTENTE_STATEMENT (finding->item), finding->other));
    case ENTENTE_FINDING_NOT_IN_SOURCE:
      return describe_not_in_source (document, ENTENTE_STATEMENT (finding->item));
    case ENTENTE_FINDING_PASSAGE_NOT_IN_SOURCE:
      return g_strdup (_("the stored text of the source does not hold this passage"));
    case ENTENTE_FINDING_SAME_PLACE:
      /* Translators: %s is the name of another actor. */
      return g_strdup_printf (_("the card is at exactly the place of “%s”, so that one covers the other"), other);
    case ENTENTE_N_FINDINGS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * entente_finding_write:
 * @document: the document
 * @finding: a finding about it
 *
 * Returns: (transfer full): the finding as a sentence of its own
 */
char *
entente_finding_write (EntenteDocument      *document,
                       const EntenteFinding *finding)
{
  g_autofree char *clause = entente_finding_describe (document, finding);
  char first[7] = { 0 };

  g_return_val_if_fail (clause != NULL, NULL);

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (clause)), first);
  /* Translators: ends a sentence. */
  return g_strdup_printf (C_("finding", "%s%s."), first, g_utf8_next_char (clause));
}

/**
 * entente_finding_free:
 * @self: (nullable) (transfer full): a finding of a list
 */
void
entente_finding_free (EntenteFinding *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->item);
  g_clear_object (&self->other);
  g_free (self);
}
