/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-kept-view.h"

#include "entente-own-list.h"

/* The views that are kept in a document: their tables, and where they are found. */

const char *const entente_kept_condition_subjects[] = {
  [ENTENTE_ITEM_ACTOR] = "actor",
  [ENTENTE_ITEM_RELATION] = "relation",
  [ENTENTE_ITEM_STATEMENT] = "statement",
  [ENTENTE_ITEM_SOURCE] = "source",
  [ENTENTE_N_ITEM_KINDS] = NULL,
};

static const char *const aspects[] = {
  "item", "kind", "evidence", "date", "speaker", "source", "attribution", "modality", "grade", "tag", "data",
  "relations", "text", NULL,
};

static const char *const colors[] = {
  "kind", "community", "evidence", "tag", "degree", "betweenness", "closeness", "pagerank", "data", NULL,
};

static const char *const sizes[] = { "degree", "betweenness", "closeness", "pagerank", "data", NULL };

static const char *const rests[] = { ENTENTE_REST_HIDDEN, ENTENTE_REST_FADED, NULL };

static const char *const directions[] = { ENTENTE_DIRECTION_BOTH, ENTENTE_DIRECTION_OUT, ENTENTE_DIRECTION_IN, NULL };

static const char *const arrangements[] = { ENTENTE_ARRANGED_ALONE, NULL };

static const EntenteMember condition_members[] = {
  [ENTENTE_KEPT_CONDITION_OF] = { "of", ENTENTE_VALUE_WORD, .words = entente_kept_condition_subjects },
  [ENTENTE_KEPT_CONDITION_BY] = { "by", ENTENTE_VALUE_WORD, .words = aspects },
  [ENTENTE_KEPT_CONDITION_HOLDS] = { "holds", ENTENTE_VALUE_FLAG },
  [ENTENTE_KEPT_CONDITION_COLUMN] = { "column", ENTENTE_VALUE_TEXT },
  [ENTENTE_KEPT_CONDITION_WORDS] = { "words", ENTENTE_VALUE_TEXTS },
  [ENTENTE_KEPT_CONDITION_ACTORS] = { "actors", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_ACTOR },
  [ENTENTE_KEPT_CONDITION_RELATIONS] = { "relations", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_RELATION },
  [ENTENTE_KEPT_CONDITION_STATEMENTS] = { "statements", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_STATEMENT },
  [ENTENTE_KEPT_CONDITION_SOURCES] = { "sources", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_SOURCE },
  [ENTENTE_KEPT_CONDITION_SINCE] = { "since", ENTENTE_VALUE_DATE },
  [ENTENTE_KEPT_CONDITION_UNTIL] = { "until", ENTENTE_VALUE_DATE },
  [ENTENTE_KEPT_CONDITION_LEAST] = { "least", ENTENTE_VALUE_NUMBER },
  [ENTENTE_KEPT_CONDITION_MOST] = { "most", ENTENTE_VALUE_NUMBER },
};

const EntenteShape entente_kept_condition_shape = { "condition", condition_members, ENTENTE_N_KEPT_CONDITION };

static const EntenteMember change_members[] = {
  [ENTENTE_KEPT_CHANGE_ADD] = { "add", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_ACTOR },
  [ENTENTE_KEPT_CHANGE_AROUND] = { "around", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_VIEW_ACTOR },
  [ENTENTE_KEPT_CHANGE_HIDE] = { "hide", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_ACTOR },
};

const EntenteShape entente_kept_change_shape = { "change", change_members, ENTENTE_N_KEPT_CHANGE };

static const EntenteMember focus_members[] = {
  [ENTENTE_KEPT_FOCUS_CENTERS] = { "centers", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_ACTOR },
  [ENTENTE_KEPT_FOCUS_STEPS] = { "steps", ENTENTE_VALUE_NUMBER },
  [ENTENTE_KEPT_FOCUS_DIRECTION] = { "direction", ENTENTE_VALUE_WORD, .words = directions },
  [ENTENTE_KEPT_FOCUS_KINDS] = { "kinds", ENTENTE_VALUE_TEXTS },
  [ENTENTE_KEPT_FOCUS_CHANGES] = { "changes", ENTENTE_VALUE_RECORDS, .shape = &entente_kept_change_shape },
  [ENTENTE_KEPT_FOCUS_ARRANGED] = { "arranged", ENTENTE_VALUE_WORD, .words = arrangements },
};

const EntenteShape entente_kept_focus_shape = { "focus", focus_members, ENTENTE_N_KEPT_FOCUS };

static const EntenteMember period_members[] = {
  [ENTENTE_KEPT_PERIOD_SINCE] = { "since", ENTENTE_VALUE_DATE },
  [ENTENTE_KEPT_PERIOD_UNTIL] = { "until", ENTENTE_VALUE_DATE },
  [ENTENTE_KEPT_PERIOD_UNDATED] = { "undated", ENTENTE_VALUE_FLAG },
  [ENTENTE_KEPT_PERIOD_KNOWN] = { "known", ENTENTE_VALUE_DATE },
};

const EntenteShape entente_kept_period_shape = { "period", period_members, ENTENTE_N_KEPT_PERIOD };

static const EntenteMember without_members[] = {
  [ENTENTE_KEPT_WITHOUT_SOURCES] = { "sources", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_SOURCE },
  [ENTENTE_KEPT_WITHOUT_SPEAKERS] = { "speakers", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_ACTOR },
  [ENTENTE_KEPT_WITHOUT_MEDIA] = { "media", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIEW_ACTOR },
  [ENTENTE_KEPT_WITHOUT_GRADES] = { "grades", ENTENTE_VALUE_TEXTS },
};

const EntenteShape entente_kept_without_shape = { "without", without_members, ENTENTE_N_KEPT_WITHOUT };

static const EntenteMember colors_members[] = {
  [ENTENTE_KEPT_COLORS_BY] = { "by", ENTENTE_VALUE_WORD, .words = colors },
  [ENTENTE_KEPT_COLORS_COLUMN] = { "column", ENTENTE_VALUE_TEXT },
};

const EntenteShape entente_kept_colors_shape = { "colors", colors_members, ENTENTE_N_KEPT_COLORS };

static const EntenteMember area_members[] = {
  [ENTENTE_AREA_X] = { "x", ENTENTE_VALUE_NUMBER },
  [ENTENTE_AREA_Y] = { "y", ENTENTE_VALUE_NUMBER },
  [ENTENTE_AREA_WIDTH] = { "width", ENTENTE_VALUE_NUMBER },
  [ENTENTE_AREA_HEIGHT] = { "height", ENTENTE_VALUE_NUMBER },
};

const EntenteShape entente_area_shape = { "area", area_members, ENTENTE_N_AREA };

static const EntenteMember members[] = {
  [ENTENTE_KEPT_VIEW_ID] = { "id", ENTENTE_VALUE_WORD },
  [ENTENTE_KEPT_VIEW_TITLE] = { "title", ENTENTE_VALUE_TEXT },
  [ENTENTE_KEPT_VIEW_NOTE] = { "note", ENTENTE_VALUE_TEXT },
  [ENTENTE_KEPT_VIEW_CONDITIONS] = { "conditions", ENTENTE_VALUE_RECORDS, .shape = &entente_kept_condition_shape },
  [ENTENTE_KEPT_VIEW_FOCUS] = { "focus", ENTENTE_VALUE_RECORD, .shape = &entente_kept_focus_shape },
  [ENTENTE_KEPT_VIEW_PERIOD] = { "period", ENTENTE_VALUE_RECORD, .shape = &entente_kept_period_shape,
                                 .one_line = TRUE },
  [ENTENTE_KEPT_VIEW_WITHOUT] = { "without", ENTENTE_VALUE_RECORD, .shape = &entente_kept_without_shape,
                                  .one_line = TRUE },
  [ENTENTE_KEPT_VIEW_COLORS] = { "colors", ENTENTE_VALUE_RECORD, .shape = &entente_kept_colors_shape,
                                 .one_line = TRUE },
  [ENTENTE_KEPT_VIEW_SIZES] = { "sizes", ENTENTE_VALUE_WORD, .words = sizes },
  [ENTENTE_KEPT_VIEW_SIZES_COLUMN] = { "sizesColumn", ENTENTE_VALUE_TEXT },
  [ENTENTE_KEPT_VIEW_REST] = { "rest", ENTENTE_VALUE_WORD, .words = rests },
  [ENTENTE_KEPT_VIEW_AREA] = { "area", ENTENTE_VALUE_RECORD, .shape = &entente_area_shape, .one_line = TRUE },
};

const EntenteShape entente_kept_view_shape = { "view", members, ENTENTE_N_KEPT_VIEW };

guint
entente_kept_view_get_n (EntenteDocument *document)
{
  return entente_own_list_get_n (document, ENTENTE_DOCUMENT_VIEWS);
}

/**
 * entente_kept_view_get_nth:
 * @document: a document
 * @nth: the place of a view among those that are kept
 *
 * Returns: (transfer none): the view
 */
const EntenteRecord *
entente_kept_view_get_nth (EntenteDocument *document,
                           guint            nth)
{
  return entente_own_list_get_nth (document, ENTENTE_DOCUMENT_VIEWS, nth);
}

/**
 * entente_kept_view_find:
 * @document: a document
 * @id: the id of a view
 * @nth: (out) (optional): its place among those that are kept
 *
 * Returns: (transfer none) (nullable): the view
 */
const EntenteRecord *
entente_kept_view_find (EntenteDocument *document,
                        const char      *id,
                        guint           *nth)
{
  return entente_own_list_find (document, ENTENTE_DOCUMENT_VIEWS, id, nth);
}

/**
 * entente_kept_view_make_id:
 * @document: a document
 * @title: the title of a new view
 *
 * Returns: (transfer full): an id that no view of it has. Items may have it: views have ids of their own
 */
char *
entente_kept_view_make_id (EntenteDocument *document,
                           const char      *title)
{
  return entente_own_list_make_id (document, ENTENTE_DOCUMENT_VIEWS, title);
}

static gboolean
is_coordinate (gint64 number)
{
  return number >= -ENTENTE_COORDINATE_MAX && number <= ENTENTE_COORDINATE_MAX;
}

/**
 * entente_kept_view_get_area:
 * @self: a view
 * @from: (out): the upper left corner of the part of the picture that was in sight
 * @to: (out): the lower right corner
 *
 * Returns: whether the view has such a part that makes sense
 */
gboolean
entente_kept_view_get_area (const EntenteRecord *self,
                            EntentePoint        *from,
                            EntentePoint        *to)
{
  const EntenteRecord *area;
  gint64 x, y, width, height;

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, FALSE);

  area = entente_record_get_record (self, ENTENTE_KEPT_VIEW_AREA);
  if (area == NULL)
    return FALSE;
  x = entente_record_get_number (area, ENTENTE_AREA_X);
  y = entente_record_get_number (area, ENTENTE_AREA_Y);
  width = entente_record_get_number (area, ENTENTE_AREA_WIDTH);
  height = entente_record_get_number (area, ENTENTE_AREA_HEIGHT);
  if (!is_coordinate (x) || !is_coordinate (y) || width <= 0 || height <= 0 || !is_coordinate (width)
      || !is_coordinate (height) || !is_coordinate (x + width) || !is_coordinate (y + height))
    return FALSE;
  *from = (EntentePoint) { (int) x, (int) y };
  *to = (EntentePoint) { (int) (x + width), (int) (y + height) };
  return TRUE;
}

/**
 * entente_kept_view_set_area:
 * @self: a view
 * @from: the upper left corner of a part of the picture
 * @to: the lower right corner
 */
void
entente_kept_view_set_area (EntenteRecord      *self,
                            const EntentePoint *from,
                            const EntentePoint *to)
{
  EntenteRecord *area;

  g_return_if_fail (self != NULL && from != NULL && to != NULL && from->x < to->x && from->y < to->y);

  area = entente_record_new_part (self, ENTENTE_KEPT_VIEW_AREA);
  entente_record_set_number (area, ENTENTE_AREA_X, from->x);
  entente_record_set_number (area, ENTENTE_AREA_Y, from->y);
  entente_record_set_number (area, ENTENTE_AREA_WIDTH, to->x - from->x);
  entente_record_set_number (area, ENTENTE_AREA_HEIGHT, to->y - from->y);
  entente_record_take_record (self, ENTENTE_KEPT_VIEW_AREA, area);
}
