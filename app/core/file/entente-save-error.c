/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-save-error.h"

#include <errno.h>
#include <glib/gi18n.h>

/* The errors of saving a file. The messages say what happened to the file and what the user can do. */

typedef struct {
  int number; /* the errno of the system; 0 if there is none, or if the code says it all */
} EntenteSaveErrorPrivate;

/* GLib clears the memory of an error. To the compiler its functions may find no private part. */
static void
entente_save_error_private_init (EntenteSaveErrorPrivate *private)
{
}

static void
entente_save_error_private_copy (const EntenteSaveErrorPrivate *from,
                                 EntenteSaveErrorPrivate       *to)
{
  if (from != NULL && to != NULL)
    to->number = from->number;
}

static void
entente_save_error_private_clear (EntenteSaveErrorPrivate *private)
{
}

G_DEFINE_EXTENDED_ERROR (EntenteSaveError, entente_save_error)

static void
set_number (const GError *error,
            int           number)
{
  EntenteSaveErrorPrivate *private = entente_save_error_get_private (error);

  if (private != NULL)
    private->number = number;
}

static int
get_number (const GError *error)
{
  const EntenteSaveErrorPrivate *private = entente_save_error_get_private (error);

  return private != NULL ? private->number : 0;
}

/* Translators: Save As is the name of a menu item. */
static const char *
message_for (EntenteSaveError code)
{
  switch (code)
    {
    case ENTENTE_SAVE_ERROR_NO_SPACE:
      return _("The disk is full. The file is as it was. Free some space and save again, or use "
               "Save As to write to another place.");
    case ENTENTE_SAVE_ERROR_READ_ONLY:
      return _("The file is write-protected. It is as it was. Remove the protection, or use "
               "Save As to write to another place.");
    case ENTENTE_SAVE_ERROR_PERMISSION:
      return _("You do not have the permission to write to this folder. The file is as it was. "
               "Use Save As to write to another place.");
    case ENTENTE_SAVE_ERROR_FOLDER_GONE:
      return _("The folder is not there: it was moved, renamed or removed, or its disk was taken "
               "out. Use Save As to write to another place.");
    case ENTENTE_SAVE_ERROR_NAME_TOO_LONG:
      return _("The name is too long for this disk. Use Save As to give it a shorter one.");
    case ENTENTE_SAVE_ERROR_CHANGED_ON_DISK:
      return _("Another program has changed the file since it was opened. Neither version is "
               "lost: the file is as that program left it, and yours is still open.");
    case ENTENTE_SAVE_ERROR_NOT_A_FILE:
      return _("There is a folder, a pipe or a device of this name, not a file. Use Save As to "
               "give another name.");
    case ENTENTE_SAVE_ERROR_NOT_LOCAL:
      return _("In this place files cannot be replaced without risk. Use Save As to write to a "
               "folder of this computer.");
    case ENTENTE_SAVE_ERROR_BUSY:
      return _("Another window is saving this very file. The file is whole. Save again in a "
               "moment.");
    case ENTENTE_SAVE_ERROR_UNFAITHFUL:
      return _("What was written could not be read back the same, so the file was left as it "
               "was. Use Save As to write to another place.");
    case ENTENTE_SAVE_ERROR_NO_READER:
      return _("There is a pipe of this name, and no program reads from it.");
    case ENTENTE_SAVE_ERROR_UNCERTAIN:
      return _("The file has the new contents, but the disk does not confirm that they will "
               "last. Use Save As to write to another place as well.");
    case ENTENTE_SAVE_ERROR_FAILED:
    default:
      return _("The file is as it was. Save again, or use Save As to write to another place.");
    }
}

static EntenteSaveError
code_for (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return ENTENTE_SAVE_ERROR_NO_SPACE;
    case EROFS:
    case ETXTBSY:
      return ENTENTE_SAVE_ERROR_READ_ONLY;
    case EACCES:
    case EPERM:
      return ENTENTE_SAVE_ERROR_PERMISSION;
    case ENOENT:
    case ENOTDIR:
    case ESTALE:
    case ENXIO:
      return ENTENTE_SAVE_ERROR_FOLDER_GONE;
    case ENAMETOOLONG:
      return ENTENTE_SAVE_ERROR_NAME_TOO_LONG;
    case EISDIR:
      return ENTENTE_SAVE_ERROR_NOT_A_FILE;
    case EEXIST:
      return ENTENTE_SAVE_ERROR_BUSY;
    default:
      return ENTENTE_SAVE_ERROR_FAILED;
    }
}

/**
 * entente_save_error_set:
 * @error: return location for the error
 * @code: what happened
 *
 * Returns: %FALSE
 */
gboolean
entente_save_error_set (GError         **error,
                        EntenteSaveError code)
{
  g_set_error_literal (error, ENTENTE_SAVE_ERROR, code, message_for (code));
  return FALSE;
}

/**
 * entente_save_error_set_errno:
 * @error: return location for the error
 * @number: the errno of the system
 *
 * Sets an error. The message of the system is only used if there is no better one.
 *
 * Returns: %FALSE
 */
gboolean
entente_save_error_set_errno (GError **error,
                              int      number)
{
  EntenteSaveError code = code_for (number);

  if (code != ENTENTE_SAVE_ERROR_FAILED)
    return entente_save_error_set (error, code);

  /* Translators: the first %s is what the system reports; the second are whole sentences. */
  g_set_error (error, ENTENTE_SAVE_ERROR, code, _("The system reports: %s. %s"),
               g_strerror (number), message_for (code));
  if (error != NULL)
    set_number (*error, number);
  return FALSE;
}

static const char *
export_message_for (EntenteSaveError code)
{
  switch (code)
    {
    case ENTENTE_SAVE_ERROR_NO_SPACE:
      return _("The disk is full. Free some space, or export to another place.");
    case ENTENTE_SAVE_ERROR_READ_ONLY:
      return _("What is there is write-protected. Export to another place.");
    case ENTENTE_SAVE_ERROR_PERMISSION:
      return _("You do not have the permission to write to this folder. Export to another place.");
    case ENTENTE_SAVE_ERROR_FOLDER_GONE:
      return _("The folder is not there: it was moved, renamed or removed, or its disk was taken out. Export to "
               "another place.");
    case ENTENTE_SAVE_ERROR_NAME_TOO_LONG:
      return _("The name is too long for this disk. Give a shorter one.");
    case ENTENTE_SAVE_ERROR_CHANGED_ON_DISK:
      return _("There is another file of this name already. Give another name, or choose that very file to replace "
               "it.");
    case ENTENTE_SAVE_ERROR_NOT_A_FILE:
      return _("There is a folder, a pipe or a device of this name, not a file. Give another name.");
    case ENTENTE_SAVE_ERROR_NOT_LOCAL:
      return _("In this place files cannot be replaced without risk. Export to a folder of this computer.");
    case ENTENTE_SAVE_ERROR_BUSY:
      return _("This very file is being written by another window. Export again in a moment.");
    case ENTENTE_SAVE_ERROR_NO_READER:
      return _("There is a pipe of this name, and no program reads from it. Start that program first, or give "
               "another name.");
    case ENTENTE_SAVE_ERROR_UNCERTAIN:
      return _("The file has the new contents, but the disk does not confirm that they will last. Export to another "
               "place as well.");
    case ENTENTE_SAVE_ERROR_UNFAITHFUL:
    case ENTENTE_SAVE_ERROR_FAILED:
    default:
      return _("It could not be written. Export again, or to another place.");
    }
}

/**
 * entente_save_error_describe_export:
 * @error: an error of any domain
 *
 * The messages for a document that cannot be saved give other advice, so an export has its own.
 *
 * Returns: (transfer full): for an error of %ENTENTE_SAVE_ERROR, what an export tells the user; the message of any
 *   other error
 */
char *
entente_save_error_describe_export (const GError *error)
{
  const char *message;
  int number;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != ENTENTE_SAVE_ERROR)
    return g_strdup (error->message);
  message = export_message_for ((EntenteSaveError) error->code);
  number = get_number (error);
  return number != 0 ? g_strdup_printf (_("The system reports: %s. %s"), g_strerror (number), message)
                     : g_strdup (message);
}
