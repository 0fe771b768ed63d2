/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_REPORT_TITLE,
  ENTENTE_REPORT_SECTION,    /* a heading */
  ENTENTE_REPORT_TOPIC,      /* a heading below a section */
  ENTENTE_REPORT_PARAGRAPH,
  ENTENTE_REPORT_ITEM,       /* of a list */
  ENTENTE_REPORT_NOTE,       /* numbered */
  ENTENTE_REPORT_PICTURE,    /* where the picture belongs */
} EntenteReportKind;

typedef enum {
  ENTENTE_REPORT_PLAIN,
  ENTENTE_REPORT_STRONG,
  ENTENTE_REPORT_QUIET,
} EntenteReportStyle;

/* Some words of a block. They are fit to be shown, and may have line breaks. */
typedef struct {
  char *text;
  EntenteReportStyle style;
  char *link;    /* nullable: an address that is safe to open */
  char *lang;    /* nullable: the language of the words, if it is not the reader's */
  guint note;    /* if not 0, the words are the number of this note, or of several from this on */
  gboolean raised; /* whether the number is a small one at the end of the words before it */
} EntenteReportRun;

/* A heading, a paragraph or another piece that starts on a line of its own. */
typedef struct {
  EntenteReportKind kind;
  guint note;    /* the number of a note */
  guint first;   /* of its runs */
  guint n_runs;
} EntenteReportBlock;

/* A text with headings, lists, quotations, notes and links, which can be written in several formats. It is
 * built from its beginning to its end. */
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
