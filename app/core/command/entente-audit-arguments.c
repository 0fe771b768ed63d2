/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-arguments.h"

#include "entente-audit.h"
#include "entente-display-text.h"
#include "entente-export-json.h"
#include "entente-query.h"

#include <glib/gi18n.h>

/* GLib takes the word behind an option without a value for its value, so that "--audit FILE" needs a name of its
 * own. */
#define OPTION "--audit"
#define OPTION_ALONE "audit-to-output"
#define FORM_JSON "json"

/**
 * entente_audit_arguments_clear:
 * @self: arguments
 */
void
entente_audit_arguments_clear (EntenteAuditArguments *self)
{
  g_free (self->form);
}

/**
 * entente_audit_arguments_rewrite:
 * @arguments: (array zero-terminated=1): the command line; "--audit" alone is renamed in it
 */
void
entente_audit_arguments_rewrite (char **arguments)
{
  for (; *arguments != NULL && !g_str_equal (*arguments, "--"); arguments++)
    if (g_str_equal (*arguments, OPTION))
      {
        g_free (*arguments);
        *arguments = g_strdup ("--" OPTION_ALONE);
      }
}

/**
 * entente_audit_arguments_add_entries:
 * @self: where the values of the options go
 * @context: receives the options
 */
void
entente_audit_arguments_add_entries (EntenteAuditArguments *self,
                                     GOptionContext        *context)
{
  GOptionEntry entries[] = {
    { "audit", 0, 0, G_OPTION_ARG_FILENAME, &self->form,
      N_("Tell what a careful editor would ask about FILE, as lines, or with =json as JSON"), "json" },
    { OPTION_ALONE, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->prints, NULL, NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

gboolean
entente_audit_arguments_are_given (const EntenteAuditArguments *self)
{
  return self->prints || self->form != NULL;
}

/**
 * entente_audit_arguments_are_valid:
 * @self: arguments
 *
 * Returns: whether the form in which the findings are wanted is known
 */
gboolean
entente_audit_arguments_are_valid (const EntenteAuditArguments *self)
{
  return self->form == NULL || g_str_equal (self->form, FORM_JSON);
}

/* The id and the word of what was found are for programs, and thus not translated. */
static void
print_line (const EntenteAuditFinding *finding,
            EntenteDocument           *document,
            FILE                      *out)
{
  g_autofree char *id = entente_display_text_name (entente_item_get_id (finding->item));
  g_autofree char *title = entente_query_title (document, finding->item);
  g_autofree char *sentence = entente_audit_finding_describe (finding, document);

  fprintf (out, "%s\t%s\t%s: %s\n", id, entente_audit_kind_get_word (finding->kind), title, sentence);
}

static void
add_finding (JsonBuilder               *json,
             const EntenteAuditFinding *finding,
             EntenteDocument           *document)
{
  g_autofree char *sentence = entente_audit_finding_describe (finding, document);

  json_builder_begin_object (json);
  entente_export_json_add_text (json, "finding", entente_audit_kind_get_word (finding->kind));
  entente_export_json_add_text (json, "kind",
                                entente_item_kind_get_shape (entente_item_get_kind (finding->item))->name);
  entente_export_json_add_text (json, "item", entente_item_get_id (finding->item));
  if (finding->other != NULL)
    entente_export_json_add_text (json, "other", entente_item_get_id (finding->other));
  entente_export_json_add_text (json, "sentence", sentence);
  entente_export_json_add_flag (json, "setAside", !entente_audit_finding_is_open (finding));
  if (finding->reason != NULL && *finding->reason != '\0')
    entente_export_json_add_text (json, "reason", finding->reason);
  json_builder_end_object (json);
}

static void
add_count (JsonBuilder *json,
           const char  *name,
           guint        count)
{
  entente_export_json_add_name (json, name);
  json_builder_add_int_value (json, count);
}

static void
print_json (const EntenteAudit *audit,
            EntenteDocument    *document,
            FILE               *out)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_open = entente_audit_get_n_open (audit);

  json_builder_begin_object (json);
  add_count (json, "open", n_open);
  add_count (json, "setAside", entente_audit_get_n (audit) - n_open);
  entente_export_json_add_name (json, "findings");
  json_builder_begin_array (json);
  for (guint i = 0; i < entente_audit_get_n (audit); i++)
    add_finding (json, entente_audit_get_nth (audit, i), document);
  json_builder_end_array (json);
  json_builder_end_object (json);
  entente_export_json_print (json, FALSE, text);
  fputs (text->str, out);
}

/**
 * entente_audit_arguments_run:
 * @self: arguments that are given and valid
 * @document: the document to audit
 * @out: receives the findings, in UTF-8: the open ones as `ID<TAB>FINDING<TAB>sentence`, or all as JSON
 *
 * Returns: whether any finding is open
 */
gboolean
entente_audit_arguments_run (const EntenteAuditArguments *self,
                             EntenteDocument             *document,
                             FILE                        *out)
{
  g_autoptr (EntenteAudit) audit = entente_audit_new (document, NULL);

  if (self->form != NULL)
    print_json (audit, document, out);
  for (guint i = 0; self->form == NULL && i < entente_audit_get_n (audit); i++)
    if (entente_audit_finding_is_open (entente_audit_get_nth (audit, i)))
      print_line (entente_audit_get_nth (audit, i), document, out);
  return entente_audit_get_n_open (audit) > 0;
}
