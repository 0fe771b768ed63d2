/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor.h"
#include "entente-document.h"
#include "entente-relation.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* What a picture that has left Entente still tells of one of its parts. All of it is fit to be shown. */
typedef struct {
  char *label;       /* who or what it is, in one line: for a reader who listens */
  char *title;       /* the same, and the most important words: for a reader who points at it */
  char *description; /* nullable: the words behind it, a paragraph for each statement */
  char *link;        /* nullable: an address that is safe to open */
  char *link_name;   /* nullable: what is there */
} EntenteCaption;

/* Writes captions for the items of one document, which must not change meanwhile. */
typedef struct _EntenteCaptions EntenteCaptions;

EntenteCaptions *entente_captions_new (EntenteDocument *document);
void entente_captions_free (EntenteCaptions *self);

EntenteCaption *entente_captions_for_actor (EntenteCaptions *self, EntenteActor *actor);
EntenteCaption *entente_captions_for_relation (EntenteCaptions *self, EntenteRelation *relation);
char *entente_captions_cite (EntenteCaptions *self, EntenteStatement *statement);

void entente_caption_free (EntenteCaption *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCaptions, entente_captions_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCaption, entente_caption_free)

G_END_DECLS
