/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-adjacency.h"
#include "entente-bits.h"
#include "entente-evidence-cache.h"

G_BEGIN_DECLS

/* The input from which views are made: the items of a document and the classes of its relations, and then their links
 * as numbers. With it another thread can make a view while the document changes. Reference-counted, and immutable once
 * it is complete. */
typedef struct _EntenteViewInput EntenteViewInput;

/* Makes something that is found out of an input once, and then kept with it. */
typedef gpointer (*EntenteViewMakeFunc) (EntenteViewInput *input);

/* For what is not in the document. */
#define ENTENTE_VIEW_NOWHERE G_MAXUINT

/* What a statement is about. */
typedef struct {
  EntenteItemKind kind; /* actor or relation */
  guint position;
} EntenteViewTarget;

/* The days on which something was; @first is after @last if no date tells. It began on a day from @first to @begun, and
 * ended on one from @ending to @last. A moment was on one day of them all. */
typedef struct {
  gint64 first, last; /* G_MININT64, G_MAXINT64: open or unknown */
  gint64 begun, ending;
  gboolean is_moment;
  gboolean vague;     /* approximate, uncertain, of an unknown end, or only known from when it was told of */
} EntenteViewSpan;

/* The links of a document as positions in its lists. */
typedef struct {
  EntenteGraphEdge *ends;         /* by relation; ENTENTE_VIEW_NOWHERE if the end is no actor */
  EntenteAdjacency *adjacency;    /* over the relations that have both ends; a relation is the nth of @edges */
  guint *edges;                   /* by edge of @adjacency: its relation */
  guint *n_relations;             /* by actor */
  guint *speakers;                /* by statement */
  guint *sources;                 /* by statement */
  guint *target_starts;           /* by statement, and one more: where its targets begin */
  EntenteViewTarget *targets;
} EntenteViewLinks;

/* When the items were. A relation that has no date of its own has the dates of the statements about it. */
typedef struct {
  EntenteViewSpan *actors;
  EntenteViewSpan *relations;
  EntenteViewSpan *statements;
} EntenteViewDates;

EntenteViewInput *entente_view_input_new (EntenteDocument *document, EntenteEvidenceCache *evidence_cache);
EntenteViewInput *entente_view_input_begin (EntenteDocument *document);
gboolean entente_view_input_go_on (EntenteViewInput *self, EntenteDocument *document,
                                   EntenteEvidenceCache *evidence_cache, guint n);
EntenteViewInput *entente_view_input_new_with_classes (EntenteViewInput *self, guint8 *evidence, EntenteBits *disputed,
                                                       EntenteBits *pale);
EntenteViewInput *entente_view_input_ref (EntenteViewInput *self);
void entente_view_input_unref (EntenteViewInput *self);

guint entente_view_input_get_n (EntenteViewInput *self, EntenteItemKind kind);
EntenteItem *entente_view_input_get_item (EntenteViewInput *self, EntenteItemKind kind, guint position);
EntenteEvidenceClass entente_view_input_get_evidence (EntenteViewInput *self, guint relation, gboolean *disputed);
gboolean entente_view_input_is_pale (EntenteViewInput *self, guint relation);
guint entente_view_input_get_rules (EntenteViewInput *self);
EntenteViewInput *entente_view_input_get_base (EntenteViewInput *self);
gpointer entente_view_input_get_kept (EntenteViewInput *self, EntenteViewMakeFunc make, GDestroyNotify free_kept);
const EntenteViewLinks *entente_view_input_get_links (EntenteViewInput *self);
const EntenteViewDates *entente_view_input_get_dates (EntenteViewInput *self);
const EntenteViewSpan *entente_view_input_get_spans (EntenteViewInput *self, EntenteItemKind kind);
gboolean entente_view_span_is_dated (const EntenteViewSpan *span);
guint entente_view_input_find (EntenteViewInput *self, EntenteItemKind kind, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteViewInput, entente_view_input_unref)

G_END_DECLS
