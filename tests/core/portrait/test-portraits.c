/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-portraits.h"
#include "entente-stored-image.h"
#include "sample-image.h"
#include "sample.h"

/* The decoded pictures that are at hand. */

static EntenteItem *
new_actor (const char *image)
{
  EntenteItem *actor = entente_item_new (ENTENTE_ITEM_ACTOR, "a");

  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_IMAGE, image);
  return actor;
}

static EntenteItem *
new_colored (guint   width,
             guint   height,
             guint32 color)
{
  g_autoptr (GBytes) file = sample_image_new_png (width, height, color);
  g_autofree char *image = entente_stored_image_encode (file);

  return new_actor (image);
}

static void
test_load (void)
{
  g_autoptr (EntenteItem) actor = new_colored (200, 100, 0xff102030), twin = new_colored (200, 100, 0xff102030);
  g_autoptr (EntenteItem) plain = entente_item_new (ENTENTE_ITEM_ACTOR, "b");
  EntenteItem *actors[] = { actor, plain };
  EntentePortrait portrait;

  g_assert_true (entente_portraits_have (actor));
  g_assert_false (entente_portraits_have (plain));
  g_assert_false (entente_portraits_is_known (actor, 20));
  g_assert_true (entente_portraits_is_known (plain, 20));
  g_assert_false (entente_portraits_get (actor, 20, &portrait));

  entente_portraits_load (actors, 2, 20, NULL);
  g_assert_true (entente_portraits_is_known (actor, 20));
  g_assert_true (entente_portraits_get (actor, 20, &portrait));
  g_assert_cmpuint (portrait.width, ==, 64);
  g_assert_cmpuint (portrait.height, ==, 32);
  entente_portrait_clear (&portrait);
  g_assert_false (entente_portraits_get (plain, 20, &portrait));

  /* The same picture of another actor needs not be decoded, but a larger one does. */
  g_assert_true (entente_portraits_is_known (twin, 20));
  g_assert_false (entente_portraits_is_known (actor, 200));
  entente_portraits_load (actors, 1, 200, NULL);
  g_assert_true (entente_portraits_get (actor, 200, &portrait));
  g_assert_cmpuint (portrait.width, ==, 200);
  entente_portrait_clear (&portrait);
}

/* What cannot be shown is known to be so, and does not keep the others. */
static void
test_unreadable (void)
{
  g_autoptr (GBytes) lie = sample_image_new_lie (60000, 60000), bomb = sample_image_new_png (3000, 2000, 0xff000000);
  g_autofree char *lie_image = entente_stored_image_encode (lie), *bomb_image = entente_stored_image_encode (bomb);
  g_autofree char *long_code = g_strnfill (2 << 20, 'A'), *long_image = g_strconcat ("data:image/png;base64,",
                                                                                    long_code, NULL);
  const char *images[] = { "data:image/png;base64,", "data:image/png;base64,####", "data:image/jpeg;base64,/9j/",
                           "https://example.org/a.png", "", "data:image/svg+xml;base64,PHN2Zy8+", lie_image, bomb_image,
                           long_image };
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func (g_object_unref);
  EntentePortrait portrait;

  for (gsize i = 0; i < G_N_ELEMENTS (images); i++)
    g_ptr_array_add (actors, new_actor (images[i]));
  g_ptr_array_add (actors, new_colored (10, 10, 0xff000001));
  entente_portraits_load ((EntenteItem *const *) actors->pdata, actors->len, 20, NULL);
  for (gsize i = 0; i < actors->len; i++)
    {
      g_assert_true (entente_portraits_is_known (actors->pdata[i], 20));
      g_assert_true (entente_portraits_get (actors->pdata[i], 20, &portrait) == (i + 1 == actors->len));
    }
  entente_portrait_clear (&portrait);
}

/* Many large pictures are not all kept, but the last ones are. */
static void
test_bounded (void)
{
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_kept = 0;

  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (actors, new_colored (256, 256, 0xff400000 + i));
  for (guint i = 0; i < actors->len; i += 50)
    entente_portraits_load ((EntenteItem *const *) actors->pdata + i, 50, 256, NULL);
  for (guint i = 0; i < actors->len; i++)
    n_kept += entente_portraits_is_known (actors->pdata[i], 256);
  g_assert_cmpuint (n_kept, <, 200);
  g_assert_cmpuint (n_kept, >=, 100);
  for (guint i = actors->len - 50; i < actors->len; i++)
    g_assert_true (entente_portraits_is_known (actors->pdata[i], 256));
}

static gpointer
load_thread (gpointer data)
{
  GPtrArray *actors = data;
  guint n = 0;

  for (guint i = 0; i < actors->len; i += 10)
    {
      entente_portraits_load ((EntenteItem *const *) actors->pdata + i, 10, 20, NULL);
      for (guint j = i; j < i + 10; j++)
        {
          g_auto (EntentePortrait) portrait = { NULL, 0, 0 };

          n += entente_portraits_get (actors->pdata[j], 20, &portrait);
        }
    }
  return GUINT_TO_POINTER (n);
}

/* Threads that want the same pictures all get all of them. */
static void
test_threads (void)
{
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func (g_object_unref);
  GThread *threads[4];

  for (guint i = 0; i < 60; i++)
    g_ptr_array_add (actors, new_colored (20, 20, 0xff800000 + i));
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load_thread, actors);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 60);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/portraits/load", test_load);
  g_test_add_func ("/portraits/unreadable", test_unreadable);
  g_test_add_func ("/portraits/bounded", test_bounded);
  g_test_add_func ("/portraits/threads", test_threads);

  return g_test_run ();
}
