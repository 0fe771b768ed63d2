/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* A view that is kept in a document: what is shown of it, and where, with a title and a sentence. It is a record among
 * the members of the document itself, so that it is written, compared and undone with them. What the conditions and the
 * focus mean is told in core/view. */

enum {
  ENTENTE_KEPT_VIEW_ID,
  ENTENTE_KEPT_VIEW_TITLE,
  ENTENTE_KEPT_VIEW_NOTE,
  ENTENTE_KEPT_VIEW_CONDITIONS, /* records; all must hold */
  ENTENTE_KEPT_VIEW_FOCUS,
  ENTENTE_KEPT_VIEW_PERIOD,
  ENTENTE_KEPT_VIEW_WITHOUT,    /* what is set aside */
  ENTENTE_KEPT_VIEW_COLORS,     /* what colors tell, if not kinds */
  ENTENTE_KEPT_VIEW_SIZES,      /* what sizes tell, if anything */
  ENTENTE_KEPT_VIEW_SIZES_COLUMN, /* by data: the name of the fact */
  ENTENTE_KEPT_VIEW_REST,       /* what becomes of the rest */
  ENTENTE_KEPT_VIEW_AREA,       /* the part of the picture that was in sight */
  ENTENTE_N_KEPT_VIEW
};
extern const EntenteShape entente_kept_view_shape;

/* A condition: of which items it speaks, by what, and the words, items, dates or numbers that it wants. */
enum {
  ENTENTE_KEPT_CONDITION_OF,
  ENTENTE_KEPT_CONDITION_BY,
  ENTENTE_KEPT_CONDITION_HOLDS, /* FALSE if it must not hold */
  ENTENTE_KEPT_CONDITION_COLUMN,
  ENTENTE_KEPT_CONDITION_WORDS,
  ENTENTE_KEPT_CONDITION_ACTORS,
  ENTENTE_KEPT_CONDITION_RELATIONS,
  ENTENTE_KEPT_CONDITION_STATEMENTS,
  ENTENTE_KEPT_CONDITION_SOURCES,
  ENTENTE_KEPT_CONDITION_SINCE,
  ENTENTE_KEPT_CONDITION_UNTIL,
  ENTENTE_KEPT_CONDITION_LEAST,
  ENTENTE_KEPT_CONDITION_MOST,
  ENTENTE_N_KEPT_CONDITION
};
extern const EntenteShape entente_kept_condition_shape;

enum {
  ENTENTE_KEPT_FOCUS_CENTERS,
  ENTENTE_KEPT_FOCUS_STEPS,
  ENTENTE_KEPT_FOCUS_DIRECTION,
  ENTENTE_KEPT_FOCUS_KINDS,
  ENTENTE_KEPT_FOCUS_CHANGES,  /* records; one after the other */
  ENTENTE_KEPT_FOCUS_ARRANGED, /* whether what it shows has places of its own */
  ENTENTE_N_KEPT_FOCUS
};
extern const EntenteShape entente_kept_focus_shape;

/* A change of a focus by hand. */
enum { ENTENTE_KEPT_CHANGE_ADD, ENTENTE_KEPT_CHANGE_AROUND, ENTENTE_KEPT_CHANGE_HIDE, ENTENTE_N_KEPT_CHANGE };
extern const EntenteShape entente_kept_change_shape;

/* A period. What has no date is shown unless it says that it is not. Or the day of which everything is known. */
enum {
  ENTENTE_KEPT_PERIOD_SINCE,
  ENTENTE_KEPT_PERIOD_UNTIL,
  ENTENTE_KEPT_PERIOD_UNDATED,
  ENTENTE_KEPT_PERIOD_KNOWN,
  ENTENTE_N_KEPT_PERIOD
};
extern const EntenteShape entente_kept_period_shape;

/* What is set aside. */
enum {
  ENTENTE_KEPT_WITHOUT_SOURCES,
  ENTENTE_KEPT_WITHOUT_SPEAKERS,
  ENTENTE_KEPT_WITHOUT_MEDIA,
  ENTENTE_KEPT_WITHOUT_GRADES,
  ENTENTE_N_KEPT_WITHOUT
};
extern const EntenteShape entente_kept_without_shape;

enum { ENTENTE_KEPT_COLORS_BY, ENTENTE_KEPT_COLORS_COLUMN, ENTENTE_N_KEPT_COLORS };
extern const EntenteShape entente_kept_colors_shape;

/* A rectangle, in tenths of a point like positions. */
enum { ENTENTE_AREA_X, ENTENTE_AREA_Y, ENTENTE_AREA_WIDTH, ENTENTE_AREA_HEIGHT, ENTENTE_N_AREA };
extern const EntenteShape entente_area_shape;

/* The words of what a condition speaks of, by EntenteItemKind. */
extern const char *const entente_kept_condition_subjects[];

/* What becomes of what is not shown. */
#define ENTENTE_REST_HIDDEN "hidden"
#define ENTENTE_REST_FADED "faded"

/* Which way the relations of a focus are gone. */
#define ENTENTE_DIRECTION_BOTH "both"
#define ENTENTE_DIRECTION_OUT "out"
#define ENTENTE_DIRECTION_IN "in"

/* How what a focus shows is arranged, if not as in the document. */
#define ENTENTE_ARRANGED_ALONE "alone"

/* More steps than this lead nowhere else. */
#define ENTENTE_KEPT_FOCUS_MAX_STEPS 1000000

guint entente_kept_view_get_n (EntenteDocument *document);
const EntenteRecord *entente_kept_view_get_nth (EntenteDocument *document, guint nth);
const EntenteRecord *entente_kept_view_find (EntenteDocument *document, const char *id, guint *nth);
char *entente_kept_view_make_id (EntenteDocument *document, const char *title);

gboolean entente_kept_view_get_area (const EntenteRecord *self, EntentePoint *from, EntentePoint *to);
void entente_kept_view_set_area (EntenteRecord *self, const EntentePoint *from, const EntentePoint *to);

G_END_DECLS
