/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-pdf.h"

#include <gio/gio.h>
#include <string.h>

static void
append_unpacked (GByteArray *out,
                 const char *data,
                 gsize       length)
{
  g_autoptr (GConverter) unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      char buffer[4096];
      gsize n_read, n_written;

      result = g_converter_convert (unpacker, data, length, buffer, sizeof buffer, G_CONVERTER_NO_FLAGS, &n_read,
                                    &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return;
      g_byte_array_append (out, (const guint8 *) buffer, (guint) n_written);
      data += n_read;
      length -= n_read;
    }
}

/**
 * sample_pdf_unpack:
 * @pdf: a PDF
 *
 * A later cairo packs more than pictures and fonts.
 *
 * Returns: (transfer full): the PDF, and behind it the contents of its packed parts
 */
GBytes *
sample_pdf_unpack (GBytes *pdf)
{
  static const char start[] = "stream\n";
  GByteArray *out = g_byte_array_new ();
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  g_byte_array_append (out, (const guint8 *) data, (guint) size);
  for (gsize i = 0; i + strlen (start) < size; i++)
    if (memcmp (data + i, start, strlen (start)) == 0)
      append_unpacked (out, data + i + strlen (start), size - i - strlen (start));
  return g_byte_array_free_to_bytes (out);
}
