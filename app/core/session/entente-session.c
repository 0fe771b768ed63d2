/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-session.h"

#include "entente-loader.h"
#include "entente-selection.h"

/* The session, which the widgets of a window share: the parts that were loaded from the file, and the
 * selection. Each part is a type of its own, the session holds them together. */

struct _EntenteSession
{
  GObject parent_instance;

  EntenteFile *file;       /* NULL if the document was not read from a file */
  gboolean is_as_file;
  EntenteDocument *document;
  EntenteHistory *history;
  char *hash;              /* SHA-256 of the file when it was opened or last saved */
  EntenteOutlineModel *outline;
  EntenteSceneBuilder *builder;
  EntenteSelection *selection;
  EntenteViewState *view_state;
  EntenteFinder *finder;
  char *trouble;
  GPtrArray *subjects;     /* the item on which a menu was opened; NULL for the selected items */

  const char *language;    /* nullable: of the reader, interned */
  gboolean shows_names;    /* in that language */

  EntenteLoader *loader;   /* while a document is being opened; else NULL */
};

enum {
  PROP_0,
  PROP_FILE,
  PROP_DOCUMENT,
  PROP_SCENE,
  PROP_SELECTED,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_STAGE,
  PROP_PREVIEW,
  PROP_BUSY,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum { REVEAL, SUBJECTS, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteSession, entente_session, G_TYPE_OBJECT)

static void
notify (EntenteSession *self,
        guint           property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
selection_cb (EntenteSession *self)
{
  notify (self, PROP_SELECTED);
  notify (self, PROP_CAN_GO_BACK);
  notify (self, PROP_CAN_GO_FORWARD);
}

static void
scene_cb (EntenteSession *self)
{
  notify (self, PROP_SCENE);
}

static void
clear_document (EntenteSession *self)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->builder != NULL)
    g_signal_handlers_disconnect_by_data (self->builder, self);
  g_clear_object (&self->finder);
  g_clear_object (&self->view_state);
  g_clear_object (&self->selection);
  g_clear_object (&self->builder);
  g_clear_object (&self->outline);
  g_clear_object (&self->history);
  g_clear_pointer (&self->hash, g_free);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_pointer (&self->trouble, g_free);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
}

static void
take_loaded (EntenteSession *self,
             EntenteLoader  *loader)
{
  EntenteRecovery *recovery = entente_loader_get_recovery (loader);

  clear_document (self);
  g_set_object (&self->file, entente_loader_get_file (loader));
  self->history = g_object_ref (entente_loader_get_history (loader));
  self->document = g_object_ref (entente_history_get_document (self->history));
  self->is_as_file = entente_loader_is_as_file (loader);
  if (self->file != NULL)
    self->hash = g_strdup (entente_file_get_hash (self->file));
  else if (recovery != NULL)
    self->hash = g_strdup (entente_recovery_get_hash (recovery));
  self->outline = g_object_ref (entente_loader_get_outline (loader));
  self->builder = g_object_ref (entente_loader_get_scene_builder (loader));
  self->finder = entente_finder_new (entente_loader_get_search (loader), self->builder);
  self->trouble = g_strdup (entente_loader_get_trouble (loader));
  self->selection = entente_selection_new (self->document);
  self->view_state = entente_view_state_new (self->selection, self->builder);
  g_signal_connect_swapped (self->builder, "notify::scene", G_CALLBACK (scene_cb), self);
  g_signal_connect_swapped (self->selection, "changed", G_CALLBACK (selection_cb), self);

  /* The user may have changed it while the document was loading. */
  entente_document_set_reader (self->document, self->language, self->shows_names);

  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_FILE);
  notify (self, PROP_DOCUMENT);
  notify (self, PROP_SCENE);
  selection_cb (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
loader_cb (EntenteSession *self)
{
  notify (self, PROP_STAGE);
  notify (self, PROP_PREVIEW);
}

static void
set_loader (EntenteSession *self,
            EntenteLoader  *loader)
{
  if (self->loader != NULL)
    g_signal_handlers_disconnect_by_data (self->loader, self);
  g_set_object (&self->loader, loader);
  if (loader != NULL)
    g_signal_connect_swapped (loader, "notify", G_CALLBACK (loader_cb), self);
  loader_cb (self);
  notify (self, PROP_BUSY);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  EntenteLoader *loader = ENTENTE_LOADER (source);
  g_autoptr (GTask) task = data;
  EntenteSession *self = g_task_get_source_object (task);
  GError *error = NULL;
  gboolean opened = entente_loader_run_finish (loader, result, &error);

  if (opened)
    take_loaded (self, loader);
  if (self->loader == loader)
    set_loader (self, NULL);
  if (opened)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
entente_session_get_property (GObject    *object,
                              guint       property,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteSession *self = ENTENTE_SESSION (object);

  switch (property)
    {
    case PROP_FILE: g_value_set_object (value, self->file); break;
    case PROP_DOCUMENT: g_value_set_object (value, self->document); break;
    case PROP_SCENE: g_value_set_object (value, entente_session_get_scene (self)); break;
    case PROP_SELECTED: g_value_set_object (value, entente_session_get_selected (self)); break;
    case PROP_CAN_GO_BACK: g_value_set_boolean (value, entente_session_can_step (self, -1)); break;
    case PROP_CAN_GO_FORWARD: g_value_set_boolean (value, entente_session_can_step (self, 1)); break;
    case PROP_STAGE: g_value_set_string (value, entente_session_get_stage (self)); break;
    case PROP_PREVIEW:
      g_value_set_object (value, self->loader != NULL ? entente_loader_get_preview (self->loader) : NULL);
      break;
    case PROP_BUSY: g_value_set_boolean (value, entente_session_is_busy (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_session_finalize (GObject *object)
{
  EntenteSession *self = ENTENTE_SESSION (object);

  if (self->loader != NULL)
    g_signal_handlers_disconnect_by_data (self->loader, self);
  g_clear_object (&self->loader);
  clear_document (self);

  G_OBJECT_CLASS (entente_session_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, ENTENTE_TYPE_FILE, flags);
  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, ENTENTE_TYPE_DOCUMENT, flags);
  properties[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, ENTENTE_TYPE_SCENE, flags);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, ENTENTE_TYPE_ITEM, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  properties[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, NULL, flags);
  properties[PROP_PREVIEW] = g_param_spec_object ("preview", NULL, NULL, ENTENTE_TYPE_LAYOUT_PREVIEW, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_session_class_init (EntenteSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_session_get_property;
  object_class->finalize = entente_session_finalize;
  install_properties (object_class);

  /**
   * EntenteSession::reveal:
   * @self: a session
   * @item: an item of its document
   *
   * The user asked to see an item in the picture.
   */
  signals[REVEAL] = g_signal_new ("reveal", ENTENTE_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  /**
   * EntenteSession::subjects-changed:
   * @self: a session
   *
   * A menu was opened on something that is not selected, or closed.
   */
  signals[SUBJECTS] = g_signal_new ("subjects-changed", ENTENTE_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_session_init (EntenteSession *self)
{
}

/**
 * entente_session_new:
 *
 * Returns: (transfer full): a session without a document
 */
EntenteSession *
entente_session_new (void)
{
  return g_object_new (ENTENTE_TYPE_SESSION, NULL);
}

/**
 * entente_session_get_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the opened file; %NULL for a new or a recovered document
 */
EntenteFile *
entente_session_get_file (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->file;
}

EntenteDocument *
entente_session_get_document (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->document;
}

/**
 * entente_session_get_outline:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): all items of the document, under headings
 */
EntenteOutlineModel *
entente_session_get_outline (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->outline;
}

/**
 * entente_session_get_history:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the history of the document. All changes of the document must go
 *   through it.
 */
EntenteHistory *
entente_session_get_history (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->history;
}

/**
 * entente_session_set_reader:
 * @self: a session
 * @language: (nullable): the language of who reads the document, see entente-language.h
 * @shows_names: whether actors are shown by their names in that language, if they have such names
 *
 * For the document that is open, and all that will be. The document is not changed.
 */
void
entente_session_set_reader (EntenteSession *self,
                            const char     *language,
                            gboolean        shows_names)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  self->language = language;
  self->shows_names = shows_names;
  if (self->document != NULL)
    entente_document_set_reader (self->document, language, shows_names);
}

/**
 * entente_session_is_editable:
 * @self: a session
 *
 * Returns: whether there is a document that may be changed
 */
gboolean
entente_session_is_editable (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  return self->document != NULL && (self->file == NULL || !entente_file_is_read_only (self->file));
}

/**
 * entente_session_is_as_file:
 * @self: a session
 *
 * Returns: whether the document, when it was opened, was the same as its file, or new and empty. It is not if
 *   it was recovered, or if actors without a position in the file got one.
 */
gboolean
entente_session_is_as_file (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  return self->is_as_file;
}

/**
 * entente_session_get_hash:
 * @self: a session
 *
 * Returns: (nullable): the SHA-256 of the file when it was opened or last saved
 */
const char *
entente_session_get_hash (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->hash;
}

/**
 * entente_session_set_saved:
 * @self: a session with a document
 * @state: the state of its history that was saved
 * @hash: the SHA-256 of the file now
 */
void
entente_session_set_saved (EntenteSession *self,
                           EntenteState    state,
                           const char     *hash)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self) && self->history != NULL && hash != NULL);

  g_free (self->hash);
  self->hash = g_strdup (hash);
  entente_history_set_saved (self->history, state);
}

/**
 * entente_session_set_hash:
 * @self: a session with a document
 * @hash: the SHA-256 of the file that another program has written, and that a save may replace
 */
void
entente_session_set_hash (EntenteSession *self,
                          const char     *hash)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self) && self->document != NULL && hash != NULL);

  g_free (self->hash);
  self->hash = g_strdup (hash);
}

/**
 * entente_session_take_reloaded:
 * @self: a session whose document was reloaded from its file
 * @file: the file as it was read
 */
void
entente_session_take_reloaded (EntenteSession *self,
                               EntenteFile    *file)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self) && self->history != NULL && ENTENTE_IS_FILE (file));

  g_set_object (&self->file, file);
  entente_session_set_saved (self, entente_history_get_state (self->history), entente_file_get_hash (file));
  notify (self, PROP_FILE);
}

EntenteScene *
entente_session_get_scene (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->builder != NULL ? entente_scene_builder_get_scene (self->builder) : NULL;
}

/**
 * entente_session_get_measure:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the measure of its scene
 */
EntenteMeasure *
entente_session_get_measure (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->builder != NULL ? entente_scene_builder_get_measure (self->builder) : NULL;
}

/**
 * entente_session_get_finder:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what is searched in the document, and what was found
 */
EntenteFinder *
entente_session_get_finder (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->finder;
}

/**
 * entente_session_get_view_state:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what is shown of the document
 */
EntenteViewState *
entente_session_get_view_state (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->view_state;
}

gboolean
entente_session_is_busy (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  return self->loader != NULL;
}

/**
 * entente_session_get_stage:
 * @self: a session
 *
 * Returns: (nullable): the current stage of opening a document, in words for the user
 */
const char *
entente_session_get_stage (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->loader != NULL ? entente_loader_get_stage (self->loader) : NULL;
}

/**
 * entente_session_get_trouble:
 * @self: a session
 *
 * Returns: (nullable): why the document could only be laid out in a plain way, in words for the user; %NULL if
 *   its layout succeeded
 */
const char *
entente_session_get_trouble (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->trouble;
}

/**
 * entente_session_open_async:
 * @self: a session
 * @loader: a loader that has not run yet: of a file, of a new document or of a recovery
 * @cancellable: (nullable): cancels the opening at any time
 * @callback: called when the document is open, or the opening has failed
 * @data: for @callback
 *
 * Opens a document. The former document stays open until the new one is complete.
 */
void
entente_session_open_async (EntenteSession      *self,
                            EntenteLoader       *loader,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_SESSION (self) && ENTENTE_IS_LOADER (loader));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, entente_session_open_async);
  set_loader (self, loader);
  entente_loader_set_reader (loader, self->language, self->shows_names);
  entente_loader_run_async (loader, cancellable, loaded_cb, task);
}

/**
 * entente_session_open_finish:
 * @self: a session
 * @result: the result of the callback
 * @error: return location for an error, see entente_loader_run_finish()
 *
 * Returns: whether the document is open
 */
gboolean
entente_session_open_finish (EntenteSession  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * entente_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the first of the items that are selected
 */
EntenteItem *
entente_session_get_selected (EntenteSession *self)
{
  const GPtrArray *selection;

  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  selection = entente_session_get_selection (self);
  return selection->len > 0 ? selection->pdata[0] : NULL;
}

/**
 * entente_session_get_selection:
 * @self: a session
 *
 * Returns: (transfer none) (element-type EntenteItem): the selected items; valid until the selection changes
 */
const GPtrArray *
entente_session_get_selection (EntenteSession *self)
{
  static const GPtrArray none;

  g_return_val_if_fail (ENTENTE_IS_SESSION (self), &none);

  return self->selection != NULL ? entente_selection_get_items (self->selection) : &none;
}

gboolean
entente_session_is_selected (EntenteSession *self,
                             EntenteItem    *item)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  return self->selection != NULL && entente_selection_contains (self->selection, item);
}

/**
 * entente_session_select:
 * @self: a session
 * @item: (nullable): an item of its document; %NULL to select nothing
 */
void
entente_session_select (EntenteSession *self,
                        EntenteItem    *item)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail (item == NULL || ENTENTE_IS_ITEM (item));

  items = g_ptr_array_new ();
  if (item != NULL)
    g_ptr_array_add (items, item);
  entente_session_select_many (self, items);
}

/**
 * entente_session_select_many:
 * @self: a session
 * @items: (element-type EntenteItem): items of its document, each once
 */
void
entente_session_select_many (EntenteSession  *self,
                             const GPtrArray *items)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self) && items != NULL);

  if (self->selection != NULL)
    entente_selection_set_items (self->selection, items);
}

/**
 * entente_session_reveal:
 * @self: a session
 * @item: an item of its document
 *
 * Asks the canvas to show the item.
 */
void
entente_session_reveal (EntenteSession *self,
                        EntenteItem    *item)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self) && ENTENTE_IS_ITEM (item));

  g_signal_emit (self, signals[REVEAL], 0, item);
}

/**
 * entente_session_get_subjects:
 * @self: a session
 *
 * Returns: (transfer none) (element-type EntenteItem): the items to which commands apply; usually the selected
 *   ones
 */
const GPtrArray *
entente_session_get_subjects (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return self->subjects != NULL ? self->subjects : entente_session_get_selection (self);
}

/**
 * entente_session_set_subject:
 * @self: a session
 * @item: (nullable): the item to which commands apply from now on; %NULL for the selected items
 */
void
entente_session_set_subject (EntenteSession *self,
                             EntenteItem    *item)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self) && (item == NULL || ENTENTE_IS_ITEM (item)));

  if (item == NULL && self->subjects == NULL)
    return;
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  if (item != NULL)
    {
      self->subjects = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->subjects, g_object_ref (item));
    }
  g_signal_emit (self, signals[SUBJECTS], 0);
}

/**
 * entente_session_can_step:
 * @self: a session
 * @direction: 1 for forward, -1 for back
 *
 * Returns: whether there is an item to go back or forward to
 */
gboolean
entente_session_can_step (EntenteSession *self,
                          int             direction)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  return self->selection != NULL && entente_selection_can_step (self->selection, direction);
}

/**
 * entente_session_step:
 * @self: a session
 * @direction: 1 for forward, -1 for back
 *
 * Selects and reveals the previous or the next visited item, if there is one, and shows what was shown with it.
 */
void
entente_session_step (EntenteSession *self,
                      int             direction)
{
  EntenteItem *before = entente_session_get_selected (self), *item;

  if (!entente_session_can_step (self, direction))
    return;
  item = entente_selection_step (self->selection, direction);
  if (item != NULL && item != before)
    entente_session_reveal (self, item);
}

/**
 * entente_session_is_returning:
 * @self: a session
 *
 * Returns: whether the selection is changing because the user goes back or forward
 */
gboolean
entente_session_is_returning (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  return self->selection != NULL && entente_selection_is_stepping (self->selection);
}
