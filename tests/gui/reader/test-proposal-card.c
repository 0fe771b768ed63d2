/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-proposal-card.h"

#include "entente-display-text.h"
#include "entente-query.h"

#include "sample-widget.h"
#include "sample.h"

#define TEXT "“We leave tomorrow,” Kremlin spokesman Ivan Petrov told TASS about Kim Jong-un."

static gboolean
says (EntenteProposalCard *card,
      const char          *text)
{
  return sample_find_label (GTK_WIDGET (card), text) != NULL;
}

/* What is known has its name, and what is not says that it is new. */
static void
test_show (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();
  g_autoptr (EntenteAnnotation) annotation = NULL;
  EntenteProposalCard *card = g_object_ref_sink (entente_proposal_card_new ());
  g_autofree char *name = NULL, *role = NULL, *speaker = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window = sample_window_new (box, 600, 400);
  EntenteProposal *proposal;

  sample_add (document, ENTENTE_ITEM_ACTOR, "tass", ENTENTE_ACTOR_NAME, "TASS", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  annotation = entente_annotate (TEXT, lexicons, NULL, document, NULL, NULL);
  g_assert_cmpuint (annotation->proposals->len, ==, 1);
  proposal = annotation->proposals->pdata[0];
  entente_proposal_card_show (card, document, TEXT, proposal);
  gtk_widget_set_parent (GTK_WIDGET (card), box);
  gtk_popover_popup (GTK_POPOVER (card));
  sample_settle (box);
  name = entente_display_text_embed ("Ivan Petrov");
  role = entente_display_text_embed ("Kremlin spokesman");
  speaker = g_strdup_printf ("%s, %s (new)", name, role);
  g_assert_true (says (card, speaker));
  g_assert_true (says (card, "TASS"));
  g_assert_true (says (card, "on record, asserts"));
  g_assert_true (says (card, "Kim Jong-un"));
  g_assert_true (says (card, proposal->is_sure ? "sure" : "to be checked"));
  proposal->is_sure = !proposal->is_sure;
  entente_proposal_card_show (card, document, TEXT, proposal);
  g_assert_true (says (card, proposal->is_sure ? "sure" : "to be checked"));
  gtk_widget_unparent (GTK_WIDGET (card));
  gtk_window_destroy (window);
  g_assert_finalize_object (card);
  g_assert_finalize_object (document);
}

#define TOLD "Ivan Petrov left. He met Kim Jong-un. “Good,” he said."

/* Of a relation it tells whether the line is there, and whom "he" means. */
static void
test_relation (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();
  g_autoptr (EntenteAnnotation) annotation = NULL;
  EntenteProposalCard *card = g_object_ref_sink (entente_proposal_card_new ());
  g_autofree char *name = NULL, *other = NULL, *line = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window = sample_window_new (box, 600, 400);

  sample_add (document, ENTENTE_ITEM_ACTOR, "petrov", ENTENTE_ACTOR_NAME, "Ivan Petrov", ENTENTE_ACTOR_KIND, "person",
              0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  annotation = entente_annotate (TOLD, lexicons, "en", document, NULL, NULL);
  g_assert_cmpuint (annotation->relations->len, ==, 1);
  entente_proposal_card_show (card, document, TOLD, annotation->relations->pdata[0]);
  gtk_widget_set_parent (GTK_WIDGET (card), box);
  gtk_popover_popup (GTK_POPOVER (card));
  sample_settle (box);
  name = entente_display_text_embed ("Ivan Petrov");
  other = entente_display_text_embed ("Kim Jong-un");
  line = entente_query_join_relation (name, "met", other);
  g_assert_true (says (card, line));
  g_assert_true (says (card, "new, supported by this sentence"));
  g_assert_true (says (card, "“He” is Ivan Petrov"));
  sample_add (document, ENTENTE_ITEM_RELATION, "met", ENTENTE_RELATION_FROM, "petrov", ENTENTE_RELATION_TO, "kim",
              ENTENTE_RELATION_KIND, "met", 0);
  entente_proposal_card_show (card, document, TOLD, annotation->relations->pdata[0]);
  g_assert_true (says (card, "in the document; one more statement supports it"));
  entente_proposal_card_show (card, document, TOLD, annotation->proposals->pdata[0]);
  g_assert_true (says (card, "Ivan Petrov"));
  g_assert_true (says (card, "“he”"));
  gtk_widget_unparent (GTK_WIDGET (card));
  gtk_window_destroy (window);
  g_assert_finalize_object (card);
  g_assert_finalize_object (document);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proposal-card/show", test_show);
  g_test_add_func ("/proposal-card/relation", test_relation);
  return g_test_run ();
}
