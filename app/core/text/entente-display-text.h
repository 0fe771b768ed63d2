/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most characters of a text and of a name that are shown at once. */
#define ENTENTE_DISPLAY_TEXT_MAX 2000
#define ENTENTE_DISPLAY_TEXT_NAME_MAX 200

/* A character that could deceive, and the box that replaces it, such as ⟦U+202E⟧; or marks of typesetting, and what is
 * shown instead. All offsets are in bytes. */
typedef struct {
  gsize start, length;                   /* the box in the shown text */
  gsize original_start, original_length; /* the character in the stored text */
  gboolean is_mended;                    /* it is no box, but what the typesetting means: a space, or nothing */
} EntenteDisplayTextBox;

/* A text of a file in displayable form. */
typedef struct {
  char *shown;
  GArray *boxes;    /* of EntenteDisplayTextBox, in order; NULL if there are no boxes */
  gboolean clipped; /* whether the text was longer than what is shown */
} EntenteDisplayText;

typedef enum {
  ENTENTE_DISPLAY_TEXT_TEXT, /* may have several lines */
  ENTENTE_DISPLAY_TEXT_LINE, /* a text in one line: its line breaks and tabs are shown as spaces */
  ENTENTE_DISPLAY_TEXT_NAME, /* one line: line breaks and tabs get a box as well */
} EntenteDisplayTextForm;

EntenteDisplayText *entente_display_text_new (const char *text, EntenteDisplayTextForm form, guint max);
void entente_display_text_free (EntenteDisplayText *self);
gsize entente_display_text_map (const EntenteDisplayText *self, gsize original);

gboolean entente_display_text_are_deceiving (const char *text);
gboolean entente_display_text_have_boxes (const char *text);
char *entente_display_text_reveal (const char *text);
char *entente_display_text_name (const char *name);
char *entente_display_text_embed (const char *name);
gboolean entente_display_text_are_rtl (const char *text);
char *entente_display_text_quote (const char *text);
char *entente_display_text_append (char *list, char *part);
char *entente_display_text_join (const char *const *names, guint max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDisplayText, entente_display_text_free)

G_END_DECLS
