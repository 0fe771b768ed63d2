/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

/* One view of a story, ready to be shown. The words are fit to be shown. */
typedef struct {
  guint nth, n;
  char *title;
  char *note;         /* nullable: the sentence */
  char *shown;        /* nullable: how much of the document it shows; NULL for all of it */
  GPtrArray *troubles; /* of char *: what of the view is not there or not understood */
  EntenteSheet *sheet;
} EntenteStoryPage;

/* The views that are kept in a document, in their order, each as a picture with its words. A story is of the document
 * as it was when the story was made. Any thread may use it, but only one at a time. */
typedef struct _EntenteStory EntenteStory;

EntenteStory *entente_story_new (EntenteDocument *document, EntenteScene *whole);
void entente_story_free (EntenteStory *self);

guint entente_story_get_n (EntenteStory *self);
EntenteDocument *entente_story_get_document (EntenteStory *self);
EntenteStoryPage *entente_story_make_page (EntenteStory *self, guint nth, EntenteSheetNotes notes,
                                           GCancellable *cancellable);
void entente_story_page_free (EntenteStoryPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStory, entente_story_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStoryPage, entente_story_page_free)

G_END_DECLS
