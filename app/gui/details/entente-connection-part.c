/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-connection-part.h"

#include "entente-connection-words.h"
#include "entente-lit-chain.h"
#include "entente-relation-row.h"
#include "entente-statement-row.h"
#include "entente-task-thread.h"
#include "entente-text.h"

#include <glib/gi18n.h>

/* How many chains are listed besides the best supported and the shortest one. */
#define MAX_OTHERS 20

struct _EntenteConnectionPart
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *body; /* nullable: in the box; made anew with each search */

  EntenteSession *session;
  EntenteItem *from, *to;
  EntenteViewpoint *searched; /* nullable: what was searched last, without the chain that is lit */
  gboolean directed;
  GCancellable *cancellable;  /* nullable: of the search that goes on */
};

G_DEFINE_FINAL_TYPE (EntenteConnectionPart, entente_connection_part, GTK_TYPE_WIDGET)

/* What the thread reads. */
typedef struct {
  EntenteViewInput *input;
  EntenteViewpoint *viewpoint;
  char *from, *to;
  gboolean directed;
} Search;

static void search (EntenteConnectionPart *self);

static void
search_free (gpointer data)
{
  Search *self = data;

  entente_view_input_unref (self->input);
  entente_viewpoint_unref (self->viewpoint);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

static void
connection_free (gpointer connection)
{
  entente_connection_free (connection);
}

static EntenteViewState *
get_state (EntenteConnectionPart *self)
{
  return entente_session_get_view_state (self->session);
}

/* Faded or hidden, the rest is left out. */
static EntenteViewpoint *
make_searched (EntenteConnectionPart *self)
{
  g_autoptr (EntenteViewpoint) base = entente_lit_chain_leave (entente_view_state_get_viewpoint (get_state (self)));

  return entente_viewpoint_new_with_fades (base, FALSE);
}

static GtkWidget *
text_new (const char *text,
          const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static void
append (GtkWidget *box,
        GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
}

/* The ids of the relations of a chain. */
static GVariant *
list_relations (const EntenteHops *hops)
{
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < hops->hops->len; i++)
    g_variant_builder_add (&ids, "s", entente_item_get_id (g_array_index (hops->hops, EntenteHop, i).relation));
  return g_variant_builder_end (&ids);
}

static GtkWidget *
show_button_new (const EntenteHops *hops)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", C_("button", "Show in _Picture"), "use-underline", TRUE,
                                    "halign", GTK_ALIGN_START, "action-name", "win.show-chain", "tooltip-text",
                                    _("Fade all but this chain; Esc leaves it"), NULL);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), list_relations (hops));
  return button;
}

static void
add_statement (GtkWidget        *box,
               EntenteDocument  *document,
               const EntenteHop *hop)
{
  EntenteStatement *statement = entente_hop_find_statement (hop, document);

  if (statement != NULL)
    append (box, entente_statement_row_new (document, ENTENTE_ITEM (statement), NULL));
  else
    append (box, text_new (_("No statement supports it."), "dim-label"));
}

static void
add_hop (GtkWidget         *box,
         EntenteDocument   *document,
         const EntenteHops *hops,
         guint              nth)
{
  const EntenteHop *hop = &g_array_index (hops->hops, EntenteHop, nth);
  g_autofree char *besides = entente_hop_describe_besides (hop);

  append (box, entente_relation_row_new (document, hop->relation, NULL));
  if (hops->hops->len > 1 && nth == hops->weakest)
    append (box, text_new (C_("details", "The Weakest Step"), "caption-heading"));
  if (besides != NULL)
    append (box, text_new (besides, "caption"));
  add_statement (box, document, hop);
}

static GtkWidget *
chain_new (EntenteConnectionPart *self,
           EntenteDocument       *document,
           const EntenteHops     *hops)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 9, NULL);
  g_autofree char *title = entente_hops_describe (hops);
  g_autofree char *actors = entente_hops_name_actors (hops, document, self->from);

  append (box, text_new (title, "caption-heading"));
  append (box, text_new (actors, NULL));
  append (box, show_button_new (hops));
  for (guint i = 0; i < hops->hops->len; i++)
    add_hop (box, document, hops, i);
  return box;
}

/* A chain of which only the actors and the weakest step are told. */
static GtkWidget *
other_new (EntenteConnectionPart *self,
           EntenteDocument       *document,
           const EntenteHops     *hops)
{
  const EntenteHop *weakest = &g_array_index (hops->hops, EntenteHop, hops->weakest);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", box, "action-name", "win.show-chain", "tooltip-text",
                                    _("Fade all but this chain; Esc leaves it"), NULL);
  g_autofree char *actors = entente_hops_name_actors (hops, document, self->from);
  g_autofree char *class = entente_hop_describe_class (weakest);
  /* Translators: how well the weakest step of a chain is supported, as in “weakest step: Tentative”. */
  g_autofree char *note = g_strdup_printf (_("weakest step: %s"), class);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), list_relations (hops));
  append (box, text_new (actors, "body"));
  append (box, text_new (note, "caption"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, actors,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
  return button;
}

static guint
count_main (const EntenteConnection *connection)
{
  guint n = 0;

  while (n < connection->chains->len &&
         (((EntenteHops *) connection->chains->pdata[n])->is_best ||
          ((EntenteHops *) connection->chains->pdata[n])->is_shortest))
    n++;
  return n;
}

static void
add_others (EntenteConnectionPart   *self,
            EntenteDocument         *document,
            const EntenteConnection *connection)
{
  guint first = count_main (connection), end = MIN (first + MAX_OTHERS, connection->chains->len);
  GtkWidget *list, *expander;
  g_autofree char *rest = entente_connection_describe_others (connection, end);

  if (first == end)
    return;
  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  expander = g_object_new (GTK_TYPE_EXPANDER, "label", C_("details", "Other Ways"), "child", list, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("details", "Other Ways"), -1);
  for (guint i = first; i < end; i++)
    append (list, other_new (self, document, connection->chains->pdata[i]));
  if (rest != NULL)
    append (list, text_new (rest, "caption"));
  append (self->body, expander);
}

static GtkWidget *
copy_button_new (EntenteDocument         *document,
                 const EntenteConnection *connection)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", C_("button", "_Copy as Text"), "use-underline", TRUE,
                                    "halign", GTK_ALIGN_START, "action-name", "details.copy", NULL);
  g_autofree char *text = entente_connection_to_text (connection, document, MAX_OTHERS);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", text);
  return button;
}

static void
clear_body (EntenteConnectionPart *self)
{
  if (self->body != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->body);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  append (self->box, self->body);
}

static void
show_connection (EntenteConnectionPart   *self,
                 const EntenteConnection *connection)
{
  EntenteDocument *document = entente_session_get_document (self->session);
  g_autofree char *searched = NULL;
  guint n = count_main (connection);

  clear_body (self);
  searched = entente_connection_describe_search (connection, document);
  if (n == 0)
    {
      g_autofree char *none = entente_connection_describe (connection, document);

      append (self->body, text_new (none, NULL));
    }
  for (guint i = 0; i < n; i++)
    append (self->body, chain_new (self, document, connection->chains->pdata[i]));
  add_others (self, document, connection);
  append (self->body, text_new (searched, "caption"));
  if (n > 0)
    append (self->body, copy_button_new (document, connection));
}

/* Another document may have been opened meanwhile, or one of the actors deleted. */
static gboolean
has_both (EntenteConnectionPart *self)
{
  EntenteDocument *document = entente_session_get_document (self->session);

  return document != NULL && entente_document_lookup (document, entente_item_get_id (self->from)) != NULL &&
         entente_document_lookup (document, entente_item_get_id (self->to)) != NULL;
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  const Search *search = data;
  g_autoptr (EntenteView) view = entente_view_new (search->input, search->viewpoint, cancellable);
  EntenteConnection *connection = NULL;

  if (view != NULL)
    connection = entente_connection_new (view, search->from, search->to, search->directed, cancellable);
  g_task_return_pointer (task, connection, connection_free);
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  EntenteConnectionPart *self = ENTENTE_CONNECTION_PART (source);
  g_autoptr (EntenteConnection) connection = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another search has begun, or the page is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (connection != NULL && self->box != NULL && has_both (self))
    show_connection (self, connection);
}

static void
stop (EntenteConnectionPart *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* If the document has not been read for the view yet, "input-ready" comes back to this. */
static void
search (EntenteConnectionPart *self)
{
  EntenteViewInput *input = entente_view_state_get_input (get_state (self));
  g_autoptr (GTask) task = NULL;
  Search *data;

  stop (self);
  if (input == NULL)
    return;
  g_clear_pointer (&self->searched, entente_viewpoint_unref);
  self->searched = make_searched (self);
  data = g_new0 (Search, 1);
  data->input = entente_view_input_ref (input);
  data->viewpoint = entente_viewpoint_ref (self->searched);
  data->from = g_strdup (entente_item_get_id (self->from));
  data->to = g_strdup (entente_item_get_id (self->to));
  data->directed = self->directed;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, searched_cb, NULL);
  g_task_set_source_tag (task, search);
  g_task_set_task_data (task, data, search_free);
  entente_task_run_in_thread (task, search_thread);
}

static void
ready_cb (EntenteConnectionPart *self)
{
  if (self->searched == NULL)
    search (self);
}

static void
viewpoint_cb (EntenteConnectionPart *self)
{
  g_autoptr (EntenteViewpoint) now = make_searched (self);

  if (self->searched == NULL || !entente_viewpoint_equal (now, self->searched))
    search (self);
}

static void
toggled_cb (EntenteConnectionPart *self,
            GtkCheckButton        *button)
{
  self->directed = gtk_check_button_get_active (button);
  search (self);
}

/* The page is left. */
static void
entente_connection_part_unroot (GtkWidget *widget)
{
  stop (ENTENTE_CONNECTION_PART (widget));

  GTK_WIDGET_CLASS (entente_connection_part_parent_class)->unroot (widget);
}

static void
entente_connection_part_dispose (GObject *object)
{
  EntenteConnectionPart *self = ENTENTE_CONNECTION_PART (object);

  stop (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->body = NULL;
  g_clear_pointer (&self->searched, entente_viewpoint_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->from);
  g_clear_object (&self->to);

  G_OBJECT_CLASS (entente_connection_part_parent_class)->dispose (object);
}

static void
entente_connection_part_class_init (EntenteConnectionPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_connection_part_dispose;
  GTK_WIDGET_CLASS (klass)->unroot = entente_connection_part_unroot;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_connection_part_init (EntenteConnectionPart *self)
{
  const char *name = C_("details", "How They Are Connected");
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, NULL);
  GtkWidget *button = gtk_check_button_new_with_mnemonic (C_("details", "Only the _Way That Relations Lead"));

  gtk_widget_add_css_class (title, "heading");
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  append (self->box, title);
  append (self->box, button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * entente_connection_part_new:
 * @session: a session with a document
 * @from: an actor of it
 * @to: another one
 *
 * Returns: (transfer floating): the part, which fills itself
 */
GtkWidget *
entente_connection_part_new (EntenteSession *session,
                             EntenteItem    *from,
                             EntenteItem    *to)
{
  EntenteConnectionPart *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && ENTENTE_IS_ITEM (from) && ENTENTE_IS_ITEM (to), NULL);

  self = g_object_new (ENTENTE_TYPE_CONNECTION_PART, NULL);
  self->session = g_object_ref (session);
  self->from = g_object_ref (from);
  self->to = g_object_ref (to);
  g_signal_connect_object (get_state (self), "input-ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_state (self), "viewpoint-changed", G_CALLBACK (viewpoint_cb), self,
                           G_CONNECT_SWAPPED);
  search (self);
  return GTK_WIDGET (self);
}

/**
 * entente_connection_part_is_busy:
 * @self: a part
 *
 * Returns: whether chains are still looked for
 */
gboolean
entente_connection_part_is_busy (EntenteConnectionPart *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONNECTION_PART (self), FALSE);

  return self->cancellable != NULL || self->body == NULL;
}
