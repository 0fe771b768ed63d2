/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The looks of marked words: one for each colour, selected or not, alone or below another mark; and of proposals, which
 * have lines of their own. */
typedef struct _EntenteReaderTags EntenteReaderTags;

EntenteReaderTags *entente_reader_tags_new (GtkTextTagTable *table);
void entente_reader_tags_free (EntenteReaderTags *self);

GtkTextTag *entente_reader_tags_get (EntenteReaderTags *self, guint color, gboolean selected, gboolean several);
GtkTextTag *entente_reader_tags_get_relation (EntenteReaderTags *self, gboolean current);
GtkTextTag *entente_reader_tags_get_proposal (EntenteReaderTags *self, gboolean sure, gboolean current);
void entente_reader_tags_clear (EntenteReaderTags *self, GtkTextBuffer *buffer);
void entente_reader_tags_clear_proposals (EntenteReaderTags *self, GtkTextBuffer *buffer);
void entente_reader_tags_follow_style (EntenteReaderTags *self);
void entente_reader_tags_get_color (guint color, GdkRGBA *rgba);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReaderTags, entente_reader_tags_free)

G_END_DECLS
