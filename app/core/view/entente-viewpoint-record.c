/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-viewpoint-record.h"

#include "entente-calendar.h"
#include "entente-date.h"
#include "entente-display-text.h"

#include <glib/gi18n.h>

/* A viewpoint as members of a kept view, and back. A file may hold what this version does not know, or what makes no
 * sense. A condition of that sort is left out as a whole, so that it does not hide what nobody wanted to hide, and that
 * is told. */

/* The words of aspects in files. */
static const char *const aspects[ENTENTE_N_ASPECTS] = {
  [ENTENTE_ASPECT_ITEM] = "item",
  [ENTENTE_ASPECT_KIND] = "kind",
  [ENTENTE_ASPECT_EVIDENCE] = "evidence",
  [ENTENTE_ASPECT_DATE] = "date",
  [ENTENTE_ASPECT_SPEAKER] = "speaker",
  [ENTENTE_ASPECT_SOURCE] = "source",
  [ENTENTE_ASPECT_ATTRIBUTION] = "attribution",
  [ENTENTE_ASPECT_MODALITY] = "modality",
  [ENTENTE_ASPECT_GRADE] = "grade",
  [ENTENTE_ASPECT_TAG] = "tag",
  [ENTENTE_ASPECT_DATA] = "data",
  [ENTENTE_ASPECT_N_RELATIONS] = "relations",
  [ENTENTE_ASPECT_TEXT] = "text",
};

/* By EntenteAsideKind. */
static const guint without_members[] = {
  ENTENTE_KEPT_WITHOUT_SOURCES, ENTENTE_KEPT_WITHOUT_SPEAKERS, ENTENTE_KEPT_WITHOUT_MEDIA,
  ENTENTE_KEPT_WITHOUT_GRADES,
};

static const char *const directions[] = {
  [ENTENTE_FOCUS_BOTH] = ENTENTE_DIRECTION_BOTH,
  [ENTENTE_FOCUS_OUT] = ENTENTE_DIRECTION_OUT,
  [ENTENTE_FOCUS_IN] = ENTENTE_DIRECTION_IN,
};

static const guint id_members[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = ENTENTE_KEPT_CONDITION_ACTORS,
  [ENTENTE_ITEM_RELATION] = ENTENTE_KEPT_CONDITION_RELATIONS,
  [ENTENTE_ITEM_STATEMENT] = ENTENTE_KEPT_CONDITION_STATEMENTS,
  [ENTENTE_ITEM_SOURCE] = ENTENTE_KEPT_CONDITION_SOURCES,
};

/* Which items the words of a condition name. Returns FALSE if they are words and no ids. */
static gboolean
has_ids (EntenteItemKind  subject,
         EntenteAspect    aspect,
         EntenteItemKind *kind)
{
  if (aspect == ENTENTE_ASPECT_ITEM)
    *kind = subject;
  else if (aspect == ENTENTE_ASPECT_SPEAKER)
    *kind = ENTENTE_ITEM_ACTOR;
  else if (aspect == ENTENTE_ASPECT_SOURCE)
    *kind = ENTENTE_ITEM_SOURCE;
  else
    return FALSE;
  return TRUE;
}

static void
store_condition (const EntenteCondition *condition,
                 EntenteRecord          *record)
{
  EntenteItemKind subject = entente_condition_get_subject (condition), kind;
  EntenteAspect aspect = entente_condition_get_aspect (condition);
  gboolean are_ids = has_ids (subject, aspect, &kind);
  guint least, most;

  entente_record_set_text (record, ENTENTE_KEPT_CONDITION_OF, entente_kept_condition_subjects[subject]);
  entente_record_set_text (record, ENTENTE_KEPT_CONDITION_BY, aspects[aspect]);
  entente_record_set_flag (record, ENTENTE_KEPT_CONDITION_HOLDS, !entente_condition_is_negated (condition));
  entente_record_set_text (record, ENTENTE_KEPT_CONDITION_COLUMN, entente_condition_get_column (condition));
  entente_record_set_texts (record, are_ids ? id_members[kind] : ENTENTE_KEPT_CONDITION_WORDS,
                            entente_condition_get_words (condition));
  entente_record_set_text (record, ENTENTE_KEPT_CONDITION_SINCE, entente_condition_get_since (condition));
  entente_record_set_text (record, ENTENTE_KEPT_CONDITION_UNTIL, entente_condition_get_until (condition));
  if (aspect != ENTENTE_ASPECT_N_RELATIONS)
    return;
  entente_condition_get_range (condition, &least, &most);
  entente_record_set_number (record, ENTENTE_KEPT_CONDITION_LEAST, least);
  if (most != G_MAXUINT)
    entente_record_set_number (record, ENTENTE_KEPT_CONDITION_MOST, most);
}

static void
store_change (const EntenteFocusChange *change,
              EntenteRecord            *focus)
{
  EntenteRecord *record = entente_record_new_part (focus, ENTENTE_KEPT_FOCUS_CHANGES);

  entente_record_set_texts (record, change->adds ? ENTENTE_KEPT_CHANGE_ADD : ENTENTE_KEPT_CHANGE_HIDE,
                            (const char *const *) change->actors);
  entente_record_set_text (record, ENTENTE_KEPT_CHANGE_AROUND, change->around);
  entente_record_add_record (focus, ENTENTE_KEPT_FOCUS_CHANGES, record);
}

static void
store_focus (const EntenteFocus *focus,
             EntenteRecord      *record)
{
  entente_record_set_texts (record, ENTENTE_KEPT_FOCUS_CENTERS, entente_focus_get_centers (focus));
  entente_record_set_number (record, ENTENTE_KEPT_FOCUS_STEPS, entente_focus_get_n_steps (focus));
  if (entente_focus_get_direction (focus) != ENTENTE_FOCUS_BOTH)
    entente_record_set_text (record, ENTENTE_KEPT_FOCUS_DIRECTION, directions[entente_focus_get_direction (focus)]);
  entente_record_set_texts (record, ENTENTE_KEPT_FOCUS_KINDS, entente_focus_get_kinds (focus));
  for (guint i = 0; i < entente_focus_get_n_changes (focus); i++)
    store_change (entente_focus_get_change (focus, i), record);
  if (entente_focus_is_alone (focus))
    entente_record_set_text (record, ENTENTE_KEPT_FOCUS_ARRANGED, ENTENTE_ARRANGED_ALONE);
}

static void
store_period (const EntentePeriod *period,
              EntenteRecord       *view)
{
  EntenteRecord *record = entente_record_new_part (view, ENTENTE_KEPT_VIEW_PERIOD);
  g_autofree char *since = NULL, *until = NULL;

  if (entente_period_is_of_knowledge (period))
    {
      entente_record_take_text (record, ENTENTE_KEPT_PERIOD_KNOWN,
                                entente_date_write_day (entente_period_get_last (period)));
      entente_record_take_record (view, ENTENTE_KEPT_VIEW_PERIOD, record);
      return;
    }
  entente_calendar_write_ends (entente_period_get_first (period), entente_period_get_last (period), &since, &until);
  entente_record_set_text (record, ENTENTE_KEPT_PERIOD_SINCE, since);
  entente_record_set_text (record, ENTENTE_KEPT_PERIOD_UNTIL, until);
  if (!entente_period_shows_undated (period))
    entente_record_set_flag (record, ENTENTE_KEPT_PERIOD_UNDATED, FALSE);
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_PERIOD, record);
}

static void
store_aside (const EntenteAside *aside,
             EntenteRecord      *view)
{
  EntenteRecord *record = entente_record_new_part (view, ENTENTE_KEPT_VIEW_WITHOUT);

  for (int kind = 0; kind < ENTENTE_N_ASIDES; kind++)
    entente_record_set_texts (record, without_members[kind], entente_aside_get (aside, kind));
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_WITHOUT, record);
}

/**
 * entente_viewpoint_store:
 * @self: a viewpoint
 * @view: a kept view, which gets all of it instead of what it has of another
 */
void
entente_viewpoint_store (const EntenteViewpoint *self,
                         EntenteRecord          *view)
{
  EntenteFilter *filter;
  EntenteFocus *focus;

  g_return_if_fail (self != NULL && view != NULL);

  filter = entente_viewpoint_get_filter (self);
  focus = entente_viewpoint_get_focus (self);
  /* The first record also takes the place of a value that could not be understood. */
  entente_record_add_record (view, ENTENTE_KEPT_VIEW_CONDITIONS,
                             entente_record_new_part (view, ENTENTE_KEPT_VIEW_CONDITIONS));
  entente_record_clear (view, ENTENTE_KEPT_VIEW_CONDITIONS);
  for (guint i = 0; i < entente_filter_get_n (filter); i++)
    {
      EntenteRecord *record = entente_record_new_part (view, ENTENTE_KEPT_VIEW_CONDITIONS);

      store_condition (entente_filter_get_nth (filter, i), record);
      entente_record_add_record (view, ENTENTE_KEPT_VIEW_CONDITIONS, record);
    }
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_FOCUS, NULL);
  if (focus != NULL)
    {
      EntenteRecord *record = entente_record_new_part (view, ENTENTE_KEPT_VIEW_FOCUS);

      store_focus (focus, record);
      entente_record_take_record (view, ENTENTE_KEPT_VIEW_FOCUS, record);
    }
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_PERIOD, NULL);
  if (entente_viewpoint_get_period (self) != NULL)
    store_period (entente_viewpoint_get_period (self), view);
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_WITHOUT, NULL);
  if (entente_viewpoint_get_aside (self) != NULL)
    store_aside (entente_viewpoint_get_aside (self), view);
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_REST,
                           entente_viewpoint_fades (self) ? ENTENTE_REST_FADED : ENTENTE_REST_HIDDEN);
}

static gboolean
find_word (const char *const *words,
           guint              n,
           const char        *word,
           guint             *nth)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i], word) == 0)
      {
        *nth = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_number (const EntenteRecord *record,
             guint                member,
             guint                otherwise,
             guint               *number)
{
  gint64 value = entente_record_get_number (record, member);

  *number = value != ENTENTE_NUMBER_ABSENT ? (guint) CLAMP (value, 0, G_MAXUINT) : otherwise;
  return value == ENTENTE_NUMBER_ABSENT || (value >= 0 && value <= G_MAXUINT);
}

static EntenteCondition *
read_range (const EntenteRecord *record)
{
  guint least, most;

  if (!read_number (record, ENTENTE_KEPT_CONDITION_LEAST, 0, &least)
      || !read_number (record, ENTENTE_KEPT_CONDITION_MOST, G_MAXUINT, &most))
    return NULL;
  return entente_condition_new_for_number (least, most);
}

static EntenteCondition *
read_dates (const EntenteRecord *record,
            EntenteItemKind      subject)
{
  return entente_condition_new_for_dates (subject, entente_record_get_text (record, ENTENTE_KEPT_CONDITION_SINCE),
                                          entente_record_get_text (record, ENTENTE_KEPT_CONDITION_UNTIL));
}

/* Returns NULL for what is not understood. */
static EntenteCondition *
read_positive (const EntenteRecord *record)
{
  const char *column = entente_record_get_text (record, ENTENTE_KEPT_CONDITION_COLUMN);
  const char *const *words;
  guint subject, aspect;
  EntenteItemKind kind = 0;

  if (entente_record_get_n_foreign (record) > 0
      || !find_word (entente_kept_condition_subjects, ENTENTE_N_ITEM_KINDS,
                     entente_record_get_text (record, ENTENTE_KEPT_CONDITION_OF), &subject)
      || !find_word (aspects, ENTENTE_N_ASPECTS, entente_record_get_text (record, ENTENTE_KEPT_CONDITION_BY), &aspect)
      || !entente_aspect_suits (aspect, subject))
    return NULL;
  words = entente_record_get_texts (record, has_ids (subject, aspect, &kind) ? id_members[kind]
                                                                             : ENTENTE_KEPT_CONDITION_WORDS);
  if (aspect == ENTENTE_ASPECT_N_RELATIONS)
    return read_range (record);
  if (aspect == ENTENTE_ASPECT_DATE)
    return read_dates (record, subject);
  if (aspect == ENTENTE_ASPECT_DATA)
    return column != NULL ? entente_condition_new_for_data (subject, column, words) : NULL;
  return entente_condition_new (subject, aspect, words);
}

static EntenteCondition *
read_condition (const EntenteRecord *record)
{
  g_autoptr (EntenteCondition) condition = read_positive (record);

  if (condition != NULL && !entente_record_get_flag (record, ENTENTE_KEPT_CONDITION_HOLDS))
    return entente_condition_new_negated (condition);
  return g_steal_pointer (&condition);
}

static char *
quote (const char *word)
{
  return entente_display_text_embed (word != NULL ? word : "");
}

static void
add_condition_trouble (GPtrArray           *troubles,
                       const EntenteRecord *record)
{
  g_autofree char *word = quote (entente_record_get_text (record, ENTENTE_KEPT_CONDITION_BY));

  /* Translators: %s is a word of a file, by which a condition of a filter tells items apart. */
  g_ptr_array_add (troubles, g_strdup_printf (_("A condition by “%s” is not understood, and left out."), word));
}

static EntenteFilter *
read_filter (const EntenteRecord *view,
             GPtrArray           *troubles)
{
  EntenteFilter *filter = entente_filter_new ();

  for (guint i = 0; i < entente_record_get_n_records (view, ENTENTE_KEPT_VIEW_CONDITIONS); i++)
    {
      const EntenteRecord *record = entente_record_get_nth (view, ENTENTE_KEPT_VIEW_CONDITIONS, i);
      g_autoptr (EntenteCondition) condition = read_condition (record);
      EntenteFilter *before = filter;

      if (condition == NULL)
        {
          add_condition_trouble (troubles, record);
          continue;
        }
      filter = entente_filter_new_with (before, condition);
      entente_filter_unref (before);
    }
  return filter;
}

static void
add_foreign_troubles (GPtrArray           *troubles,
                      const EntenteRecord *record)
{
  for (guint i = 0; i < entente_record_get_n_foreign (record); i++)
    {
      g_autofree char *name = quote (entente_record_get_foreign (record, i)->name);

      /* Translators: %s is the name of a member in a file. */
      g_ptr_array_add (troubles, g_strdup_printf (_("What the file says as “%s” is not understood."), name));
    }
}

/* Returns the focus with one change more; NULL if the change is not understood. */
static EntenteFocus *
read_change (const EntenteFocus  *focus,
             const EntenteRecord *record)
{
  const char *const *added = entente_record_get_texts (record, ENTENTE_KEPT_CHANGE_ADD);
  const char *const *hidden = entente_record_get_texts (record, ENTENTE_KEPT_CHANGE_HIDE);

  if (entente_record_get_n_foreign (record) > 0 || (added[0] != NULL) == (hidden[0] != NULL))
    return NULL;
  if (hidden[0] != NULL)
    return entente_focus_new_without (focus, hidden);
  return entente_focus_new_with (focus, added, entente_record_get_text (record, ENTENTE_KEPT_CHANGE_AROUND));
}

static EntenteFocus *
read_changes (EntenteFocus        *focus,
              const EntenteRecord *record,
              GPtrArray           *troubles)
{
  for (guint i = 0; i < entente_record_get_n_records (record, ENTENTE_KEPT_FOCUS_CHANGES); i++)
    {
      EntenteFocus *before = focus;
      EntenteFocus *after = read_change (before, entente_record_get_nth (record, ENTENTE_KEPT_FOCUS_CHANGES, i));

      if (after == NULL)
        {
          g_ptr_array_add (troubles, g_strdup (_("A change of its focus is not understood, and left out.")));
          continue;
        }
      focus = after;
      entente_focus_unref (before);
    }
  return focus;
}

static EntenteFocus *
read_focus (const EntenteRecord *view,
            GPtrArray           *troubles)
{
  const EntenteRecord *record = entente_record_get_record (view, ENTENTE_KEPT_VIEW_FOCUS);
  const char *const *centers, *const *kinds;
  EntenteFocus *focus, *before;
  const char *direction;
  guint n_steps, way = ENTENTE_FOCUS_BOTH;

  if (record == NULL)
    return NULL;
  add_foreign_troubles (troubles, record);
  centers = entente_record_get_texts (record, ENTENTE_KEPT_FOCUS_CENTERS);
  direction = entente_record_get_text (record, ENTENTE_KEPT_FOCUS_DIRECTION);
  if (centers[0] == NULL || !read_number (record, ENTENTE_KEPT_FOCUS_STEPS, 1, &n_steps)
      || n_steps > ENTENTE_KEPT_FOCUS_MAX_STEPS
      || (direction != NULL && !find_word (directions, G_N_ELEMENTS (directions), direction, &way)))
    {
      g_ptr_array_add (troubles, g_strdup (_("Its focus is not understood, and left out.")));
      return NULL;
    }
  kinds = entente_record_get_texts (record, ENTENTE_KEPT_FOCUS_KINDS);
  focus = entente_focus_new (centers, n_steps, way, kinds[0] != NULL ? kinds : NULL);
  focus = read_changes (focus, record, troubles);
  if (g_strcmp0 (entente_record_get_text (record, ENTENTE_KEPT_FOCUS_ARRANGED), ENTENTE_ARRANGED_ALONE) != 0)
    return focus;
  before = focus;
  focus = entente_focus_new_alone (before, TRUE);
  entente_focus_unref (before);
  return focus;
}

/* Reads an end of a period, which is open if there is no date. Returns FALSE if it is not understood. */
static gboolean
read_end (const EntenteRecord *record,
          guint                member,
          EntenteDateSpan     *span)
{
  const char *date = entente_record_get_text (record, member);

  *span = (EntenteDateSpan) { .first = G_MININT64, .last = G_MAXINT64 };
  return date == NULL || entente_date_parse (date, span);
}

static EntentePeriod *
read_period (const EntenteRecord *view,
             GPtrArray           *troubles)
{
  const EntenteRecord *record = entente_record_get_record (view, ENTENTE_KEPT_VIEW_PERIOD);
  EntenteDateSpan since, until;

  if (record == NULL)
    return NULL;
  add_foreign_troubles (troubles, record);
  if (entente_record_has (record, ENTENTE_KEPT_PERIOD_KNOWN) && read_end (record, ENTENTE_KEPT_PERIOD_KNOWN, &until))
    return entente_period_new_known (until.last);
  if (!read_end (record, ENTENTE_KEPT_PERIOD_SINCE, &since) || !read_end (record, ENTENTE_KEPT_PERIOD_UNTIL, &until)
      || since.first > until.last)
    {
      g_ptr_array_add (troubles, g_strdup (_("Its period is not understood, and left out.")));
      return NULL;
    }
  return entente_period_new (since.first, until.last, entente_record_get_flag (record, ENTENTE_KEPT_PERIOD_UNDATED));
}

static EntenteAside *
read_aside (const EntenteRecord *view,
            GPtrArray           *troubles)
{
  const EntenteRecord *record = entente_record_get_record (view, ENTENTE_KEPT_VIEW_WITHOUT);
  EntenteAside *aside = entente_aside_new ();

  if (record == NULL)
    return aside;
  add_foreign_troubles (troubles, record);
  for (int kind = 0; kind < ENTENTE_N_ASIDES; kind++)
    {
      const char *const *words = entente_record_get_texts (record, without_members[kind]);

      for (guint i = 0; words[i] != NULL; i++)
        {
          EntenteAside *before = aside;

          aside = entente_aside_new_with (before, kind, words[i]);
          entente_aside_unref (before);
        }
    }
  return aside;
}

/**
 * entente_viewpoint_new_for_record:
 * @view: a kept view
 * @troubles: (element-type utf8): receives in words what of it is not understood
 *
 * Returns: (transfer full): the viewpoint of the view
 */
EntenteViewpoint *
entente_viewpoint_new_for_record (const EntenteRecord *view,
                                  GPtrArray           *troubles)
{
  g_autoptr (EntenteFilter) filter = NULL;
  g_autoptr (EntenteFocus) focus = NULL;
  g_autoptr (EntentePeriod) period = NULL;
  g_autoptr (EntenteViewpoint) always = NULL, with_period = NULL;
  g_autoptr (EntenteAside) aside = NULL;
  const char *rest;

  g_return_val_if_fail (view != NULL && troubles != NULL, NULL);

  add_foreign_troubles (troubles, view);
  filter = read_filter (view, troubles);
  focus = read_focus (view, troubles);
  period = read_period (view, troubles);
  rest = entente_record_get_text (view, ENTENTE_KEPT_VIEW_REST);
  always = entente_viewpoint_new (filter, focus, g_strcmp0 (rest, ENTENTE_REST_FADED) == 0);
  with_period = entente_viewpoint_new_with_period (always, period);
  aside = read_aside (view, troubles);
  return entente_viewpoint_new_with_aside (with_period, aside);
}

static void
add_missing (EntenteDocument   *document,
             EntenteItemKind    kind,
             const char *const *ids,
             GPtrArray         *troubles)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0' && entente_document_lookup_kind (document, kind, ids[i]) == NULL)
      {
        g_autofree char *id = quote (ids[i]);

        /* Translators: %s is the id of an actor, relation, statement or source. */
        g_ptr_array_add (troubles, g_strdup_printf (_("“%s” is not in the document any more."), id));
      }
}

static void
add_missing_of_focus (EntenteDocument    *document,
                      const EntenteFocus *focus,
                      GPtrArray          *troubles)
{
  add_missing (document, ENTENTE_ITEM_ACTOR, entente_focus_get_centers (focus), troubles);
  for (guint i = 0; i < entente_focus_get_n_changes (focus); i++)
    {
      const EntenteFocusChange *change = entente_focus_get_change (focus, i);

      if (change->adds)
        add_missing (document, ENTENTE_ITEM_ACTOR, (const char *const *) change->actors, troubles);
    }
}

static void
add_missing_aside (EntenteDocument    *document,
                   const EntenteAside *aside,
                   GPtrArray          *troubles)
{
  for (int kind = 0; kind < ENTENTE_ASIDE_GRADE; kind++)
    add_missing (document, kind == ENTENTE_ASIDE_SOURCE ? ENTENTE_ITEM_SOURCE : ENTENTE_ITEM_ACTOR,
                 entente_aside_get (aside, kind), troubles);
}

/**
 * entente_viewpoint_list_missing:
 * @self: a viewpoint
 * @document: a document
 * @troubles: (element-type utf8): receives in words which items it names that are not there
 */
void
entente_viewpoint_list_missing (const EntenteViewpoint *self,
                                EntenteDocument        *document,
                                GPtrArray              *troubles)
{
  EntenteFilter *filter;
  EntenteFocus *focus;

  g_return_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document) && troubles != NULL);

  filter = entente_viewpoint_get_filter (self);
  focus = entente_viewpoint_get_focus (self);
  if (focus != NULL)
    add_missing_of_focus (document, focus, troubles);
  if (entente_viewpoint_get_aside (self) != NULL)
    add_missing_aside (document, entente_viewpoint_get_aside (self), troubles);
  for (guint i = 0; i < entente_filter_get_n (filter); i++)
    {
      EntenteCondition *condition = entente_filter_get_nth (filter, i);
      EntenteItemKind kind;

      if (has_ids (entente_condition_get_subject (condition), entente_condition_get_aspect (condition), &kind))
        add_missing (document, kind, entente_condition_get_words (condition), troubles);
    }
}

/**
 * entente_aspect_get_word:
 * @aspect: what a condition looks at
 *
 * Returns: the word for it in files
 */
const char *
entente_aspect_get_word (EntenteAspect aspect)
{
  g_return_val_if_fail (aspect < ENTENTE_N_ASPECTS, NULL);

  return aspects[aspect];
}
