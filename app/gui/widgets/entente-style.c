/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-style.h"

#include <adwaita.h>

#include "entente-actor.h"

/* The colours of the picture's theme, as named colours of the style sheet. The colours of the kinds
 * are defined only in the theme. They are loaded again whenever the style of the system changes. */

static GtkCssProvider *colors;

static void
add_color (GString            *css,
           const char         *name,
           const EntenteColor *color)
{
  GdkRGBA rgba = { color->red, color->green, color->blue, color->alpha };
  g_autofree char *text = gdk_rgba_to_string (&rgba);

  g_string_append_printf (css, "@define-color %s %s;\n", name, text);
}

static void
load_colors_cb (void)
{
  const EntenteTheme *theme = entente_style_get_theme ();
  g_autoptr (GString) css = g_string_new (NULL);

  for (guint i = 0; i < ENTENTE_N_LOOKS; i++)
    {
      g_autofree char *name = g_strconcat ("kind_", entente_look_get_word (i), NULL);

      add_color (css, name, &theme->kinds[i]);
    }
  add_color (css, "picture_background", &theme->background);
  add_color (css, "dispute", &theme->dispute);
  gtk_css_provider_load_from_data (colors, css->str, css->len);
}

/**
 * entente_style_init:
 *
 * Adds the colours of the picture to the style sheets of the display. Only the first call has an effect.
 */
void
entente_style_init (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (colors != NULL)
    return;

  colors = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (colors),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  g_signal_connect (manager, "notify::dark", G_CALLBACK (load_colors_cb), NULL);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (load_colors_cb), NULL);
  load_colors_cb ();
}

EntenteThemeName
entente_style_get_theme_name (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean contrast = adw_style_manager_get_high_contrast (manager);

  if (adw_style_manager_get_dark (manager))
    return contrast ? ENTENTE_THEME_DARK_CONTRAST : ENTENTE_THEME_DARK;
  return contrast ? ENTENTE_THEME_LIGHT_CONTRAST : ENTENTE_THEME_LIGHT;
}

/**
 * entente_style_get_theme:
 *
 * Returns: the theme of the picture for the current style of the system
 */
const EntenteTheme *
entente_style_get_theme (void)
{
  return entente_theme_get (entente_style_get_theme_name ());
}

static EntenteLook
get_look (EntenteItem *actor)
{
  return entente_look_for_kind (entente_actor_get_kind (ENTENTE_ACTOR (actor)));
}

/**
 * entente_style_get_item_class:
 * @item: an item
 *
 * Returns: (nullable): the style class that gives a widget the colour of the kind of an actor; %NULL for other items
 */
const char *
entente_style_get_item_class (EntenteItem *item)
{
  static const char *const classes[ENTENTE_N_KNOWN_LOOKS] = {
    [ENTENTE_LOOK_PERSON] = "kind-person",
    [ENTENTE_LOOK_ORGANIZATION] = "kind-organization",
    [ENTENTE_LOOK_GOVERNMENT] = "kind-government",
    [ENTENTE_LOOK_STATE] = "kind-state",
    [ENTENTE_LOOK_MEDIA] = "kind-media",
    [ENTENTE_LOOK_GROUP] = "kind-group",
    [ENTENTE_LOOK_AGREEMENT] = "kind-agreement",
    [ENTENTE_LOOK_EVENT] = "kind-event",
    [ENTENTE_LOOK_PLACE] = "kind-place",
    [ENTENTE_LOOK_OTHER] = "kind-other",
  };

  g_return_val_if_fail (ENTENTE_IS_ITEM (item), NULL);

  return ENTENTE_IS_ACTOR (item) ? classes[get_look (item)] : NULL;
}

/**
 * entente_style_get_item_icon:
 * @item: an item
 *
 * Returns: (transfer full): the name of its icon, of an actor of that of its kind
 */
char *
entente_style_get_item_icon (EntenteItem *item)
{
  static const char *const names[ENTENTE_N_ITEM_KINDS] = {
    [ENTENTE_ITEM_RELATION] = "entente-relation-symbolic",
    [ENTENTE_ITEM_STATEMENT] = "entente-statement-symbolic",
    [ENTENTE_ITEM_SOURCE] = "entente-source-symbolic",
  };

  g_return_val_if_fail (ENTENTE_IS_ITEM (item), NULL);

  if (!ENTENTE_IS_ACTOR (item))
    return g_strdup (names[entente_item_get_kind (item)]);
  return g_strconcat ("entente-", entente_look_get_word (get_look (item)), "-symbolic", NULL);
}
