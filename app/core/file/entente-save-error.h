/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_SAVE_ERROR (entente_save_error_quark ())
GQuark entente_save_error_quark (void);

/**
 * EntenteSaveError:
 * @ENTENTE_SAVE_ERROR_NO_SPACE: the disk is full, or the user's share of it
 * @ENTENTE_SAVE_ERROR_READ_ONLY: the file, or the file system, must not be written to
 * @ENTENTE_SAVE_ERROR_PERMISSION: the user is not allowed to write there
 * @ENTENTE_SAVE_ERROR_FOLDER_GONE: the folder is not there
 * @ENTENTE_SAVE_ERROR_NAME_TOO_LONG: the file system does not support such a long name
 * @ENTENTE_SAVE_ERROR_CHANGED_ON_DISK: another program has written to the file, or made one there
 * @ENTENTE_SAVE_ERROR_NOT_A_FILE: there is a folder, a pipe or the like of that name
 * @ENTENTE_SAVE_ERROR_NOT_LOCAL: the location has no path in the file system
 * @ENTENTE_SAVE_ERROR_BUSY: another process is saving the same file
 * @ENTENTE_SAVE_ERROR_UNFAITHFUL: the data, when read back, were different
 * @ENTENTE_SAVE_ERROR_NO_READER: there is a pipe or a socket of that name, and no program reads from it
 * @ENTENTE_SAVE_ERROR_UNCERTAIN: the file is replaced, but may be lost in a power failure
 * @ENTENTE_SAVE_ERROR_FAILED: anything else
 *
 * After any error but %ENTENTE_SAVE_ERROR_UNCERTAIN the file is as it was.
 */
typedef enum {
  ENTENTE_SAVE_ERROR_NO_SPACE,
  ENTENTE_SAVE_ERROR_READ_ONLY,
  ENTENTE_SAVE_ERROR_PERMISSION,
  ENTENTE_SAVE_ERROR_FOLDER_GONE,
  ENTENTE_SAVE_ERROR_NAME_TOO_LONG,
  ENTENTE_SAVE_ERROR_CHANGED_ON_DISK,
  ENTENTE_SAVE_ERROR_NOT_A_FILE,
  ENTENTE_SAVE_ERROR_NOT_LOCAL,
  ENTENTE_SAVE_ERROR_BUSY,
  ENTENTE_SAVE_ERROR_UNFAITHFUL,
  ENTENTE_SAVE_ERROR_NO_READER,
  ENTENTE_SAVE_ERROR_UNCERTAIN,
  ENTENTE_SAVE_ERROR_FAILED,
} EntenteSaveError;

gboolean entente_save_error_set (GError **error, EntenteSaveError code);
gboolean entente_save_error_set_errno (GError **error, int number);
char *entente_save_error_describe_export (const GError *error);

G_END_DECLS
