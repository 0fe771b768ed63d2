/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-popover.h"
#include "entente-arrange-problem.h"
#include "entente-canvas.h"
#include "entente-details-panel.h"
#include "entente-error-page.h"
#include "entente-export-job.h"
#include "entente-file-bar.h"
#include "entente-history-list.h"
#include "entente-item-dialog.h"
#include "entente-journal.h"
#include "entente-legend.h"
#include "entente-minimap.h"
#include "entente-outline-panel.h"
#include "entente-panes.h"
#include "entente-recovery-bar.h"
#include "entente-start-page.h"
#include "entente-transition.h"
#include "entente-window.h"

G_BEGIN_DECLS

struct _EntenteWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  AdwSplitButton *open_button;
  GtkWidget *outline_button;
  GtkWidget *details_button;
  GtkWidget *search_button;
  GtkWidget *add_button;
  GtkWidget *undo_button;
  EntenteHistoryList *history_list;
  GtkWidget *redo_button;
  GtkWidget *arrange_button;
  GMenu *undo_menu;
  GMenu *arrange_menu;
  GtkInfoBar *version_bar;
  GtkLabel *version_label;
  EntenteFileBar *file_bar;
  EntenteRecoveryBar *recovery_bar;
  GtkStack *stack;
  EntenteStartPage *start_page;
  EntenteErrorPage *error_page;
  GtkSpinner *spinner;
  GtkLabel *stage_label;
  EntentePanes *panes;
  EntenteOutlinePanel *outline;
  EntenteCanvas *canvas;
  EntenteTransition *transition;
  GtkRevealer *arrange_bar;
  GtkLabel *arrange_label;
  GtkWidget *empty_hint;
  GtkWidget *first_button;
  EntenteLegend *legend;
  EntenteMinimap *minimap;
  EntenteDetailsPanel *details;

  /* borrowed */
  AdwToast *undo_toast;      /* while it is there */

  /* owned */
  EntenteSession *session;
  GSettings *settings;       /* NULL where the schema is not installed */
  GMenu *recent_menu;
  GFile *location;           /* of what is open or being opened; NULL if that has none yet */
  guint folded_source;       /* until the header bar fits the width */

  /* owned: opening */
  GCancellable *cancellable; /* of what is being opened */
  guint wait_source;         /* until it is shown that something is being opened */

  /* owned: the file and what is kept beside it */
  EntenteFileWatch *watch;   /* NULL where there is no file */
  EntenteState saved_before; /* while the file is gone: the state that was in it */
  EntenteJournal *journal;   /* NULL where none is kept */
  gboolean trouble_told;     /* with the journal */
  gboolean reading;          /* another version */
  gboolean saving;
  gboolean closing;          /* once what is being saved is saved */
  gboolean inhibits;         /* logging out, or would if it could */
  guint inhibition;          /* of logging out; 0 if that can't be had */

  /* owned: arranging */
  GCancellable *arranging;   /* of what is being arranged */
  EntenteEngine arrange_engine;
  guint arrange_source;      /* until it is shown */
  gboolean step_is_new;      /* not one that is undone or redone */

  /* owned: what leaves the window */
  GdkContentProvider *exported;     /* what was exported last, to be copied */
  GtkPrintSettings *print_settings; /* what was chosen of the printer; NULL if nothing was */
};

/* entente-window-actions.c */
void entente_window_add_actions (EntenteWindow *self);
void entente_window_update_actions (EntenteWindow *self);
void entente_window_enable (EntenteWindow *self, const char *name, gboolean enabled);
void entente_window_check (EntenteWindow *self, const char *name, gboolean checked);

/* entente-window-arrange.c */
void entente_window_add_arrange_actions (EntenteWindow *self);
void entente_window_update_arrange_actions (EntenteWindow *self);
void entente_window_stop_arranging (EntenteWindow *self);

/* entente-window-history.c */
void entente_window_add_history_actions (EntenteWindow *self);
void entente_window_update_history_actions (EntenteWindow *self);

/* entente-window-clipboard.c */
void entente_window_add_clipboard_actions (EntenteWindow *self);
void entente_window_update_clipboard_actions (EntenteWindow *self);

/* entente-window-connect.c */
void entente_window_add_connecting (EntenteWindow *self);

/* entente-window-edit.c */
void entente_window_add_edit_actions (EntenteWindow *self);
void entente_window_bind_history (EntenteWindow *self);
void entente_window_update_edit_actions (EntenteWindow *self);
gboolean entente_window_can_edit (EntenteWindow *self);
EntenteItem *entente_window_get_subject (EntenteWindow *self);
GPtrArray *entente_window_copy_subjects (EntenteWindow *self);
void entente_window_present_dialog (EntenteWindow *self, EntenteItemDialog *dialog, gboolean stays);

/* entente-window-items.c */
void entente_window_add_item_actions (EntenteWindow *self);
void entente_window_update_item_actions (EntenteWindow *self);

/* entente-window-document.c */
void entente_window_add_document_actions (EntenteWindow *self);
void entente_window_bind_document (EntenteWindow *self);
void entente_window_update_document_actions (EntenteWindow *self);
char *entente_window_dup_name (EntenteWindow *self);
char *entente_window_propose_name (EntenteWindow *self);

/* entente-window-journal.c */
void entente_window_add_journal_actions (EntenteWindow *self);
void entente_window_bind_recovery_list (EntenteWindow *self);
void entente_window_start_journal (EntenteWindow *self, EntenteRecovery *recovery);
void entente_window_drop_journal (EntenteWindow *self);
void entente_window_leave_journal (EntenteWindow *self);
EntenteJournal *entente_window_begin_save (EntenteWindow *self, GFile *location);
void entente_window_end_save (EntenteWindow *self, EntenteJournal *journal, GFile *location, const char *hash);
void entente_window_record_copy (EntenteWindow *self);
void entente_window_update_inhibition (EntenteWindow *self);
void entente_window_update_recovery_bar (EntenteWindow *self);

/* entente-window-export.c */
EntenteExportJob *entente_window_new_job (EntenteWindow *self);
void entente_window_add_export_actions (EntenteWindow *self);
void entente_window_update_export_actions (EntenteWindow *self);

/* entente-window-print.c */
void entente_window_add_print_actions (EntenteWindow *self);
void entente_window_update_print_actions (EntenteWindow *self);

/* entente-window-select.c */
void entente_window_add_select_actions (EntenteWindow *self);
void entente_window_update_select_actions (EntenteWindow *self);

/* entente-window-save.c */
void entente_window_add_save_actions (EntenteWindow *self);
void entente_window_update_save_actions (EntenteWindow *self);
char *entente_window_dup_file_name (EntenteWindow *self);
gboolean entente_window_is_modified (EntenteWindow *self);
void entente_window_ask_to_save (EntenteWindow *self);

/* entente-window-versions.c */
void entente_window_add_version_actions (EntenteWindow *self);
void entente_window_update_version_actions (EntenteWindow *self);
void entente_window_watch_file (EntenteWindow *self);
void entente_window_stop_watch (EntenteWindow *self);
void entente_window_reload (EntenteWindow *self);

/* entente-window.c */
void entente_window_show_title (EntenteWindow *self);
void entente_window_add_toast (EntenteWindow *self, const char *text, const char *button, const char *action);
void entente_window_withdraw_undo (EntenteWindow *self);
void entente_window_set_location (EntenteWindow *self, GFile *location);
void entente_window_show_start (EntenteWindow *self);
void entente_window_cancel (EntenteWindow *self);
void entente_window_show_remarks (EntenteWindow *self);
gboolean entente_window_has_document (EntenteWindow *self);

G_END_DECLS
