/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report.h"

#include <string.h>
#include <glib/gi18n.h>

/* Holds the text of a report, without knowing its subject or its format. */

#define LANG_MAX 35

struct _EntenteReport
{
  GObject parent_instance;

  char *title;
  GArray *blocks;  /* of EntenteReportBlock */
  GArray *runs;    /* of EntenteReportRun, those of a block after those of the block before */
  guint first_note, last_note; /* the numbers of the footnotes in it; 0 without footnotes */
};

G_DEFINE_FINAL_TYPE (EntenteReport, entente_report, G_TYPE_OBJECT)

static void
run_clear (gpointer data)
{
  EntenteReportRun *run = data;

  g_free (run->text);
  g_free (run->link);
  g_free (run->lang);
}

static void
add_run (EntenteReport    *self,
         EntenteReportRun  run)
{
  g_assert (self->blocks->len > 0);

  g_array_append_val (self->runs, run);
  g_array_index (self->blocks, EntenteReportBlock, self->blocks->len - 1).n_runs++;
}

/* A file can name a language in any way. Other formats only take names of this form. */
static gboolean
is_language (const char *lang)
{
  gsize length = strlen (lang);

  if (length < 2 || length > LANG_MAX || !g_ascii_isalpha (*lang))
    return FALSE;
  for (; *lang != '\0'; lang++)
    if (!g_ascii_isalnum (*lang) && *lang != '-')
      return FALSE;
  return TRUE;
}

/* Between raised numbers nothing is added: each format separates them in its own way. */
static void
add_numbers (EntenteReport *self,
             GArray        *numbers,
             gboolean       raised)
{
  for (guint i = 0, end; i < numbers->len; i = end)
    {
      guint first = g_array_index (numbers, guint, i), last = first;
      char *text;

      for (end = i + 1; end < numbers->len && g_array_index (numbers, guint, end) == last + 1; end++)
        last++;
      if (last == first + 1)
        {
          end = i + 1;
          last = first;
        }
      text = last > first ? g_strdup_printf ("%u–%u", first, last) : g_strdup_printf ("%u", first);
      if (!raised)
        add_run (self, (EntenteReportRun) { .text = g_strdup (i > 0 ? ", " : " ") });
      add_run (self, (EntenteReportRun) { .text = text, .note = first, .raised = raised });
    }
}

static void
entente_report_finalize (GObject *object)
{
  EntenteReport *self = ENTENTE_REPORT (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->runs, g_array_unref);

  G_OBJECT_CLASS (entente_report_parent_class)->finalize (object);
}

static void
entente_report_class_init (EntenteReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_report_finalize;
}

static void
entente_report_init (EntenteReport *self)
{
  self->blocks = g_array_new (FALSE, FALSE, sizeof (EntenteReportBlock));
  self->runs = g_array_new (FALSE, FALSE, sizeof (EntenteReportRun));
  g_array_set_clear_func (self->runs, run_clear);
}

/**
 * entente_report_new:
 * @title: its title, in one line fit to be shown
 *
 * Returns: (transfer full): an empty report
 */
EntenteReport *
entente_report_new (const char *title)
{
  EntenteReport *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_REPORT, NULL);
  self->title = g_strdup (title);
  return self;
}

/**
 * entente_report_start:
 * @self: a report
 * @kind: the kind of the block
 *
 * Starts a block, to which words can then be added.
 */
void
entente_report_start (EntenteReport     *self,
                      EntenteReportKind  kind)
{
  EntenteReportBlock block = { .kind = kind };

  g_return_if_fail (ENTENTE_IS_REPORT (self));

  block.first = self->runs->len;
  g_array_append_val (self->blocks, block);
}

/**
 * entente_report_start_note:
 * @self: a report
 * @note: the number of the footnote, higher than those before
 *
 * Starts a block for a footnote.
 */
void
entente_report_start_note (EntenteReport *self,
                           guint          note)
{
  g_return_if_fail (ENTENTE_IS_REPORT (self) && note > self->last_note);

  entente_report_start (self, ENTENTE_REPORT_NOTE);
  g_array_index (self->blocks, EntenteReportBlock, self->blocks->len - 1).note = note;
  if (self->first_note == 0)
    self->first_note = note;
  self->last_note = note;
}

void
entente_report_add (EntenteReport      *self,
                    EntenteReportStyle  style,
                    const char         *text)
{
  g_return_if_fail (ENTENTE_IS_REPORT (self) && text != NULL);

  add_run (self, (EntenteReportRun) { .text = g_strdup (text), .style = style });
}

/**
 * entente_report_add_link:
 * @self: a report
 * @style: the style of the words
 * @text: words
 * @link: (nullable): the address they lead to, which must be safe to open
 */
void
entente_report_add_link (EntenteReport      *self,
                         EntenteReportStyle  style,
                         const char         *text,
                         const char         *link)
{
  g_return_if_fail (ENTENTE_IS_REPORT (self) && text != NULL);

  add_run (self, (EntenteReportRun) { .text = g_strdup (text), .style = style, .link = g_strdup (link) });
}

/**
 * entente_report_add_foreign:
 * @self: a report
 * @text: words
 * @lang: (nullable): their language, as a file names it
 */
void
entente_report_add_foreign (EntenteReport *self,
                            const char    *text,
                            const char    *lang)
{
  gboolean known = lang != NULL && is_language (lang);

  g_return_if_fail (ENTENTE_IS_REPORT (self) && text != NULL);

  add_run (self, (EntenteReportRun) { .text = g_strdup (text), .lang = known ? g_strdup (lang) : NULL });
}

/**
 * entente_report_add_notes:
 * @self: a report
 * @numbers: (element-type guint): numbers of footnotes, rising; nothing is added if there are none
 *
 * Adds a small raised number for each, or the first and the last of several that follow each other.
 */
void
entente_report_add_notes (EntenteReport *self,
                          GArray        *numbers)
{
  g_return_if_fail (ENTENTE_IS_REPORT (self) && numbers != NULL);

  add_numbers (self, numbers, TRUE);
}

/**
 * entente_report_add_note_list:
 * @self: a report
 * @numbers: (element-type guint): numbers of footnotes, rising; nothing is added if there are none
 *
 * Adds the numbers as a list in the text.
 */
void
entente_report_add_note_list (EntenteReport *self,
                              GArray        *numbers)
{
  g_return_if_fail (ENTENTE_IS_REPORT (self) && numbers != NULL);

  add_numbers (self, numbers, FALSE);
}

/**
 * entente_report_add_block:
 * @self: a report
 * @kind: the kind of the block
 * @text: all its words
 */
void
entente_report_add_block (EntenteReport     *self,
                          EntenteReportKind  kind,
                          const char        *text)
{
  entente_report_start (self, kind);
  entente_report_add (self, ENTENTE_REPORT_PLAIN, text);
}

const char *
entente_report_get_title (EntenteReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_REPORT (self), NULL);

  return self->title;
}

guint
entente_report_get_n_blocks (EntenteReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_REPORT (self), 0);

  return self->blocks->len;
}

const EntenteReportBlock *
entente_report_get_block (EntenteReport *self,
                          guint          nth)
{
  g_return_val_if_fail (ENTENTE_IS_REPORT (self) && nth < self->blocks->len, NULL);

  return &g_array_index (self->blocks, EntenteReportBlock, nth);
}

const EntenteReportRun *
entente_report_get_run (EntenteReport            *self,
                        const EntenteReportBlock *block,
                        guint                     nth)
{
  g_return_val_if_fail (ENTENTE_IS_REPORT (self) && block != NULL && nth < block->n_runs, NULL);

  return &g_array_index (self->runs, EntenteReportRun, block->first + nth);
}

/**
 * entente_report_get_last_note:
 * @self: a report
 *
 * Returns: the highest number of a footnote in it; 0 if there is none
 */
guint
entente_report_get_last_note (EntenteReport *self)
{
  g_return_val_if_fail (ENTENTE_IS_REPORT (self), 0);

  return self->last_note;
}

/**
 * entente_report_has_note:
 * @self: a report
 * @note: a number
 *
 * Returns: whether there is a footnote with that number, to which a link can lead
 */
gboolean
entente_report_has_note (EntenteReport *self,
                         guint          note)
{
  g_return_val_if_fail (ENTENTE_IS_REPORT (self), FALSE);

  return note > 0 && note >= self->first_note && note <= self->last_note;
}

/**
 * entente_report_get_language:
 *
 * Returns: the language of reports, which is that of the translation in use; "en" without a translation
 */
const char *
entente_report_get_language (void)
{
  static const char label[] = "\nLanguage: ";
  const char *header = dgettext (GETTEXT_PACKAGE, "");
  const char *start = strstr (header, label);
  g_autofree char *lang = NULL;

  if (start == NULL)
    return "en";
  start += strlen (label);
  lang = g_strdelimit (g_strndup (start, strcspn (start, "\n ")), "_", '-');
  return is_language (lang) ? g_intern_string (lang) : "en";
}
