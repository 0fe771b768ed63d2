/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* HTML or XML as a tree, with its words and elements in their order. */

typedef struct _EntenteMarkup EntenteMarkup;
typedef struct _EntenteMarkupNode EntenteMarkupNode;

/* An element, or words. All texts belong to the tree. */
struct _EntenteMarkupNode {
  const char *name;              /* in small letters and without a prefix; NULL if it is words */
  const char *text;              /* the words; NULL if it is an element */
  const char *const *attributes; /* names without a prefix, and values, in turn; NULL-terminated; NULL without any */
  EntenteMarkupNode *parent, *first, *last, *next;
  guint depth;
  /* What a reader counts and decides. */
  guint n_letters, n_linked;
  gboolean is_left_out;
};

/* Deeper elements are refused, so that readers may recurse. */
#define ENTENTE_MARKUP_MAX_DEPTH 1000

EntenteMarkup *entente_markup_parse_html (const char *text, gsize length, GCancellable *cancellable, GError **error);
EntenteMarkup *entente_markup_parse_xml (const char *bytes, gsize length, GCancellable *cancellable, GError **error);
void entente_markup_free (EntenteMarkup *self);
EntenteMarkupNode *entente_markup_get_root (EntenteMarkup *self);

EntenteMarkupNode *entente_markup_next (const EntenteMarkupNode *node, const EntenteMarkupNode *top);
EntenteMarkupNode *entente_markup_skip (const EntenteMarkupNode *node, const EntenteMarkupNode *top);
EntenteMarkupNode *entente_markup_find (const EntenteMarkupNode *top, const char *name);
gboolean entente_markup_is (const EntenteMarkupNode *node, const char *name);
const char *entente_markup_get (const EntenteMarkupNode *node, const char *attribute);
char *entente_markup_dup_text (const EntenteMarkupNode *top);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMarkup, entente_markup_free)

G_END_DECLS
