/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-source.h"

G_BEGIN_DECLS

/* Tells, on a label beside the words, whether the stored text of a source holds a quotation, and offers its places. It
 * searches in another thread.
 *
 * Signals: "chosen" (EntenteRecord: an anchor, or %NULL): the anchor of the quotation is known, by the text itself or
 * by the user; or the words to which a chosen anchor belonged are gone. "words-chosen" (string): the user wants the
 * words of the text instead of the ones that are like them. "searched": the answer is shown. */

#define ENTENTE_TYPE_QUOTATION_BOX (entente_quotation_box_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuotationBox, entente_quotation_box, ENTENTE, QUOTATION_BOX, GtkWidget)

void entente_quotation_box_set_answer (EntenteQuotationBox *self, GtkLabel *label, GtkWidget *button);
void entente_quotation_box_compare (EntenteQuotationBox *self, EntenteSource *source, const char *words,
                                    const EntenteRecord *anchor, gboolean may_fill);
void entente_quotation_box_complete (EntenteQuotationBox *self, EntenteRecord *anchor);

gboolean entente_quotation_box_is_searching (EntenteQuotationBox *self);
guint entente_quotation_box_get_n_places (EntenteQuotationBox *self);
void entente_quotation_box_choose (EntenteQuotationBox *self, guint nth);

G_END_DECLS
