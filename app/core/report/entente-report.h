/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_REPORT_TITLE,
  ENTENTE_REPORT_SECTION,    /* the heading of a section */
  ENTENTE_REPORT_TOPIC,      /* a heading inside a section */
  ENTENTE_REPORT_PARAGRAPH,
  ENTENTE_REPORT_ITEM,       /* of a list */
  ENTENTE_REPORT_NOTE,       /* a numbered footnote */
  ENTENTE_REPORT_PICTURE,    /* the place of the picture, without words */
} EntenteReportKind;

typedef enum {
  ENTENTE_REPORT_PLAIN,
  ENTENTE_REPORT_STRONG,
  ENTENTE_REPORT_QUIET,
} EntenteReportStyle;

/* Words of a block in one style. They are fit to be shown, and can have line breaks. */
typedef struct {
  char *text;
  EntenteReportStyle style;
  char *link;    /* nullable: an address that is safe to open */
  char *lang;    /* nullable: the language of the words, if it is not the reader's */
  guint note;    /* if not 0, the words are the number of this footnote, or of several that start with it */
  gboolean raised; /* whether the number is small and raised, at the end of the words before it */
} EntenteReportRun;

/* A heading, a paragraph or another part of the text that starts on a new line. */
typedef struct {
  EntenteReportKind kind;
  guint note;    /* the number of a footnote, or 0 */
  guint first;   /* of its runs */
  guint n_runs;
} EntenteReportBlock;

/* A text with headings, lists, quotations, footnotes and links, which can be written in several formats. It is built
 * from its beginning to its end. */
#define ENTENTE_TYPE_REPORT (entente_report_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReport, entente_report, ENTENTE, REPORT, GObject)

EntenteReport *entente_report_new (const char *title);

void entente_report_start (EntenteReport *self, EntenteReportKind kind);
void entente_report_start_note (EntenteReport *self, guint note);
void entente_report_add (EntenteReport *self, EntenteReportStyle style, const char *text);
void entente_report_add_link (EntenteReport *self, EntenteReportStyle style, const char *text, const char *link);
void entente_report_add_foreign (EntenteReport *self, const char *text, const char *lang);
void entente_report_add_notes (EntenteReport *self, GArray *numbers);
void entente_report_add_note_list (EntenteReport *self, GArray *numbers);
void entente_report_add_block (EntenteReport *self, EntenteReportKind kind, const char *text);

const char *entente_report_get_title (EntenteReport *self);
guint entente_report_get_n_blocks (EntenteReport *self);
const EntenteReportBlock *entente_report_get_block (EntenteReport *self, guint nth);
const EntenteReportRun *entente_report_get_run (EntenteReport *self, const EntenteReportBlock *block, guint nth);
guint entente_report_get_last_note (EntenteReport *self);
gboolean entente_report_has_note (EntenteReport *self, guint note);
const char *entente_report_get_language (void);

G_END_DECLS
